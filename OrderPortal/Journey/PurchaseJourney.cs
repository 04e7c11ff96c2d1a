using OrderPortal.Model.History;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using static OrderPortal.Model.Supply.PurchaseStatus;
using static OrderPortal.Shared.Role;

namespace OrderPortal.Journey;

/// <summary>What can be done with a purchase order.</summary>
public enum PurchaseAction
{
    /// <summary>修改: supplier, lines, prices, wanted day.</summary>
    Edit = 10,
    /// <summary>发送供应商.</summary>
    Send = 20,
    /// <summary>供应商确认: takes up the supplier's date.</summary>
    Confirm = 30,
    /// <summary>变更到货日期.</summary>
    ChangeDate = 40,
    /// <summary>部分收货.</summary>
    ReceivePart = 50,
    /// <summary>收货完成.</summary>
    Receive = 60,
    /// <summary>供应商已发货: he sent all of it straight to our customer.</summary>
    ShipDirect = 65,
    /// <summary>结束收货: what is missing will not come.</summary>
    Close = 70,
    /// <summary>取消.</summary>
    Cancel = 80,
}

/// <summary>A purchase order's steps from the draft to the goods on the shelf.</summary>
public static class PurchaseJourney
{
    public static readonly Guard<PurchaseOrder> SupplierKnown = new(nameof(SupplierKnown), p => p.SupplierId is null && p.Supplier is null
        ? [new("supplier-missing", JourneyTexts.SupplierMissing, Purchasing, $"/purchasing/orders/{p.Number}", "SupplierId")] : []);

    public static readonly Guard<PurchaseOrder> SomethingOrdered = new(nameof(SomethingOrdered), p => p.Lines.Any(l => l.QuantityMilli > 0)
        ? [] : [new("lines-missing", JourneyTexts.PurchaseEmpty, Purchasing, $"/purchasing/orders/{p.Number}")]);

    /// <summary>Goods that a supplier sends straight to the customer never reach our door …</summary>
    public static readonly Guard<PurchaseOrder> ComesToUs = new(nameof(ComesToUs), p => p.IsDirect
        ? [new("goes-direct", JourneyTexts.GoesDirect.With(p.Number), Purchasing, $"/purchasing/orders/{p.Number}")] : []);

    /// <summary>… and what comes to us is received.</summary>
    public static readonly Guard<PurchaseOrder> GoesToCustomer = new(nameof(GoesToCustomer), p => p.IsDirect
        ? [] : [new("comes-to-us", JourneyTexts.ComesToUs.With(p.Number), Warehouse, $"/warehouse/receive/{p.Number}")]);

    /// <summary>Whoever asks a supplier to ship cannot call the goods back at our ramp: what must be true before ours leave must be true before he is asked.</summary>
    public static readonly Guard<PurchaseOrder> CustomerMayHaveIt = new(nameof(CustomerMayHaveIt), p => p.SubOrder is { } sub ? [.. OrderGuards.Held(sub.Order), .. OrderGuards.Unreleased(sub)] : []);

    public static readonly Journey<PurchaseStatus, PurchaseAction, PurchaseOrder> Table = new(
        new([Draft], PurchaseAction.Edit, null, [Purchasing, Manager], []),
        new([Draft], PurchaseAction.Send, Sent, [Purchasing, Manager], [SupplierKnown, SomethingOrdered, CustomerMayHaveIt], IsForward: true),
        new([Sent], PurchaseAction.Confirm, Confirmed, [Purchasing, Manager], [], IsForward: true),
        new([Confirmed, PartlyReceived], PurchaseAction.ChangeDate, null, [Purchasing, Manager], []),
        new([Sent, Confirmed, PartlyReceived], PurchaseAction.ReceivePart, PartlyReceived, [Warehouse], [ComesToUs]),
        new([Sent, Confirmed, PartlyReceived], PurchaseAction.Receive, Received, [Warehouse], [ComesToUs], IsForward: true),
        new([Sent, Confirmed], PurchaseAction.ShipDirect, Received, [Purchasing, Logistics, Manager], [GoesToCustomer], IsForward: true),
        new([PartlyReceived], PurchaseAction.Close, Received, [Purchasing, Manager], [], NeedsReason: true),
        new([Draft, Sent, Confirmed], PurchaseAction.Cancel, Cancelled, [Purchasing, Manager], [], NeedsReason: true));

    /// <summary>Checks right, guards and reason and, when nothing stands in the way, makes the move, which leaves its history.</summary>
    public static Result Apply(PurchaseAction action, PurchaseOrder order, Act act)
    {
        var refusals = Table.Refusals(order.Status, action, order, act.Actor, act.Reason);
        if (refusals.Count > 0) return Result.Refused(refusals);
        order.Move(Table.Find(order.Status, action)!.To ?? order.Status, action.ToString(), act);
        return Result.Done;
    }
}
