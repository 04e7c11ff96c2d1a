using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.CustomerPortal;

/// <summary>Somebody outside holds a piece, scanned its code and says in which region he is.</summary>
public sealed record ScanUnitCommand(string? Code, string? Region);

/// <summary>What the scan says about the piece.</summary>
public enum UnitVerdict
{
    /// <summary>正品: ours, and sold.</summary>
    Genuine = 10,
    /// <summary>Ours, but asked about so often that the label may have been copied.</summary>
    ScannedOften = 20,
    /// <summary>Ours, but never sold or already taken back: the label may be stolen.</summary>
    NotSold = 30,
    /// <summary>No code of ours.</summary>
    Unknown = 40,
}

/// <summary>The answer to a scan; nothing about buyer or order.</summary>
/// <param name="Scans">How often the piece was asked about, this time included.</param>
public sealed record UnitAnswer(UnitVerdict Verdict, string? ProductName = null, string? Specification = null, int Scans = 0);

/// <summary>扫码验真: answers whether a piece is genuine and keeps where it was scanned. A piece that turns up in a region it was not sold into is a case for the sales department (窜货), once for each region.</summary>
public sealed class ScanUnit(Acts acts)
{
    /// <summary>From this many scans on a label may have been copied.</summary>
    public const int Often = 6;

    public async Task<Result<UnitAnswer>> HandleAsync(ScanUnitCommand command, Actor actor, CancellationToken ct = default)
    {
        if (actor.Source != Source.CustomerPortal) return Error.Forbidden;
        var code = UnitCode.Clean(command.Code);
        if (command.Region is not { } region || !SalesRegion.All.Contains(region)) return new Error("region-missing", PortalTexts.RegionMissing, "Region");
        if (!UnitCode.IsValid(code)) return new UnitAnswer(UnitVerdict.Unknown);

        return await acts.RunAsync<UnitAnswer>(actor, async (db, act) =>
        {
            var unit = await db.SerialUnits.Include(u => u.Product).Include(u => u.SubOrder!.Order).FirstOrDefaultAsync(u => u.Code == code, ct);
            if (unit is null) return new UnitAnswer(UnitVerdict.Unknown);
            var seenThereBefore = await db.UnitEvents.AnyAsync(e => e.SerialUnitId == unit.Id && e.Kind == UnitEventKind.Scanned && e.Region == region, ct);
            if (unit.Scan(region, seenThereBefore, act)) await Cases.OpenAsync(db, unit.SubOrder!, ExceptionKind.SoldElsewhere, Role.Sales, act, ct);
            var verdict = unit.State != UnitState.Shipped ? UnitVerdict.NotSold : unit.ScanCount >= Often ? UnitVerdict.ScannedOften : UnitVerdict.Genuine;
            return new UnitAnswer(verdict, unit.Product!.Name, unit.Product.Specification, unit.ScanCount);
        }, ct: ct);
    }
}
