using Microsoft.EntityFrameworkCore;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>Loads one order whole, and the facts its guards look at, in as few questions as the guards need.</summary>
public static class OrderLoading
{
    /// <summary>Null when there is none. An act has the order to itself from here on: what it reads in several questions is one moment of it.</summary>
    public static async Task<SalesOrder?> OrderAsync(PortalDb db, string number, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) await LockAsync(db, number, ct);
        var order = await db.SalesOrders.Include(o => o.Customer).FirstOrDefaultAsync(o => o.Number == number, ct);
        if (order is not null) await PartsAsync(db, order, ct);
        return order;
    }

    /// <summary>Several sub-orders for one act, each with its order and facts; numbers that do not exist are left out. Orders are taken by number, so that two such acts do not wait for each other in a circle.</summary>
    public static async Task<List<OrderScene>> ScenesAsync(PortalDb db, IReadOnlyList<string> subOrders, Act act, CancellationToken ct)
    {
        var numbers = await db.SubOrders.Where(s => subOrders.Contains(s.Number)).Select(s => s.Order.Number).Distinct().ToListAsync(ct);
        List<OrderScene> scenes = [];
        foreach (var number in numbers.Order(StringComparer.Ordinal))
        {
            var order = (await OrderAsync(db, number, ct))!;
            var facts = await FactsAsync(db, order, act.RecordedAt, ct);
            scenes.AddRange(order.SubOrders.Where(s => subOrders.Contains(s.Number)).Select(s => new OrderScene(db, order, s, facts, act)));
        }
        return scenes;
    }

    /// <summary>Whoever acts on the same order waits until this act is over. SQLite has one writer at a time in any case.</summary>
    internal static async Task LockAsync(PortalDb db, string number, CancellationToken ct)
    {
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT 1 FROM \"SalesOrders\" WHERE \"Number\" = {number} FOR NO KEY UPDATE", ct);
        else if (db.Database.IsSqlServer()) await db.Database.ExecuteSqlAsync($"SELECT 1 FROM [SalesOrders] WITH (UPDLOCK, ROWLOCK) WHERE [Number] = {number}", ct);
    }

    static async Task PartsAsync(PortalDb db, SalesOrder order, CancellationToken ct)
    {
        // plain loads instead of one wide join: EF connects what it already tracks
        await db.SalesOrderLines.Include(l => l.Product).Where(l => l.OrderId == order.Id).LoadAsync(ct);
        order.Lines.Sort((a, b) => a.LineNumber.CompareTo(b.LineNumber));
        await db.OrderConfirmations.Where(c => c.OrderId == order.Id).LoadAsync(ct);
        await db.SubOrders.Include(s => s.FollowUp).Include(s => s.Warehouse).Include(s => s.Carrier).Where(s => s.OrderId == order.Id).LoadAsync(ct);
        if (order.SubOrders.Count == 0) return;
        order.SubOrders.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        var subs = order.SubOrders.Select(s => s.Id).ToList();
        await db.SubOrderLines.Include(l => l.StockFoundAt).Where(l => subs.Contains(l.SubOrderId)).LoadAsync(ct);
        // by themselves: joined on, SQLite would first put together the promises of all orders
        var lines = order.SubOrders.SelectMany(s => s.Lines).Select(l => l.Id).ToList();
        await db.Allocations.Include(a => a.StockLevel!).ThenInclude(l => l.Bin).Where(a => lines.Contains(a.SubOrderLineId)).LoadAsync(ct);
        if (order.SubOrders.Any(s => s.Status == SubOrderStatus.WithSupplier)) await DirectPurchasesAsync(db, subs, ct);
        if (order.SubOrders.Any(s => s.Status >= SubOrderStatus.Inspected)) await db.SerialUnits.Where(u => u.SubOrderId != null && subs.Contains(u.SubOrderId.Value)).LoadAsync(ct);
        await db.Packages.Where(p => subs.Contains(p.SubOrderId)).LoadAsync(ct);
        if (order.SubOrders.Any(s => s.AllocatedAt is not null && !s.HasLeft)) await db.Variances.Include(v => v.Product).Where(v => subs.Contains(v.SubOrderId) && v.Status != VarianceStatus.Closed).LoadAsync(ct);
        if (order.SubOrders.Any(s => s.HasLeft)) await db.ServiceTickets.Where(t => t.OrderId == order.Id).LoadAsync(ct);
    }

    /// <summary>What suppliers are to send for these sub-orders; not what they have sent.</summary>
    static Task DirectPurchasesAsync(PortalDb db, IReadOnlyCollection<long> subs, CancellationToken ct) =>
        db.PurchaseOrders.Include(p => p.Lines).Include(p => p.Supplier).Where(p => p.SubOrderId != null && subs.Contains(p.SubOrderId.Value) && p.Status < PurchaseStatus.Received).LoadAsync(ct);

    /// <summary>Several orders with all that guards look at, each with its facts, in no more questions than one order takes: for lists. In the order of <paramref name="ids"/>.</summary>
    public static async Task<IReadOnlyList<(SalesOrder Order, OrderFacts Facts)>> ManyAsync(PortalDb db, IReadOnlyList<long> ids, DateTime now, CancellationToken ct)
    {
        var orders = await db.SalesOrders.Include(o => o.Customer).Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        await db.SalesOrderLines.Include(l => l.Product).Where(l => ids.Contains(l.OrderId)).LoadAsync(ct);
        await db.SubOrders.Include(s => s.FollowUp).Where(s => ids.Contains(s.OrderId)).LoadAsync(ct);
        await db.SubOrderLines.Include(l => l.Allocations).Where(l => ids.Contains(l.OrderLine.OrderId)).LoadAsync(ct);
        // asked by sub-order, not through it: SQLite would look at every package there is
        var subs = orders.Values.SelectMany(o => o.SubOrders).Select(s => s.Id).ToList();
        await db.Packages.Where(p => subs.Contains(p.SubOrderId)).LoadAsync(ct);
        await db.SerialUnits.Where(u => u.SubOrderId != null && subs.Contains(u.SubOrderId.Value)).LoadAsync(ct);
        if (orders.Values.SelectMany(o => o.SubOrders).Where(s => s.Status == SubOrderStatus.WithSupplier).Select(s => s.Id).ToList() is { Count: > 0 } away) await DirectPurchasesAsync(db, away, ct);
        await db.ServiceTickets.Where(t => ids.Contains(t.OrderId)).LoadAsync(ct);
        foreach (var order in orders.Values)
        {
            order.Lines.Sort((a, b) => a.LineNumber.CompareTo(b.LineNumber));
            order.SubOrders.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        }
        var found = ids.Where(orders.ContainsKey).Select(id => orders[id]).ToList();
        return [.. found.Zip(await FactsAsync(db, found, now, ct))];
    }

    public static async Task<OrderFacts> FactsAsync(PortalDb db, SalesOrder order, DateTime now, CancellationToken ct) => (await FactsAsync(db, [order], now, ct))[0];

    static async Task<IReadOnlyList<OrderFacts>> FactsAsync(PortalDb db, IReadOnlyList<SalesOrder> orders, DateTime now, CancellationToken ct)
    {
        var company = await db.CompanySettings.SingleAsync(ct);
        var waiting = orders.Where(o => o.SubOrders.Any(s => s.Status is SubOrderStatus.Waiting or SubOrderStatus.Allocated && s.Lines.Any(l => l.MissingMilli > 0))).SelectMany(o => o.Lines).Select(l => l.ProductId ?? l.Product?.Id).OfType<long>().Distinct().ToList();
        var stock = await SellableAsync(db, waiting, now, ct);
        var warehouses = waiting.Count > 0 ? await db.Warehouses.AsNoTracking().Where(w => w.IsActive).ToListAsync(ct) : [];
        var owed = await OwedAsync(db, orders, ct);
        var facts = orders.Select(o => new OrderFacts(company.DayOf(now), company, o.Customer,
            o.Lines.Where(l => l.Product is not null).Select(l => l.Product!).DistinctBy(p => p.Code).ToDictionary(p => p.Code), stock.For(o), owed.GetValueOrDefault(o))
        { Sourcing = stock.Policy, Warehouses = warehouses }).ToList();
        // only an order that lacks something asks what is coming
        var lacking = orders.Zip(facts).Where(o => o.First.SubOrders.Any(s => s.Status == SubOrderStatus.Waiting && OrderGuards.StockSuffices.Check(new(o.First, s, o.Second)).Any())).Select(o => o.First.Number).ToList();
        if (lacking.Count == 0) return facts;
        var coming = await ComingAsync(db, lacking, ct);
        return [.. facts.Select(f => f with { Coming = coming })];
    }

    /// <summary>What is bought and made for the lines of some orders, by order line.</summary>
    public static async Task<ILookup<long, Coming>> ComingAsync(PortalDb db, IReadOnlyList<string> orderNumbers, CancellationToken ct)
    {
        var bought = await (from l in db.PurchaseOrderLines
                            join p in db.PurchaseOrders on l.PurchaseOrderId equals p.Id
                            where l.OrderLineId != null && orderNumbers.Contains(l.OrderNumber!) && p.Status < PurchaseStatus.Received && l.QuantityMilli > l.ReceivedQuantityMilli
                            select new { Line = l.OrderLineId!.Value, p.Number, p.Status, Milli = l.QuantityMilli - l.ReceivedQuantityMilli, On = p.PromisedOn ?? p.RequestedOn }).ToListAsync(ct);
        var made = await db.WorkOrders.Where(w => w.OrderLineId != null && orderNumbers.Contains(w.OrderNumber!) && w.Status < WorkStatus.Done)
            .Select(w => new { Line = w.OrderLineId!.Value, w.Number, w.Status, w.QuantityMilli, w.ExpectedOn }).ToListAsync(ct);
        return bought.Select(b => new Coming(b.Line, b.Number, Role.Purchasing, JourneyTexts.Of(b.Status), Money.FromMilli(b.Milli), b.On))
            .Concat(made.Select(m => new Coming(m.Line, m.Number, Role.Production, JourneyTexts.Of(m.Status), Money.FromMilli(m.QuantityMilli), m.ExpectedOn)))
            .ToLookup(c => c.OrderLineId);
    }

    /// <summary>What lies free of some products, and who may have it.</summary>
    public static async Task<SellableStock> SellableAsync(PortalDb db, IReadOnlyList<long> products, DateTime now, CancellationToken ct)
    {
        var policy = await db.SourcingPolicies.AsNoTracking().OrderByDescending(p => p.VersionNumber).FirstOrDefaultAsync(ct) ?? new SourcingPolicy();
        if (products.Count == 0) return new(policy, [], [], now);
        var levels = await db.StockLevels.Where(l => products.Contains(l.ProductId) && l.Bin!.Kind == BinKind.Storage && l.Warehouse!.IsActive)
            .GroupBy(l => new { l.WarehouseId, l.ProductId })
            .Select(g => new { g.Key.WarehouseId, g.Key.ProductId, OnHand = g.Sum(l => l.OnHandQuantityMilli), Free = g.Sum(l => l.OnHandQuantityMilli - l.AllocatedQuantityMilli) }).ToListAsync(ct);
        var reserved = await (from l in db.SubOrderLines
                              join s in db.SubOrders on l.SubOrderId equals s.Id
                              where s.ReservedUntil > now && s.Status == SubOrderStatus.Waiting && (s.Order.Status == OrderStatus.Approved || s.Order.Status == OrderStatus.InPreparation)
                                  && products.Contains(l.OrderLine.ProductId!.Value)
                              select new Reserved(s.OrderId, s.Id, s.ReservedAt!.Value, s.ReservedWarehouseId!.Value, l.OrderLine.ProductId!.Value, l.QuantityMilli)).ToListAsync(ct);
        return new(policy, [.. levels.Select(l => new FreeLevel(l.WarehouseId, l.ProductId, l.OnHand, l.Free))], reserved, now);
    }

    /// <summary>What can still be promised of each product in each active warehouse: storage bins only, on hand minus allocated.</summary>
    public static async Task<IReadOnlyDictionary<(long Warehouse, long Product), long>> AvailableAsync(PortalDb db, IReadOnlyList<long> products, CancellationToken ct) =>
        await db.StockLevels.Where(l => products.Contains(l.ProductId) && l.Bin!.Kind == BinKind.Storage && l.Warehouse!.IsActive)
            .GroupBy(l => new { l.WarehouseId, l.ProductId })
            .Select(g => new { g.Key.WarehouseId, g.Key.ProductId, Milli = g.Sum(l => l.OnHandQuantityMilli - l.AllocatedQuantityMilli) })
            .ToDictionaryAsync(a => (a.WarehouseId, a.ProductId), a => a.Milli, ct);

    /// <summary>What the customer of each order on credit owes for his other approved orders on credit, in cents.</summary>
    static async Task<IReadOnlyDictionary<SalesOrder, long>> OwedAsync(PortalDb db, IReadOnlyList<SalesOrder> orders, CancellationToken ct)
    {
        var asking = orders.Where(o => o is { PaymentTerms: PaymentTerms.Credit, CustomerId: not null }).ToList();
        if (asking.Count == 0) return new Dictionary<SalesOrder, long>();
        var (customers, own) = (asking.Select(o => o.CustomerId).Distinct().ToList(), asking.Select(o => o.Id).ToList());
        var counted = OnCredit(db);
        var all = await counted.Where(o => customers.Contains(o.CustomerId)).GroupBy(o => o.CustomerId!.Value)
            .Select(g => new { Customer = g.Key, Owed = g.Sum(o => o.TotalAmountMinor - o.PaidAmountMinor) }).ToDictionaryAsync(g => g.Customer, g => g.Owed, ct);
        var self = await counted.Where(o => own.Contains(o.Id)).Select(o => new { o.Id, Owed = o.TotalAmountMinor - o.PaidAmountMinor }).ToDictionaryAsync(o => o.Id, o => o.Owed, ct);
        return asking.ToDictionary(o => o, o => all.GetValueOrDefault(o.CustomerId!.Value) - self.GetValueOrDefault(o.Id));
    }

    /// <summary>What one customer owes for approved orders on credit: the figure that the credit limit is compared with.</summary>
    public static async Task<decimal> OwedAsync(PortalDb db, long customer, CancellationToken ct) =>
        Money.FromMinor(await OnCredit(db).Where(o => o.CustomerId == customer).SumAsync(o => o.TotalAmountMinor - o.PaidAmountMinor, ct));

    static IQueryable<SalesOrder> OnCredit(PortalDb db) =>
        db.SalesOrders.Where(o => o.PaymentTerms == PaymentTerms.Credit && o.Status >= OrderStatus.Approved && o.Status < OrderStatus.Cancelled);

    /// <summary>The products with these codes, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, Product>> ProductsAsync(PortalDb db, IEnumerable<string?> codes, CancellationToken ct)
    {
        var wanted = codes.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!.Trim()).Distinct().ToList();
        return await db.Products.Where(p => wanted.Contains(p.Code)).ToDictionaryAsync(p => p.Code, ct);
    }

    public static Task<CompanySettings> CompanyAsync(PortalDb db, CancellationToken ct) => db.CompanySettings.AsNoTracking().SingleAsync(ct);
}

