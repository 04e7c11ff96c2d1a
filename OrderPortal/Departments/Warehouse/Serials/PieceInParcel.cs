using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>Whether one coded piece may go into the parcels of a sub-order, or come out of them again.</summary>
static class PieceInParcel
{
    public static Error? Check(SerialUnit unit, SubOrder sub, decimal quantity) => quantity switch
    {
        1 => CheckIn(unit, sub),
        -1 => unit.State == UnitState.Packed && unit.SubOrderId == sub.Id ? null : new("piece-not-here", SerialTexts.NotHere.With(unit.Code), "Code"),
        _ => new("one-at-a-time", SerialTexts.OneAtATime.With(unit.Code), "Quantity"),
    };

    static Error? CheckIn(SerialUnit unit, SubOrder sub)
    {
        if (unit.State == UnitState.Packed && unit.SubOrderId == sub.Id) return new("piece-twice", SerialTexts.Twice.With(unit.Code), "Code");
        if (unit.State == UnitState.Packed) return new("unit-elsewhere", SerialTexts.OtherSub.With(unit.Code, unit.SubOrder!.Number), "Code");
        if (unit.State != UnitState.InStock) return new("not-assignable", SerialTexts.NotAssignable.With(unit.Code, JourneyTexts.Of(unit.State)), "Code");
        return unit.Bin?.WarehouseId == sub.WarehouseId ? null : new("warehouse-wrong", SerialTexts.OtherWarehouse.With(unit.Code, unit.Bin?.Warehouse?.Name), "Code");
    }
}
