using System.Text;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Import;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;
using OrderPortal.Tests.Shared.Sheets;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Import;

/// <summary>The order sheet all the way into the database, and back out when something is wrong.</summary>
public sealed class ImportOrderSheetTests
{
    static readonly string Headings = OrderSheetTests.Samples.Split('\n')[0] + "\n";

    [Theory, Providers, Trait("Requirement", "R006")]
    public async Task The_three_sample_rows_are_imported_as_they_stand(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var report = (await ImportAsync(company, OrderSheetTests.Samples)).Value;
        Assert.Equal((true, 3), (report.IsCommitted, report.Count(SheetOutcome.Created)));
        Assert.DoesNotContain(report.Findings, f => f.IsRefusal);
        // what was inferred is said at the cell: the year, the full name behind the surname, the phone on file, the address
        Assert.Equal(["address-completed", "contact-completed", "phone-completed", "year-inferred"], report.Findings.Where(f => f.Row == 2).Select(f => f.Code).Order());

        var shipped = await company.OrderAsync("SO202405001");
        Assert.Equal((OrderStatus.Shipped, 6000m, "李雷", "13900000001", "需加急印刷logo"), (shipped.Status, shipped.TotalAmount, shipped.ContactName, shipped.ContactMobile, shipped.Remarks));
        Assert.Equal("SF1234567890123", Assert.Single(shipped.SubOrders).TrackingNumber);
        Assert.Equal((new DateOnly(2024, 5, 1), OrderChannel.Taobao), (shipped.OrderedOn, shipped.Channel));
        var preparing = await company.OrderAsync("SO202405002");
        Assert.Equal((OrderStatus.InPreparation, SubOrderStatus.Waiting, true, 16000m), (preparing.Status, preparing.SubOrders[0].Status, preparing.IsConfirmed, preparing.TotalAmount));
        var completed = await company.OrderAsync("SO202405003");
        Assert.Equal((OrderStatus.Completed, SubOrderStatus.Completed, null, 250m), (completed.Status, completed.SubOrders[0].Status, completed.SubOrders[0].TrackingNumber, completed.TotalAmount));

        await using var db = company.OpenDatabase();
        foreach (var order in new[] { shipped, preparing, completed })
        {
            var history = await db.HistoryEntries.Where(h => h.OrderId == order.Id).OrderBy(h => h.Sequence).ToListAsync();
            Assert.Equal(Enumerable.Range(1, history.Count), history.Select(h => h.Sequence));
            Assert.Equal(("Import", Source.Import), (history[0].Action, history[0].Source));
            Assert.Equal(order.Status.ToString(), history.Last(h => h.Subject == Subject.Order).ToStatus);
        }
        var batch = await db.ImportBatches.SingleAsync();
        Assert.Equal((3, 0, 0), (batch.Created, batch.Repeated, batch.Refused));
        Assert.All([shipped, preparing, completed], o => Assert.Equal(batch.Id, o.ImportBatchId));
        Assert.Equal(Encoding.UTF8.GetBytes(OrderSheetTests.Samples), (await db.Documents.SingleAsync()).Content);
    }

    [Theory, Providers, Trait("Requirement", "R006")]
    public async Task Importing_a_sheet_again_adds_nothing(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        Assert.Equal(3, (await ImportAsync(company, OrderSheetTests.Samples)).Value.Count(SheetOutcome.Created));
        var before = await CountsAsync(company);
        var again = (await ImportAsync(company, OrderSheetTests.Samples)).Value;
        Assert.Equal((false, 0, 3), (again.IsCommitted, again.Count(SheetOutcome.Created), again.Count(SheetOutcome.Repeated)));
        Assert.Equal(before, await CountsAsync(company));
    }

    [Theory, Providers, Trait("Requirement", "R006")]
    public async Task A_rehearsal_says_what_the_import_will_do_and_leaves_the_database_as_it_was(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var before = await CountsAsync(company);
        var rehearsal = (await ImportAsync(company, OrderSheetTests.Samples, rehearse: true)).Value;
        Assert.Equal(before, await CountsAsync(company));
        Assert.False(rehearsal.IsCommitted);
        var real = (await ImportAsync(company, OrderSheetTests.Samples)).Value;
        Assert.Equal(rehearsal.Orders, real.Orders);
        Assert.Equal(rehearsal.Findings, real.Findings);
    }

