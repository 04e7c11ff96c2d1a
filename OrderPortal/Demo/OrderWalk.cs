using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.CustomerService.FollowUp;
using OrderPortal.Departments.Finance.Payments;
using OrderPortal.Departments.Finance.Release;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Model;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Demo;

/// <summary>How far an order is walked.</summary>
public enum Stage
{
    /// <summary>Kept by the rep, not handed in yet.</summary>
    Draft,
    /// <summary>Waits for review.</summary>
    Submitted,
    /// <summary>Reviewed.</summary>
    Approved,
    /// <summary>The confirmation is with the customer.</summary>
    Sent,
    /// <summary>The customer has confirmed.</summary>
    Confirmed,
    /// <summary>What is due before preparation is paid.</summary>
    DepositPaid,
    /// <summary>Stock is held for it.</summary>
    Allocated,
    /// <summary>Taken from the bins.</summary>
    Picked,
    /// <summary>Passed inspection.</summary>
    Inspected,
    /// <summary>In packages.</summary>
    Packed,
    /// <summary>The balance is paid and finance has released it.</summary>
    Released,
    /// <summary>Left with the carrier.</summary>
    Shipped,
    /// <summary>The customer has it.</summary>
    Delivered,
    /// <summary>The three questions were answered well: completed.</summary>
    Completed,
}

/// <summary>Who does which part of a walk.</summary>
public sealed record WalkCrew(Actor Sales, Actor Finance, Actor Warehouse, Actor Logistics, Actor Service);

/// <summary>Brings an order from review to completion through the same handlers that people use, step by step. The demonstration company and the
/// measurements are made with it.</summary>
/// <param name="before">What happens before each stage of an order: time passes, missing goods arrive …</param>
public sealed class OrderWalk(IServiceProvider company, WalkCrew crew, Func<Stage, string, Task>? before = null)
{
    static readonly Stage[] Stages = Enum.GetValues<Stage>();

    /// <summary>Walks a submitted order up to a stage. A refusal on the way is an error with the refusal's sentences.</summary>
    public async Task ToAsync(string number, Stage until, string? trackingNumber = null, CancellationToken ct = default)
    {
        var sub = number + "-1";
        foreach (var stage in Stages.Where(s => s > Stage.Submitted && s <= until))
        {
            if (before is not null) await before(stage, number);
            switch (stage)
            {
                case Stage.Approved: (await Get<ApproveOrder>().HandleAsync(new(number), crew.Sales, ct)).OrThrow(); break;
                case Stage.Sent: (await Get<SendConfirmation>().HandleAsync(new(number, null, ContactChannel.Phone), crew.Sales, ct)).OrThrow(); break;
                case Stage.Confirmed: (await Get<ConfirmOrder>().HandleAsync(new(number), crew.Sales, ct)).OrThrow(); break;
                case Stage.DepositPaid: await PayAsync(number, o => o.DueBeforePreparationMinor, ct); break;
                case Stage.Allocated: (await Get<AllocateSubOrder>().HandleAsync(new(sub), crew.Warehouse, ct)).OrThrow(); break;
                case Stage.Picked: await PickAsync(sub, ct); break;
                case Stage.Inspected: await PassAsync(sub, ct); break;
                case Stage.Packed: await PackAsync(sub, ct); break;
                case Stage.Released: await ReleaseAsync(number, sub, ct); break;
                case Stage.Shipped: await ShipAsync(sub, trackingNumber, ct); break;
                case Stage.Delivered: (await Get<RecordTrackingEvent>().HandleAsync(new(sub, null, TrackingKind.Delivered), crew.Logistics, ct)).OrThrow(); break;
                case Stage.Completed: (await Get<AnswerFollowUp>().HandleAsync(new(sub, null, true, true, true, ContactChannel.Phone, null), crew.Service, ct)).OrThrow(); break;
            }
        }
    }

    T Get<T>() where T : notnull => company.GetRequiredService<T>();

