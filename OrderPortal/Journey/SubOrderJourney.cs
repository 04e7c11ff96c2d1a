using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using static OrderPortal.Model.Orders.SubOrderStatus;
using static OrderPortal.Shared.Role;

namespace OrderPortal.Journey;

/// <summary>What can be done with one sub-order.</summary>
public enum SubOrderAction
{
    /// <summary>配货: hold stock for it.</summary>
    Allocate = 10,
    /// <summary>补配: hold what was lost after allocation, when there is some again.</summary>
    AllocateRest = 15,
    /// <summary>供应商代发配货: hold stock at a supplier, who is to ship it.</summary>
    AllocateAtSupplier = 12,
    /// <summary>释放占用: give the stock back.</summary>
    Unallocate = 20,
    /// <summary>拣货扫描: one scan or count from a bin.</summary>
    ScanPick = 30,
    /// <summary>拣货完成.</summary>
    FinishPick = 40,
    /// <summary>质检合格.</summary>
    PassInspection = 50,
    /// <summary>质检不合格: back to picking.</summary>
    FailInspection = 60,
    /// <summary>打包扫描: quality label, goods and parcel labels agree with the order.</summary>
    ScanPack = 65,
    /// <summary>打包.</summary>
    Pack = 70,
    /// <summary>放行发货: finance lets the goods leave.</summary>
    Release = 80,
    /// <summary>安排物流: carrier, tracking number and dates.</summary>
    ChooseCarrier = 90,
    /// <summary>发货: the goods leave.</summary>
    Ship = 100,
    /// <summary>供应商已发货: the goods left the supplier for the customer.</summary>
    ShipFromSupplier = 105,
    /// <summary>供应商不发: the purchase is cancelled, the sub-order waits for stock anew.</summary>
    SupplierDeclines = 107,
    /// <summary>登记物流轨迹.</summary>
    Track = 110,
    /// <summary>签收.</summary>
    Deliver = 120,
    /// <summary>回访: the three questions.</summary>
    FollowUp = 130,
    /// <summary>完成.</summary>
    Complete = 140,
    /// <summary>盘点短缺: a count found less than was promised to it; the rest stays its own.</summary>
    LoseStock = 190,
    /// <summary>短拣登记: a bin does not give what it should.</summary>
    ReportShort = 200,
    /// <summary>欠货拆出: what is missing leaves later as a part of its own.</summary>
    Backorder = 210,
    /// <summary>减量: what is missing is taken off the order.</summary>
    Shorten = 220,
    /// <summary>退货入库: goods that left with it are back in a bin.</summary>
    TakeBack = 230,
    /// <summary>取消, together with its order.</summary>
    Cancel = 150,
    /// <summary>拆单: into parts that leave by themselves.</summary>
    Split = 160,
    /// <summary>合单 / 拆分还原: takes over the goods of other parts.</summary>
    Merge = 170,
    /// <summary>并入其他子订单: its goods go over to another part.</summary>
    MergeInto = 180,
    /// <summary>保留占用: a part keeps what was held before the split or merge.</summary>
    KeepStock = 185,
}

