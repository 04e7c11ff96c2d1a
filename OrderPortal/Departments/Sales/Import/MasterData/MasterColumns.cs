using OrderPortal.Departments.Sales.Products;
using OrderPortal.Model.Customers;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Import.MasterData;

/// <summary>The columns of a sheet of customers. Each fills a field of the customer's form, whose validator judges it.</summary>
static class CustomerColumns
{
    public static readonly IReadOnlyList<MasterColumn<CustomerEntry>> All =
    [
        new(nameof(CustomerEntry.LegalName), new("客户名称", "Customer name"), (e, c) => Put(() => e.LegalName = c.Text), "杭州西溪贸易有限公司", IsNeeded: true, "客户全称", "公司名称", "Name"),
        new(nameof(CustomerEntry.Type), new("客户类型", "Customer type"), (e, c) => c.Choice<CustomerType>(v => e.Type = v), "公司", IsNeeded: true, "类型", "Type"),
        new(nameof(CustomerEntry.TaxId), new("税号/证件号", "Tax id"), (e, c) => Put(() => e.TaxId = c.Text), "", false, "税号", "统一社会信用代码", "身份证号"),
        new(nameof(CustomerEntry.Level), new("会员等级", "Level"), (e, c) => c.Choice<MemberLevel>(v => e.Level = v), "普通", false, "等级"),
        new(nameof(CustomerEntry.Terms), new("付款方式", "Payment terms"), (e, c) => c.Choice<PaymentTerms>(v => e.Terms = v), "", false, "付款条件"),
        new(nameof(CustomerEntry.CreditDays), new("账期(天)", "Credit days"), (e, c) => c.Number(v => e.CreditDays = v), "", false, "账期"),
        new(nameof(CustomerEntry.CreditLimit), new("信用额度", "Credit limit"), (e, c) => c.Number(v => e.CreditLimit = v)),
        new(nameof(CustomerEntry.Currency), new("币种", "Currency"), (e, c) => Put(() => e.Currency = c.Text.ToUpperInvariant()), "CNY"),
        new("Contacts[0].Name", new("联系人", "Contact"), (e, c) => Put(() => Contact(e).Name = c.Text), "王小明"),
        new("Contacts[0].Mobile", new("手机", "Mobile"), (e, c) => Put(() => Contact(e).Mobile = Mobile.Clean(c.Text) ?? c.Text), "13900000003", false, "手机号", "联系方式"),
        new("Contacts[0].Phone", new("固定电话", "Phone"), (e, c) => Put(() => Contact(e).Phone = c.Text), "", false, "电话"),
        new("Contacts[0].Email", new("邮箱", "E-mail"), (e, c) => Put(() => Contact(e).Email = c.Text), "", false, "电子邮箱", "Email"),
        new("Addresses[0]", new("收货地址", "Delivery address"), PutAddress, "广东省深圳市南山区科技园路1号", false, "地址", "Address"),
    ];

    /// <summary>Goods go to the contact unless somebody says otherwise later.</summary>
    public static void Complete(CustomerEntry entry)
    {
        foreach (var address in entry.Addresses.Select(a => a.Address))
        {
            if (address.Consignee == "") address.Consignee = entry.Contacts.FirstOrDefault()?.Name ?? "";
            address.Mobile ??= entry.Contacts.FirstOrDefault()?.Mobile;
        }
    }

    static ContactEntry Contact(CustomerEntry entry)
    {
        if (entry.Contacts.Count == 0) entry.Contacts.Add(new());
        return entry.Contacts[0];
    }

    static Error? PutAddress(CustomerEntry entry, MasterCell cell)
    {
        var read = PastedAddress.Read(cell.Text);
        if (read.Choices.Count > 0) return new("address-ambiguous", Texts.AddressAmbiguous.With(string.Join("、", read.Choices.Select(c => c.Province + c.City + c.District))));
        entry.Addresses.Add(new() { Address = read.Onto(new()) });
        return null;
    }

    static Error? Put(Action put)
    {
        put();
        return null;
    }
}

/// <summary>The columns of a sheet of products. Each fills a field of the product's form, whose validator judges it.</summary>
static class ProductColumns
{
    /// <param name="categories">The company's categories by name.</param>
    public static IReadOnlyList<MasterColumn<ProductEntry>> Of(IReadOnlyDictionary<string, long> categories) =>
    [
        new(nameof(ProductEntry.Code), new("商品编码", "Product code"), (e, c) => Put(() => e.Code = c.Text), "PRO100", IsNeeded: true, "编码", "SKU", "Code"),
        new(nameof(ProductEntry.Name), new("商品名称", "Product name"), (e, c) => Put(() => e.Name = c.Text), "电脑支架", IsNeeded: true, "名称", "Name"),
        new(nameof(ProductEntry.Specification), new("规格型号", "Specification"), (e, c) => Put(() => e.Specification = c.Text), "黑色/承重10kg", false, "规格", "Spec"),
        new(nameof(ProductEntry.CategoryId), new("商品类别", "Category"), (e, c) => PutCategory(e, c, categories), categories.Keys.Order(StringComparer.Ordinal).FirstOrDefault(), IsNeeded: true, "类别", "分类"),
        new(nameof(ProductEntry.Unit), new("单位", "Unit"), (e, c) => Put(() => e.Unit = c.Text), "件"),
        new(nameof(ProductEntry.UnitDecimals), new("数量小数位", "Unit decimals"), (e, c) => c.Number(v => e.UnitDecimals = v), 0m),
        new(nameof(ProductEntry.Barcode), new("条码", "Barcode"), (e, c) => Put(() => e.Barcode = c.Text), "6901234567892", false, "条形码", "EAN"),
        new(nameof(ProductEntry.Weight), new("重量(克)", "Weight (g)"), (e, c) => c.Number(v => e.Weight = v), 850m, false, "重量"),
        new(nameof(ProductEntry.Volume), new("体积(立方厘米)", "Volume (cm³)"), (e, c) => c.Number(v => e.Volume = v), "", false, "体积"),
        new(nameof(ProductEntry.ListPrice), new("含税单价(元)", "Price with tax"), (e, c) => c.Number(v => e.ListPrice = v), 120m, IsNeeded: true, "含税单价", "单价", "售价", "Price"),
        new(nameof(ProductEntry.CostPrice), new("成本价(元)", "Cost price"), (e, c) => c.Number(v => e.CostPrice = v), "", false, "成本价", "成本"),
        new(nameof(ProductEntry.TaxPercent), new("税率(%)", "Tax (%)"), PutTax, 13m, false, "税率", "VAT"),
    ];

    static Error? PutCategory(ProductEntry entry, MasterCell cell, IReadOnlyDictionary<string, long> categories)
    {
        if (categories.TryGetValue(cell.Text, out var id)) entry.CategoryId = id;
        return entry.CategoryId is null ? new("category-unknown", Texts.CategoryUnknown.With(cell.Text)) : null;
    }

    /// <summary>Thirteen per cent is 13 in a text and 0.13 in a cell that Excel formats as a percentage.</summary>
    static Error? PutTax(ProductEntry entry, MasterCell cell) =>
        new MasterCell(cell.Text, cell.Value is string text ? text.TrimEnd('%', '％', ' ') : cell.Value).Number(v => entry.TaxPercent = v is > 0 and < 1 && cell.Value is double ? v * 100 : v);

    static Error? Put(Action put)
    {
        put();
        return null;
    }
}
