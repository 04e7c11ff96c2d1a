using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>One line of the sub-order as the split page shows it.</summary>
public sealed record SplitLine(int LineNumber, string Code, string Name, string Specification, string Unit, int Decimals, decimal Quantity);

/// <summary>One living part of the order with its share of the money.</summary>
/// <param name="WhyNotMerged">Why it cannot be put together with the sub-order that is shown; empty when it can.</param>
public sealed record SplitPartView(string Number, SubOrderStatus Status, decimal Lines, decimal Discount, decimal Freight, decimal Tax, decimal Rounding, decimal Total, IReadOnlyList<Error> WhyNotMerged)
{
    public bool MayMerge => WhyNotMerged.Count == 0;
}

/// <summary>What the split page shows.</summary>
/// <param name="Refusals">Why the sub-order cannot be split now; empty when it can.</param>
public sealed record SplitView(
    string Number, Guid Version, string OrderNumber, Guid OrderVersion, string CustomerName, DateOnly? RequiredOn, string Currency, string? MergedInto,
    IReadOnlyList<SplitLine> Lines, IReadOnlyList<SplitPlan> Plans, IReadOnlyList<SplitPartView> Parts, IReadOnlyList<Error> Refusals,
    IReadOnlyDictionary<long, string> Warehouses, IReadOnlyDictionary<long, string> Carriers)
{
    public SplitLine Line(int number) => Lines.First(l => l.LineNumber == number);
}

/// <summary>Makes plans from what is in stock and on its way now; saves nothing.</summary>
public sealed class SplitQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>A sub-order with its plans; null when there is none of that number.</summary>
    public async Task<SplitView?> ShowAsync(string number, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await LoadAsync(db, number, ct) is not var (order, sub)) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var facts = await OrderLoading.FactsAsync(db, order, now, ct);
        var refusals = SubOrderJourney.Table.Refusals(sub.Status, SubOrderAction.Split, new(order, sub, facts), actor, "");
        var input = refusals.Count == 0 ? await InputAsync(db, sub, facts.Today, now, ct) : null;
        var money = SubOrderMoney.Of(order);
        return new(sub.Number, sub.Version, order.Number, order.Version, order.CustomerName, order.RequiredOn, order.Currency, sub.MergedInto,
            [.. sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new SplitLine(l.OrderLine.LineNumber, l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Specification,
                l.OrderLine.Unit, l.OrderLine.Product?.UnitDecimals ?? 0, l.Quantity))],
            input is null ? [] : SplitPlanner.Plan(input),
            [.. order.Alive.OrderBy(s => s.Sequence).Select(s => View(s, money[s], MergeSubOrders.Refusals(sub, s, facts, actor)))], refusals,
            await db.Warehouses.AsNoTracking().ToDictionaryAsync(w => w.Id, w => w.Name, ct), await db.Carriers.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct));
    }

    /// <summary>The plans alone, the proposed one first; null when there is no such sub-order.</summary>
    public async Task<IReadOnlyList<SplitPlan>?> PlansAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await LoadAsync(db, number, ct) is not var (_, sub)) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        return SplitPlanner.Plan(await InputAsync(db, sub, (await OrderLoading.CompanyAsync(db, ct)).DayOf(now), now, ct));
    }

    static async Task<(SalesOrder, SubOrder)?> LoadAsync(PortalDb db, string number, CancellationToken ct)
    {
        var orderNumber = await db.SubOrders.Where(s => s.Number == number).Select(s => s.Order.Number).FirstOrDefaultAsync(ct);
        return orderNumber is not null && await OrderLoading.OrderAsync(db, orderNumber, ct) is { } order ? (order, order.SubOrders.Single(s => s.Number == number)) : null;
    }

    static SplitPartView View(SubOrder sub, SubOrderMoney money, IEnumerable<Error> whyNotMerged) => new(sub.Number, sub.Status,
        Money.FromMinor(money.LinesMinor), Money.FromMinor(money.DiscountMinor), Money.FromMinor(money.FreightMinor), Money.FromMinor(money.TaxMinor), Money.FromMinor(money.RoundingMinor), Money.FromMinor(money.TotalMinor),
        [.. whyNotMerged]);

    /// <summary>What plans for this sub-order are made from. What it holds itself counts as free: it would be given back.</summary>
    public static async Task<PlanInput> InputAsync(PortalDb db, SubOrder sub, DateOnly today, DateTime now, CancellationToken ct)
    {
        var products = sub.Lines.Select(l => l.OrderLine.ProductId!.Value).Distinct().ToList();
        List<long> offered = [.. products, .. await db.Substitutes.Where(s => products.Contains(s.ProductId)).Select(s => s.OfferedId).ToListAsync(ct)];
        var available = (await OrderLoading.SellableAsync(db, offered, now, ct)).For(sub.Order).ToDictionary();
        foreach (var (line, held) in sub.Lines.SelectMany(l => l.Allocations.Select(a => (l, a))))
            if (held.StockLevel is { } level) available[(level.WarehouseId, level.ProductId)] = available.GetValueOrDefault((level.WarehouseId, level.ProductId)) + held.QuantityMilli;
        var houses = await db.Warehouses.AsNoTracking().Where(w => w.IsActive).OrderBy(w => w.Priority).ThenBy(w => w.Id).ToListAsync(ct);
        List<PlanWarehouse> warehouses = [.. houses.Where(w => Sourcing.MayServe(sub, w)).Select(w => new PlanWarehouse(w.Id, w.Name, w.Address.Province, w.Priority, w.IsDropShip))];
        var own = sub.Lines.Select(l => (long?)l.OrderLineId).ToHashSet();
        // what is bought or made for another order is not ours to plan with, nor what nobody knows the day of
        var incoming = (await IncomingSupply.OfAsync(db, products, ct)).Where(i => i.On is not null && (i.OrderLineId is null || own.Contains(i.OrderLineId)));
        var substitutes = (await db.Substitutes.AsNoTracking().Where(s => products.Contains(s.ProductId) && s.Offered!.IsActive).OrderBy(s => s.Rank).ThenBy(s => s.Id)
            .Select(s => new { s.ProductId, Plan = new PlanSubstitute(s.OfferedId, s.Offered!.Code, s.Offered.Name, s.Offered.WeightGrams ?? 0, s.Offered.CostPriceMinor) }).ToListAsync(ct)).ToLookup(s => s.ProductId, s => s.Plan);
        var rates = await db.FreightRates.AsNoTracking().Where(r => r.Carrier!.IsActive).ToListAsync(ct);
        return new(today, sub.ShipTo.Province, sub.RequiredOn,
            [.. sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new PlanLine(l.OrderLine.LineNumber, l.OrderLine.ProductId!.Value, l.OrderLine.ProductName, l.QuantityMilli,
                l.OrderLine.Product!.WeightGrams ?? 0, Share(l), l.OrderLine.Product.CostPriceMinor, substitutes[l.OrderLine.ProductId.Value].FirstOrDefault()))],
            warehouses, available, [.. incoming.Select(i => new PlanIncoming(i.WarehouseId, i.ProductId, i.QuantityMilli, i.On!.Value))], new FreightTable(rates));
    }

    /// <summary>The part of the line's net amount that belongs to this quantity.</summary>
    static long Share(SubOrderLine line) => line.QuantityMilli == line.OrderLine.QuantityMilli ? line.OrderLine.NetAmountMinor
        : Money.Share(line.OrderLine.NetAmountMinor, [line.QuantityMilli, line.OrderLine.QuantityMilli - line.QuantityMilli])[0];
}
