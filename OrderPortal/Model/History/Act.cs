using OrderPortal.Shared;

namespace OrderPortal.Model.History;

/// <summary>One act of one person or job: what history needs to know about whoever changes something.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="RecordedAt">When the system learned of it (UTC).</param>
/// <param name="HappenedAt">When it happened in the real world (UTC); earlier than <paramref name="RecordedAt"/> when somebody was late.</param>
/// <param name="Reason">Why, in the actor's words, where a reason was asked for or given.</param>
public sealed record Act(Actor Actor, DateTime RecordedAt, DateTime HappenedAt, string? Reason = null)
{
    public static Act Now(Actor actor, TimeProvider clock, string? reason = null, DateTime? happenedAt = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new(actor, now, happenedAt is { } then && then < now ? then : now, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
    }
}
