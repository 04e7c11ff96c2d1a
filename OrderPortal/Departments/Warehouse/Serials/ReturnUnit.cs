using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>退回: a piece that was sent out is back in a bin; it is sold again only after it was received anew.</summary>
public sealed class ReturnUnit(Acts acts)
{
    public async Task<Result> HandleAsync(UnitAtBinCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var found = await UnitLookup.GetAsync(db, command.Code, ct);
            if (!found.Succeeded) return Result<bool>.Refused(found.Errors);
            if (await ReceiveUnit.BinAsync(db, command.BinId, ct) is not { } bin) return new Error("bin-missing", SerialTexts.BinMissing, "BinId");
            var unit = found.Value;
            if (unit.State == UnitState.Returned && unit.BinId == bin.Id) return true;
            if (unit.State != UnitState.Shipped) return new Error("not-shipped", SerialTexts.NotShipped.With(unit.Code, JourneyTexts.Of(unit.State)), "Code");
            unit.Return(bin, act);
            if (!command.IsCounted) await ReceiveUnit.AddAsync(db, unit, bin, act, ct);
            return true;
        }, ct: ct);
}
