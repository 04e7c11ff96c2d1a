using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>One piece was scanned at a bin.</summary>
/// <param name="IsCounted">The piece is in the stock figures already (a label for goods that lie there); only the code is recorded.</param>
/// <param name="Cause">What is wrong with a piece that came back, when somebody can say.</param>
public sealed record UnitAtBinCommand(string? Code, long? BinId, bool IsCounted = false, QuarantineCause? Cause = null);

/// <summary>入库: takes one coded piece into a bin, and into the stock unless it was counted already.</summary>
public sealed class ReceiveUnit(Acts acts)
{
    public async Task<Result> HandleAsync(UnitAtBinCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var found = await UnitLookup.GetAsync(db, command.Code, ct);
            if (!found.Succeeded) return Result<bool>.Refused(found.Errors);
            if (await BinAsync(db, command.BinId, ct) is not { } bin) return new Error("bin-missing", SerialTexts.BinMissing, "BinId");
            var unit = found.Value;
            // the same scan a second time
            if (unit.State == UnitState.InStock && unit.BinId == bin.Id) return true;
            if (!unit.MayBeReceived) return new Error("not-receivable", SerialTexts.NotReceivable.With(unit.Code, JourneyTexts.Of(unit.State)), "Code");
            var (from, wasBack) = (unit.Bin, unit.State == UnitState.Returned);
            unit.Receive(bin, act);
            if (command.IsCounted) return true;
            if (!wasBack) await AddAsync(db, unit, bin, act, ct);
            else if (!await MoveAsync(db, unit, from!, bin, act, ct)) return new Error("not-in-quarantine", SerialTexts.NotInQuarantine.With(unit.Code, from!.Code), "Code");
            return true;
        }, ct: ct);

    /// <summary>What came back was counted where it was put then, so it moves from there to the shelf.</summary>
    static async Task<bool> MoveAsync(PortalDb db, SerialUnit unit, Bin from, Bin to, Act act, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var (source, target) = (await StockLedger.LevelAsync(db, unit.ProductId, from, ct), await StockLedger.LevelAsync(db, unit.ProductId, to, ct));
        return await StockLedger.PostOnceAsync(db, StockLedger.Transfer(source, target, MovementKind.LiftQuarantine, 1_000, 0, 0, unit.Code, $"unit:{unit.Code}:{unit.Version:N}"), act, ct);
    }

    /// <summary>A bin of ours: no piece is scanned in a supplier's house.</summary>
    internal static Task<Bin?> BinAsync(PortalDb db, long? id, CancellationToken ct) =>
        db.Bins.Include(b => b.Warehouse).FirstOrDefaultAsync(b => b.Id == id && b.IsActive && b.Warehouse!.IsActive && b.Warehouse.SupplierId == null, ct);

    /// <summary>One more piece in the bin. The unit's version keeps two scanners from counting it twice.</summary>
    internal static async Task AddAsync(PortalDb db, SerialUnit unit, Bin bin, Act act, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        var level = await StockLedger.LevelAsync(db, unit.ProductId, bin, ct);
        await StockLedger.PostAsync(db, level, MovementKind.Receipt, 1_000, 0, unit.Code, $"unit:{unit.Code}:{unit.Version:N}", act, null, ct);
    }
}
