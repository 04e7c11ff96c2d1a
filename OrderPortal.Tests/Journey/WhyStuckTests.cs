using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Journey;

public class WhyStuckTests
{
    static readonly Actor Everybody = Actors.Of(Enum.GetValues<Role>());

    /// <summary>The demonstration company has orders in every status, short of stock, unpaid, on hold, with unusual quantities; each is looked at as it is and on hold.</summary>
    [Fact, Trait("Requirement", "R116")]
    public async Task The_panel_is_empty_exactly_when_the_button_works()
    {
        await using var company = await TestCompany.CreateAsync();
        await DemoCompany.SetUpAsync(company.Services);
        await using var list = company.OpenDatabase();
        var numbers = await list.SalesOrders.Select(o => o.Number).ToListAsync();
        var (free, blocked) = (0, 0);
        foreach (var number in numbers)
            foreach (var held in (bool[])[false, true])
            {
                var (order, facts) = await LoadAsync(company, number, held);
                foreach (var step in WhyStuck.Of(order, facts))
                {
                    // what the button does, on the same order loaded afresh
                    var (fresh, freshFacts) = await LoadAsync(company, number, held);
                    var result = fresh.SubOrders.FirstOrDefault(s => s.Number == step.Key) is { } sub
                        ? SubOrderJourney.Apply(Action<SubOrderAction>(step), new(fresh, sub, freshFacts), Act.Now(Everybody, company.Clock))
                        : OrderJourney.Apply(Action<OrderAction>(step), new(fresh, null, freshFacts), Act.Now(Everybody, company.Clock));
                    Assert.True(result.Succeeded == (step.Blockers.Count == 0),
                        $"{step.Key} {step.Action.En}: panel says [{string.Join("; ", step.Blockers.Select(b => b.Code))}], the button [{string.Join("; ", result.Errors)}]");
                    Assert.Equal(step.Blockers.Select(b => b.Code), result.Errors.Select(e => e.Code));
                    if (result.Succeeded) free++; else blocked++;
                }
            }
        Assert.True(free >= 10 && blocked >= 30, $"too little was looked at: {free} free, {blocked} blocked");
    }

    static async Task<(SalesOrder, OrderFacts)> LoadAsync(TestCompany company, string number, bool held)
    {
        await using var db = company.OpenDatabase();
        var order = (await OrderLoading.OrderAsync(db, number, default))!;
        if (held) order.Hold(HoldKind.Manual, "test", Act.Now(Everybody, company.Clock));
        return (order, await OrderLoading.FactsAsync(db, order, company.Clock.GetUtcNow().UtcDateTime, default));
    }

    static T Action<T>(NextStep step) where T : struct, Enum => Enum.GetValues<T>().Single(a => JourneyTexts.Of(a) == step.Action);
}
