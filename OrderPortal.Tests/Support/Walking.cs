using OrderPortal.Demo;

namespace OrderPortal.Tests.Support;

/// <summary>Brings orders of the test company to any stage through the handlers that people use.</summary>
public static class Walking
{
    public static readonly WalkCrew Crew = new(Actors.Sales, Actors.Finance, Actors.Warehouse, Actors.Logistics, Actors.CustomerService);

    /// <summary>Takes an order down and walks it up to a stage; returns its number. An hour passes before each step.</summary>
    public static async Task<string> WalkAsync(this TestCompany company, Stage until, OrderPortal.Model.Orders.Entry.OrderEntry? entry = null)
    {
        var number = await company.SubmittedAsync(entry ?? Trade.Entry((Trade.Stand, 5)));
        await company.WalkOnAsync(number, until);
        return number;
    }

    /// <summary>Walks a submitted order up to a stage.</summary>
    public static Task WalkOnAsync(this TestCompany company, string number, Stage until) => new OrderWalk(company.Services, Crew, (_, _) =>
    {
        company.Clock.Advance(TimeSpan.FromMinutes(10));
        return Task.CompletedTask;
    }).ToAsync(number, until);
}
