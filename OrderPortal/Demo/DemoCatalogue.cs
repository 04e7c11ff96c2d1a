using OrderPortal.Model.Customers;

namespace OrderPortal.Demo;

/// <summary>One customer of the demonstration company.</summary>
public sealed record DemoCustomer(string Code, string Name, CustomerType Type, MemberLevel Level, PaymentTerms Terms, string Contact, string Mobile,
    string Province, string City, string District, string Street, string Language = "zh-CN", decimal? CreditLimit = null);

/// <summary>One product of the demonstration company; price with tax, cost without.</summary>
public sealed record DemoProduct(string Code, string Name, string Specification, string Category, string Unit, decimal Price, decimal Cost, long WeightGrams, decimal Stock, string Bin, string? Barcode = null, int Decimals = 0, bool IsCoded = false);

/// <summary>Invented master data of the demonstration company. Names, numbers and addresses belong to nobody.</summary>
public static class DemoCatalogue
{
    public const string CompanyName = "云岭办公用品（演示）", CompanyEnglishName = "Yunling Office Supplies (demo)";

    public static readonly (string Code, string Name)[] Categories = [("OFFICE", "办公家具"), ("DIGITAL", "数码配件"), ("FOOD", "食品礼盒"), ("CLOTHES", "工装服饰")];

    public static readonly (string Code, string Name, PostalAddress Address, int Priority, string[] Bins)[] Warehouses =
    [
        ("SH", "上海仓", new() { Consignee = "何建国", Phone = "021-50000001", Province = "上海市", City = "上海市", District = "青浦区", Street = "华新镇物流大道 1 号" }, 10, ["A-01-01", "A-01-02", "A-02-01", "A-02-02", "B-01-01", "B-01-02"]),
        ("GZ", "广州仓", new() { Consignee = "梁志强", Phone = "020-30000001", Province = "广东省", City = "广州市", District = "白云区", Street = "太和镇北太路 8 号" }, 20, ["A-01", "A-02", "B-01"]),
        ("FS", "佛山明德代发仓", new() { Consignee = "何小姐", Phone = "0757-80000002", Province = "广东省", City = "佛山市", District = "顺德区", Street = "龙江镇家具大道 16 号" }, 50, ["FS-01"]),
    ];

    public static readonly (string Code, string Name, Model.Shipping.CarrierKind Kind, string? Pattern, int Days)[] Carriers =
    [
        ("SF", "顺丰速运", Model.Shipping.CarrierKind.Express, @"^SF\d{12,13}$", 2),
        ("YTO", "圆通速递", Model.Shipping.CarrierKind.Express, @"^YT\d{13}$", 3),
        ("DBL", "德邦物流", Model.Shipping.CarrierKind.Freight, @"^DPK\d{12}$", 4),
        ("OWN", "自有车队", Model.Shipping.CarrierKind.OwnFleet, null, 1),
    ];

    /// <summary>Invented freight, in yuan: first kilogram and every further one into the four zones, the heaviest parcel in kilograms.</summary>
    public static readonly (string Carrier, (decimal First, decimal Step, int Days)[] Zones, int MostKilograms)[] Rates =
    [
        ("SF", [(12m, 2m, 1), (13m, 3m, 2), (18m, 6m, 2), (24m, 14m, 4)], 50),
        ("YTO", [(7m, 1.2m, 2), (8m, 2m, 3), (12m, 5m, 4), (20m, 12m, 6)], 50),
        ("DBL", [(35m, 0.9m, 2), (38m, 1.1m, 3), (45m, 1.6m, 4), (60m, 2.8m, 7)], 200),
        ("OWN", [(30m, 0.5m, 1)], 500),
    ];

