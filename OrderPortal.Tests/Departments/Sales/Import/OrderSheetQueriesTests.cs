using OrderPortal.Departments.Sales.Import;
using OrderPortal.Model.Orders;
using OrderPortal.Shared.Sheets;
using OrderPortal.Tests.Shared.Sheets;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Import;

public sealed class OrderSheetQueriesTests
{
    [Theory, Providers, Trait("Requirement", "R006")]
    public async Task The_sheet_goes_out_as_it_came_in_with_phones_masked(Provider provider)
    {
        await using var company = await ImportOrderSheetTests.CompanyAsync(provider);
        await ImportOrderSheetTests.ImportAsync(company, Files.Text(OrderSheetTests.Samples));
        var rows = await Files.Rows(await ExportAsync(company));
        Assert.Equal(OrderSheetTests.Samples.Split('\n')[0].Trim().Split(','), rows[0].Cells);
        Assert.Equal(
        [
            "SO202405001,A科技公司,李雷,139****0001,2024-05-01,2024-05-10,PRO001,电脑支架,黑色/承重10kg,50,120,6000,已发货,需加急印刷logo,SF1234567890123",
            "SO202405002,B贸易公司,王芳,139****0002,2024-05-02,2024-05-15,OFF002,办公桌椅,白色/1.2m,20,800,16000,生产中/备货中,定制抽屉颜色(蓝色),-",
            "SO202405003,C个人客户,张三,139****0003,2024-05-03,2024-05-08,FOO003,进口零食,混合装/500g,5,50,250,已完成,礼品包装(红色),-",
        ], rows.Skip(1).Select(r => string.Join(',', Enumerable.Range(0, 15).Select(r.Text))));
    }

    [Theory, Providers, Trait("Requirement", "R006")]
    public async Task An_export_imported_again_adds_nothing_here_and_the_same_orders_elsewhere(Provider provider)
    {
        await using var company = await ImportOrderSheetTests.CompanyAsync(provider);
        await ImportOrderSheetTests.ImportAsync(company, Files.Text(OrderSheetTests.Samples));
        var export = await ExportAsync(company);
        Assert.Equal(3, (await ImportOrderSheetTests.ImportAsync(company, export)).Value.Count(SheetOutcome.Repeated));

        await using var other = await ImportOrderSheetTests.CompanyAsync(provider);
        Assert.True((await ImportOrderSheetTests.ImportAsync(other, export)).Value.IsCommitted);
        Assert.Equal((await Files.Rows(export)).SelectMany(r => r.Cells), (await Files.Rows(await ExportAsync(other))).SelectMany(r => r.Cells));
    }

    [Theory, Providers]
    public async Task An_export_holds_what_was_asked_for(Provider provider)
    {
        await using var company = await ImportOrderSheetTests.CompanyAsync(provider);
        await ImportOrderSheetTests.ImportAsync(company, Files.Text(OrderSheetTests.Samples));
        Assert.Equal(["SO202405002"], await NumbersAsync(new(Status: OrderStatus.InPreparation)));
        Assert.Equal(["SO202405002", "SO202405003"], await NumbersAsync(new(From: new(2024, 5, 2))));
        Assert.Equal(["SO202405001"], await NumbersAsync(new(To: new(2024, 5, 1))));

        async Task<List<string>> NumbersAsync(OrderSheetFilter filter) => await company.Get<OrderSheetQueries>().RowsAsync(filter).Select(r => (string)r[0]!).ToListAsync();
    }

    [Theory, Providers]
    public async Task Past_imports_are_listed_with_what_was_refused(Provider provider)
    {
        await using var company = await ImportOrderSheetTests.CompanyAsync(provider);
        await ImportOrderSheetTests.ImportAsync(company, Files.Text(OrderSheetTests.Samples + "\n" + OrderSheetTests.Row("B1", customer: "谁也不认识")), leaveOutRefused: true);
        var queries = company.Get<OrderSheetQueries>();
        var past = Assert.Single(await queries.PastAsync());
        Assert.Equal((3, 0, 1, "订单.csv"), (past.Created, past.Repeated, past.Refused, past.FileName));
        Assert.Equal("customer-unknown", Assert.Single((await queries.RefusalsAsync(past.Id))!).Code);
        Assert.Null(await queries.RefusalsAsync(999));
    }

    static async Task<byte[]> ExportAsync(TestCompany company)
    {
        var file = new MemoryStream();
        await SheetWriter.WriteXlsxAsync(file, "订单", [.. OrderSheetColumns.All.Select(c => OrderSheetColumns.Heading(c).Zh)], company.Get<OrderSheetQueries>().RowsAsync(new()));
        return file.ToArray();
    }
}
