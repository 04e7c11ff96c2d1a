using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Departments.Sales.Import.AdventureWorks;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Tests.Walks;

/// <summary>What walking real orders to completion took.</summary>
public sealed record WalkReport(int Orders, int Lines, TimeSpan Import, TimeSpan Walk, long PeakBytes, AdventureWorksReport Imported)
{
    public double OrdersPerSecond => Orders / Walk.TotalSeconds;

    public override string ToString() => FormattableString.Invariant(
        $"{Orders} orders with {Lines} lines: imported in {Import.TotalSeconds:0.0} s, walked to completion in {Walk.TotalSeconds:0.0} s = {OrdersPerSecond:0.0} orders/s, peak memory {PeakBytes >> 20} MB");
}

/// <summary>Imports AdventureWorks and walks every order from import to completed through the handlers that people use. Tests and the benchmark
/// share this file, so that what is measured is what is proven.</summary>
public static class AdventureWorksWalk
{
    static readonly WalkCrew Crew = new(Person(Role.Sales), Person(Role.Finance), Person(Role.Warehouse), Person(Role.Logistics), Person(Role.CustomerService));

    public static async Task<WalkReport> RunAsync(IServiceProvider company, string folder, CancellationToken ct = default)
    {
        var clock = Stopwatch.StartNew();
        var imported = await company.GetRequiredService<ImportAdventureWorks>().HandleAsync(new(folder), Person(Role.Manager), ct);
        if (!imported.Succeeded) throw new InvalidOperationException(string.Join("; ", imported.Errors));
        var import = clock.Elapsed;

        var tracking = AdventureWorksFolder.Open(folder).Value.Orders().Where(o => o.Succeeded)
            .ToDictionary(o => o.Value.Number, o => o.Value.Lines.Select(l => l.TrackingNumber).FirstOrDefault(t => t is not null));
        List<(string Number, string External)> orders;
        await using (var db = Open(company))
            orders = [.. (await db.SalesOrders.OrderBy(o => o.Id).Select(o => new { o.Number, o.ExternalNumber }).ToListAsync(ct)).Select(o => (o.Number, o.ExternalNumber!))];
        var walk = new OrderWalk(company, Crew, (stage, number) => stage switch
        {
            Stage.Approved => AnswerQuantitiesAsync(company, number, ct),
            Stage.Allocated => ReceiveMissingAsync(company, number, ct),
            _ => Task.CompletedTask,
        });
        clock.Restart();
        foreach (var (number, external) in orders) await walk.ToAsync(number, Stage.Completed, tracking[external], ct);
        var walked = clock.Elapsed;

        await using var lines = Open(company);
        return new(orders.Count, await lines.SalesOrderLines.CountAsync(ct), import, walked, Process.GetCurrentProcess().PeakWorkingSet64, imported.Value);
    }

