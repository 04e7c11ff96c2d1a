using System.Text;
using ExcelDataReader;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Management.Archive;
using OrderPortal.Jobs;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Management.Archive;

public sealed class ArchiveMonthTests
{
    static Task<JobRun> RunAsync(TestCompany company) => company.Get<JobRunner>().RunAsync(company.Get<MonthlyArchive>());

    static async Task CompleteAsync(TestCompany company, string number, DateTimeOffset at, Action<SalesOrder>? change = null)
    {
        company.Clock.Now = at;
        await company.PlaceAsync(number, total: 6000m, status: SubOrderStatus.Completed, change: change);
    }

    static Task<List<Document>> FilesAsync(TestCompany company) => company.OpenDatabase().Documents.Where(d => d.Kind == DocumentKind.Archive).OrderBy(d => d.FileName).ToListAsync();

    static List<object?[]> Rows(Document file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file.Content));
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    [Theory, Providers, Trait("Requirement", "R173")]
    public async Task Each_completed_order_of_the_month_stands_once_in_the_file_of_its_customer_type_and_category(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await using var second = company.SecondServer();
        await CompleteAsync(company, "SO202404001", new(2024, 4, 30, 15, 59, 59, TimeSpan.Zero)); // April's last second in Shanghai
        await CompleteAsync(company, "SO202405001", new(2024, 4, 30, 16, 0, 0, TimeSpan.Zero)); // May's first
        await CompleteAsync(company, "SO202405002", new(2024, 5, 31, 15, 59, 59, TimeSpan.Zero), o => o.Customer!.Type = CustomerType.Individual);
        await CompleteAsync(company, "SO202406001", new(2024, 5, 31, 16, 0, 0, TimeSpan.Zero)); // June's first: not yet
        company.Clock.Now = new(2024, 5, 31, 18, 0, 0, TimeSpan.Zero); // 02:00 on June 1st

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => RunAsync(i % 2 == 0 ? company : second))));

        Assert.All(runs, r => Assert.True(r.Outcome == JobOutcome.Succeeded, r.Note));
        Assert.Equal(3, runs.Sum(r => r.Handled));
        var files = await FilesAsync(company);
        Assert.Equal(["202404-公司-办公用品.xlsx", "202405-个人-办公用品.xlsx", "202405-公司-办公用品.xlsx"], files.Select(f => f.FileName));
        Assert.Equal(["SO202404001", "SO202405002", "SO202405001"], files.Select(f => Rows(f).Skip(1).Single()[0]));
        await using var db = company.OpenDatabase();
        Assert.Equal(["SO202406001"], await db.SalesOrders.Where(o => o.ArchivedAt == null).Select(o => o.Number).ToListAsync());
        Assert.Equal(0, (await RunAsync(company)).Handled);
        Assert.Equal(3, (await FilesAsync(company)).Count);
    }

    [Fact, Trait("Requirement", "R173")]
    public async Task Amounts_Chinese_and_dates_come_back_phones_are_masked_and_formulas_stay_text()
    {
        await using var company = await TestCompany.CreateAsync();
        await CompleteAsync(company, "SO202405001", new(2024, 5, 20, 1, 0, 0, TimeSpan.Zero), o =>
        {
            o.Remarks = "=HYPERLINK(\"http://evil.example\",\"点我\")";
            o.SubOrders[0].TrackingNumber = "SF1234567890123";
        });
        company.Clock.Now = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);
        await RunAsync(company);

        var rows = Rows(Assert.Single(await FilesAsync(company)));
        Assert.Equal(ArchiveTexts.Headings, rows[0].Select(c => (string?)c));
        var row = rows[1].Select((value, i) => (ArchiveTexts.Headings[i], value)).ToDictionary();
        Assert.Equal(("上海贝贸易有限公司", "王芳", "138****0000"), (row["客户名称"], row["联系人"], row["联系方式"]));
        Assert.Equal((6000d, 20d, new DateTime(2024, 5, 20)), (row["订单金额"], row["数量合计"], row["完成日期"]));
        Assert.Equal(("=HYPERLINK(\"http://evil.example\",\"点我\")", "SF1234567890123", "CNY"), (row["备注"], row["物流单号"], row["币种"]));
    }

    [Fact]
    public async Task An_order_that_was_completed_late_for_its_month_comes_as_a_second_part()
    {
        await using var company = await TestCompany.CreateAsync();
        await CompleteAsync(company, "SO202405001", new(2024, 5, 20, 1, 0, 0, TimeSpan.Zero));
        await using (var db = company.OpenDatabase()) // both orders belong to one category
            await db.ProductCategories.ExecuteUpdateAsync(c => c.SetProperty(x => x.Name, "办公"));
        company.Clock.Now = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);
        await RunAsync(company);
        await using (var db = company.OpenDatabase())
            await db.SalesOrders.ExecuteUpdateAsync(o => o.SetProperty(x => x.ArchivedAt, (DateTime?)null));
        await RunAsync(company);
        Assert.Equal(["202405-公司-办公-2.xlsx", "202405-公司-办公.xlsx"], (await FilesAsync(company)).Select(f => f.FileName));
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Nobody_but_management_files_orders()
    {
        await using var company = await TestCompany.CreateAsync();
        Assert.Equal([Error.Forbidden], (await company.Get<ArchiveMonth>().HandleAsync(new(2024, 5, 1), Actors.Finance)).Errors);
    }
}
