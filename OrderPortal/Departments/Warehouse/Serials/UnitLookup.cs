using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>Finds the piece that a scan means, or says what is wrong with the scan.</summary>
static class UnitLookup
{
    public static async Task<Result<SerialUnit>> FindAsync(PortalDb db, string? scanned, CancellationToken ct)
    {
        var code = UnitCode.Clean(scanned);
        if (!UnitCode.IsValid(code)) return new Error("code-wrong", SerialTexts.CodeWrong.With(Cut(code)), "Code");
        var unit = await db.SerialUnits.Include(u => u.Product).Include(u => u.Bin!.Warehouse).Include(u => u.SubOrder).FirstOrDefaultAsync(u => u.Code == code, ct);
        return unit is null ? new Error("code-unknown", SerialTexts.CodeUnknown.With(code), "Code") : unit;
    }

    // a scanner may have read something else altogether
    static string Cut(string code) => code.Length > 40 ? code[..40] + "…" : code;
}