    [Fact, Trait("Requirement", "R006"), Trait("Requirement", "R014")]
    public async Task Everything_that_is_wrong_is_said_at_once_with_row_and_column()
    {
        await using var company = await CompanyAsync();
        var before = await CountsAsync(company);
        var report = (await ImportAsync(company, Headings + string.Join('\n',
            OrderSheetTests.Row("B1"),
            OrderSheetTests.Row("B2", customer: "谁也不认识"),
            OrderSheetTests.Row("B3", phone: "1380013800", quantity: "-5", amount: "6000.01"),
            OrderSheetTests.Row("B4", code: "NOPE", name: ""),
            OrderSheetTests.Row("B5", code: "PRO001", name: "办公桌椅"),
            OrderSheetTests.Row("B6", amount: "6000.01"),
            OrderSheetTests.Row("B7", quantity: "1.5", required: "2024-04-01"),
            OrderSheetTests.Row("B8", quantity: "五十", price: ""),
            OrderSheetTests.Row("B9"),
            OrderSheetTests.Row("B9", code: "OFF002", name: "办公桌椅", price: "800", quantity: "0"),
            OrderSheetTests.Row("B10", customer: "", contact: "", required: "")))).Value;
        Assert.Equal(
        [
            "3 Customer customer-unknown",
            "4 Phone mobile-invalid", "4 Quantity quantity-not-positive",
            "5 ProductCode product-unknown",
            "6 ProductName product-name-differs",
            "7 Amount amount-differs",
            "8 Quantity quantity-fraction", "8 RequiredOn required-date-early",
            "9 Quantity number-unreadable", "9 UnitPrice price-missing",
            "11 Quantity quantity-not-positive",
            "12 Contact contact-missing", "12 Customer customer-missing", "12 RequiredOn required-date-missing",
        ], report.Findings.Where(f => f.IsRefusal).OrderBy(f => f.Row).ThenBy(f => f.Column.ToString()).ThenBy(f => f.Code).Select(f => $"{f.Row} {f.Column} {f.Code}"));
        Assert.Equal((false, 1, 9), (report.IsCommitted, report.Count(SheetOutcome.Created), report.Count(SheetOutcome.Refused)));
        Assert.Equal(before, await CountsAsync(company));
    }

    [Fact, Trait("Requirement", "R006")]
    public async Task Only_when_asked_to_are_the_good_orders_taken_and_the_refused_left_out()
    {
        await using var company = await CompanyAsync();
        var sheet = Headings + OrderSheetTests.Row("B1") + "\n" + OrderSheetTests.Row("B2", customer: "谁也不认识") + "\n";
        Assert.False((await ImportAsync(company, sheet)).Value.IsCommitted);
        Assert.True((await ImportAsync(company, sheet, leaveOutRefused: true)).Value.IsCommitted);
        await using var db = company.OpenDatabase();
        Assert.Equal("B1", (await db.SalesOrders.SingleAsync()).Number);
        var batch = await db.ImportBatches.SingleAsync();
        var refusal = Assert.Single(ImportRefusal.FromJson(batch.Refusals));
        Assert.Equal(("客户名称 3", "customer-unknown"), (refusal.Place, refusal.Code));
    }

