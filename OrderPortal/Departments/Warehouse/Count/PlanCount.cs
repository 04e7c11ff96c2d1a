using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>Asks for a count.</summary>
/// <param name="Codes">Codes of bins or products, separated by spaces or commas; empty: everything.</param>
/// <param name="Class">Only products of this class.</param>
public sealed record PlanCountCommand(long? WarehouseId, string? Codes, AbcClass? Class);

/// <summary>盘点计划: takes down which products in which bins are to be counted. Stock is not frozen; trading goes on.</summary>
public sealed class PlanCount(Acts acts)
{
    static readonly TimeSpan TurnoverOf = TimeSpan.FromDays(90);

    public async Task<Result<string>> HandleAsync(PlanCountCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<string>(actor, async (db, act) =>
        {
            if (await db.Warehouses.FirstOrDefaultAsync(w => w.Id == command.WarehouseId, ct) is not { } warehouse) return new Error("warehouse-missing", CountTexts.WarehouseMissing, "WarehouseId");
            if (warehouse.IsDropShip) return new Error("supplier-counts", CountTexts.SupplierCounts.With(warehouse.Name), "WarehouseId");
            var codes = (command.Codes ?? "").ToUpperInvariant().Split([' ', ',', '，', '、', ';', '；', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
            var levels = db.StockLevels.Where(l => l.WarehouseId == warehouse.Id);
            var known = await db.Bins.Where(b => b.WarehouseId == warehouse.Id && codes.Contains(b.Code)).Select(b => b.Code)
                .Union(db.Products.Where(p => codes.Contains(p.Code)).Select(p => p.Code)).ToListAsync(ct);
            if (codes.Except(known).ToList() is { Count: > 0 } unknown) return new Error("code-unknown", CountTexts.CodeUnknown.With(string.Join(" ", unknown)), "Codes");

            // a whole bin is counted even where the system believes it empty; of everything only what has or had stock
            levels = codes.Count > 0 ? levels.Where(l => codes.Contains(l.Bin!.Code) || codes.Contains(l.Product!.Code)) : levels.Where(l => l.OnHandQuantityMilli > 0);
            var found = await levels.Select(l => new { l.Id, l.ProductId }).ToListAsync(ct);
            if (command.Class is { } wanted)
            {
                var classes = Abc.Of(await ValuesAsync(db, act.RecordedAt - TurnoverOf, ct));
                found = [.. found.Where(l => classes.GetValueOrDefault(l.ProductId, AbcClass.C) == wanted)];
            }
            if (found.Count == 0) return new Error("nothing-to-count", CountTexts.NothingToCount, "Codes");

            var company = await OrderLoading.CompanyAsync(db, ct);
            var number = await Numbers.NextAsync(db, NumberSeries.Monthly("PD", company.DayOf(act.RecordedAt)), ct);
            var scope = string.Join(" ", codes) + (command.Class is { } c ? $" {c}" : "");
            var count = new StockCount(number, warehouse.Id, scope.Length <= 400 ? scope.Trim() : scope[..400], act);
            count.Lines.AddRange(found.OrderBy(l => l.Id).Select(l => new StockCountLine(l.Id)));
            db.Add(count);
            db.Add(new HistoryEntry(act, Subject.StockCount, number, "PlanCount", null, nameof(CountStatus.Counting)));
            return number;
        }, ct: ct);

    static async Task<IReadOnlyDictionary<long, decimal>> ValuesAsync(PortalDb db, DateTime since, CancellationToken ct) =>
        (await db.StockMovements.Where(m => m.Kind == MovementKind.Ship && m.RecordedAt >= since)
            .GroupBy(m => new { m.StockLevel!.ProductId, m.StockLevel.Product!.CostPriceMinor }).Select(g => new { g.Key.ProductId, g.Key.CostPriceMinor, Milli = -g.Sum(m => m.OnHandChangeMilli) }).ToListAsync(ct))
        .ToDictionary(v => v.ProductId, v => Money.FromMilli(v.Milli) * Money.FromPriceMinor(v.CostPriceMinor));
}
