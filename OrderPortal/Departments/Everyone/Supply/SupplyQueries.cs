using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Supply;

/// <summary>What is coming for a line: its purchase or work order, how much and when.</summary>
/// <param name="Status">In words.</param>
public sealed record ComingView(string Reference, string Url, Text Status, decimal Quantity, DateOnly? On);

/// <summary>What could be offered instead.</summary>
/// <param name="PriceDifference">Of the list prices, for one unit; positive: dearer.</param>
public sealed record SubstituteView(string Code, string Name, string Specification, decimal Available, decimal Price, decimal PriceDifference, string? Remarks);

/// <summary>A line of which no warehouse has enough.</summary>
public sealed record ShortLine(string SubOrderNumber, int LineNumber, string Code, string Name, string Unit, decimal Needed, decimal Available, bool IsMadeToOrder, IReadOnlyList<ComingView> Coming, IReadOnlyList<SubstituteView> Substitutes)
{
    public decimal Missing => Needed - Available;
}

/// <summary>A moved date of which the customer may not know yet.</summary>
public sealed record DateChangeView(long Id, Guid Version, string SubOrderNumber, DateOnly? OldOn, DateOnly NewOn, string Cause, DateNotice Notice, string? Note, DateTime ChangedAt, string ChangedByName, string? Subject, string? Body);

/// <summary>What an order lacks and how it will get it.</summary>
public sealed record OrderSupply(Guid Version, IReadOnlyList<ShortLine> Short, IReadOnlyList<DateChangeView> Changes)
{
    public bool IsEmpty => Short.Count == 0 && Changes.Count == 0;
}

/// <summary>Shortages of an order, what is coming for them, and what could be offered instead.</summary>
public sealed class SupplyQueries(IDbContextFactory<PortalDb> databases)
{
    public async Task<OrderSupply?> OfOrderAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OrderLoading.OrderAsync(db, number, ct) is not { } order) return null;
        return new(order.Version, await ShortAsync(db, order, ct), await ChangesAsync(db, order, ct));
    }

    /// <summary>What is coming for the lines of several orders, by order number and line number: for lists.</summary>
    public async Task<ILookup<(string Order, int Line), ComingView>> ComingAsync(IReadOnlyList<string> orderNumbers, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines = await (from l in db.SalesOrderLines join o in db.SalesOrders on l.OrderId equals o.Id where orderNumbers.Contains(o.Number) select new { l.Id, o.Number, l.LineNumber }).ToListAsync(ct);
        var coming = await ComingAsync(db, orderNumbers, ct);
        return lines.SelectMany(l => coming[l.Id].Select(c => (Key: (l.Number, l.LineNumber), c))).ToLookup(p => p.Key, p => p.c);
    }

    static async Task<IReadOnlyList<ShortLine>> ShortAsync(PortalDb db, SalesOrder order, CancellationToken ct)
    {
        var waiting = order.SubOrders.Where(s => s.Status == SubOrderStatus.Waiting).ToList();
        var products = waiting.SelectMany(s => s.Lines).Select(l => l.OrderLine.ProductId).OfType<long>().Distinct().ToList();
        if (products.Count == 0) return [];
        var available = await OrderLoading.AvailableAsync(db, products, ct);
        var coming = await ComingAsync(db, [order.Number], ct);
        var substitutes = await db.Substitutes.AsNoTracking().Include(s => s.Offered).Where(s => products.Contains(s.ProductId) && s.Offered!.IsActive).OrderBy(s => s.Rank).ThenBy(s => s.Id).ToListAsync(ct);
        var free = await OrderLoading.AvailableAsync(db, [.. substitutes.Select(s => s.OfferedId).Distinct()], ct);
        List<ShortLine> rows = [];
        foreach (var sub in waiting)
            foreach (var line in sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Where(l => l.OrderLine.Product is not null))
            {
                var product = line.OrderLine.Product!;
                var best = sub.WarehouseId is { } chosen ? available.GetValueOrDefault((chosen, product.Id)) : available.Where(a => a.Key.Product == product.Id).Select(a => a.Value).DefaultIfEmpty(0).Max();
                if (best >= line.QuantityMilli) continue;
                rows.Add(new(sub.Number, line.OrderLine.LineNumber, product.Code, product.Name, product.Unit, line.Quantity, Money.FromMilli(best), product.IsMadeToOrder, [.. coming[line.OrderLine.Id]],
                    [.. substitutes.Where(s => s.ProductId == product.Id).Select(s => new SubstituteView(s.Offered!.Code, s.Offered.Name, s.Offered.Specification,
                        Money.FromMilli(free.Where(f => f.Key.Product == s.OfferedId).Select(f => f.Value).DefaultIfEmpty(0).Max()), s.Offered.ListPrice, s.Offered.ListPrice - product.ListPrice, s.Remarks))]));
            }
        return rows;
    }

    static async Task<ILookup<long, ComingView>> ComingAsync(PortalDb db, IReadOnlyList<string> orderNumbers, CancellationToken ct)
    {
        var bought = await (from l in db.PurchaseOrderLines
                            join p in db.PurchaseOrders on l.PurchaseOrderId equals p.Id
                            where l.OrderLineId != null && orderNumbers.Contains(l.OrderNumber!) && p.Status < PurchaseStatus.Received && l.QuantityMilli > l.ReceivedQuantityMilli
                            select new { Line = l.OrderLineId!.Value, p.Number, p.Status, Milli = l.QuantityMilli - l.ReceivedQuantityMilli, On = p.PromisedOn ?? p.RequestedOn }).ToListAsync(ct);
        var made = await db.WorkOrders.Where(w => w.OrderLineId != null && orderNumbers.Contains(w.OrderNumber!) && w.Status < WorkStatus.Done)
            .Select(w => new { Line = w.OrderLineId!.Value, w.Number, w.Status, w.QuantityMilli, w.ExpectedOn }).ToListAsync(ct);
        return bought.Select(b => (b.Line, View: new ComingView(b.Number, $"/purchasing/orders/{b.Number}", Journey.JourneyTexts.Of(b.Status), Money.FromMilli(b.Milli), b.On)))
            .Concat(made.Select(m => (m.Line, View: new ComingView(m.Number, $"/production/orders/{m.Number}", Journey.JourneyTexts.Of(m.Status), Money.FromMilli(m.QuantityMilli), m.ExpectedOn))))
            .ToLookup(c => c.Line, c => c.View);
    }

    async Task<IReadOnlyList<DateChangeView>> ChangesAsync(PortalDb db, SalesOrder order, CancellationToken ct)
    {
        var changes = await db.DateChanges.AsNoTracking().Where(c => c.OrderId == order.Id).OrderByDescending(c => c.Id).Take(20).ToListAsync(ct);
        if (changes.Count == 0) return [];
        var company = await OrderLoading.CompanyAsync(db, ct);
        return [.. changes.Select(c =>
        {
            var letter = c.Notice == DateNotice.Pending && order.SubOrders.Find(s => s.Id == c.SubOrderId) is { } sub ? DelayLetter.Of(order, sub, c.OldOn, c.NewOn, company.Name) : null;
            return new DateChangeView(c.Id, c.Version, c.SubOrderNumber, c.OldOn, c.NewOn, c.Cause, c.Notice, c.Note, c.ChangedAt, c.ChangedByName, letter?.Subject, letter?.Body);
        })];
    }
}