/// <summary>What lies of a product in a warehouse and what of it is free, in thousandths.</summary>
public sealed record FreeLevel(long WarehouseId, long ProductId, long OnHandMilli, long FreeMilli);

/// <summary>Goods kept for an order that waits for its customer or a payment.</summary>
public sealed record Reserved(long OrderId, long SubOrderId, DateTime At, long WarehouseId, long ProductId, long QuantityMilli);

/// <summary>What decides which free goods an order may have.</summary>
/// <param name="ReservedAt">When it made the earliest of its reservations that still hold.</param>
public sealed record StockClaim(long OrderId, bool IsVip, DateTime? ReservedAt);

/// <summary>Free stock with the claims on it: a share for VIP customers, and reservations. Of two orders that reserved, the earlier comes first.</summary>
/// <param name="Now">A reservation whose hours are over gives no order a place before another.</param>
public sealed record SellableStock(SourcingPolicy Policy, IReadOnlyList<FreeLevel> Levels, IReadOnlyList<Reserved> Reservations, DateTime Now)
{
    /// <summary>What one order may have, by warehouse and product, in thousandths.</summary>
    public IReadOnlyDictionary<(long Warehouse, long Product), long> For(SalesOrder order) =>
        For(new StockClaim(order.Id, order.Customer?.Level == MemberLevel.Vip, order.Alive.Where(s => s.ReservedUntil > Now).Min(s => s.ReservedAt)));

    public IReadOnlyDictionary<(long Warehouse, long Product), long> For(StockClaim order)
    {
        var (id, isVip, mine) = order;
        var vip = isVip ? 0 : Policy.VipReservePercent;
        return Levels.ToDictionary(l => (l.WarehouseId, l.ProductId), l =>
        {
            var kept = (l.OnHandMilli * vip + 99) / 100;
            var claimed = Reservations.Where(r => r.OrderId != id && r.WarehouseId == l.WarehouseId && r.ProductId == l.ProductId && (mine is null || r.At < mine || r.At == mine && r.OrderId < id))
                .Sum(r => r.QuantityMilli);
            return Math.Max(0, l.FreeMilli - kept - claimed);
        });
    }

    /// <summary>The same after goods came in or were given to somebody.</summary>
    public SellableStock Changed(long warehouse, long product, long onHandChange, long freeChange)
    {
        var level = Levels.FirstOrDefault(l => l.WarehouseId == warehouse && l.ProductId == product) ?? new(warehouse, product, 0, 0);
        return this with { Levels = [.. Levels.Where(l => l != level), level with { OnHandMilli = level.OnHandMilli + onHandChange, FreeMilli = level.FreeMilli + freeChange }] };
    }
}
