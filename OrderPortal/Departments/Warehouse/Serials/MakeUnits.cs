using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Company;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>Asks for codes for pieces of one product.</summary>
public sealed record MakeUnitsCommand(string? ProductCode, decimal? Count);

/// <summary>制码: makes a batch of codes that nobody can guess, to be printed and stuck on the pieces.</summary>
public sealed class MakeUnits(Acts acts)
{
    public const int Most = 1_000;

    /// <returns>The batch's number.</returns>
    public async Task<Result<string>> HandleAsync(MakeUnitsCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<string>(actor, async (db, act) =>
        {
            var code = command.ProductCode?.Trim();
            var product = await db.Products.FirstOrDefaultAsync(p => p.Code == code || p.Barcode == code, ct);
            List<Error> wrong = [];
            if (product is null) wrong.Add(new("product-unknown", SerialTexts.ProductUnknown, "ProductCode"));
            else if (!product.IsSerialised) wrong.Add(new("not-serialised", SerialTexts.NotSerialised.With(product.Code), "ProductCode"));
            if (command.Count is not (>= 1 and <= Most) || command.Count % 1 != 0) wrong.Add(new("count-range", SerialTexts.CountRange.With(Most), "Count"));
            if (wrong.Count > 0) return Result<string>.Refused(wrong);

            var day = (await OrderLoading.CompanyAsync(db, ct)).DayOf(act.RecordedAt);
            var batch = new UnitBatch
            {
                Number = await Numbers.NextAsync(db, NumberSeries.Monthly("UC", day), ct),
                ProductId = product!.Id,
                Quantity = (int)command.Count!.Value,
                CreatedAt = act.RecordedAt,
                CreatedByName = actor.Name,
            };
            for (var i = 0; i < batch.Quantity; i++) batch.Units.Add(new(UnitCode.New(), product.Id, act));
            db.UnitBatches.Add(batch);
            return batch.Number;
        }, ct: ct);
}
