using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Products;

/// <summary>A product's file to be saved.</summary>
/// <param name="Code">The product to change; null makes a new one.</param>
public sealed record SaveProductCommand(string? Code, Guid? Version, ProductEntry Entry);

/// <summary>The product as saved.</summary>
public sealed record SavedProduct(string Code, Guid Version);

/// <summary>Adds a product or changes one. What it costs us is set by finance or a manager only. Products are switched off, never deleted, because orders name them.</summary>
public sealed class SaveProduct(Acts acts)
{
    public async Task<Result<SavedProduct>> HandleAsync(SaveProductCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Sales, Role.Finance, Role.Manager)) return Error.Forbidden;
        Product? saved = null;
        var result = await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            var entry = command.Code is null ? command.Entry : command.Entry with { Code = command.Code };
            var found = command.Code is null ? null : await db.Products.FirstOrDefaultAsync(p => p.Code == command.Code, ct);
            if (command.Code is not null && found is null) return Error.NotFound;
            if (found is not null && command.Version is { } shown && shown != found.Version) return await StaleAsync(db, found.Code, ct);

            // a code that came by import may have signs that a new one may not
            var errors = ProductRules.Check(entry).Where(e => found is null || e.Field != nameof(entry.Code)).ToList();
            var (code, barcode) = (ProductRules.CodeOf(entry.Code), Clean(entry.Barcode));
            if (!MaySeeCost(actor) && entry.CostPrice is { } cost && cost != found?.CostPrice) errors.Add(new("cost-forbidden", ProductTexts.CostForbidden, nameof(entry.CostPrice)));
            if (found is null && await db.Products.AnyAsync(p => p.Code == code, ct)) errors.Add(new("product-code-taken", ProductTexts.CodeTaken.With(code), nameof(entry.Code)));
            // a scan must mean one product, whichever of its two codes is read
            if (barcode is not null && await db.Products.Where(p => p.Code != code && (p.Barcode == barcode || p.Code == barcode)).Select(p => p.Code).FirstOrDefaultAsync(ct) is { } other)
                errors.Add(new("barcode-taken", ProductTexts.BarcodeTaken.With(other), nameof(entry.Barcode)));
            if (entry.CategoryId is { } category && !await db.ProductCategories.AnyAsync(c => c.Id == category, ct)) errors.Add(new("category-unknown", ProductTexts.CategoryMissing, nameof(entry.CategoryId)));
            if (errors.Count > 0) return Result<bool>.Refused(errors);

            saved = found ?? db.Products.Add(new Product { Code = code }).Entity;
            saved.Barcode = barcode;
            Write(entry, saved);
            return true;
        }, ct: ct);
        return result.Succeeded ? new SavedProduct(saved!.Code, saved.Version) : Result<SavedProduct>.Refused(result.Errors);
    }

    /// <summary>What goods cost us is no business of the departments that do not decide on it.</summary>
    public static bool MaySeeCost(Actor actor) => actor.Is(Role.Finance, Role.Manager);

    static async Task<Error> StaleAsync(PortalDb db, string code, CancellationToken ct)
    {
        var who = await db.HistoryEntries.AsNoTracking().Where(h => h.Subject == Subject.Product && h.SubjectKey == code).OrderByDescending(h => h.Id).Select(h => h.ActorName).FirstOrDefaultAsync(ct);
        return Error.Stale(ProductTexts.Stale.With(who));
    }

    static void Write(ProductEntry entry, Product product)
    {
        product.Name = entry.Name!.Trim();
        product.Specification = entry.Specification?.Trim() ?? "";
        product.CategoryId = entry.CategoryId!.Value;
        product.Unit = entry.Unit!.Trim();
        product.UnitDecimals = (int)entry.UnitDecimals!.Value;
        product.WeightGrams = (long?)entry.Weight;
        product.VolumeCubicCentimetres = (long?)entry.Volume;
        (product.IsFragile, product.IsValuable, product.IsLiquid, product.IsKeptUpright) = (entry.IsFragile, entry.IsValuable, entry.IsLiquid, entry.IsKeptUpright);
        product.ListPriceMinor = Money.ToPriceMinor(entry.ListPrice!.Value);
        if (entry.CostPrice is { } cost) product.CostPriceMinor = Money.ToPriceMinor(cost);
        product.TaxRateBasisPoints = (int)(entry.TaxPercent!.Value * 100);
        product.IsSerialised = entry.IsSerialised;
        product.IsActive = entry.IsActive;
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
