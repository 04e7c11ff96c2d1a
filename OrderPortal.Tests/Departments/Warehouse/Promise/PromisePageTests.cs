using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Promise;

/// <summary>The way to the promise page.</summary>
public sealed class PromisePageTests : ComponentTest
{
    [Fact]
    [Trait("Requirement", "R113")]
    public async Task Whoever_may_try_a_day_finds_the_way_to_it_on_the_part_that_waits()
    {
        await using var floor = await OpenAsync();
        var sub = await floor.OrderAsync((Trade.Stand, 5));
        Services.AddComponents();

        foreach (var (role, expected) in new[] { (Role.CustomerService, 1), (Role.Sales, 1), (Role.Finance, 0) })
        {
            var view = (await floor.Get<OrderPageQueries>().ShowAsync(sub[..^2], Actors.Of(role)))!;
            var card = Render<SubOrderCard>(p => p.Add(c => c.Sub, view.SubOrders[0]).AddCascadingValue(Actors.Of(role)));
            Assert.Equal(expected, card.FindAll($"a[href='/warehouse/promise/{sub}']").Count);
        }
    }
}