    [Theory, Providers, Trait("Requirement", "R006")]
    public async Task A_rehearsal_counts_what_will_be_urgent_over_credit_or_short_of_stock_order_by_order(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        await using (var db = company.OpenDatabase())
        {
            db.Act = Act.Now(Actor.Job("set-up"), company.Clock);
            var onCredit = await db.Customers.SingleAsync(c => c.Code == "K1");
            (onCredit.Terms, onCredit.CreditLimitAmountMinor) = (PaymentTerms.Credit, 1_000_000);
            await db.SaveChangesAsync();
        }
        // 1,000 stands lie in stock; K1 may owe 10,000
        var report = (await ImportAsync(company, Headings + string.Join('\n',
            OrderSheetTests.Row("M1", status: "已审核"),
            OrderSheetTests.Row("M2"),
            OrderSheetTests.Row("M3", customer: "B贸易公司", required: "2024-05-03"),
            OrderSheetTests.Row("M4", customer: "B贸易公司", quantity: "850"),
            OrderSheetTests.Row("M5", customer: "B贸易公司", quantity: "1", required: "2024-05-02"),
            OrderSheetTests.Row("M6", customer: "B贸易公司", quantity: "5", required: "2024-05-02", status: "已发货"),
            OrderSheetTests.Row("M7", customer: "谁也不认识", required: "2024-05-02")), rehearse: true)).Value;
        Assert.Equal(
        [
            ("M1", SheetMarks.None), ("M2", SheetMarks.OverCredit), ("M3", SheetMarks.Urgent), ("M4", SheetMarks.None),
            ("M5", SheetMarks.Urgent | SheetMarks.ShortOfStock), ("M6", SheetMarks.None), ("M7", SheetMarks.None),
        ], report.Orders.Select(o => (o.Number, o.Marks)));
        Assert.Equal((2, 1, 1), (report.Count(SheetMarks.Urgent), report.Count(SheetMarks.OverCredit), report.Count(SheetMarks.ShortOfStock)));
    }

    [Fact, Trait("Requirement", "R006")]
    public async Task A_number_that_exists_with_other_content_is_refused_not_overwritten()
    {
        await using var company = await CompanyAsync();
        await ImportAsync(company, Headings + OrderSheetTests.Row("B1"));
        var report = (await ImportAsync(company, Headings + OrderSheetTests.Row("b1", quantity: "60"))).Value;
        var finding = Assert.Single(report.Findings, f => f.IsRefusal);
        Assert.Equal(("already-different", 2, OrderSheetColumn.Number), (finding.Code, finding.Row, finding.Column));
        Assert.Equal(50, (await company.OrderAsync("B1")).Lines[0].Quantity);
    }

    [Fact, Trait("Requirement", "R006")]
    public async Task A_surname_that_fits_two_contacts_is_asked_about()
    {
        await using var company = await CompanyAsync();
        var report = (await ImportAsync(company, Headings + OrderSheetTests.Row("B1", customer: "两李公司", contact: "李"))).Value;
        Assert.Equal("contact-ambiguous", Assert.Single(report.Findings, f => f.IsRefusal).Code);
        Assert.True((await ImportAsync(company, Headings + OrderSheetTests.Row("B1", customer: "两李公司", contact: "李四"))).Value.IsCommitted);
    }

