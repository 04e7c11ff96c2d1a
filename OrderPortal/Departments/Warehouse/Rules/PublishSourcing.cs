using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Rules;

/// <summary>How stock is to be given to orders from now on.</summary>
/// <param name="ShownVersion">The version the page showed; somebody else's newer one is not overwritten.</param>
public sealed record SourcingCommand(int ShownVersion, IReadOnlyList<SourcingRule> Rules, int? VipReservePercent, bool IsAutomatic, bool SplitsAutomatically, string? Reason);

/// <summary>Publishes a new version of the allocation rules; earlier versions stay, because decisions name them.</summary>
public sealed class PublishSourcing(Acts acts)
{
    public async Task<Result<int>> HandleAsync(SourcingCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Manager) ? Error.Forbidden : await acts.RunAsync<int>(actor, async (db, act) =>
        {
            var current = await db.SourcingPolicies.MaxAsync(p => (int?)p.VersionNumber, ct) ?? 0;
            if (current != command.ShownVersion) return Error.Stale(RulesTexts.Newer.With(current));
            var wrong = Check(command).ToList();
            if (wrong.Count > 0) return Result<int>.Refused(wrong);
            db.SourcingPolicies.Add(new SourcingPolicy
            {
                VersionNumber = current + 1,
                Rules = command.Rules,
                VipReservePercent = command.VipReservePercent!.Value,
                IsAutomatic = command.IsAutomatic,
                SplitsAutomatically = command is { IsAutomatic: true, SplitsAutomatically: true },
                PublishedAt = act.RecordedAt,
                PublishedByName = act.Actor.Name,
                Reason = command.Reason!.Trim(),
            });
            return current + 1;
        }, command.Reason, ct: ct);

    static IEnumerable<Error> Check(SourcingCommand command)
    {
        if (command.Rules.Count == 0 || command.Rules.Distinct().Count() < command.Rules.Count) yield return new("rules-wrong", RulesTexts.RulesWrong, "Rules");
        if (command.VipReservePercent is not (>= 0 and <= 50)) yield return new("reserve-wrong", RulesTexts.ReserveWrong, "VipReservePercent");
        if (string.IsNullOrWhiteSpace(command.Reason)) yield return new("reason-missing", Journey.JourneyTexts.ReasonMissing, "Reason");
        else if (command.Reason.Trim().Length > 500) yield return new("reason-long", WarehouseTexts.ReasonLong, "Reason");
    }
}