    async Task<PortalDb> OpenAsync(CancellationToken ct) => await Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);

    async Task PayAsync(string number, Func<SalesOrder, long> due, CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        var order = await db.SalesOrders.AsNoTracking().SingleAsync(o => o.Number == number, ct);
        var open = due(order) - order.PaidAmountMinor;
        if (open <= 0) return;
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(Get<TimeProvider>().GetUtcNow().UtcDateTime);
        (await Get<RecordPayment>().HandleAsync(new(number, null, Money.FromMinor(open), today, PaymentMethod.BankTransfer, null, null, Guid.NewGuid()), crew.Finance, ct)).OrThrow();
    }

    async Task PickAsync(string sub, CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        var picks = await db.SubOrders.Where(s => s.Number == sub).SelectMany(s => s.Lines).SelectMany(l => l.Allocations, (l, a) =>
            new { l.OrderLine.ProductCode, Bin = a.StockLevel!.Bin!.Code, a.StockLevel.Bin.PathOrder, QuantityMilli = a.QuantityMilli - a.PickedQuantityMilli }).OrderBy(p => p.PathOrder).ToListAsync(ct);
        foreach (var pick in picks)
            (await Get<ScanPick>().HandleAsync(new(sub, pick.Bin, pick.ProductCode, Money.FromMilli(pick.QuantityMilli), Guid.NewGuid()), crew.Warehouse, ct)).OrThrow();
        (await Get<FinishPick>().HandleAsync(new(sub), crew.Warehouse, ct)).OrThrow();
    }

    async Task PassAsync(string sub, CancellationToken ct)
    {
        var task = (await Get<FloorQueries>().TaskAsync(sub, ct))!;
        (await Get<PassInspection>().HandleAsync(new(sub, null, [.. task.Lines.SelectMany(l => l.Checks!, (l, question) => new GoodAnswer(l.LineNumber, question.Zh))]), crew.Warehouse, ct)).OrThrow();
    }

    async Task PackAsync(string sub, CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        var goods = await db.SubOrders.Where(s => s.Number == sub).SelectMany(s => s.Lines).Select(l => new { l.OrderLine.ProductCode, l.QuantityMilli, l.OrderLine.Product!.IsSerialised, l.OrderLine.ProductId }).ToListAsync(ct);
        var warehouse = await db.SubOrders.Where(s => s.Number == sub).Select(s => s.WarehouseId).SingleAsync(ct);
        await ScanAsync((await db.SubOrders.Where(s => s.Number == sub).Select(s => s.InspectionNumber).SingleAsync(ct))!, 1);
        foreach (var line in goods.Where(l => !l.IsSerialised)) await ScanAsync(line.ProductCode, Money.FromMilli(line.QuantityMilli));
        foreach (var line in goods.Where(l => l.IsSerialised))
            foreach (var piece in await db.SerialUnits.Where(u => u.ProductId == line.ProductId && u.State == UnitState.InStock && u.Bin!.WarehouseId == warehouse)
                .OrderBy(u => u.Id).Take((int)Money.FromMilli(line.QuantityMilli)).Select(u => u.Code).ToListAsync(ct)) await ScanAsync(piece, 1);
        (await Get<PackSubOrder>().HandleAsync(new(sub, null, [new(await WeightAsync(sub, ct))], IsCareTaken: true), crew.Warehouse, ct)).OrThrow();
        await ScanAsync(sub + "-P1", 1);

        async Task ScanAsync(string code, decimal quantity) => (await Get<ScanPack>().HandleAsync(new(sub, code, quantity, Guid.NewGuid()), crew.Warehouse, ct)).OrThrow();
    }

    async Task<decimal> WeightAsync(string sub, CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        var lines = await db.SubOrders.Where(s => s.Number == sub).SelectMany(s => s.Lines).Select(l => new { l.QuantityMilli, l.OrderLine.Product!.WeightGrams }).ToListAsync(ct);
        return Math.Max(0.1m, decimal.Round(lines.Sum(l => Money.FromMilli(l.QuantityMilli) * (l.WeightGrams ?? 0)) / 1000m, 2));
    }

    async Task ReleaseAsync(string number, string sub, CancellationToken ct)
    {
        await PayAsync(number, o => o.DueBeforeShippingMinor, ct);
        await using var db = await OpenAsync(ct);
        var order = await db.SalesOrders.AsNoTracking().SingleAsync(o => o.Number == number, ct);
        if (order.DueBeforeShippingMinor > 0) (await Get<ReleaseSubOrder>().HandleAsync(new(sub), crew.Finance, ct)).OrThrow();
    }

    async Task ShipAsync(string sub, string? trackingNumber, CancellationToken ct)
    {
        await using var db = await OpenAsync(ct);
        var mode = await db.SubOrders.Where(s => s.Number == sub).Select(s => s.DeliveryMode).SingleAsync(ct);
        if (mode != DeliveryMode.Pickup)
        {
            var own = mode == DeliveryMode.OwnFleet;
            var carrier = await db.Carriers.Where(c => c.IsActive && (c.Kind == CarrierKind.OwnFleet) == own).OrderBy(c => c.Id).FirstAsync(ct);
            (await Get<ArrangeTransport>().HandleAsync(new(sub, null, carrier.Id, own ? null : trackingNumber ?? TrackingNumber(sub)), crew.Logistics, ct)).OrThrow();
        }
        (await Get<ShipSubOrder>().HandleAsync(new(sub), crew.Logistics, ct)).OrThrow();
    }

    /// <summary>Looks like the carrier's and is the same on every run: SF and thirteen digits taken from the sub-order's number.</summary>
    static string TrackingNumber(string sub) => "SF1" + string.Concat(sub.Where(char.IsAsciiDigit)).PadLeft(12, '0')[^12..];
}
