using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>One piece was scanned for a sub-order.</summary>
public sealed record UnitOfSubCommand(string Number, string? Code);

/// <summary>装箱扫码: this very piece goes out with this sub-order. Without all its pieces a sub-order cannot be packed.</summary>
public sealed class AssignUnit(Acts acts)
{
    public async Task<Result> HandleAsync(UnitOfSubCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.OnSubOrderAsync(command.Number, null, actor, async scene =>
        {
            var sub = scene.Sub;
            if (sub.Status is not (SubOrderStatus.Picked or SubOrderStatus.Inspected)) return new Error("not-now", SerialTexts.NotNow.With(JourneyTexts.Of(sub.Status)));
            var found = await UnitLookup.FindAsync(scene.Db, command.Code, ct);
            if (!found.Succeeded) return Result.Refused(found.Errors);
            var unit = found.Value;
            if (sub.Units.Contains(unit)) return Result.Done; // the same scan a second time
            if (Check(unit, sub) is { } wrong) return wrong;
            unit.PackInto(sub, scene.Act);
            // two scanners at one sub-order must meet, or both would scan the last piece
            scene.Db.Entry(sub).Property(s => s.Version).IsModified = true;
            return Result.Done;
        }, ct: ct);

    static Error? Check(SerialUnit unit, SubOrder sub)
    {
        if (unit.SubOrder is { } other && unit.State == UnitState.Packed) return new("unit-elsewhere", SerialTexts.OtherSub.With(unit.Code, other.Number), "Code");
        if (unit.State != UnitState.InStock) return new("not-assignable", SerialTexts.NotAssignable.With(unit.Code, JourneyTexts.Of(unit.State)), "Code");
        if (unit.Bin?.WarehouseId != sub.WarehouseId) return new("warehouse-wrong", SerialTexts.OtherWarehouse.With(unit.Code, unit.Bin?.Warehouse?.Name), "Code");
        var wanted = Money.FromMilli(sub.Lines.Where(l => l.OrderLine.ProductId == unit.ProductId).Sum(l => l.QuantityMilli));
        if (wanted == 0) return new("not-wanted", SerialTexts.NotWanted.With(unit.Code, unit.Product!.Name), "Code");
        return sub.Units.Count(u => u.ProductId == unit.ProductId) >= wanted ? new("enough", SerialTexts.Enough.With(unit.Product!.Name, wanted), "Code") : null;
    }
}

/// <summary>取出: the piece does not go out with this sub-order after all.</summary>
public sealed class TakeOutUnit(Acts acts)
{
    public async Task<Result> HandleAsync(UnitOfSubCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.OnSubOrderAsync(command.Number, null, actor, scene =>
        {
            var (sub, code) = (scene.Sub, UnitCode.Clean(command.Code));
            if (sub.Status is not (SubOrderStatus.Picked or SubOrderStatus.Inspected)) return Task.FromResult<Result>(new Error("not-now", SerialTexts.NotNow.With(JourneyTexts.Of(sub.Status))));
            if (sub.Units.FirstOrDefault(u => u.Code == code) is not { } unit) return Task.FromResult<Result>(new Error("not-here", SerialTexts.NotHere.With(code), "Code"));
            unit.TakeOut(scene.Act);
            scene.Db.Entry(sub).Property(s => s.Version).IsModified = true;
            return Task.FromResult(Result.Done);
        }, ct: ct);
}
