using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Data;

/// <summary>No handler locks stock in another order than the next one. Should one ever do so, the server breaks the circle and the act is played again.</summary>
public sealed class DeadlockTests
{
    const string DeadlockDetected = "40P01";

    [Fact, Trait("Requirement", "R053")]
    public async Task Two_acts_that_lock_in_opposite_order_are_both_done_once_and_nobody_hears_of_the_deadlock()
    {
        Assert.SkipWhen(PostgreSqlServer.MissingReason is not null, PostgreSqlServer.MissingReason ?? "");
        await using var floor = await Floor.OpenAsync(Provider.PostgreSql);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await floor.StockAsync(Trade.Desk, "A-02", 10);
        await using var db = floor.OpenDatabase();
        var levels = await db.StockLevels.OrderBy(l => l.Id).Select(l => l.Id).ToListAsync();
        var (hasFirst, hasLast) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (deadlocks, tries) = (new ConcurrentBag<string?>(), 0);

        var results = await Task.WhenAll(TakeAsync(levels[0], levels[^1], hasFirst, hasLast), TakeAsync(levels[^1], levels[0], hasLast, hasFirst));

        Assert.All(results, Floor.Accepted);
        // one of the two was thrown out by the server and began again; where it is quicker than the other one wakes up, the circle closes once more
        Assert.NotEmpty(deadlocks);
        Assert.All(deadlocks, d => Assert.Equal(DeadlockDetected, d));
        Assert.Equal(2 + deadlocks.Count, tries);
        Assert.Equal([8_000L, 8_000L], await db.StockLevels.OrderBy(l => l.Id).Select(l => l.OnHandQuantityMilli).ToListAsync());
        Assert.Equal(4, await db.StockMovements.CountAsync(m => m.Kind == MovementKind.Adjust));
        await floor.CheckTruthAsync();

        Task<Result<bool>> TakeAsync(long first, long then, TaskCompletionSource mine, TaskCompletionSource other) => floor.Get<Acts>().RunAsync<bool>(Actors.Warehouse, async (context, act) =>
        {
            Interlocked.Increment(ref tries);
            Assert.True(await StockLedger.PostAsync(context, first, MovementKind.Adjust, -1_000, 0, "", $"deadlock:{first}:{then}:1", act, null, default));
            mine.TrySetResult();
            await other.Task.WaitAsync(TestRun.Patience); // both hold what the other wants next
            try
            {
                Assert.True(await StockLedger.PostAsync(context, then, MovementKind.Adjust, -1_000, 0, "", $"deadlock:{first}:{then}:2", act, null, default));
            }
            catch (Exception e) when (e is DbException || e.InnerException is DbException)
            {
                deadlocks.Add(((e as DbException) ?? (DbException)e.InnerException!).SqlState);
                throw;
            }
            return true;
        });
    }
}
