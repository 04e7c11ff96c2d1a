using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.Company;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>按单生产: the customer said yes, so production gets a work order for each made-to-order line; when the order changes or ends, production hears of it.</summary>
public static class MadeToOrder
{
    /// <summary>Brings the work orders in line with the confirmed order, and its expected dates in line with them.</summary>
    public static async Task PlanAsync(PortalDb db, SalesOrder order, CompanySettings company, Act act, CancellationToken ct)
    {
        var works = await db.WorkOrders.Where(w => w.OrderNumber == order.Number && w.OrderLineId != null && w.Status != WorkStatus.Cancelled).OrderBy(w => w.Id).ToListAsync(ct);
        var wanted = order.Lines.Where(l => l is { Product.IsMadeToOrder: true, QuantityMilli: > 0 }).ToList();
        if (works.Count == 0 && wanted.Count == 0) return;
        var ended = works.Where(w => w.IsOpen && !wanted.Exists(l => l.Id == w.OrderLineId && l.Product!.Id == w.ProductId)).ToList();
        List<(SalesOrderLine, long)> missing = [];
        foreach (var line in wanted)
        {
            var mine = works.Where(w => w.OrderLineId == line.Id && w.ProductId == line.Product!.Id).ToList();
            // what is made stays made, and what is begun is gone on with: only the rest is a plan that can still follow the order
            var rest = line.QuantityMilli - mine.Sum(w => w.Status == WorkStatus.Done ? w.FinishedQuantityMilli : w.Status == WorkStatus.InProgress ? w.QuantityMilli : 0);
            var (begun, planned) = (mine.Find(w => w.Status == WorkStatus.InProgress), mine.Find(w => w.Status == WorkStatus.Planned));
            if (planned?.QuantityMilli == rest) continue;
            if (planned is not null) ended.Add(planned);
            if (begun is not null && rest != 0) await ExpectedDates.RaiseAsync(db, ExceptionKind.ProductionProblem, order, null, Role.Production, act, ct);
            else if (rest > 0) missing.Add((line, rest));
        }
        await EndAsync(db, order, ended, act, ct);
        foreach (var work in ended.Where(w => w.IsOpen)) work.LeaveLine(); // production ends it; meanwhile the line can have another one
        await db.SaveChangesAsync(ct);
        await MakeAsync(db, order, missing, company, act, ct);
    }

    /// <summary>Plans so much of some lines, each with its own work order, and carries their days on to the order.</summary>
    public static async Task<IReadOnlyList<WorkOrder>> MakeAsync(PortalDb db, SalesOrder order, IReadOnlyList<(SalesOrderLine Line, long QuantityMilli)> wanted, CompanySettings company, Act act, CancellationToken ct)
    {
        var today = company.DayOf(act.HappenedAt);
        var warehouse = await db.Warehouses.Where(w => w.IsActive && w.SupplierId == null).OrderBy(w => w.Priority).ThenBy(w => w.Id).Select(w => w.Id).FirstAsync(ct);
        var made = new List<WorkOrder>();
        foreach (var (line, quantity) in wanted)
        {
            var sub = order.SubOrders.FirstOrDefault(s => s.Status != SubOrderStatus.Cancelled && s.Lines.Any(p => p.OrderLine == line));
            var work = new WorkOrder(await Numbers.NextAsync(db, NumberSeries.Monthly("WO", today), ct), line.Product!, sub?.Warehouse is { IsDropShip: false } own ? own.Id : warehouse, quantity, line.Id, act)
            {
                OrderNumber = order.Number, Wishes = line.Remarks ?? order.Remarks,
            };
            work.Schedule(today, today.AddDays(line.Product!.CycleDays));
            work.DueOn = order.RequiredOn?.AddDays(-(sub is null ? 0 : ExpectedDates.TransitDays(sub))) ?? work.ExpectedOn;
            db.WorkOrders.Add(work);
            made.Add(work);
        }
        await db.SaveChangesAsync(ct);
        foreach (var work in made)
        {
            var shifts = await ExpectedDates.ShiftsAsync(db, [order.Number], work.Number, work.ExpectedOn, act.RecordedAt, ct);
            (await ExpectedDates.ApplyAsync(db, shifts, work.Number, null, byItself: true, company, act, ct)).OrThrow();
        }
        return made;
    }

    /// <summary>The order ends: what is not begun is not made, what is begun becomes production's question; goods that are bought go to stock.</summary>
    public static async Task DropAsync(PortalDb db, SalesOrder order, Act act, CancellationToken ct)
    {
        await EndAsync(db, order, await OpenAsync(db, order.Number, ct), act, ct);
        foreach (var bought in await BoughtAsync(db, order.Number, ct)) bought.Release();
    }

    /// <summary>The order was changed: what was bought for a line that is gone, or that names another product now, goes to stock.</summary>
    public static async Task ReleaseAsync(PortalDb db, SalesOrder order, CancellationToken ct)
    {
        foreach (var bought in await BoughtAsync(db, order.Number, ct))
            if (!order.Lines.Exists(l => l.Id == bought.OrderLineId && l.Product?.Id == bought.ProductId)) bought.Release();
    }

    static Task<List<PurchaseOrderLine>> BoughtAsync(PortalDb db, string orderNumber, CancellationToken ct) =>
        db.PurchaseOrderLines.Where(l => l.OrderNumber == orderNumber && l.OrderLineId != null && l.ReceivedQuantityMilli < l.QuantityMilli
            && !db.PurchaseOrders.Any(p => p.Id == l.PurchaseOrderId && p.SubOrderId != null)).ToListAsync(ct);

    static async Task EndAsync(PortalDb db, SalesOrder order, IEnumerable<WorkOrder> ended, Act act, CancellationToken ct)
    {
        foreach (var work in ended)
            if (work.Status == WorkStatus.Planned) work.Move(WorkStatus.Cancelled, "Cancel", act);
            else await ExpectedDates.RaiseAsync(db, ExceptionKind.ProductionProblem, order, null, Role.Production, act, ct);
        await db.SaveChangesAsync(ct);
    }

    static Task<List<WorkOrder>> OpenAsync(PortalDb db, string orderNumber, CancellationToken ct) =>
        db.WorkOrders.Where(w => w.OrderNumber == orderNumber && (w.Status == WorkStatus.Planned || w.Status == WorkStatus.InProgress)).OrderBy(w => w.Id).ToListAsync(ct);
}
