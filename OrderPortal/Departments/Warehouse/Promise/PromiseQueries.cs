using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;

namespace OrderPortal.Departments.Warehouse.Promise;

/// <summary>What somebody would like to try. Nothing is set that stays null.</summary>
/// <param name="Quantities">Other quantities by line number.</param>
/// <param name="ShiftReference">A purchase or work order that comes earlier (negative) or later.</param>
public sealed record WhatIf(IReadOnlyDictionary<int, decimal>? Quantities = null, long? WarehouseId = null, long? CarrierId = null, string? ShiftReference = null, int ShiftDays = 0);

/// <summary>Another sub-order that would arrive on another day.</summary>
public sealed record Slip(string SubOrder, string OrderNumber, string CustomerName, DateOnly? Before, DateOnly? After);

/// <summary>When a sub-order arrives as things are, when it would arrive, and who would have to wait for it.</summary>
public sealed record PromiseView(
    string Number, string OrderNumber, string CustomerName, DateOnly? RequiredOn, DateOnly? Now, DateOnly? Then, IReadOnlyList<Slip> Slips,
    IReadOnlyList<PromiseLine> Lines, IReadOnlyList<PromiseSupply> Coming, IReadOnlyList<(long Id, string Name)> Warehouses, IReadOnlyList<(long Id, string Name)> Carriers);

/// <summary>One line with what is free of it now.</summary>
public sealed record PromiseLine(int LineNumber, string Code, string Name, string Unit, int Decimals, decimal Quantity, decimal Free);

/// <summary>Goods on their way for one of the lines.</summary>
public sealed record PromiseSupply(string Reference, string ProductCode, decimal Quantity, DateOnly On);

