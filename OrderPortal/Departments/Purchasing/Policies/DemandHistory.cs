using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Company;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;

namespace OrderPortal.Departments.Purchasing.Policies;

/// <summary>How much of a product left a warehouse per day.</summary>
/// <param name="Days">How many days were looked at: fewer than asked for when the product is new.</param>
public sealed record Demand(long MeanMilli, long DeviationMilli, int Days, DateOnly Until);

/// <summary>Measures demand from what really left, day by day in the company's zone; days without demand count.</summary>
static class DemandHistory
{
    public static async Task<Demand> MeasureAsync(PortalDb db, long productId, long warehouseId, int days, CompanySettings company, DateTime now, CancellationToken ct)
    {
        var until = company.DayOf(now);
        var from = until.AddDays(-days);
        var moved = db.StockMovements.Where(m => m.StockLevel!.ProductId == productId && m.StockLevel.WarehouseId == warehouseId);
        var first = await moved.OrderBy(m => m.Id).Select(m => (DateTime?)m.RecordedAt).FirstOrDefaultAsync(ct);
        if (first is null) return new(0, 0, 0, until);
        if (company.DayOf(first.Value) > from) from = company.DayOf(first.Value);
        var since = company.StartOf(from);
        var shipped = await moved.Where(m => m.Kind == MovementKind.Ship && m.RecordedAt >= since).Select(m => new { m.RecordedAt, m.OnHandChangeMilli }).ToListAsync(ct);
        var perDay = new long[Math.Max(1, until.DayNumber - from.DayNumber)];
        foreach (var move in shipped)
            if (company.DayOf(move.RecordedAt).DayNumber - from.DayNumber is var day && day < perDay.Length) perDay[day] -= move.OnHandChangeMilli;
        var (mean, deviation) = StockSuggestion.Describe(perDay);
        return new(mean, deviation, perDay.Length, until);
    }
}
