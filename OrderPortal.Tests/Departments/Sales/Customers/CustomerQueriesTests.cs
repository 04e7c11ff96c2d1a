using OrderPortal.Departments.Sales.Customers;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Journey;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Customers;

public sealed class CustomerQueriesTests
{
    static async Task<TestCompany> CompanyAsync(Provider provider)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        return company;
    }

    [Theory, Providers]
    public async Task A_customer_is_found_by_name_number_and_the_end_of_a_phone_and_the_list_masks_it(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        await company.SaveAsync(
            new Customer { Code = "C0002", LegalName = "Acme Trading GmbH", ManagerUserId = "u1", Contacts = { new Contact { Name = "Anna", Phone = "+49 30 9999-4321" } } },
            new Customer { Code = "C0003", LegalName = "停用公司", IsActive = false });
        var queries = company.Get<CustomerQueries>();
        foreach (var (typed, code) in new[] { ("c0001", "C0001"), ("晨光", "C0001"), ("5678", "C0001"), ("13812345678", "C0001"), ("ACME", "C0002"), ("4321", "C0002") })
            Assert.Equal(code, Assert.Single((await queries.PageAsync(new(typed))).Rows).Code);
        Assert.Empty((await queries.PageAsync(new("停用"))).Rows);
        Assert.Equal("C0003", Assert.Single((await queries.PageAsync(new("停用", InactiveToo: true))).Rows).Code);
        Assert.Equal("C0002", Assert.Single((await queries.PageAsync(new(ManagerUserId: "u1"))).Rows).Code);
        Assert.Equal("138****5678", (await queries.PageAsync(new("c0001"))).Rows[0].Phone);
    }

    [Theory, Providers]
    public async Task Leafing_through_the_list_meets_every_customer_once(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        // two of the same name, and a name with the sign that separates the key's parts
        await company.SaveAsync([.. Enumerable.Range(2, 10).Select(i => new Customer { Code = $"C{i:0000}", LegalName = i % 2 == 0 ? "同名_公司" : $"公司 {i}" })]);
        var queries = company.Get<CustomerQueries>();
        List<string> met = [];
        string? after = null;
        do
        {
            var page = await queries.PageAsync(new(), after, size: 3);
            met.AddRange(page.Rows.Select(r => r.Code));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(11, met.Count);
        Assert.Equal(11, met.Distinct().Count());
    }

    [Theory, Providers, Trait("Requirement", "R117")]
    public async Task A_customers_page_lists_all_orders_and_sub_orders_with_their_state_and_next_date(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var draft = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        var allocated = await company.ConfirmedAsync(Trade.Entry((Trade.Desk, 2)));
        (await company.Get<AllocateSubOrder>().HandleAsync(new(allocated + "-1"), Actors.Warehouse)).Must();
        var queries = company.Get<CustomerOrdersQueries>();

        var orders = (await queries.PageAsync(Trade.Customer)).Rows;

        Assert.Equal([allocated, draft], orders.Select(o => o.Number));
        Assert.Equal((OrderStatus.InPreparation, allocated + "-1", SubOrderStatus.Allocated), (orders[0].Status, orders[0].SubOrders.Single().Number, orders[0].SubOrders.Single().Status));
        Assert.All(orders, o => Assert.Equal((new DateOnly(2024, 5, 30), CustomerTexts.Wanted), (o.Next!.On, o.Next.What)));
        Assert.Equal(OrderStatus.PendingReview, orders[1].Status);
        Assert.Equal(draft, Assert.Single((await queries.PageAsync(Trade.Customer, $"{orders[0].Id}")).Rows).Number);
        Assert.Empty((await queries.PageAsync("C9999")).Rows);
    }

    [Theory, Providers, Trait("Requirement", "R117")]
    public async Task The_next_date_follows_a_shipment_from_plan_to_follow_up(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 1)));
        async Task ChangeAsync(Action<SubOrder> change)
        {
            await using var db = company.OpenDatabase();
            db.Act = OrderPortal.Model.History.Act.Now(Actors.Logistics, company.Clock);
            var order = (await OrderPortal.Data.OrderLoading.OrderAsync(db, number, default))!;
            change(order.SubOrders[0]);
            await db.SaveChangesAsync();
        }
        async Task<NextDay?> NextAsync() => (await company.Get<CustomerOrdersQueries>().PageAsync(Trade.Customer)).Rows.Single().SubOrders.Single().Next;

        await ChangeAsync(s => s.PlannedShipOn = new(2024, 5, 25));
        Assert.Equal((CustomerTexts.ShipsOn, new DateOnly(2024, 5, 25)), ((await NextAsync())!.What, (await NextAsync())!.On));

        await ChangeAsync(s =>
        {
            s.ExpectedOn = new(2024, 5, 28);
            s.Move(SubOrderStatus.Shipped, nameof(SubOrderAction.Ship), OrderPortal.Model.History.Act.Now(Actors.Logistics, company.Clock));
        });
        Assert.Equal((CustomerTexts.Arrives, new DateOnly(2024, 5, 28)), ((await NextAsync())!.What, (await NextAsync())!.On));

        await ChangeAsync(s =>
        {
            s.FollowUp = new(s, new(2024, 5, 31));
            s.Move(SubOrderStatus.Delivered, nameof(SubOrderAction.Deliver), OrderPortal.Model.History.Act.Now(Actors.Logistics, company.Clock));
        });
        Assert.Equal((CustomerTexts.CallBack, new DateOnly(2024, 5, 31)), ((await NextAsync())!.What, (await NextAsync())!.On));
        company.Clock.Advance(TimeSpan.FromDays(4_000));
        Assert.True((await NextAsync())!.IsLate);
    }

    [Fact]
    public async Task The_file_of_a_person_does_not_show_his_identity_number()
    {
        await using var company = await CompanyAsync(Provider.Sqlite);
        await company.SaveAsync(new Customer { Code = "C0002", LegalName = "刘洋", Type = CustomerType.Individual, TaxId = "11010519491231002X" });
        var file = (await company.Get<CustomerQueries>().ShowAsync("C0002"))!;
        Assert.DoesNotContain("19491231", file.TaxId);
        Assert.Null(await company.Get<CustomerQueries>().ShowAsync("C9999"));
    }
}
