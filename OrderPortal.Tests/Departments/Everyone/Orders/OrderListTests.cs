using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Jobs;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Everyone.Orders;

public sealed class OrderListTests
{
    static OrderListQueries Queries(TestCompany company) => company.Get<OrderListQueries>();

    static async Task<IReadOnlyList<string>> NumbersAsync(TestCompany company, OrderFilter filter) => [.. (await Queries(company).PageAsync(filter)).Rows.Select(r => r.Number)];

    static OrderEntry Entry(OrderChannel channel = OrderChannel.Phone, int wantedInDays = 10) =>
        Trade.Entry((Trade.Stand, 5)) with { Channel = channel, RequiredOn = new DateOnly(2024, 5, 20).AddDays(wantedInDays) };

    [Theory, Providers, Trait("Requirement", "R001"), Trait("Requirement", "R005")]
    public async Task Orders_of_every_channel_stand_in_one_list_and_can_be_filtered_by_source(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var channels = Enum.GetValues<OrderChannel>();
        foreach (var channel in channels) await company.SubmittedAsync(Entry(channel));
        var all = await Queries(company).PageAsync(new());
        Assert.Equal(channels.Reverse(), all.Rows.Select(r => r.Channel));
        Assert.Equal(channels.Length, await Queries(company).CountAsync(new()));
        Assert.All(Enum.GetValues<CustomerSource>(), source => Assert.NotEmpty(source.Channels()));
        foreach (var source in Enum.GetValues<CustomerSource>())
        {
            var some = await Queries(company).PageAsync(new(Source: source));
            Assert.Equal(channels.Where(c => c.Source() == source).Reverse(), some.Rows.Select(r => r.Channel));
        }
        Assert.Equal(OrderChannel.Jd, Assert.Single((await Queries(company).PageAsync(new(Channel: OrderChannel.Jd))).Rows).Channel);
        Assert.Empty((await Queries(company).PageAsync(new(Source: CustomerSource.Offline, Channel: OrderChannel.Jd))).Rows);
    }

    [Theory, Providers]
    public async Task Turning_the_pages_shows_every_order_once_in_both_sortings(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        List<string> made = [];
        // many wanted on the same day, so that a page ends in the middle of a day
        for (var i = 0; i < 11; i++) made.Add(i % 3 == 0 ? await company.ApprovedAsync(Entry(wantedInDays: 1 + i % 4)) : await company.SubmittedAsync(Entry(wantedInDays: 1 + i % 4)));
        Assert.Equal([.. made.AsEnumerable().Reverse()], await TurnAsync(new()));
        var urgent = await TurnAsync(new(Urgent: true));
        Assert.Equal(made.Order(), urgent.Order());
        var days = (await Queries(company).PageAsync(new(Urgent: true))).Rows.Select(r => r.RequiredOn).ToList();
        Assert.Equal(days.Order(), days);

        async Task<List<string>> TurnAsync(OrderFilter filter)
        {
            List<string> seen = [];
            string? cursor = null;
            do
            {
                var page = await Queries(company).PageAsync(filter, cursor, 3);
                Assert.InRange(page.Rows.Count, 1, 3);
                seen.AddRange(page.Rows.Select(r => r.Number));
                cursor = page.Next;
            } while (cursor is not null);
            return seen;
        }
    }

    [Theory, Providers, Trait("Requirement", "R007"), Trait("Requirement", "R069")]
    public async Task An_order_is_found_by_whatever_somebody_has_at_hand(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var other = await company.SubmittedAsync(Entry() with { ContactMobile = "13900007777", ExternalNumber = "WEB-1" });
        var number = await company.WalkAsync(Stage.Shipped, Entry(OrderChannel.Taobao) with { ExternalNumber = "tb-558812" });
        var tracking = (await company.OrderAsync(number)).SubOrders[0].TrackingNumber!;
        foreach (var typed in (string[])[number, number.ToLowerInvariant(), $" {number}-1 ", tracking, tracking.ToLowerInvariant(), tracking[..8], "tb-558812", "tb-55", "5678", "13812345678"])
            Assert.Equal([number], await NumbersAsync(company, new(typed)));
        foreach (var typed in (string[])["SO2024", "晨光", "上海晨光贸易有限公司", Trade.Customer])
            Assert.Equal([number, other], await NumbersAsync(company, new(typed)));
        foreach (var typed in (string[])["9999", "13812345679", "SO1999", "没有这家", "' OR 1=1 --", "%", "_"])
            Assert.Empty(await NumbersAsync(company, new(typed)));
        Assert.Equal([other], await NumbersAsync(company, new("SO2024", OrderStatus.PendingReview)));
    }