/// <summary>Answers 'when could it arrive' and 'what if'. Reads only.</summary>
public sealed class PromiseQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Null when there is no such sub-order or it no longer waits for goods.</summary>
    public async Task<PromiseView?> ShowAsync(string number, WhatIf? change = null, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(now);
        if (await db.SubOrders.AsNoTracking().Include(s => s.Order).Include(s => s.Lines).ThenInclude(l => l.OrderLine).ThenInclude(l => l.Product).FirstOrDefaultAsync(s => s.Number == number, ct)
            is not { Status: SubOrderStatus.Waiting } sub) return null;
        var products = sub.Lines.Select(l => l.OrderLine.ProductId!.Value).Distinct().ToList();
        var warehouses = await db.Warehouses.AsNoTracking().Where(w => w.IsActive).OrderBy(w => w.Priority).ThenBy(w => w.Id).ToListAsync(ct);
        var rates = await db.FreightRates.AsNoTracking().Where(r => r.Carrier!.IsActive).ToListAsync(ct);
        var carriers = await db.Carriers.AsNoTracking().Where(c => c.IsActive).OrderBy(c => c.Code).ToListAsync(ct);

        var waiting = await WaitingAsync(db, products, ct);
        var free = await OrderLoading.AvailableAsync(db, products, ct);
        var incoming = (await IncomingSupply.OfAsync(db, products, ct)).Where(i => i.On is not null).ToList(); // what has no date can be promised to nobody
        IReadOnlyList<Supply> supplies =
        [
            .. free.Select(f => new Supply(f.Key.Product, f.Key.Warehouse, f.Value, today)),
            .. incoming.Select(i => new Supply(i.ProductId, i.WarehouseId, i.QuantityMilli, i.On < today ? today : i.On!.Value, i.Reference)),
        ];
        int Days(Waiting w, long? warehouse, long? carrier) => TransitDays(rates, carriers, warehouses, w.ToProvince, warehouse ?? w.WarehouseId, carrier ?? w.CarrierId);
        IEnumerable<Demand> Demands(WhatIf? with) => waiting.Select(w => w.Number == number && with is not null
            ? new Demand(w.Number, w.ProductId, with.Quantities?.TryGetValue(w.LineNumber, out var other) == true ? Money.ToMilli(other) : w.QuantityMilli, with.WarehouseId ?? w.WarehouseId, Days(w, with.WarehouseId, with.CarrierId))
            : new Demand(w.Number, w.ProductId, w.QuantityMilli, w.WarehouseId, Days(w, null, null)));

        var before = PromiseBoard.Dates(Demands(null), supplies);
        var after = change is null ? before : PromiseBoard.Dates(Demands(change),
            supplies.Select(s => s.Reference is not null && s.Reference == change.ShiftReference ? s with { On = s.On.AddDays(change.ShiftDays) < today ? today : s.On.AddDays(change.ShiftDays) } : s));
        return new(sub.Number, sub.Order.Number, sub.Order.CustomerName, sub.RequiredOn, before.GetValueOrDefault(number), after.GetValueOrDefault(number),
            [.. waiting.DistinctBy(w => w.Number).Where(w => w.Number != number && before[w.Number] != after[w.Number]).Select(w => new Slip(w.Number, w.OrderNumber, w.CustomerName, before[w.Number], after[w.Number]))],
            [.. sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new PromiseLine(l.OrderLine.LineNumber, l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Unit, l.OrderLine.Product?.UnitDecimals ?? 0, l.Quantity,
                Money.FromMilli(free.Where(f => f.Key.Product == l.OrderLine.ProductId).Sum(f => f.Value))))],
            [.. incoming.Select(i => new PromiseSupply(i.Reference, sub.Lines.First(l => l.OrderLine.ProductId == i.ProductId).OrderLine.ProductCode, Money.FromMilli(i.QuantityMilli), i.On!.Value))],
            [.. warehouses.Select(w => (w.Id, w.Name))], [.. carriers.Select(c => (c.Id, c.Name))]);
    }

    sealed record Waiting(string Number, string OrderNumber, string CustomerName, int LineNumber, long ProductId, long QuantityMilli, long? WarehouseId, long? CarrierId, string ToProvince);

    /// <summary>Everybody who waits for the same goods, in the order in which automatic allocation serves them.</summary>
    static async Task<IReadOnlyList<Waiting>> WaitingAsync(PortalDb db, IReadOnlyList<long> products, CancellationToken ct) =>
        await (from l in db.SubOrderLines
               join s in db.SubOrders on l.SubOrderId equals s.Id
               where s.Status == SubOrderStatus.Waiting && (s.Order.Status == OrderStatus.Approved || s.Order.Status == OrderStatus.InPreparation) && products.Contains(l.OrderLine.ProductId!.Value)
               orderby s.Order.Customer!.Level == MemberLevel.Vip descending, s.Priority == Priority.Urgent || s.Priority == (Priority.Urgent | Priority.Key) descending, s.RequiredOn, s.Id, l.Id
               select new Waiting(s.Number, s.Order.Number, s.Order.CustomerName, l.OrderLine.LineNumber, l.OrderLine.ProductId!.Value, l.QuantityMilli, s.WarehouseId, s.CarrierId,
                   s.OwnShipTo.Province != "" ? s.OwnShipTo.Province : s.Order.ShipTo.Province)).ToListAsync(ct);

    static int TransitDays(IReadOnlyList<FreightRate> rates, IReadOnlyList<Carrier> carriers, IReadOnlyList<Model.Stock.Warehouse> warehouses, string to, long? warehouseId, long? carrierId)
    {
        var from = (warehouses.FirstOrDefault(w => w.Id == warehouseId) ?? warehouses.FirstOrDefault())?.Address.Province ?? "";
        var zone = FreightZones.Between(from, to);
        if (carrierId is { } carrier) return rates.FirstOrDefault(r => r.CarrierId == carrier && r.Zone == zone)?.Days ?? carriers.FirstOrDefault(c => c.Id == carrier)?.TypicalDays ?? 0;
        return rates.Where(r => r.Zone == zone).OrderBy(r => r.FirstAmountMinor).FirstOrDefault()?.Days ?? 0;
    }
}