    /// <summary>Everything that must be true after the walk and is not; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> FlawsAsync(IServiceProvider company, string folder)
    {
        var flaws = new List<string>();
        await using var db = Open(company);
        var orders = await db.SalesOrders.AsNoTracking().Select(o => new { o.Id, o.Number, o.ExternalNumber, o.Status, o.TotalAmountMinor, o.TaxAmountMinor, o.FreightAmountMinor, o.RoundingAmountMinor, o.PaidAmountMinor, o.HistoryCount, Lines = o.Lines.Count, Open = o.SubOrders.Count(s => s.Status != SubOrderStatus.Completed) }).ToListAsync();
        var byExternal = orders.ToDictionary(o => o.ExternalNumber!);

        var sources = AdventureWorksFolder.Open(folder).Value.Orders().Where(o => o.Succeeded).Select(o => o.Value).ToList();
        if (sources.Count != orders.Count) flaws.Add($"{sources.Count} orders in the source, {orders.Count} here");
        foreach (var source in sources)
        {
            if (!byExternal.TryGetValue(source.Number, out var order)) { flaws.Add($"{source.Number} is missing"); continue; }
            var (total, tax, freight) = (Money.ToMinor(source.TotalDue), Money.ToMinor(source.Tax), Money.ToMinor(source.Freight));
            if ((order.TotalAmountMinor, order.TaxAmountMinor, order.FreightAmountMinor, order.Lines) != (total, tax, freight, source.Lines.Count))
                flaws.Add($"{source.Number}: {order.TotalAmountMinor} with tax {order.TaxAmountMinor} and freight {order.FreightAmountMinor} in {order.Lines} lines, the source has {total}, {tax}, {freight} in {source.Lines.Count}");
            if (order.PaidAmountMinor != total) flaws.Add($"{source.Number} is paid {order.PaidAmountMinor} of {total}");
            if (Math.Abs(order.RoundingAmountMinor) * 2 > source.Lines.Count + 4) flaws.Add($"{source.Number} has a rounding of {order.RoundingAmountMinor} cents");
            if (order.Status != OrderStatus.Completed || order.Open > 0) flaws.Add($"{order.Number} ended as {order.Status} with {order.Open} open sub-orders");
        }

        var history = await db.HistoryEntries.Where(h => h.OrderId != null).GroupBy(h => h.OrderId!.Value)
            .Select(g => new { g.Key, Count = g.Count(), Distinct = g.Select(h => h.Sequence).Distinct().Count(), First = g.Min(h => h.Sequence), Last = g.Max(h => h.Sequence) }).ToDictionaryAsync(h => h.Key);
        foreach (var order in orders)
            if (!history.TryGetValue(order.Id, out var h) || (h.Count, h.Distinct, h.First, h.Last) != (order.HistoryCount, order.HistoryCount, 1, order.HistoryCount))
                flaws.Add($"{order.Number}: the history of {order.HistoryCount} entries has a gap");

        var ledger = await db.StockMovements.GroupBy(m => m.StockLevelId).Select(g => new { g.Key, OnHand = g.Sum(m => m.OnHandChangeMilli), Allocated = g.Sum(m => m.AllocatedChangeMilli) }).ToDictionaryAsync(g => g.Key);
        foreach (var level in await db.StockLevels.AsNoTracking().ToListAsync())
        {
            var sum = ledger.GetValueOrDefault(level.Id);
            if ((level.OnHandQuantityMilli, level.AllocatedQuantityMilli) != (sum?.OnHand ?? 0, sum?.Allocated ?? 0)) flaws.Add($"stock level {level.Id} is not what its ledger says");
            if (level.OnHandQuantityMilli < 0 || level.AllocatedQuantityMilli != 0) flaws.Add($"stock level {level.Id}: {level.OnHandQuantityMilli} on hand, {level.AllocatedQuantityMilli} still promised");
        }
        var shipped = -await db.StockMovements.Where(m => m.Kind == MovementKind.Ship).SumAsync(m => m.OnHandChangeMilli);
        var ordered = await db.SalesOrderLines.SumAsync(l => l.QuantityMilli);
        if (shipped != ordered) flaws.Add($"{ordered} thousandths were ordered, {shipped} left the house");
        return flaws;
    }

    /// <summary>The rep asks the customer about every quantity that looks too large.</summary>
    static async Task AnswerQuantitiesAsync(IServiceProvider company, string number, CancellationToken ct)
    {
        List<int> unusual;
        await using (var db = Open(company))
            unusual = await db.SalesOrders.Where(o => o.Number == number).SelectMany(o => o.Lines).Where(l => l.IsQuantityAbnormal && l.QuantityAnswer == null).Select(l => l.LineNumber).ToListAsync(ct);
        foreach (var line in unusual) Must(await company.GetRequiredService<AnswerQuantity>().HandleAsync(new(number, null, line, "Season order, confirmed by phone"), Crew.Sales, ct));
    }

    /// <summary>The source sold more than lies in its warehouse: what is missing is received first, as it would be.</summary>
    static async Task ReceiveMissingAsync(IServiceProvider company, string number, CancellationToken ct)
    {
        await using var db = Open(company);
        var order = (await OrderLoading.OrderAsync(db, number, ct))!;
        var needs = OrderGuards.Needs(order.SubOrders[0]);
        var available = await OrderLoading.AvailableAsync(db, [.. needs.Keys], ct);
        foreach (var (product, need) in needs)
        {
            var missing = need - available.Where(a => a.Key.Product == product).Sum(a => a.Value);
            if (missing <= 0) continue;
            var bin = await db.StockLevels.Where(l => l.ProductId == product).OrderBy(l => l.Id).Select(l => (long?)l.BinId).FirstOrDefaultAsync(ct) ?? await db.Bins.OrderBy(b => b.Id).Select(b => b.Id).FirstAsync(ct);
            var code = order.Lines.First(l => l.ProductId == product).ProductCode;
            Must(await company.GetRequiredService<ReceiveStock>().HandleAsync(new(code, bin, Money.FromMilli(missing), $"For {number}", Guid.NewGuid()), Crew.Warehouse, ct));
        }
    }

    static PortalDb Open(IServiceProvider company) => company.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
    static Actor Person(Role role) => Actor.Person($"walk-{role}", $"{role}", role);

    static void Must(Result result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join("; ", result.Errors));
    }
}
