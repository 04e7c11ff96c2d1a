using System.Globalization;
using OrderPortal.Journey;
using OrderPortal.Model.Customers;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Archive;

/// <summary>The words of the archive. The workbooks are the company's own papers and are kept in Chinese, like the order sheet.</summary>
public static class ArchiveTexts
{
    /// <summary>The columns of an archive workbook; one row is one order.</summary>
    public static readonly IReadOnlyList<string> Headings =
    [
        "订单号", "外部单号", "客户编码", "客户名称", "联系人", "联系方式", "订单日期", "要求交付日期", "完成日期", "商品明细", "数量合计",
        "商品金额", "优惠", "运费", "另计税额", "尾差", "订单金额", "已收款", "币种", "付款方式", "渠道", "客户经理", "物流单号", "备注",
    ];

    public static readonly Text Title = new("归档", "Archive");
    public static readonly Text Subtitle = new("已完成的订单按完成月份、客户类型和商品类别归档，每单一行；每月 1 日自动进行", "Completed orders are filed by month, customer type and product category, one row per order; automatically on the first of each month");
    public static readonly Text File = new("文件", "File");
    public static readonly Text Size = new("大小", "Size");
    public static readonly Text StoredAt = new("归档时间", "Filed");
    public static readonly Text StoredBy = new("归档人", "Filed by");
    public static readonly Text Empty = new("还没有归档文件。有订单完成后，次月 1 日自动生成。", "There is no archive file yet. The first is made on the first day of the month after an order is completed.");

    static readonly Text NoCategory = new("未分类", "Unsorted");

    /// <summary>Month, customer type and category; orders that were completed late for their month come as a second part.</summary>
    public static string FileName(DateOnly month, CustomerType type, string? category, int part)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{month:yyyyMM}-{JourneyTexts.Of(type).Zh}-{category ?? NoCategory.Zh}{(part == 1 ? "" : $"-{part}")}");
        return string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c) ? '_' : c));
    }
    public static readonly Text Kilobytes = new("约 {0:N0} KB", "about {0:N0} KB");
}
