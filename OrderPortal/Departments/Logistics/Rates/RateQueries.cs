using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Shipping;

namespace OrderPortal.Departments.Logistics.Rates;

/// <summary>A freight rate as people read and edit it; weights in kilograms, prices in yuan.</summary>
public sealed record RateRow(long Id, long CarrierId, string CarrierName, FreightZone Zone, decimal FirstKilograms, decimal FirstPrice, decimal StepKilograms, decimal StepPrice, int Days, decimal MaxParcelKilograms);

/// <summary>What one carrier would take for a shipment.</summary>
public sealed record RateQuote(string CarrierName, decimal Price, int Days, int Parcels);

/// <summary>What our carriers charge.</summary>
public sealed class RateQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>All rates by carrier and zone: four for each carrier at most.</summary>
    public async Task<IReadOnlyList<RateRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await RatesAsync(db, ct)).Select(r => new RateRow(r.Id, r.CarrierId, r.Carrier!.Name, r.Zone, r.FirstGrams / 1000m, Money.FromMinor(r.FirstAmountMinor), r.StepGrams / 1000m,
            Money.FromMinor(r.StepAmountMinor), r.Days, r.MaxParcelGrams / 1000m))];
    }

    /// <summary>What a shipment would cost with each carrier that goes there, cheapest first: the same reckoning as in a split plan.</summary>
    public async Task<IReadOnlyList<RateQuote>> QuoteAsync(string from, string to, decimal kilograms, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var grams = (long)Math.Ceiling(kilograms * 1000);
        return [.. new FreightTable((await RatesAsync(db, ct)).Where(r => r.Carrier!.IsActive)).Between(from, to)
            .Select(r => new RateQuote(r.Carrier!.Name, Money.FromMinor(r.AmountMinor(grams)), r.Days, r.Parcels(grams))).OrderBy(q => q.Price).ThenBy(q => q.Days)];
    }

    static Task<List<FreightRate>> RatesAsync(PortalDb db, CancellationToken ct) =>
        db.FreightRates.AsNoTracking().Include(r => r.Carrier).OrderBy(r => r.Carrier!.Code).ThenBy(r => r.Zone).ToListAsync(ct);
}