    [Theory, Providers, Trait("Requirement", "R069")]
    public async Task Only_what_is_meant_beyond_doubt_leads_straight_to_its_order(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var number = await company.WalkAsync(Stage.Shipped, Entry(OrderChannel.Taobao) with { ExternalNumber = "558812" });
        var twin = await company.SubmittedAsync(Entry(OrderChannel.Jd) with { ExternalNumber = "77" });
        await company.SubmittedAsync(Entry(OrderChannel.Store) with { ExternalNumber = "77" });
        var tracking = (await company.OrderAsync(number)).SubOrders[0].TrackingNumber!;
        foreach (var typed in (string[])[number, number.ToLowerInvariant(), number + "-1", tracking, "558812"]) Assert.Equal(number, await Queries(company).FindExactlyAsync(typed));
        Assert.Equal(twin, await Queries(company).FindExactlyAsync(twin));
        foreach (var typed in (string[])["77", "SO2024", "5678", "晨光"]) Assert.Null(await Queries(company).FindExactlyAsync(typed));
    }

    [Theory, Providers, Trait("Requirement", "R011")]
    public async Task Overdue_held_and_foreign_orders_are_told_apart(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var late = await company.SubmittedAsync(Entry(wantedInDays: 2));
        var dueToday = await company.ApprovedAsync(Entry(wantedInDays: 3));
        var held = await company.ApprovedAsync(Entry(wantedInDays: 9));
        (await company.Get<HoldOrder>().HandleAsync(new(held, Reason: "等新地址"), Actors.Sales)).Must();
        var gone = await company.WalkAsync(Stage.Shipped, Entry(wantedInDays: 1));
        var drafted = (await company.Get<SaveOrder>().HandleAsync(new(null, null, new() { CustomerCode = Trade.Customer }), Actors.Manager)).Value.Number;
        company.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal([late], await NumbersAsync(company, new(Overdue: true)));
        Assert.Equal([late], await NumbersAsync(company, new(Overdue: true, Urgent: true)));
        Assert.Equal([held], await NumbersAsync(company, new(OnHold: true)));
        Assert.Equal([drafted], await NumbersAsync(company, new(Status: OrderStatus.Draft, Urgent: true)));
        Assert.Equal([drafted], await NumbersAsync(company, new(OwnerUserId: Actors.Manager.Id)));
        Assert.Equal([late, dueToday, held], await NumbersAsync(company, new(Urgent: true)));
        Assert.Equal([drafted, gone, held, dueToday, late], await NumbersAsync(company, new(CustomerCode: Trade.Customer)));
        Assert.Empty(await NumbersAsync(company, new(CustomerCode: "C9999")));
        Assert.Equal((1, 3), (await Queries(company).CountAsync(new(Overdue: true)), await Queries(company).CountAsync(new(Urgent: true))));
        var rows = (await Queries(company).PageAsync(new())).Rows.ToDictionary(r => r.Number);
        Assert.Equal([late], rows.Values.Where(r => r.IsOverdue).Select(r => r.Number));
        Assert.Equal(HoldKind.Manual, rows[held].Hold);
    }

    [Theory, Providers, Trait("Requirement", "R070"), Trait("Requirement", "R110"), Trait("Requirement", "R118")]
    public async Task A_row_tells_status_payment_date_progress_tracking_and_whose_turn_it_is(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var waiting = await company.WalkAsync(Stage.Confirmed, Entry() with { PaymentTerms = PaymentTerms.Deposit });
        var shipped = await company.WalkAsync(Stage.Shipped, Entry());
        var collected = await company.WalkAsync(Stage.Completed, Entry() with { DeliveryMode = DeliveryMode.Pickup });
        var rows = (await Queries(company).PageAsync(new())).Rows.ToDictionary(r => r.Number);

        Assert.Equal((OrderStatus.Approved, PaymentStatus.Unpaid, 0, 1, null), (rows[waiting].Status, rows[waiting].Payment, rows[waiting].Gone, rows[waiting].SubOrders, rows[waiting].Tracking));
        Assert.Equal(("deposit-open", Role.Finance), (rows[waiting].Next!.Blockers[0].Code, rows[waiting].Next!.Blockers[0].Owner));
        Assert.Equal((OrderStatus.Shipped, 1, 1), (rows[shipped].Status, rows[shipped].Gone, rows[shipped].SubOrders));
        Assert.StartsWith("SF", rows[shipped].Tracking);
        Assert.Equal((OrderStatus.Completed, null, null), (rows[collected].Status, rows[collected].Tracking, rows[collected].Next));
        Assert.Equal(new DateOnly(2024, 5, 30), rows[shipped].RequiredOn);
    }

