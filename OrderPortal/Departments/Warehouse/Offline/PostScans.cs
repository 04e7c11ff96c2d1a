using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Offline;

/// <summary>One thing a tablet kept: a scan, or 'picking finished'.</summary>
/// <param name="Key">Made on the tablet; the same thing sent again counts once.</param>
/// <param name="Quantity">In thousandths of the unit; negative when goods were put back; nothing for a scan that the tablet itself refused.</param>
/// <param name="At">When it happened by the tablet's clock, in milliseconds.</param>
public sealed record KeptScan(Guid Key, bool IsFinish, string? Number, string? Bin, string? Code, long Quantity, long At);

/// <summary>What a tablet kept, in the order it happened.</summary>
/// <param name="SentAt">What the tablet's clock says now: clocks of tablets are wrong, the time between two of their moments is not.</param>
public sealed record PostScansCommand(IReadOnlyList<KeptScan> Scans, long SentAt);

/// <summary>What became of one kept thing: nothing wrong, or every reason why it was refused.</summary>
public sealed record ScanOutcome(Guid Key, IReadOnlyList<Error> Errors);

/// <summary>补传离线扫描: plays what a tablet kept, through the same handlers and in the same order as if there had been network. May be sent any number of times.</summary>
public sealed class PostScans(ScanPick scanPick, FinishPick finishPick, IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>More than this a tablet does not send at once.</summary>
    public const int Most = 50;

    static readonly TimeSpan _longest = TimeSpan.FromDays(7);

    public async Task<Result<IReadOnlyList<ScanOutcome>>> HandleAsync(PostScansCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Warehouse, Role.Manager)) return Error.Forbidden;
        var now = clock.GetUtcNow().UtcDateTime;
        var outcomes = new List<ScanOutcome>();
        foreach (var scan in command.Scans)
        {
            var happenedAt = now - TimeSpan.FromMilliseconds(Math.Clamp((double)command.SentAt - scan.At, 0, _longest.TotalMilliseconds));
            var result = scan.IsFinish
                ? await FinishAsync(scan.Number ?? "", happenedAt, actor, ct)
                : await scanPick.HandleAsync(new(scan.Number ?? "", scan.Bin ?? "", scan.Code ?? "", Money.FromMilli(scan.Quantity), scan.Key, happenedAt), actor, ct);
            outcomes.Add(new(scan.Key, result.Errors));
        }
        return Result.Of<IReadOnlyList<ScanOutcome>>(outcomes);
    }

    // 'it is picked' stays true when it is said again after a lost answer, and when the goods have gone on meanwhile
    async Task<Result> FinishAsync(string number, DateTime happenedAt, Actor actor, CancellationToken ct)
    {
        var result = await finishPick.HandleAsync(new(number, HappenedAt: happenedAt), actor, ct);
        if (result.Succeeded) return result;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.SubOrders.AnyAsync(s => s.Number == number && s.Status >= SubOrderStatus.Picked && s.Status < SubOrderStatus.Cancelled, ct) ? Result.Done : result;
    }
}
