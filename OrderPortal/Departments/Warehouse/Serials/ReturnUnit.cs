using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Returns;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>退回: a piece that was sent out is back in quarantine; it is sold again only after it was received anew.</summary>
public sealed class ReturnUnit(Acts acts)
{
    public async Task<Result> HandleAsync(UnitAtBinCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var found = await UnitLookup.GetAsync(db, command.Code, ct);
            if (!found.Succeeded) return Result<bool>.Refused(found.Errors);
            if (await ReceiveUnit.BinAsync(db, command.BinId, ct) is not { } bin) return new Error("bin-missing", SerialTexts.BinMissing, "BinId");
            var unit = found.Value;
            if (unit.State == UnitState.Returned && unit.BinId == bin.Id) return true;
            if (unit.State != UnitState.Shipped) return new Error("not-shipped", SerialTexts.NotShipped.With(unit.Code, JourneyTexts.Of(unit.State)), "Code");
            if (bin.Kind != BinKind.Quarantine) return new Error("quarantine-first", SerialTexts.QuarantineFirst.With(unit.Code), "BinId");
            unit.Return(bin, act);
            if (command.IsCounted) return true;
            var booked = await BookAsync(db, unit, bin, command.Cause, act, ct);
            return booked.Succeeded ? true : Result<bool>.Refused(booked.Errors);
        }, command.Cause is { } cause ? JourneyTexts.Of(cause).In(Text.Chinese) : null, ct: ct);

    /// <summary>As with goods that have no code: the sub-order it left with learns of it. The unit's version keeps two scanners from counting it twice.</summary>
    static async Task<Result> BookAsync(PortalDb db, SerialUnit unit, Bin bin, QuarantineCause? cause, Act act, CancellationToken ct)
    {
        var number = await db.SubOrders.Where(s => s.Id == unit.SubOrderId).Select(s => s.Order.Number).SingleAsync(ct);
        var order = (await OrderLoading.OrderAsync(db, number, ct))!;
        var scene = new OrderScene(db, order, order.SubOrders.Single(s => s.Id == unit.SubOrderId), await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct), act);
        var moved = scene.Do(SubOrderAction.TakeBack);
        if (!moved.Succeeded) return moved;
        var line = scene.Sub.Lines.Where(l => l.OrderLine.ProductId == unit.ProductId).MaxBy(l => l.OpenToReturnMilli)!;
        if (line.OpenToReturnMilli < 1_000) return new Error("too-many", ReturnTexts.TooMany.With(unit.Product!.Name, line.Quantity, Model.Money.FromMilli(line.ReturnedQuantityMilli)), "Code");
        await ReturnBooking.BookAsync(scene, [new(line, 1_000, unit.Code)], bin, cause, null, Guid.CreateVersion7(), ct);
        return Result.Done;
    }
}
