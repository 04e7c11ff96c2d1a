using OrderPortal.Departments.Sales.Import;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;
using OrderPortal.Tests.Shared.Sheets;

namespace OrderPortal.Tests.Departments.Sales.Import;

/// <summary>What the sheet itself says, before anything is looked up.</summary>
public sealed class OrderSheetTests
{
    static readonly DateOnly Today = new(2024, 5, 20);

    /// <summary>The three rows that every version of the product must import as they stand.</summary>
    public const string Samples = """
        订单号,客户名称,联系人,联系方式,订单日期,要求交付日期,商品编码,商品名称,规格型号,数量,单价(元),金额(元),订单状态,备注,物流单号
        SO202405001,A科技公司,李,-,05-01,2024-05-10,PRO001,电脑支架,黑色/承重10kg,50,120,6000,已发货,需加急印刷logo,SF1234567890123
        SO202405002,B贸易公司,王,-,05-02,2024-05-15,OFF002,办公桌椅,白色/1.2m,20,800,16000,生产中,定制抽屉颜色(蓝色),-
        SO202405003,C个人客户,张,-,05-03,2024-05-08,FOO003,进口零食,混合装/500g,5,50,250,已完成,礼品包装(红色),-
        """;

    [Fact, Trait("Requirement", "R006")]
    public async Task The_three_sample_rows_are_read_as_they_stand()
    {
        var content = (await ReadText(Samples)).Value;
        Assert.Equal(["SO202405001", "SO202405002", "SO202405003"], content.Orders.Select(o => o.Number));
        Assert.Equal([OrderStatus.Shipped, OrderStatus.InPreparation, OrderStatus.Completed], content.Orders.Select(o => o.Status));
        Assert.Equal(["SF1234567890123", null, null], content.Orders.Select(o => o.TrackingNumber));
        Assert.Equal([new(2024, 5, 1), new(2024, 5, 2), new(2024, 5, 3)], content.Orders.Select(o => o.Entry.OrderedOn!.Value));
        var entry = content.Orders[0].Entry;
        Assert.Equal(("A科技公司", "李", null, null), (entry.CustomerName, entry.ContactName, entry.ContactMobile, entry.ContactPhone));
        Assert.Equal(("需加急印刷logo", new DateOnly(2024, 5, 10)), (entry.Remarks, entry.RequiredOn!.Value));
        var line = Assert.Single(entry.Lines);
        Assert.Equal(("PRO001", "电脑支架", "黑色/承重10kg", 50m, 120m, 6000m), (line.ProductCode, line.ProductName, line.Specification, line.Quantity, line.UnitPrice, line.Amount));
        Assert.All(content.Findings, f => Assert.Equal(("year-inferred", false, OrderSheetColumn.OrderedOn), (f.Code, f.IsRefusal, f.Column)));
        Assert.Equal([2, 3, 4], content.Findings.Select(f => f.Row));
    }

    [Fact, Trait("Requirement", "R006")]
    public async Task Rows_with_one_number_are_the_lines_of_one_order_wherever_they_stand()
    {
        var content = (await Read(Row("A1", code: "P1", remarks: "红色"), Row("A2"), Row("a1", code: "P2", remarks: "蓝色"))).Value;
        Assert.Equal(["A1", "A2"], content.Orders.Select(o => o.Number));
        Assert.Equal(["P1", "P2"], content.Orders[0].Entry.Lines.Select(l => l.ProductCode));
        Assert.Equal([2, 4], content.Orders[0].Rows);
        Assert.Equal((null, "红色", "蓝色"), (content.Orders[0].Entry.Remarks, content.Orders[0].Entry.Lines[0].Remarks, content.Orders[0].Entry.Lines[1].Remarks));
    }

    [Fact, Trait("Requirement", "R006")]
    public async Task Two_rows_of_one_order_that_contradict_each_other_are_refused_at_the_cell()
    {
        var finding = Assert.Single((await Read(Row("A1"), Row("A1", customer: "别的公司"))).Value.Findings, f => f.IsRefusal);
        Assert.Equal(("rows-differ", 3, OrderSheetColumn.Customer), (finding.Code, finding.Row, finding.Column));
    }

    [Theory, Trait("Requirement", "R006")]
    [InlineData("05-01", "05-10", "2024-05-01", "2024-05-10")]
    [InlineData("12-28", "01-05", "2023-12-28", "2024-01-05")]
    [InlineData("12-28", "2024-01-05", "2023-12-28", "2024-01-05")]
    [InlineData("2023-12-28", "1月5日", "2023-12-28", "2024-01-05")]
    [InlineData("2024-05-01", "10-May-2024", "2024-05-01", "2024-05-10")]
    public async Task A_missing_year_comes_from_the_other_date(string ordered, string required, string orderedOn, string requiredOn)
    {
        var entry = (await Read(Row("A1", ordered: ordered, required: required))).Value.Orders[0].Entry;
        Assert.Equal((orderedOn, requiredOn), ($"{entry.OrderedOn:yyyy-MM-dd}", $"{entry.RequiredOn:yyyy-MM-dd}"));
    }

