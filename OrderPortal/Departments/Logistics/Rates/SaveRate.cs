using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Rates;

/// <summary>What a carrier charges for a parcel into a zone; weights in kilograms, prices in yuan. The rate of that carrier and zone is made or replaced.</summary>
public sealed record SaveRateCommand(long? CarrierId, FreightZone? Zone, decimal? FirstKilograms, decimal? FirstPrice, decimal? StepKilograms, decimal? StepPrice, decimal? Days, decimal? MaxParcelKilograms);

/// <summary>维护运价: split plans, promise dates and freight estimates reckon with it from now on; what was reckoned before stays.</summary>
public sealed class SaveRate(Acts acts)
{
    const decimal HeaviestKilograms = 10_000, HighestPrice = 100_000;

    public async Task<Result> HandleAsync(SaveRateCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Logistics, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            var wrong = Check(command).ToList();
            var carrier = await db.Carriers.FirstOrDefaultAsync(c => c.Id == command.CarrierId, ct);
            if (carrier is null) wrong.Insert(0, new("carrier-unknown", LogisticsTexts.CarrierUnknown, nameof(command.CarrierId)));
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            var zone = command.Zone!.Value;
            var rate = await db.FreightRates.Include(r => r.Carrier).FirstOrDefaultAsync(r => r.CarrierId == carrier!.Id && r.Zone == zone, ct)
                ?? db.FreightRates.Add(new() { Carrier = carrier, CarrierId = carrier!.Id, Zone = zone }).Entity;
            (rate.FirstGrams, rate.FirstAmountMinor) = (Grams(command.FirstKilograms), Money.ToMinor(Money.Round(command.FirstPrice!.Value)));
            (rate.StepGrams, rate.StepAmountMinor) = (Grams(command.StepKilograms), Money.ToMinor(Money.Round(command.StepPrice!.Value)));
            (rate.Days, rate.MaxParcelGrams) = ((int)command.Days!.Value, Grams(command.MaxParcelKilograms));
            return true;
        }, ct: ct);

    static long Grams(decimal? kilograms) => (long)(kilograms!.Value * 1000);

    static IEnumerable<Error> Check(SaveRateCommand c)
    {
        if (c.Zone is null || !Enum.IsDefined(c.Zone.Value)) yield return new("zone-missing", LogisticsTexts.ZoneMissing, nameof(c.Zone));
        foreach (var (value, field) in new[] { (c.FirstKilograms, nameof(c.FirstKilograms)), (c.StepKilograms, nameof(c.StepKilograms)), (c.MaxParcelKilograms, nameof(c.MaxParcelKilograms)) })
            if (value is not (>= 0.001m and <= HeaviestKilograms)) yield return new("weight-range", LogisticsTexts.WeightRange.With(HeaviestKilograms), field);
        if (c.MaxParcelKilograms < c.FirstKilograms) yield return new("parcel-light", LogisticsTexts.ParcelLight, nameof(c.MaxParcelKilograms));
        foreach (var (value, field) in new[] { (c.FirstPrice, nameof(c.FirstPrice)), (c.StepPrice, nameof(c.StepPrice)) })
            if (value is not (>= 0 and <= HighestPrice)) yield return new("price-range", LogisticsTexts.PriceRange.With(HighestPrice), field);
        if (c.Days is not (>= 0 and <= 60) || c.Days % 1 != 0) yield return new("days-wrong", LogisticsTexts.DaysWrong, nameof(c.Days));
    }
}

/// <summary>停止该区域: the carrier no longer goes into the zone; plans leave it out from now on. The record of the change stays.</summary>
public sealed class RemoveRate(Acts acts)
{
    public async Task<Result> HandleAsync(long id, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Logistics, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            if (await db.FreightRates.Include(r => r.Carrier).FirstOrDefaultAsync(r => r.Id == id, ct) is not { } rate) return Error.NotFound;
            db.FreightRates.Remove(rate);
            return true;
        }, ct: ct);
}
