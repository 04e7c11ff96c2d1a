using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Shared.History;

namespace OrderPortal.Data;

/// <summary>What a handler works on: the order (and sub-order) loaded whole, the facts its guards need, and the act in whose name it happens.</summary>
public sealed record OrderScene(PortalDb Db, SalesOrder Order, SubOrder? SubOrder, OrderFacts Facts, Act Act)
{
    public SubOrder Sub => SubOrder!;
    public Scene Scene => new(Order, SubOrder, Facts);

    /// <summary>Makes a move of the order, or says why not.</summary>
    public Result Do(OrderAction action) => OrderJourney.Apply(action, Scene, Act);

    /// <summary>Makes a move of the sub-order, or says why not.</summary>
    public Result Do(SubOrderAction action) => SubOrderJourney.Apply(action, Scene, Act);

    /// <summary>Does something to the sub-order once, however often the same key is sent.</summary>
    public Task<Result> OnceAsync(Guid? key, Func<Task<Result>> perform, CancellationToken ct) => Db.OnceAsync(key, Sub.Number, Act, perform, ct);
}

/// <summary>Carries out acts: one context, one transaction, history in the same save. When somebody else was faster the whole act is played
/// again on fresh data; when the page showed an old version the actor is told what changed instead. A refusal leaves no trace.</summary>
public sealed class Acts(IDbContextFactory<PortalDb> databases, DatabaseSettings settings, FreedStock freed, TimeProvider clock)
{
    const int Tries = 8;

    /// <summary>SQLite has one writer at a time. The acts of this server wait for each other here, first come first served and without keeping a thread; on the file
    /// itself whoever waits would have to ask again and again, and might ask too late every time. What another process writes is waited for there all the same.</summary>
    readonly SemaphoreSlim _turn = new(settings.Provider == "Sqlite" ? 1 : int.MaxValue);

    /// <summary>The transaction that a batch has opened around several acts; each act is then a savepoint in it.</summary>
    readonly AsyncLocal<Batch?> _batch = new();

    sealed record Batch(PortalDb Db, IDbContextTransaction Transaction);

