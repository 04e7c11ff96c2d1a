using System.Data.Common;
using System.Text.Json.Serialization;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Offline;

/// <summary>What somebody did at a station, by the name of its handler.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KeptKind>))]
public enum KeptKind
{
    /// <summary>拣货扫描.</summary>
    ScanPick = 10,
    /// <summary>完成拣货.</summary>
    FinishPick = 20,
    /// <summary>质检合格.</summary>
    PassInspection = 30,
    /// <summary>质检不合格.</summary>
    FailInspection = 40,
    /// <summary>打包扫描: quality label, goods, and the labels on the parcels.</summary>
    ScanPack = 50,
    /// <summary>打包完成.</summary>
    Pack = 60,
    /// <summary>盘点一个货位.</summary>
    CountBin = 70,
}

/// <summary>One thing a tablet kept: a scan, or what ends the work on a sub-order or a bin, with what its handler wants to know.</summary>
/// <param name="Key">Made on the tablet; the same thing sent again counts once.</param>
/// <param name="Number">The sub-order, or the stock count.</param>
/// <param name="Quantity">Of a scan, in thousandths of the unit; negative when goods were put back; nothing for a scan that the tablet itself refused.</param>
/// <param name="At">When it happened by the tablet's clock, in milliseconds.</param>
public sealed record KeptEntry(
    Guid Key, KeptKind Kind, string? Number, long At, string? Bin = null, string? Code = null, long Quantity = 0,
    IReadOnlyList<GoodAnswer>? Answers = null, IReadOnlyList<FailedLine>? Failed = null, string? Reason = null,
    IReadOnlyList<PackedPackage>? Packages = null, bool IsCareTaken = false, IReadOnlyList<FoundGoods>? Found = null);

/// <summary>What a tablet kept, in the order it happened.</summary>
/// <param name="SentAt">What the tablet's clock says now: clocks of tablets are wrong, the time between two of their moments is not.</param>
public sealed record PostScansCommand(IReadOnlyList<KeptEntry> Scans, long SentAt);

/// <summary>What became of one kept thing: nothing wrong, or every reason why it was refused.</summary>
public sealed record ScanOutcome(Guid Key, IReadOnlyList<Error> Errors);

/// <summary>补传离线扫描: plays what a tablet kept, through the same handlers and in the same order as if there had been network. May be sent any number of times.</summary>
public sealed class PostScans(
    ScanPick scanPick, FinishPick finishPick, PassInspection pass, FailInspection fail, ScanPack scanPack, PackSubOrder pack, CountBin countBin, IDbContextFactory<PortalDb> databases, TimeProvider clock, ILogger<PostScans> log)
{
    /// <summary>More than this a tablet does not send at once.</summary>
    public const int Most = 50;

    static readonly TimeSpan _longest = TimeSpan.FromDays(7);

    public async Task<Result<IReadOnlyList<ScanOutcome>>> HandleAsync(PostScansCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Warehouse, Role.Manager)) return Error.Forbidden;
        var now = clock.GetUtcNow().UtcDateTime;
        var outcomes = new List<ScanOutcome>();
        foreach (var kept in command.Scans.Where(s => s is not null))
        {
            var happenedAt = now - TimeSpan.FromMilliseconds(Math.Clamp((double)command.SentAt - kept.At, 0, _longest.TotalMilliseconds));
            outcomes.Add(new(kept.Key, (await TryAsync(kept, happenedAt, actor, ct)).Errors));
        }
        return Result.Of<IReadOnlyList<ScanOutcome>>(outcomes);
    }

    /// <summary>One entry that cannot be understood is listed as refused: it must not hold back what the tablet did after it.</summary>
    async Task<Result> TryAsync(KeptEntry kept, DateTime happenedAt, Actor actor, CancellationToken ct)
    {
        try
        {
            return await PlayAsync(kept, happenedAt, actor, ct);
        }
        catch (Exception e) when (IsOfTheEntry(e))
        {
            log.LogError(e, "A kept entry could not be played: {Kind} {Number}, key {Key}", kept.Kind, kept.Number, kept.Key);
            return new Error("entry-wrong", WarehouseTexts.EntryWrong.With(kept.Key.ToString("N")[..8]));
        }
    }

    /// <summary>What is wrong with the entry comes again however often it is sent; what is wrong with disk, network or database passes, and then the entry is sent again.</summary>
    static bool IsOfTheEntry(Exception e) => e.GetBaseException() switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == 19, // a rule of the database
        SqlException sql => sql.Number is 547 or 2628,
        DbException db => db.SqlState is ['2', '2' or '3', ..],
        var own => own is NullReferenceException or ArgumentException or OverflowException or FormatException,
    };

    Task<Result> PlayAsync(KeptEntry kept, DateTime happenedAt, Actor actor, CancellationToken ct)
    {
        var (number, bin, code, quantity, key) = (Plain(kept.Number), Plain(kept.Bin), Plain(kept.Code), Money.FromMilli(kept.Quantity), kept.Key);
        return kept.Kind switch
        {
            KeptKind.ScanPick => scanPick.HandleAsync(new(number, bin, code, quantity, key, happenedAt), actor, ct),
            KeptKind.FinishPick => FinishPickAsync(number, key, happenedAt, actor, ct),
            KeptKind.PassInspection => pass.HandleAsync(new(number, null, kept.Answers ?? [], happenedAt, key), actor, ct),
            KeptKind.FailInspection => fail.HandleAsync(new(number, null, kept.Failed ?? [], kept.Reason, happenedAt, key), actor, ct),
            KeptKind.ScanPack => scanPack.HandleAsync(new(number, code, quantity, key, happenedAt), actor, ct),
            KeptKind.Pack => pack.HandleAsync(new(number, null, kept.Packages ?? [], happenedAt, kept.IsCareTaken, key), actor, ct),
            _ => countBin.HandleAsync(new(number, bin, kept.Found ?? [], happenedAt, key), actor, ct),
        };
    }

    /// <summary>PostgreSQL keeps no text with a zero in it.</summary>
    static string Plain(string? text) => text?.Replace("\0", "") ?? "";

    // 'it is picked' stays true when a colleague has said so meanwhile: the goods are the same
    async Task<Result> FinishPickAsync(string number, Guid key, DateTime happenedAt, Actor actor, CancellationToken ct)
    {
        var result = await finishPick.HandleAsync(new(number, HappenedAt: happenedAt, Key: key), actor, ct);
        if (result.Succeeded) return result;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.SubOrders.AnyAsync(s => s.Number == number && s.Status >= SubOrderStatus.Picked && s.Status < SubOrderStatus.Cancelled, ct) ? Result.Done : result;
    }
}
