using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Everyone.Supply;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Products;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Everyone.Supply;

/// <summary>Another product instead of the one that is short, with the customer's word.</summary>
public sealed class SubstituteTests
{
    [Theory, Providers, Trait("Requirement", "R064")]
    public async Task A_substitute_is_offered_with_quantity_and_price_and_prepared_only_after_the_customer_accepted_it(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 20);
        (await company.Get<AddSubstitute>().HandleAsync(new(Trade.Stand, Trade.Snack, "softer"), Actors.Sales)).Must();
        var first = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 15)));
        (await company.Get<AllocateSubOrder>().HandleAsync(new(first + "-1"), Actors.Warehouse)).Must();
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 10)));

        var supply = (await company.Get<SupplyQueries>().OfOrderAsync(number))!;
        var shortage = Assert.Single(supply.Short);
        var offer = Assert.Single(shortage.Substitutes);
        Assert.Equal((5m, Trade.Snack, 20m, -70m), (shortage.Missing, offer.Code, offer.Available, offer.PriceDifference));
        Assert.Equal(["not-a-substitute"], (await company.Get<SwapProduct>().HandleAsync(new(number, null, 1, Trade.Desk, null, "x"), Actors.Sales)).Codes());
        Assert.Equal(["reason-missing"], (await company.Get<SwapProduct>().HandleAsync(new(number, null, 1, Trade.Snack, null, null), Actors.Sales)).Codes());

        (await company.Get<SwapProduct>().HandleAsync(new(number, supply.Version, 1, Trade.Snack, null, "agreed to ask"), Actors.Sales)).Must();
        var order = await company.OrderAsync(number);
        Assert.Equal((OrderStatus.PendingReview, Trade.Snack, 10m, false), (order.Status, order.Lines[0].ProductCode, order.Lines[0].Quantity, order.IsConfirmed));
        (await company.Get<ApproveOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        Assert.Contains("not-confirmed", (await company.Get<AllocateSubOrder>().HandleAsync(new(number + "-1"), Actors.Warehouse)).Codes());
        (await company.Get<SendConfirmation>().HandleAsync(new(number, null, ContactChannel.Phone), Actors.Sales)).Must();
        Assert.Equal(2, (await company.OrderAsync(number)).ConfirmationVersion);
        (await company.Get<ConfirmOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        (await company.Get<AllocateSubOrder>().HandleAsync(new(number + "-1"), Actors.Warehouse)).Must();
    }

    [Fact]
    public async Task Substitutes_are_kept_in_the_order_they_were_added_and_every_change_is_in_the_products_history()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var add = company.Get<AddSubstitute>();
        (await add.HandleAsync(new(Trade.Stand, Trade.Snack.ToLowerInvariant(), " "), Actors.Sales)).Must();
        (await add.HandleAsync(new(Trade.Stand, Trade.Desk, "higher"), Actors.Manager)).Must();
        Assert.Equal(["substitute-known"], (await add.HandleAsync(new(Trade.Stand, Trade.Snack, null), Actors.Sales)).Codes());
        Assert.Equal(["substitute-itself"], (await add.HandleAsync(new(Trade.Stand, Trade.Stand, null), Actors.Sales)).Codes());
        Assert.Equal(["product-unknown"], (await add.HandleAsync(new(Trade.Stand, "NOTHING", null), Actors.Sales)).Codes());
        Assert.Equal(["not-found"], (await add.HandleAsync(new("NOTHING", Trade.Snack, null), Actors.Sales)).Codes());

        var queries = company.Get<SubstituteQueries>();
        Assert.Equal([(Trade.Snack, null), (Trade.Desk, "higher")], (await queries.OfAsync(Trade.Stand)).Select(o => (o.Code, o.Remarks)));
        Assert.DoesNotContain(Trade.Stand, (await queries.FindAsync(Trade.Stand, "", default)).Select(o => o.Code));
        (await company.Get<RemoveSubstitute>().HandleAsync(new(Trade.Stand, Trade.Snack), Actors.Sales)).Must();
        Assert.Equal([Trade.Desk], (await queries.OfAsync(Trade.Stand)).Select(o => o.Code));
        await using var db = company.OpenDatabase();
        var told = await db.HistoryEntries.Where(h => h.Subject == Subject.Product && h.SubjectKey == Trade.Stand && h.Action == "Edit").OrderBy(h => h.Id).Select(h => h.Changes!).ToListAsync();
        Assert.Equal(3, told.Count);
        Assert.All(told, t => Assert.Contains("→", t));
    }
}
