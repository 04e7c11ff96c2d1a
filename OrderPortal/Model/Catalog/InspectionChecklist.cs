using OrderPortal.Shared;

namespace OrderPortal.Model.Catalog;

/// <summary>质检清单: what an inspector answers about every line of a category. Written one question a line, Chinese and English parted by a bar.</summary>
public static class InspectionChecklist
{
    public const int MostQuestions = 12, LongestQuestion = 200;

    /// <summary>Asked of goods whose category has no list of its own and no name that we know.</summary>
    public static readonly IReadOnlyList<Text> General =
        [new("外观完好，无破损污渍", "Sound, no damage or stains"), new("规格型号与订单一致", "Specification as ordered"), new("数量与配件齐全", "Count and accessories complete")];

    /// <summary>The lists that are shipped, by what the name of a category contains.</summary>
    static readonly (string[] Names, IReadOnlyList<Text> Questions)[] Shipped =
    [
        (["服", "衣", "鞋", "帽", "cloth", "apparel", "wear"],
            [new("尺码与订单一致", "Size as ordered"), new("无污渍、破洞", "No stains or holes"), new("无线头、脱线", "No loose threads or open seams")]),
        (["数码", "电子", "电器", "electr", "digital"],
            [new("通电正常", "Powers on"), new("外观无划痕、无裂纹", "No scratches or cracks"), new("型号与配件齐全", "Model and accessories complete")]),
        (["食品", "零食", "饮料", "food", "drink"],
            [new("在保质期内，日期清晰", "Within its date, date legible"), new("包装密封完好", "Packing sealed and sound"), new("口味与规格一致", "Variety and size as ordered")]),
        (["家具", "桌", "椅", "furniture"],
            [new("表面无磕碰、无划痕", "No dents or scratches"), new("颜色与尺寸一致", "Colour and size as ordered"), new("五金与说明书齐全", "Fittings and manual complete")]),
    ];

    /// <summary>What is asked: the company's own list, else the shipped one for a category of this name, else the general one.</summary>
    public static IReadOnlyList<Text> Of(ProductCategory? category) =>
        Read(category?.Checklist) is { Count: > 0 } own ? own
        : Shipped.FirstOrDefault(s => s.Names.Any(n => category?.Name.Contains(n, StringComparison.OrdinalIgnoreCase) == true)).Questions ?? General;

    public static IReadOnlyList<Text> Read(string? written) =>
        [.. (written ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries) is [var zh, { Length: > 0 } en] ? new Text(zh, en) : Text.Same(line.Trim('|', ' ')))];

    public static string Write(IReadOnlyList<Text> questions) => string.Join('\n', questions.Select(q => q.Zh == q.En ? q.Zh : $"{q.Zh} | {q.En}"));
}