    /// <summary>An act on anything.</summary>
    public async Task<Result<T>> RunAsync<T>(Actor actor, Func<PortalDb, Act, Task<Result<T>>> perform, string? reason = null, DateTime? happenedAt = null, CancellationToken ct = default)
    {
        var act = Act.Now(actor, clock, reason, happenedAt);
        if (_batch.Value is { } batch) return await InBatchAsync(batch, act, perform, ct);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            db.Act = act;
            await _turn.WaitAsync(ct);
            try
            {
                // on SQLite this takes the one write lock at once, so that what is read cannot change before it is saved
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var result = await perform(db, act);
                if (!result.Succeeded) return result;
                await db.SaveChangesAsync(ct);
                await Replenishment.FollowAsync(db, act, ct);
                await transaction.CommitAsync(ct);
                if (db.Stock.HasFreed) freed.Ring();
                return result;
            }
            catch (Exception e) when (attempt < Tries && IsPassing(e))
            {
                // once more, after a moment
            }
            finally
            {
                _turn.Release();
            }
            await Task.Delay(Random.Shared.Next(5, 20 * attempt), ct);
        }
    }

    /// <summary>An act on one order. <paramref name="shown"/> is the version the page showed; null when nobody looked at one (import, job).</summary>
    public async Task<Result> OnOrderAsync(string number, Guid? shown, Actor actor, Func<OrderScene, Task<Result>> perform, string? reason = null, DateTime? happenedAt = null, CancellationToken ct = default) =>
        await RunAsync<bool>(actor, async (db, act) =>
        {
            if (await OrderLoading.OrderAsync(db, number, ct) is not { } order) return Error.NotFound;
            if (shown is { } version && version != order.Version) return await StaleAsync(db, order, version, ct);
            return Answer(await perform(new(db, order, null, await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct), act)));
        }, reason, happenedAt, ct);

    /// <summary>An act on one sub-order; versions of the sub-order are compared, so that two people may work on two sub-orders of one order.</summary>
    public async Task<Result> OnSubOrderAsync(string number, Guid? shown, Actor actor, Func<OrderScene, Task<Result>> perform, string? reason = null, DateTime? happenedAt = null, CancellationToken ct = default) =>
        await RunAsync<bool>(actor, async (db, act) =>
        {
            var orderNumber = await db.SubOrders.Where(s => s.Number == number).Select(s => s.Order.Number).FirstOrDefaultAsync(ct);
            if (orderNumber is null || await OrderLoading.OrderAsync(db, orderNumber, ct) is not { } order) return Error.NotFound;
            var sub = order.SubOrders.Single(s => s.Number == number);
            if (shown is { } version && version != sub.Version) return await StaleAsync(db, order, version, ct);
            return Answer(await perform(new(db, order, sub, await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct), act)));
        }, reason, happenedAt, ct);

    /// <summary>Runs several acts as one: all of them, or (when <paramref name="perform"/> returns false) none. A rehearsal is exactly that: the real run, rolled back.</summary>
    public async Task TogetherAsync(Func<Task<bool>> perform, CancellationToken ct = default)
    {
        if (_batch.Value is not null) throw new InvalidOperationException("A batch cannot run inside a batch.");
        await using var db = await databases.CreateDbContextAsync(ct);
        await _turn.WaitAsync(ct);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            _batch.Value = new(db, transaction);
            if (!await perform()) return;
            await transaction.CommitAsync(ct);
            if (db.Stock.HasFreed) freed.Ring();
        }
        finally
        {
            _batch.Value = null;
            _turn.Release();
        }
    }

    static async Task<Result<T>> InBatchAsync<T>(Batch batch, Act act, Func<PortalDb, Act, Task<Result<T>>> perform, CancellationToken ct)
    {
        const string savepoint = "act";
        batch.Db.Act = act;
        await batch.Transaction.CreateSavepointAsync(savepoint, ct);
        try
        {
            var result = await perform(batch.Db, act);
            if (result.Succeeded)
            {
                await batch.Db.SaveChangesAsync(ct);
                await Replenishment.FollowAsync(batch.Db, act, ct);
            }
            else await batch.Transaction.RollbackToSavepointAsync(savepoint, ct);
            // kept savepoints pile up, and each makes every later write of the batch slower
            await batch.Transaction.ReleaseSavepointAsync(savepoint, ct);
            return result;
        }
        catch (DbUpdateException)
        {
            await batch.Transaction.RollbackToSavepointAsync(savepoint, ct);
            throw;
        }
        finally
        {
            batch.Db.ChangeTracker.Clear();
            batch.Db.Stock.Lessened.Clear();
        }
    }

    static Result<bool> Answer(Result result) => result.Succeeded ? true : Result<bool>.Refused(result.Errors);

    static async Task<Error> StaleAsync(PortalDb db, SalesOrder order, Guid shown, CancellationToken ct)
    {
        // a version knows its millisecond only; the act that made it is not somebody else's
        var since = MadeAt(shown).AddMilliseconds(1);
        var others = await db.HistoryEntries.AsNoTracking().Where(h => h.OrderId == order.Id && h.RecordedAt >= since)
            .OrderByDescending(h => h.Sequence).Take(3).ToListAsync(ct);
        return Error.Stale(new(
            "您打开之后别人已修改：" + string.Join("；", others.Select(h => Told(h).Zh)) + "。请刷新后再操作，您填写的内容仍保留。",
            "Somebody changed this after you opened it: " + string.Join("; ", others.Select(h => Told(h).En)) + ". Please reload and try again; what you typed is kept."));
    }

    /// <summary>Who did what to which fields: 张三 修改（数量、备注）.</summary>
    static Text Told(HistoryEntry entry)
    {
        var (action, most) = (JourneyTexts.OfHistoryAction(entry), 5);
        var fields = ChangeRecorder.Read(entry.Changes).Where(c => HistoryTexts.IsWorthShowing(c.Field))
            .Select(c => c.Field == "" ? HistoryTexts.Record(c.Record) : HistoryTexts.Field(c.Field)).Distinct().ToList();
        if (fields.Count == 0) return new Text("{0} {1}", "{0}: {1}").With(entry.ActorName, action);
        var more = fields.Count > most ? "…" : "";
        return new($"{entry.ActorName} {action.Zh}（{string.Join('、', fields.Take(most).Select(f => f.Zh))}{more}）",
            $"{entry.ActorName}: {action.En} ({string.Join(", ", fields.Take(most).Select(f => f.En))}{more})");
    }

    /// <summary>The millisecond a version was made: the first 48 bits of a version-7 GUID (RFC 9562).</summary>
    static DateTime MadeAt(Guid version)
    {
        Span<byte> bytes = stackalloc byte[16];
        version.TryWriteBytes(bytes, bigEndian: true, out _);
        long milliseconds = 0;
        for (var i = 0; i < 6; i++) milliseconds = milliseconds << 8 | bytes[i];
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
    }

    /// <summary>Somebody else was faster, or two transactions stood in each other's way: worth playing the act again.</summary>
    static bool IsPassing(Exception e) => e switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => IsPassing(inner),
        InvalidOperationException { InnerException: { } inner } => IsPassing(inner), // what PostgreSQL's provider makes of a deadlock
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 || sqlite.SqliteExtendedErrorCode is 2067 or 1555, // busy, locked; unique: the replay finds the other's row
        SqlException sql => sql.Number is 1205 or 2601 or 2627,
        DbException db => db.SqlState is "40001" or "40P01" or "23505",
        _ => false,
    };
}
