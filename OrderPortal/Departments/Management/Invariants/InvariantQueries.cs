using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;

namespace OrderPortal.Departments.Management.Invariants;

/// <summary>How one truth stands now.</summary>
/// <param name="Broken">How many records break it; 0 always.</param>
public sealed record InvariantReading(Invariant Rule, long Broken, TimeSpan Took);

/// <summary>Asks the database itself whether everything that must hold does hold.</summary>
public sealed class InvariantQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Each rule, one after the other; reading blocks nobody.</summary>
    public async IAsyncEnumerable<InvariantReading> CheckAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5)); // sums over the whole ledger of a large company take their time
        foreach (var rule in Invariant.All)
        {
            var start = Stopwatch.GetTimestamp();
            var broken = await rule.CountAsync(db, ct);
            yield return new(rule, broken, Stopwatch.GetElapsedTime(start));
        }
    }
}
