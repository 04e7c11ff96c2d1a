using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>Asks to write one piece off, with the reason.</summary>
public sealed record ScrapUnitCommand(string? Code, string? Reason);

/// <summary>报废: the piece is gone for good; its code stays, so that a copy of it is found out.</summary>
public sealed class ScrapUnit(Acts acts)
{
    public async Task<Result> HandleAsync(ScrapUnitCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var found = await UnitLookup.GetAsync(db, command.Code, ct);
            if (!found.Succeeded) return Result<bool>.Refused(found.Errors);
            var unit = found.Value;
            if (act.Reason is null or { Length: > 500 }) return new Error("reason-missing", SerialTexts.ReasonMissing, "Reason");
            if (unit.State is not (UnitState.Returned or UnitState.InStock or UnitState.Coded)) return new Error("not-returned", SerialTexts.NotReturned.With(unit.Code, JourneyTexts.Of(unit.State)), "Code");
            unit.Scrap(act);
            return true;
        }, command.Reason, ct: ct);
}
