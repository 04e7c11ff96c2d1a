using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Catalog;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Products;

/// <summary>What is entered about a category.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record SaveCategoryCommand(long? Id, Guid? Version, string? Code, string? Name);

/// <summary>Adds a product category or renames one; its code stays, because archive files are named by it.</summary>
public sealed class SaveProductCategory(Acts acts)
{
    /// <returns>The category's id.</returns>
    public async Task<Result<long>> HandleAsync(SaveCategoryCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Sales, Role.Finance, Role.Manager) ? Error.Forbidden : await acts.RunAsync<long>(actor, async (db, _) =>
        {
            var found = command.Id is null ? null : await db.ProductCategories.FirstOrDefaultAsync(c => c.Id == command.Id, ct);
            if (command.Id is not null && found is null) return Error.NotFound;
            if (found is not null && command.Version is { } shown && shown != found.Version) return Error.Stale(ProductTexts.CategoryStale.With(found.Name));

            var (code, name) = (found?.Code ?? ProductRules.CodeOf(command.Code), command.Name?.Trim() ?? "");
            var errors = new List<Error>();
            if (found is null && (code.Length > 30 || !ProductRules.Scannable().IsMatch(code))) errors.Add(new("category-code-invalid", ProductTexts.CategoryCodeInvalid, nameof(command.Code)));
            else if (found is null && await db.ProductCategories.AnyAsync(c => c.Code == code, ct)) errors.Add(new("category-code-taken", ProductTexts.CodeTaken.With(code), nameof(command.Code)));
            if (name.Length is 0 or > 80) errors.Add(new("name-missing", ProductTexts.CategoryNameMissing, nameof(command.Name)));
            else if (await db.ProductCategories.AnyAsync(c => c.Name == name && c.Id != command.Id, ct)) errors.Add(new("category-name-taken", ProductTexts.CategoryNameTaken, nameof(command.Name)));
            if (errors.Count > 0) return Result<long>.Refused(errors);

            var category = found ?? db.ProductCategories.Add(new ProductCategory { Code = code }).Entity;
            category.Name = name;
            await db.SaveChangesAsync(ct);
            return category.Id;
        }, ct: ct);
}
