using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Logistics.Rates;
using OrderPortal.Model.Shipping;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Rates;

/// <summary>The freight table that split plans and promises reckon with.</summary>
public class RateTests
{
    [Theory, Providers]
    [Trait("Requirement", "R073")]
    public async Task An_estimate_follows_the_table_as_it_stands(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await ClearAsync(floor);
        var (sf, save) = (await floor.CarrierAsync("SF"), floor.Get<SaveRate>());

        Accepted(await save.HandleAsync(new(sf, FreightZone.SameRegion, 1, 12, 1, 2.5m, 2, 20), Actors.Logistics));
        // 3.2 kg: first kilogram, and three begun further ones
        Assert.Equal([(19.5m, 2, 1)], Quotes(await floor.Get<RateQueries>().QuoteAsync("上海市", "江苏省", 3.2m)));
        // 21 kg: a full parcel of 20 kg, and one with the rest
        Assert.Equal([(12 + 19 * 2.5m + 12, 2, 2)], Quotes(await floor.Get<RateQueries>().QuoteAsync("上海市", "江苏省", 21)));
        Assert.Empty(await floor.Get<RateQueries>().QuoteAsync("上海市", "广东省", 1));

        Accepted(await save.HandleAsync(new(sf, FreightZone.SameRegion, 1, 10, 1, 2, 3, 20), Actors.Manager));
        Assert.Equal([(10m, 3, 1)], Quotes(await floor.Get<RateQueries>().QuoteAsync("上海市", "江苏省", 0.2m)));
        var row = Assert.Single(await floor.Get<RateQueries>().ListAsync());
        Accepted(await floor.Get<RemoveRate>().HandleAsync(row.Id, Actors.Logistics));
        Assert.Empty(await floor.Get<RateQueries>().QuoteAsync("上海市", "江苏省", 1));
        await using var db = floor.OpenDatabase();
        Assert.Equal(["Create", "Edit", "Remove"], (await db.HistoryEntries.Where(h => h.SubjectKey == "SF").OrderBy(h => h.Id).Select(h => h.Action).ToListAsync()).TakeLast(3));
    }

    [Fact]
    public async Task Everything_wrong_about_a_rate_is_said_at_once()
    {
        await using var floor = await OpenAsync();
        var refused = await floor.Get<SaveRate>().HandleAsync(new(0, null, 2, -1, 0, null, 1.5m, 1), Actors.Logistics);
        Assert.Equal(["CarrierId", "Zone", "StepKilograms", "MaxParcelKilograms", "FirstPrice", "StepPrice", "Days"], refused.Errors.Select(e => e.Field));
        Refused(await floor.Get<RemoveRate>().HandleAsync(999_999, Actors.Logistics), "not-found");
    }

    static async Task ClearAsync(Floor floor)
    {
        await using var db = floor.OpenDatabase();
        await db.FreightRates.ExecuteDeleteAsync();
    }

    static IEnumerable<(decimal, int, int)> Quotes(IEnumerable<RateQuote> quotes) => quotes.Select(q => (q.Price, q.Days, q.Parcels));
}
