using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
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

    static readonly IReadOnlyList<(OrderStatus Order, SubOrderStatus Sub)> Standings =
        [.. from order in Enum.GetValues<OrderStatus>() from sub in Enum.GetValues<SubOrderStatus>() select (order, sub)];

    /// <summary>Nothing, each one thing and each two things the matter, with an order in every status and its sub-order in every status.</summary>
    [Fact, Trait("Requirement", "R116")]
    public void Whatever_one_or_two_things_are_the_matter_the_panel_names_them_exactly_as_the_button_does()
    {
        Matter[][] cases =
        [
            [], .. Matter.All.Select(m => new[] { m }),
            .. from a in Matter.All from b in Matter.All.SkipWhile(m => m != a).Skip(1) where a.Concerns != b.Concerns select new[] { a, b },
        ];
        Assert.True(cases.Length > 500, $"only {cases.Length} cases");
        foreach (var (order, sub) in Standings)
            foreach (var matters in cases) CheckPanel(order, sub, matters);
    }

    [Fact]
    public void No_guard_of_the_straight_way_is_left_out_here()
    {
        // the panel does not ask a customer who has confirmed to confirm
        var guards = OrderJourney.Table.Steps.Where(s => s.IsForward).SelectMany(s => s.Guards).Concat(SubOrderJourney.Table.Steps.Where(s => s.IsForward).SelectMany(s => s.Guards))
            .Distinct().Except([OrderGuards.NotYetConfirmed]);
        Assert.All(guards, guard => Assert.Contains(from matter in Matter.All from at in (SubOrderStatus[])[SubOrderStatus.Waiting, SubOrderStatus.WithSupplier, SubOrderStatus.Packed] select (matter, at), look =>
        {
            var (order, facts) = Predicament.Of(OrderStatus.Approved, look.at, [look.matter]);
            return guard.Check(new(order, order.SubOrders[0], facts)).Any();
        }));
    }

    [Fact, Trait("Requirement", "R116")]
    public void However_many_things_are_the_matter_at_once_the_panel_names_them_exactly_as_the_button_does() =>
        Prop.ForAll(Gen.Elements<(OrderStatus, SubOrderStatus)>(Standings).ToArbitrary(), Gen.SubListOf<Matter>(Matter.All).ToArbitrary(), (standing, chosen) =>
            CheckPanel(standing.Item1, standing.Item2, [.. chosen.DistinctBy(m => m.Concerns)])).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));

    static void CheckPanel(OrderStatus status, SubOrderStatus subStatus, IReadOnlyList<Matter> matters)
    {
        var (order, facts) = Predicament.Of(status, subStatus, matters);
        foreach (var step in WhyStuck.Of(order, facts))
        {
            var (fresh, freshFacts) = Predicament.Of(status, subStatus, matters);
            var isSub = step.Key != order.Number;
            Enum action = isSub ? Action<SubOrderAction>(step) : Action<OrderAction>(step);
            var result = isSub
                ? SubOrderJourney.Apply((SubOrderAction)action, new(fresh, fresh.SubOrders[0], freshFacts), Act.Now(Everybody, TimeProvider.System))
                : OrderJourney.Apply((OrderAction)action, new(fresh, null, freshFacts), Act.Now(Everybody, TimeProvider.System));
            var place = $"{status}/{subStatus} {action}, {string.Join(", ", matters)}";
            var expected = matters.SelectMany(m => m.Blocks).Where(b => b.Steps.Contains(action)).Select(b => b.Code).Distinct().Order().ToList();

            Assert.True(step.Blockers.Select(b => b.Code).SequenceEqual(result.Errors.Select(e => e.Code)), $"{place}: the panel says [{string.Join("; ", step.Blockers.Select(b => b.Code))}], the button [{string.Join("; ", result.Errors)}]");
            Assert.True(expected.SequenceEqual(step.Blockers.Select(b => b.Code).Distinct().Order()), $"{place}: [{string.Join("; ", step.Blockers.Select(b => b.Code))}] instead of [{string.Join("; ", expected)}]");
            Assert.True(result.Succeeded || (fresh.Status, fresh.SubOrders[0].Status, fresh.HistoryCount) == (status, subStatus, order.HistoryCount), $"{place}: a refused step moved something");
            Assert.True(!result.Succeeded || fresh.HistoryCount > order.HistoryCount, $"{place}: a step left no history");
            foreach (var blocker in step.Blockers) Assert.True(LeadsToAPageOf(blocker), $"{place}: {blocker.Code} leads {blocker.Owner} to {blocker.FixUrl}");
        }
    }

    /// <summary>The page that puts it right exists, and whoever must do it may open it.</summary>
    static bool LeadsToAPageOf(Blocker blocker)
    {
        var parts = blocker.FixUrl!.Split('?')[0].Split('/');
        return Pages.Any(p => p.Parts.Length == parts.Length && p.Parts.Zip(parts).All(x => x.First.StartsWith('{') || x.First == x.Second) && p.Roles.Contains(blocker.Owner));
    }

    static readonly IReadOnlyList<(string[] Parts, Role[] Roles)> Pages =
    [
        .. from page in typeof(Program).Assembly.GetTypes()
           from route in page.GetCustomAttributes<RouteAttribute>()
           let roles = page.GetCustomAttribute<AuthorizeAttribute>()?.Roles
           select (route.Template.Split('/'), roles is null ? Enum.GetValues<Role>() : roles.Split(',').Select(Enum.Parse<Role>).ToArray()),
    ];

    [Fact, Trait("Requirement", "R116")]
    public void On_the_straight_way_somebody_always_has_a_next_step_until_all_is_done()
    {
        foreach (var (order, sub) in Standings)
        {
            var (stuck, facts) = Predicament.Of(order, sub, []);
            var steps = WhyStuck.Of(stuck, facts);
            var isOver = order is OrderStatus.Completed or OrderStatus.Cancelled || order is OrderStatus.Approved or OrderStatus.InPreparation or OrderStatus.Shipped && sub is SubOrderStatus.Completed or SubOrderStatus.Cancelled;
            Assert.Equal(isOver, steps.Count == 0);
            Assert.All(steps, s => Assert.NotEmpty(s.Who));
        }
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
