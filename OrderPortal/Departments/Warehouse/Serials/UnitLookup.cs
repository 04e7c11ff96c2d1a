using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>Finds the piece that a scan means, or says what is wrong with the scan.</summary>
static class UnitLookup
{
    public static async Task<Result<SerialUnit>> GetAsync(PortalDb db, string? scanned, CancellationToken ct)
    {
        var code = UnitCode.Clean(scanned);
        if (!UnitCode.IsValid(code)) return new Error("code-wrong", SerialTexts.CodeWrong.With(Cut(code)), "Code");
        return await FindAsync(db, code, ct) is { } unit ? unit : new Error("code-unknown", SerialTexts.CodeUnknown.With(code), "Code");
    }

    /// <summary>The piece whose code this is; null when it is something else, as a product's barcode that happens to look like a code.</summary>
    public static async Task<SerialUnit?> FindAsync(PortalDb db, string? scanned, CancellationToken ct)
    {
        var code = UnitCode.Clean(scanned);
        return UnitCode.IsValid(code) ? await db.SerialUnits.Include(u => u.Product).Include(u => u.Bin!.Warehouse).Include(u => u.SubOrder).FirstOrDefaultAsync(u => u.Code == code, ct) : null;
    }

    // a scanner may have read something else altogether
    static string Cut(string code) => code.Length > 40 ? code[..40] + "…" : code;
}