/// <summary>A sub-order's steps through the warehouse to the customer.</summary>
public static class SubOrderJourney
{
    public static readonly Journey<SubOrderStatus, SubOrderAction> Table = new(
        new([Waiting], SubOrderAction.Allocate, Allocated, [Warehouse],
            [OrderGuards.NotOnHold, OrderGuards.Confirmed, OrderGuards.PaidForPreparation, OrderGuards.SupplierMayShip, OrderGuards.StockSuffices], IsForward: true),
        new([Waiting], SubOrderAction.AllocateAtSupplier, WithSupplier, [Warehouse],
            [OrderGuards.NotOnHold, OrderGuards.Confirmed, OrderGuards.PaidForPreparation, OrderGuards.SupplierMayShip, OrderGuards.StockSuffices]),
        new([Allocated], SubOrderAction.AllocateRest, null, [Warehouse], [OrderGuards.NotOnHold, OrderGuards.RestInStock]),
        new([Allocated, WithSupplier], SubOrderAction.Unallocate, Waiting, [Warehouse, Manager], [OrderGuards.NothingPicked, OrderGuards.SupplierNotAsked], NeedsReason: true),
        new([Allocated], SubOrderAction.ScanPick, null, [Warehouse], [OrderGuards.NotOnHold]),
        new([Allocated], SubOrderAction.FinishPick, Picked, [Warehouse], [OrderGuards.NotOnHold, OrderGuards.NothingMissing, OrderGuards.AllPicked, OrderGuards.VariancesExplained], IsForward: true),
        new([Picked], SubOrderAction.PassInspection, Inspected, [Warehouse], [OrderGuards.NotOnHold], IsForward: true),
        new([Allocated, Picked, Inspected, Packed], SubOrderAction.LoseStock, Allocated, [Warehouse, Manager], [], NeedsReason: true),
        new([Allocated], SubOrderAction.ReportShort, null, [Warehouse], []),
        new([Allocated], SubOrderAction.Backorder, null, [Sales, Warehouse, Manager], [OrderGuards.SomethingMissing]),
        new([Allocated], SubOrderAction.Shorten, null, [Sales, Manager], [OrderGuards.SomethingMissing]),
        new([Picked], SubOrderAction.FailInspection, Allocated, [Warehouse], [], NeedsReason: true),
        new([Inspected, Packed], SubOrderAction.ScanPack, null, [Warehouse], [OrderGuards.NotOnHold]),
        new([Inspected], SubOrderAction.Pack, Packed, [Warehouse], [OrderGuards.NotOnHold, OrderGuards.InspectionPassed, OrderGuards.LabelScanned, OrderGuards.GoodsScanned, OrderGuards.UnitsAssigned], IsForward: true),
        new([Waiting, Allocated, WithSupplier, Picked, Inspected, Packed], SubOrderAction.Release, null, [Finance], [OrderGuards.PaidForShipping, OrderGuards.NotYetReleased]),
        new([Waiting, Allocated, Picked, Inspected, Packed], SubOrderAction.ChooseCarrier, null, [Logistics], []),
        new([Packed], SubOrderAction.Ship, Shipped, [Logistics],
            [OrderGuards.NotOnHold, OrderGuards.LabelsScanned, OrderGuards.Released, OrderGuards.CarrierChosen, OrderGuards.TrackingNumberKnown], IsForward: true),
        // the goods never pass our floor; the supplier's parcels carry labels of his own
        new([WithSupplier], SubOrderAction.ShipFromSupplier, Shipped, [Purchasing, Logistics, Manager],
            [OrderGuards.NotOnHold, OrderGuards.Released, OrderGuards.SupplierAsked], IsForward: true),
        new([WithSupplier], SubOrderAction.SupplierDeclines, Waiting, [Purchasing, Manager], [], NeedsReason: true),
        new([Shipped, Delivered], SubOrderAction.Track, null, [Logistics], []),
        new([Shipped], SubOrderAction.Deliver, Delivered, [Logistics, CustomerService], [], IsForward: true),
        new([Shipped, Delivered], SubOrderAction.FollowUp, null, [CustomerService], [OrderGuards.NotYetFollowedUp]),
        new([Delivered], SubOrderAction.Complete, Completed, [CustomerService], [OrderGuards.FollowedUp, OrderGuards.NoOpenTicket], IsForward: true),
        new([Shipped, Delivered, Completed], SubOrderAction.TakeBack, null, [Warehouse, Manager], []),
        new([Waiting, Allocated, WithSupplier, Picked, Inspected, Packed], SubOrderAction.Cancel, Cancelled, [Sales, Manager], [OrderGuards.SupplierNotAsked]),
        // what is held is given back, and in the same act held again for every part that it serves; the others find their stock anew
        new([Waiting, Allocated, WithSupplier], SubOrderAction.Split, Waiting, [Sales, Warehouse, Manager], [OrderGuards.NothingPicked, OrderGuards.SupplierNotAsked]),
        new([Waiting, Allocated, WithSupplier], SubOrderAction.Merge, Waiting, [Sales, Warehouse, Manager], [OrderGuards.NothingPicked, OrderGuards.SupplierNotAsked]),
        new([Waiting, Allocated, WithSupplier], SubOrderAction.MergeInto, Cancelled, [Sales, Warehouse, Manager], [OrderGuards.NothingPicked, OrderGuards.SupplierNotAsked]),
        new([Waiting], SubOrderAction.KeepStock, Allocated, [Sales, Warehouse, Manager], []));

    /// <summary>Checks right, guards and reason and, when nothing stands in the way, makes the move, writes its history and lets the order's status follow.</summary>
    public static Result Apply(SubOrderAction action, Scene scene, Act act)
    {
        var sub = scene.Sub!;
        var refusals = Table.Refusals(sub.Status, action, scene, act.Actor, act.Reason);
        if (refusals.Count > 0) return Result.Refused(refusals);
        sub.Move(Table.Find(sub.Status, action)!.To ?? sub.Status, action.ToString(), act);
        Progress.Follow(scene.Order, act);
        return Result.Done;
    }
}