    [Fact, Trait("Requirement", "R012")]
    public async Task Numbers_given_out_afterwards_are_ahead_of_those_imported()
    {
        await using var company = await CompanyAsync();
        await ImportAsync(company, OrderSheetTests.Samples);
        Assert.Equal("SO202405004", await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))));
    }

    [Fact, Trait("Requirement", "R005")]
    public async Task A_sheet_without_a_source_is_refused()
    {
        await using var company = await CompanyAsync();
        await using var sheet = await OpenAsync(Files.Text(OrderSheetTests.Samples));
        Assert.Equal(["channel-missing"], (await company.Get<ImportOrderSheet>().HandleAsync(new(sheet, "x.csv", null, false), Actors.Sales)).Codes());
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_those_who_take_orders_may_import_them()
    {
        await using var company = await CompanyAsync();
        await using var sheet = await OpenAsync(Files.Text(OrderSheetTests.Samples));
        foreach (var actor in new[] { Actors.Finance, Actors.Warehouse, Actors.Logistics, Actors.CustomerService, Actors.Administrator, Actors.Nobody })
            Assert.Equal(["forbidden"], (await company.Get<ImportOrderSheet>().HandleAsync(new(sheet, "x.csv", OrderChannel.Store, false), actor)).Codes());
    }

    [Fact]
    public async Task Excel_and_GBK_text_give_the_same_orders()
    {
        var rows = OrderSheetTests.Samples.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => (IReadOnlyList<object?>)[.. l.Split(',')]).ToArray();
        foreach (var file in new[] { Files.Text(OrderSheetTests.Samples, Files.Gbk), await Files.Xlsx(rows) })
        {
            await using var company = await CompanyAsync();
            Assert.Equal(3, (await ImportAsync(company, file)).Value.Count(SheetOutcome.Created));
        }
    }

    [Fact]
    public async Task An_import_that_is_cancelled_half_way_leaves_nothing()
    {
        await using var company = await CompanyAsync();
        var before = await CountsAsync(company);
        using var cancel = new CancellationTokenSource();
        await using var sheet = await OpenAsync(Files.Text(Headings + string.Join('\n', Enumerable.Range(1, 60).Select(i => OrderSheetTests.Row($"B{i}")))));
        var half = new OnReport(p => { if (p.Done >= 20) cancel.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => company.Get<ImportOrderSheet>().HandleAsync(new(sheet, "x.csv", OrderChannel.Store, false, Progress: half), Actors.Sales, cancel.Token));
        Assert.Equal(before, await CountsAsync(company));
    }

    sealed class OnReport(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }

    /// <summary>The three customers of the samples, with contacts and addresses on file, and one with two contacts of the same surname.</summary>
    internal static async Task<TestCompany> CompanyAsync(Provider provider = Provider.Sqlite)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        await using var db = company.OpenDatabase();
        db.Act = Act.Now(Actor.Job("set-up"), company.Clock);
        db.AddRange(
            Customer("K1", "A科技公司", CustomerType.Company, ("李雷", "13900000001")),
            Customer("K2", "B贸易公司", CustomerType.Company, ("王芳", "13900000002")),
            Customer("K3", "C个人客户", CustomerType.Individual, ("张三", "13900000003")),
            Customer("K4", "两李公司", CustomerType.Company, ("李三", "13900000004"), ("李四", "13900000005")));
        await db.SaveChangesAsync();
        return company;

        static Customer Customer(string code, string name, CustomerType type, params (string Name, string Mobile)[] contacts)
        {
            var customer = new Customer { Code = code, LegalName = name, Type = type, Terms = PaymentTerms.CashOnDelivery };
            customer.Contacts.AddRange(contacts.Select((c, i) => new Contact { Name = c.Name, Mobile = c.Mobile, IsDefault = i == 0 }));
            customer.Addresses.Add(new CustomerAddress { Label = "默认", IsDefault = true, Address = Trade.Address with { Consignee = contacts[0].Name } });
            return customer;
        }
    }

    static Task<Result<OrderSheetReport>> ImportAsync(TestCompany company, string text, bool rehearse = false, bool leaveOutRefused = false) => ImportAsync(company, Files.Text(text), rehearse, leaveOutRefused);

    internal static async Task<Result<OrderSheetReport>> ImportAsync(TestCompany company, byte[] file, bool rehearse = false, bool leaveOutRefused = false)
    {
        await using var sheet = await OpenAsync(file);
        return await company.Get<ImportOrderSheet>().HandleAsync(new(sheet, "订单.csv", OrderChannel.Taobao, rehearse, leaveOutRefused), Actors.Sales);
    }

    static async Task<SheetReader> OpenAsync(byte[] file) => (await SheetReader.OpenAsync(new MemoryStream(file), OrderSheet.Limits)).Value;

    /// <summary>How many rows of each kind there are: equal before and after means that nothing was left behind.</summary>
    static async Task<string> CountsAsync(TestCompany company)
    {
        await using var db = company.OpenDatabase();
        return $"{await db.SalesOrders.CountAsync()} {await db.SalesOrderLines.CountAsync()} {await db.SubOrders.CountAsync()} {await db.HistoryEntries.CountAsync()} {await db.ImportBatches.CountAsync()} "
            + $"{await db.Documents.CountAsync()} {await db.Customers.CountAsync()} {await db.Products.CountAsync()} {string.Join(',', await db.NumberSeries.Select(s => s.Name + s.Last).ToListAsync())}";
    }
}
