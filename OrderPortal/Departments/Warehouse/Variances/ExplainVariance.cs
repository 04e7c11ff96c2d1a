using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Journey;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Variances;

/// <summary>What a large variance turned out to be.</summary>
public sealed record ExplainVarianceCommand(string Number, Guid? Version, VarianceCause? Cause, string? Note);

/// <summary>查明原因: a manager says why goods above the limit were missing. Only then is the stock corrected; what was found again is simply picked.</summary>
public sealed class ExplainVariance(Acts acts, IDbContextFactory<PortalDb> databases)
{
    public async Task<Result> HandleAsync(ExplainVarianceCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Manager)) return Error.Forbidden;
        await using var db = await databases.CreateDbContextAsync(ct);
        var sub = await db.Variances.Where(v => v.Number == command.Number).Select(v => v.SubOrderNumber).FirstOrDefaultAsync(ct);
        return sub is null ? Error.NotFound : await Refill.AgainAsync(() => acts.OnSubOrderAsync(sub, null, actor, async scene =>
        {
            if (scene.Sub.Variances.Find(v => v.Number == command.Number) is not { Status: VarianceStatus.Investigating } variance) return new Error("already-explained", VarianceTexts.AlreadyExplained);
            if (command.Version is { } shown && shown != variance.Version) return Error.Stale(VarianceTexts.Changed);
            List<Error> wrong = [];
            if (command.Cause is null) wrong.Add(new("cause-missing", VarianceTexts.CauseMissing, nameof(command.Cause)));
            if (string.IsNullOrWhiteSpace(command.Note)) wrong.Add(new("note-missing", VarianceTexts.ExplanationMissing, nameof(command.Note)));
            else if (command.Note.Trim().Length > 500) wrong.Add(new("note-long", VarianceTexts.NoteLong, nameof(command.Note)));
            if (wrong.Count > 0) return Result.Refused(wrong);

            variance.Explain(command.Cause!.Value, command.Note!.Trim(), scene.Act);
            if (command.Cause != VarianceCause.Found) return await Shortage.AdjustAsync(scene, variance, ct);
            variance.Resolve(VarianceResolution.NotNeeded, scene.Act);
            await Shortage.SettleAsync(scene, ct);
            return Result.Done;
        }, command.Note, ct: ct));
    }
}
