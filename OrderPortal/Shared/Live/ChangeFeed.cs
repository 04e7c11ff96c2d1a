using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;

namespace OrderPortal.Shared.Live;

/// <summary>Tells open pages within seconds that an order has changed, on whichever server it happened: every change writes history, so the
/// append-only history is the change feed. While anybody watches, each server reads it on once a second.</summary>
public sealed class ChangeFeed(IDbContextFactory<PortalDb> databases, TimeProvider clock, ILogger<ChangeFeed> log) : BackgroundService
{
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    // ids are given before a transaction commits, so a lower id may show itself after a higher one: gaps are looked at again for so long
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // a page reads the order a moment before it watches: what was noticed in that moment is told to it at once
    static readonly TimeSpan JustNow = TimeSpan.FromSeconds(5);
    const int Most = 5_000;

    readonly Lock _lock = new();
    readonly List<Watch> _watches = [];
    readonly Dictionary<string, DateTimeOffset> _noticed = [];
    readonly SortedDictionary<long, DateTimeOffset> _seen = [];
    long? _floor;

    /// <summary>Calls back after each change of an order until it is disposed.</summary>
    /// <param name="number">The order's number; null for any order and for master data.</param>
    /// <param name="changed">Called on a thread of the feed; must only pass the word on.</param>
    public IDisposable On(string? number, Action changed)
    {
        var watch = new Watch(this, number, changed);
        bool missed;
        lock (_lock)
        {
            _watches.Add(watch);
            missed = _noticed.Any(n => (number is null || n.Key == number) && n.Value > clock.GetUtcNow() - JustNow);
        }
        if (missed) changed();
        return watch;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await ReadOnAsync(stoppingToken);
            }
            catch (Exception e) when (e is DbException or TimeoutException or InvalidOperationException { InnerException: DbException })
            {
                log.LogWarning(e, "The change feed could not read the history; open pages will follow when the database answers again.");
            }
    }

    /// <summary>Reads what is new and passes it on.</summary>
    internal async Task ReadOnAsync(CancellationToken ct)
    {
        lock (_lock)
        {
            if (_watches.Count == 0)
            {
                _floor = null;
                _seen.Clear();
                return;
            }
        }
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var isFirst = _floor is null;
        var floor = _floor ??= await StartAsync(db, (now - Patience).UtcDateTime, ct);
        var entries = await db.HistoryEntries.AsNoTracking().Where(h => h.Id > floor).OrderBy(h => h.Id)
            .Select(h => new { h.Id, Number = h.Order != null ? h.Order.Number : "" }).Take(Most).ToListAsync(ct);
        var changed = entries.Where(e => _seen.TryAdd(e.Id, now)).Select(e => e.Number).ToHashSet();
        if (entries.Count == Most) _floor = entries[^1].Id; // a flood, for example a large import: no waiting for gaps in it
        Forget(now - Patience);
        // what happened before the first reading is not known, so everybody looks once
        Tell(changed, isFirst, now);
    }

    static async Task<long> StartAsync(PortalDb db, DateTime before, CancellationToken ct) => await db.HistoryEntries
        .Where(h => h.RecordedAt < before).OrderByDescending(h => h.RecordedAt).Select(h => h.Id).FirstOrDefaultAsync(ct);

    /// <summary>Raises the floor over ids without a gap, and over gaps that were waited for long enough: those were rolled back.</summary>
    void Forget(DateTimeOffset before)
    {
        foreach (var (id, at) in _seen)
        {
            if (id > _floor + 1 && at > before) break;
            _floor = Math.Max(_floor!.Value, id);
        }
        foreach (var id in _seen.Keys.TakeWhile(id => id <= _floor).ToList()) _seen.Remove(id);
    }

    void Tell(HashSet<string> changed, bool everybody, DateTimeOffset now)
    {
        List<Watch> called;
        lock (_lock)
        {
            foreach (var old in _noticed.Where(n => n.Value <= now - JustNow).ToList()) _noticed.Remove(old.Key);
            foreach (var number in changed) _noticed[number] = now;
            called = [.. _watches.Where(w => everybody || (w.Number is null ? changed.Count > 0 : changed.Contains(w.Number)))];
        }
        foreach (var watch in called) watch.Changed();
    }

    sealed record Watch(ChangeFeed Feed, string? Number, Action Changed) : IDisposable
    {
        // two pages of one person may watch the same order with the same words: each is its own watch
        public bool Equals(Watch? other) => ReferenceEquals(this, other);
        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        public void Dispose()
        {
            lock (Feed._lock) Feed._watches.Remove(this);
        }
    }
}