    [Theory, Providers]
    public async Task The_list_says_the_same_as_the_order_itself(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        foreach (var stage in Enum.GetValues<Stage>()) await company.WalkAsync(stage);
        foreach (var row in (await Queries(company).PageAsync(new())).Rows)
        {
            var order = (await company.Get<OrderPageQueries>().ShowAsync(row.Number, Actors.Sales))!;
            var next = order.Next.FirstOrDefault(s => s.Blockers.Count > 0) ?? order.Next.FirstOrDefault();
            Assert.Equal((order.Status, order.Payment, order.Priority, order.Gone, order.Alive), (row.Status, row.Payment, row.Priority, row.Gone, row.SubOrders));
            Assert.Equal((next?.Key, next?.Action, next?.Since), (row.Next?.Key, row.Next?.Action, row.Next?.Since));
            Assert.Equal(next?.Blockers.Select(b => b.Sentence), row.Next?.Blockers.Select(b => b.Sentence));
        }
    }

    [Fact, Trait("Requirement", "R016")]
    public async Task A_list_of_more_than_ten_thousand_is_not_counted_to_the_end_and_reads_only_its_page()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        await company.MultiplyAsync(await company.SubmittedAsync(Entry()), 10_400);
        Assert.Equal(OrderListQueries.CountedUpTo + 1, await Queries(company).CountAsync(new()));
        Assert.Equal(OrderListQueries.CountedUpTo + 1, await Queries(company).CountAsync(new(Urgent: true)));
        var page = await Queries(company).PageAsync(new(Urgent: true));
        Assert.Equal((50, true), (page.Rows.Count, page.Next is not null));
    }

    [Theory, Providers, Trait("Requirement", "R175")]
    public async Task An_archived_order_is_found_among_twenty_thousand_by_number_and_customer_in_less_than_two_seconds(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var archived = await company.PlaceAsync("SO202405777", status: SubOrderStatus.Completed);
        company.Clock.Now = new(2024, 6, 1, 2, 0, 0, TimeSpan.Zero);
        await company.Get<JobRunner>().RunAsync(company.Get<MonthlyArchive>());
        Assert.NotNull((await company.OrderAsync(archived)).ArchivedAt);
        await company.MultiplyAsync(await company.SubmittedAsync(Entry()), 20_000);

        foreach (var typed in (string[])[archived, "上海贝贸易", "C" + archived])
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var found = await NumbersAsync(company, new(typed));
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{typed} took {clock.Elapsed}");
            Assert.Equal([archived], found);
        }
        Assert.Equal(archived, await Queries(company).FindExactlyAsync(archived));
    }

    [Theory, Providers, Trait("Requirement", "R016")]
    public async Task Every_view_is_served_by_an_index_in_the_order_it_is_shown(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        await company.MultiplyAsync(await company.SubmittedAsync(Entry()), 500);
        // as in any company nearly all are completed; what a view asks for is rare
        await using (var db = company.OpenDatabase())
        {
            await db.Database.ExecuteSqlRawAsync("""UPDATE "SalesOrders" SET "RequiredOn" = '2024-05-01', "Status" = CASE "Id" % 50 WHEN 0 THEN 20 ELSE 60 END""");
            if (provider == Provider.PostgreSql) await db.Database.ExecuteSqlRawAsync("ANALYZE");
        }
        foreach (var (filter, index) in ((OrderFilter, string)[])
        [
            (new(), "PK_SalesOrders"),
            (new(Status: OrderStatus.PendingReview), "IX_SalesOrders_Status_Id"),
            (new(Urgent: true), "IX_SalesOrders_Status_RequiredOn_Id"),
            (new(Overdue: true, Urgent: true), "IX_SalesOrders_Status_RequiredOn_Id"),
            (new(OwnerUserId: "x"), "IX_SalesOrders_OwnerUserId_Status_Id"),
            (new(CustomerCode: "C9999"), "IX_SalesOrders_CustomerId_Id"),
            (new(Channel: OrderChannel.Jd), "IX_SalesOrders_Channel_Id"),
            (new(Source: CustomerSource.Online), "IX_SalesOrders_Channel_Id"),
            (new(OnHold: true), "IX_SalesOrders_HoldKind_Id"),
        ])
        {
            var plans = await Plans.OfAsync(company, "SalesOrders", async databases =>
            {
                var queries = new OrderListQueries(databases, company.Clock);
                await queries.PageAsync(filter);
                await queries.PageAsync(filter, "2024-05-01_300");
                await queries.CountAsync(filter);
            });
            Assert.InRange(plans.Count, 3, 30);
            // on SQLite the primary key is the order of the table itself: no index is named
            if (provider != Provider.Sqlite || index != "PK_SalesOrders") Assert.All(plans, plan => Assert.Contains(index, plan));
            Assert.All(plans, plan => Assert.DoesNotMatch("TEMP B-TREE|Sort|Seq Scan", plan));
        }
    }
}
