using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>One line with its stock check.</summary>
/// <param name="Available">What each warehouse could give, the one asked first on top.</param>
/// <param name="Coming">What is bought or made for it, when the order lacks something.</param>
public sealed record AllocateLine(FloorLine Line, IReadOnlyList<(string Warehouse, decimal Quantity)> Available, IReadOnlyList<Coming> Coming)
{
    public bool IsEnough => Available.Any(a => a.Quantity >= Line.Quantity);
    public decimal Best => Available.Count == 0 ? 0 : Available.Max(a => a.Quantity);
}

/// <summary>One sub-order that waits for stock.</summary>
/// <param name="WarehouseName">The warehouse that would serve it; null when none has everything.</param>
/// <param name="WarehouseReason">Why the rules choose that one.</param>
/// <param name="Blockers">What stands in the way, from the guards of the very act.</param>
public sealed record AllocateRow(
    long Id, string Number, Guid Version, string OrderNumber, string CustomerName, DateOnly? RequiredOn, bool IsOverdue, Priority Priority, HoldKind? Hold, string? Remarks,
    IReadOnlyList<AllocateLine> Lines, string? WarehouseName, Text? WarehouseReason, IReadOnlyList<Blocker> Blockers);

/// <summary>What waits for stock: what may be prepared, and what waits for somebody else first.</summary>
public sealed class AllocateQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <param name="ready">True: confirmed, paid as agreed and not on hold. False: the others.</param>
    /// <param name="number">One order or sub-order that is looked for.</param>
    public async Task<ListPage<AllocateRow>> PageAsync(bool ready, string? number = null, string? after = null, int size = 25, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var subs = Waiting(db, ready);
        if (number is not null) subs = subs.Where(s => s.Number == number || s.Order.Number == number);
        if (PageKey.Read(after) is var (day, id)) subs = subs.Where(s => s.RequiredOn >= day && (s.RequiredOn > day || s.Id > id));
        var found = await subs.OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(size + 1).Select(s => new { s.Id, s.OrderId }).ToListAsync(ct);
        var warehouses = await db.Warehouses.AsNoTracking().OrderBy(w => w.Priority).ThenBy(w => w.Id).ToListAsync(ct);

        var orders = (await OrderLoading.ManyAsync(db, [.. found.Select(f => f.OrderId).Distinct()], now, ct)).ToDictionary(o => o.Order.Id);
        var rows = found.Select(f => Row(orders[f.OrderId].Order.SubOrders.Single(s => s.Id == f.Id), orders[f.OrderId].Facts, warehouses)).ToList();
        return ListPage<AllocateRow>.Of(rows, size, r => PageKey.Write(r.RequiredOn, r.Id));
    }

    /// <summary>How many wait and are ready, counted up to a hundred.</summary>
    public async Task<int> CountAsync(bool ready, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Waiting(db, ready).Take(100).CountAsync(ct);
    }

    static IQueryable<SubOrder> Waiting(PortalDb db, bool ready)
    {
        var prepared = db.SalesOrders.ReadyToPrepare();
        return db.SubOrders.Where(s => s.Status == SubOrderStatus.Waiting && (s.Order.Status == OrderStatus.Approved || s.Order.Status == OrderStatus.InPreparation)
            && ready == prepared.Any(o => o.Id == s.OrderId));
    }

    static AllocateRow Row(SubOrder sub, OrderFacts facts, IReadOnlyList<Model.Stock.Warehouse> warehouses)
    {
        var order = sub.Order;
        var lines = sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new AllocateLine(
            new(l.OrderLine.LineNumber, l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Specification, l.OrderLine.Unit, l.Quantity, 0, 0, l.OrderLine.Remarks, null),
            [.. warehouses.Select(w => (w.Name, Money.FromMilli(facts.AvailableMilli.GetValueOrDefault((w.Id, l.OrderLine.ProductId!.Value))))).Where(a => a.Item2 > 0)], [.. facts.Coming[l.OrderLine.Id]])).ToList();
        var decision = Sourcing.Decide(sub, facts);
        var step = SubOrderJourney.Table.Find(sub.Status, SubOrderAction.Allocate)!;
        return new(sub.Id, sub.Number, sub.Version, order.Number, order.CustomerName, sub.RequiredOn, sub.RequiredOn < facts.Today, sub.Priority, order.HoldKind, order.Remarks,
            lines, (sub.WarehouseId is { } planned ? facts.Warehouses.FirstOrDefault(w => w.Id == planned) : null)?.Name ?? decision?.Warehouse.Name, decision?.Reason, [.. Journey<SubOrderStatus, SubOrderAction>.Blockers(step, new(order, sub, facts))]);
    }
}
