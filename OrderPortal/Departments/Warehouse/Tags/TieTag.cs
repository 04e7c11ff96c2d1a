using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Tags;

/// <summary>Says which piece carries a tag that no record knows.</summary>
public sealed record TieTagCommand(string? Tag, string? Code);

/// <summary>绑定标签: from now on a tag of another maker stands for this piece.</summary>
public sealed class TieTag(Acts acts)
{
    public async Task<Result> HandleAsync(TieTagCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (TagCode.Clean(command.Tag) is not { } tag || UnitCode.IsValid(tag)) return new Error("tag-wrong", TagTexts.NotToTie, "Tag");
            var found = await UnitLookup.GetAsync(db, command.Code, ct);
            if (!found.Succeeded) return Result<bool>.Refused(found.Errors);
            var unit = found.Value;
            if (unit.Tag == tag) return true; // the same scan a second time
            if (await db.SerialUnits.Where(u => u.Tag == tag).Select(u => u.Code).FirstOrDefaultAsync(ct) is { } other) return new Error("tag-tied", TagTexts.TiedAlready.With(tag, other), "Tag");
            if (unit.State == UnitState.Scrapped) return new Error("piece-scrapped", TagTexts.PieceScrapped.With(unit.Code), "Code");
            unit.Tie(tag, act);
            return true;
        }, ct: ct);
}
