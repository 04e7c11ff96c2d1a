using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

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
    /// <summary>More than anybody orders: a quantity up to here can be reckoned with.</summary>
    const decimal LargestQuantity = 100_000_000;

    /// <summary>As things are. Null when there is no such sub-order or it no longer waits for goods.</summary>
    public Task<PromiseView?> ShowAsync(string number, CancellationToken ct = default) => ShowAsync(number, null, ct);

    /// <summary>As somebody would like to try it; refused when a quantity cannot be.</summary>
    public async Task<Result<PromiseView>> TryAsync(string number, WhatIf change, CancellationToken ct = default)
    {
        Error[] wrong = [.. (change.Quantities ?? new Dictionary<int, decimal>()).Where(q => q.Value is <= 0 or > LargestQuantity)
            .Select(q => new Error("quantity-wrong", PromiseTexts.QuantityWrong.With(LargestQuantity), $"Quantities[{q.Key}]"))];
        if (wrong.Length > 0) return Result<PromiseView>.Refused(wrong);
        return await ShowAsync(number, change, ct) is { } view ? view : Error.NotFound;
    }

    async Task<PromiseView?> ShowAsync(string number, WhatIf? change, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(now);
        if (await db.SubOrders.AsNoTrackingWithIdentityResolution().Include(s => s.Order.Customer).Include(s => s.Order.SubOrders).Include(s => s.Lines).ThenInclude(l => l.OrderLine).ThenInclude(l => l.Product).FirstOrDefaultAsync(s => s.Number == number, ct)
            is not { Status: SubOrderStatus.Waiting } sub) return null;
        var products = sub.Lines.Select(l => l.OrderLine.ProductId!.Value).Distinct().ToList();
        var warehouses = await db.Warehouses.AsNoTracking().Where(w => w.IsActive).OrderBy(w => w.Priority).ThenBy(w => w.Id).ToListAsync(ct);
        var rates = await db.FreightRates.AsNoTracking().Where(r => r.Carrier!.IsActive).ToListAsync(ct);
        var carriers = await db.Carriers.AsNoTracking().Where(c => c.IsActive).OrderBy(c => c.Code).ToListAsync(ct);

        var waiting = await WaitingAsync(db, products, now, ct);
        var stock = await OrderLoading.SellableAsync(db, products, now, ct);
        var incoming = (await IncomingSupply.OfAsync(db, products, ct)).Where(i => i.On is not null).ToList(); // what has no date can be promised to nobody
        IReadOnlyList<Supply> Supplies(WhatIf? with) =>
            [.. from i in incoming
                let day = i.On!.Value.AddDays(i.Reference == with?.ShiftReference ? with.ShiftDays : 0)
                select new Supply(i.ProductId, i.WarehouseId, i.QuantityMilli, day < today ? today : day, i.Reference)];
        IReadOnlyList<Demand> Demands(WhatIf? change) => [.. waiting.GroupBy(w => w.Number).Select(lines =>
        {
            var (w, with) = (lines.First(), lines.Key == number ? change : null);
            var needs = lines.GroupBy(l => l.ProductId).ToDictionary(g => g.Key, g => g.Sum(l => with?.Quantities?.TryGetValue(l.LineNumber, out var other) == true ? Money.ToMilli(other) : l.QuantityMilli));
            var planned = with?.WarehouseId ?? w.WarehouseId;
            return new Demand(w.Number, w.SubOrderId, new(w.OrderId, w.IsVip, w.ReservedAt), needs, [.. warehouses.Where(h => (planned is null || h.Id == planned) && Sourcing.MayServe(w.Mode, w.Terms, h))], w.ToProvince,
                house => TransitDays(rates, carriers, house, w.ToProvince, with?.CarrierId ?? w.CarrierId));
        })];

        var before = PromiseBoard.Dates(Demands(null), stock, Supplies(null), today);
        var after = change is null ? before : PromiseBoard.Dates(Demands(change), stock, Supplies(change), today);
        var free = stock.For(sub.Order);
        return new(sub.Number, sub.Order.Number, sub.Order.CustomerName, sub.RequiredOn, before.GetValueOrDefault(number), after.GetValueOrDefault(number),
            [.. waiting.DistinctBy(w => w.Number).Where(w => w.Number != number && before[w.Number] != after[w.Number]).Select(w => new Slip(w.Number, w.OrderNumber, w.CustomerName, before[w.Number], after[w.Number]))],
            [.. sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new PromiseLine(l.OrderLine.LineNumber, l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Unit, l.OrderLine.Product?.UnitDecimals ?? 0, l.Quantity,
                Money.FromMilli(free.Where(f => f.Key.Product == l.OrderLine.ProductId).Sum(f => f.Value))))],
            [.. incoming.Select(i => new PromiseSupply(i.Reference, sub.Lines.First(l => l.OrderLine.ProductId == i.ProductId).OrderLine.ProductCode, Money.FromMilli(i.QuantityMilli), i.On!.Value))],
            [.. warehouses.Select(w => (w.Id, w.Name))], [.. carriers.Select(c => (c.Id, c.Name))]);
    }

    sealed record Waiting(string Number, long SubOrderId, long OrderId, bool IsVip, DateTime? ReservedAt, DeliveryMode Mode, PaymentTerms Terms, string OrderNumber, string CustomerName, int LineNumber, long ProductId, long QuantityMilli, long? WarehouseId, long? CarrierId, string ToProvince);

    /// <summary>Everybody who waits for the same goods, in the order in which automatic allocation serves them.</summary>
    static async Task<IReadOnlyList<Waiting>> WaitingAsync(PortalDb db, IReadOnlyList<long> products, DateTime now, CancellationToken ct) =>
        await (from l in db.SubOrderLines
               join s in db.SubOrders on l.SubOrderId equals s.Id
               where s.Status == SubOrderStatus.Waiting && (s.Order.Status == OrderStatus.Approved || s.Order.Status == OrderStatus.InPreparation) && products.Contains(l.OrderLine.ProductId!.Value)
               orderby s.Order.Customer!.Level == MemberLevel.Vip descending, s.Priority == Priority.Urgent || s.Priority == (Priority.Urgent | Priority.Key) descending, s.RequiredOn, s.Id, l.Id
               select new Waiting(s.Number, s.Id, s.OrderId, s.Order.Customer!.Level == MemberLevel.Vip,
                   s.Order.SubOrders.Where(o => o.Status != SubOrderStatus.Cancelled && o.ReservedUntil > now).Min(o => o.ReservedAt), s.DeliveryMode, s.Order.PaymentTerms, s.Order.Number, s.Order.CustomerName, l.OrderLine.LineNumber, l.OrderLine.ProductId!.Value, l.QuantityMilli, s.WarehouseId, s.CarrierId,
                   s.OwnShipTo.Province != "" ? s.OwnShipTo.Province : s.Order.ShipTo.Province)).ToListAsync(ct);

    static int TransitDays(IReadOnlyList<FreightRate> rates, IReadOnlyList<Carrier> carriers, Model.Stock.Warehouse from, string to, long? carrierId)
    {
        var zone = FreightZones.Between(from.Address.Province, to);
        if (carrierId is { } carrier) return rates.FirstOrDefault(r => r.CarrierId == carrier && r.Zone == zone)?.Days ?? carriers.FirstOrDefault(c => c.Id == carrier)?.TypicalDays ?? 0;
        return rates.Where(r => r.Zone == zone).OrderBy(r => r.FirstAmountMinor).FirstOrDefault()?.Days ?? 0;
    }
}