    [Theory, Trait("Requirement", "R006")]
    [InlineData("quantity", "五十", "number-unreadable", OrderSheetColumn.Quantity)]
    [InlineData("quantity", "=50*2", "cell-formula", OrderSheetColumn.Quantity)]
    [InlineData("quantity", "9999999999999999", "number-absurd", OrderSheetColumn.Quantity)]
    [InlineData("price", "1.2E+10", "number-shortened", OrderSheetColumn.UnitPrice)]
    [InlineData("ordered", "昨天", "date-unreadable", OrderSheetColumn.OrderedOn)]
    [InlineData("required", "05/10/2024", "date-unreadable", OrderSheetColumn.RequiredOn)]
    [InlineData("status", "差不多了", "status-unknown", OrderSheetColumn.Status)]
    [InlineData("number", "", "number-missing", OrderSheetColumn.Number)]
    [InlineData("number", "SO 1; DROP", "number-strange", OrderSheetColumn.Number)]
    [InlineData("remarks", "=HYPERLINK(\"http://evil\")", "cell-formula", OrderSheetColumn.Remarks)]
    public async Task A_bad_cell_is_refused_with_its_row_and_column(string what, string value, string code, OrderSheetColumn column)
    {
        var content = (await Read(Row("A1"), what switch
        {
            "quantity" => Row("A2", quantity: value),
            "price" => Row("A2", price: value),
            "ordered" => Row("A2", ordered: value),
            "required" => Row("A2", required: value),
            "status" => Row("A2", status: value),
            "remarks" => Row("A2", remarks: "\"" + value.Replace("\"", "\"\"") + "\""),
            _ => Row(value),
        })).Value;
        var finding = Assert.Single(content.Findings, f => f.IsRefusal);
        Assert.Equal((code, 3, column), (finding.Code, finding.Row, finding.Column));
        Assert.NotEqual(finding.Sentence.Zh, finding.Sentence.En);
    }

    [Theory, Trait("Requirement", "R022")]
    [InlineData("138 0013 8000", "13800138000", null)]
    [InlineData("0755-86012345", null, "0755-86012345")]
    [InlineData("1380013800", "1380013800", null)] // ten digits: goes where the validator flags it
    [InlineData("138001380000", "138001380000", null)]
    [InlineData("138****8000", null, null)]
    [InlineData("-", null, null)]
    public async Task The_phone_goes_into_the_field_it_belongs_to(string typed, string? mobile, string? phone)
    {
        var entry = (await Read(Row("A1", phone: typed))).Value.Orders[0].Entry;
        Assert.Equal((mobile, phone), (entry.ContactMobile, entry.ContactPhone));
    }

    [Fact, Trait("Requirement", "R003")]
    public async Task Columns_may_stand_in_another_order_under_a_title_with_other_words_and_brackets()
    {
        var content = (await ReadText("五月订单,,,\n,,,\n单价（元）,数量,商品名称,商品编码,交货日期,下单日期,联系电话,联系人,客户全称,订单编号,我的备注\n120,50,支架,P1,2024-05-10,2024-05-01,13800138000,李明,A公司,A1,x\n")).Value;
        var order = Assert.Single(content.Orders);
        Assert.Equal(("A1", "A公司", 50m, 120m, 4), (order.Number, order.Entry.CustomerName, order.Entry.Lines[0].Quantity, order.Entry.Lines[0].UnitPrice, order.Rows[0]));
        Assert.Contains("我的备注", Assert.Single(content.Findings, f => f.Code == "column-unread").Sentence.Zh);
    }

    [Fact, Trait("Requirement", "R006")]
    public async Task A_sheet_without_headings_columns_or_orders_is_refused_as_a_whole()
    {
        Assert.Equal("headings-missing", (await ReadText("1,2,3\n")).Errors.Single().Code);
        Assert.Equal("no-orders", (await ReadText(Samples.Split('\n')[0] + "\n")).Errors.Single().Code);
        var missing = await ReadText("订单号,客户名称,联系人\nA1,A,李\n");
        Assert.Equal(7, missing.Errors.Count(e => e.Code == "column-missing"));
        Assert.Contains("数量", missing.Errors.Select(e => e.Sentence.Zh).Single(s => s.Contains("数量")));
        Assert.Equal("column-twice", (await ReadText(Samples.Split('\n')[0] + ",数量\nA1\n")).Errors.Single().Code);
    }

    internal static string Row(string number, string customer = "A科技公司", string contact = "李明", string phone = "13800138000", string ordered = "2024-05-01", string required = "2024-05-10",
        string code = "PRO001", string name = "电脑支架", string quantity = "50", string price = "120", string amount = "", string status = "", string remarks = "", string tracking = "") =>
        string.Join(',', number, customer, contact, phone, ordered, required, code, name, "黑色/承重10kg", quantity, price, amount, status, remarks, tracking);

    static Task<Result<OrderSheetContent>> Read(params string[] rows) =>
        ReadText(string.Join('\n', rows.Prepend(Samples.Split('\n')[0])) + "\n");

    static async Task<Result<OrderSheetContent>> ReadText(string text)
    {
        await using var reader = (await SheetReader.OpenAsync(new MemoryStream(Files.Text(text)), OrderSheet.Limits)).Value;
        return OrderSheet.Read(reader, Today);
    }
}