    public static readonly DemoProduct[] Products =
    [
        new("PRO001", "电脑支架", "黑色/承重10kg", "DIGITAL", "件", 120m, 68m, 1_200, 600, "A-01-01", "6901234567892"),
        new("PRO002", "无线键鼠套装", "静音/白色", "DIGITAL", "套", 159m, 92m, 900, 300, "A-01-01", "6901234567908"),
        new("PRO003", "扩展坞", "七合一/Type-C", "DIGITAL", "件", 239m, 140m, 260, 180, "A-01-02", "6901234567915"),
        new("OFF002", "办公桌椅", "白色/1.2m", "OFFICE", "套", 800m, 520m, 32_000, 90, "B-01-01", "6901234567922"),
        new("OFF003", "人体工学椅", "灰色/头枕款", "OFFICE", "把", 1_280m, 830m, 18_500, 60, "B-01-01", "6901234567939"),
        new("OFF004", "文件柜", "三抽/带锁", "OFFICE", "个", 560m, 350m, 24_000, 40, "B-01-02", "6901234567946", IsCoded: true),
        new("OFF005", "电动升降桌", "胡桃木纹/1.4m", "OFFICE", "张", 1_980m, 1_180m, 38_000, 60, "FS-01", "6901234568011"),
        new("FOO003", "进口零食", "混合装/500g", "FOOD", "袋", 50m, 29m, 520, 800, "A-02-01", "6901234567953"),
        new("FOO004", "坚果礼盒", "节日装/1.2kg", "FOOD", "盒", 168m, 98m, 1_400, 240, "A-02-01", "6901234567960"),
        new("FOO005", "云南小粒咖啡豆", "中度烘焙", "FOOD", "kg", 96m, 55m, 1_000, 120, "A-02-02", "6901234567977", Decimals: 3),
        new("CLO001", "工作服", "藏青/L码", "CLOTHES", "件", 138m, 80m, 650, 300, "A-02-02", "6901234567984"),
        new("CLO002", "工作服", "藏青/M码", "CLOTHES", "件", 138m, 80m, 620, 300, "A-02-02", "6901234567991"),
        new("CLO003", "防静电鞋", "黑色/42码", "CLOTHES", "双", 198m, 118m, 980, 8, "A-01-02", "6901234568004"),
    ];

    public static readonly DemoCustomer[] Customers =
    [
        new("C0001", "上海启明科技有限公司", CustomerType.Company, MemberLevel.Gold, PaymentTerms.Deposit, "李晓明", "13800000001", "上海市", "上海市", "浦东新区", "张江路 88 号 3 楼"),
        new("C0002", "深圳前海贸易有限公司", CustomerType.Company, MemberLevel.Silver, PaymentTerms.Prepaid, "王芳", "13800000002", "广东省", "深圳市", "南山区", "科技园南路 18 号"),
        new("C0003", "杭州西溪文化创意有限公司", CustomerType.Company, MemberLevel.Standard, PaymentTerms.CashOnDelivery, "张伟", "13800000003", "浙江省", "杭州市", "西湖区", "文三路 90 号"),
        new("C0004", "北京远航供应链有限公司", CustomerType.Distributor, MemberLevel.Vip, PaymentTerms.Credit, "赵雷", "13800000004", "北京市", "北京市", "朝阳区", "建国路 77 号", CreditLimit: 300_000m),
        new("C0005", "成都天府门店", CustomerType.Store, MemberLevel.Silver, PaymentTerms.CashOnDelivery, "陈丽", "13800000005", "四川省", "成都市", "武侯区", "天府大道 500 号"),
        new("C0006", "刘洋", CustomerType.Individual, MemberLevel.Standard, PaymentTerms.Prepaid, "刘洋", "13800000006", "江苏省", "南京市", "鼓楼区", "中山路 321 号 1203 室"),
        new("C0007", "Harbour Trading Ltd", CustomerType.Company, MemberLevel.Gold, PaymentTerms.Deposit, "Emma Chan", "13800000007", "广东省", "广州市", "天河区", "体育西路 101 号", Language: "en-US"),
        new("C0008", "武汉光谷电子商务有限公司", CustomerType.Company, MemberLevel.Standard, PaymentTerms.CashOnDelivery, "周敏", "13800000008", "湖北省", "武汉市", "洪山区", "珞喻路 1037 号"),
    ];
}
