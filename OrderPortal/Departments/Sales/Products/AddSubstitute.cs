using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Products;

/// <summary>Asks to offer one product when another is short.</summary>
/// <param name="Remarks">What the customer should know, for example a difference in colour.</param>
public sealed record AddSubstituteCommand(string Code, string? OfferedCode, string? Remarks);

/// <summary>新增替代商品: offered beside short lines from now on, after those that were there before. A swap still needs the customer's acceptance.</summary>
public sealed class AddSubstitute(Acts acts)
{
    const int Step = 10;

    public async Task<Result> HandleAsync(AddSubstituteCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Sales, Role.Purchasing, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            if (await db.Products.FirstOrDefaultAsync(p => p.Code == command.Code, ct) is not { } product) return Error.NotFound;
            var code = ProductRules.CodeOf(command.OfferedCode);
            if (await db.Products.FirstOrDefaultAsync(p => p.Code == code && p.IsActive, ct) is not { } offered) return new Error("product-unknown", ProductTexts.SubstituteUnknown, nameof(command.OfferedCode));
            if (offered.Id == product.Id) return new Error("substitute-itself", ProductTexts.SubstituteItself, nameof(command.OfferedCode));
            if (command.Remarks?.Trim().Length > 200) return new Error("text-long", ProductTexts.TooLong.With(200), nameof(command.Remarks));
            var known = await db.Substitutes.Where(s => s.ProductId == product.Id).ToListAsync(ct);
            if (known.Any(s => s.OfferedId == offered.Id)) return new Error("substitute-known", ProductTexts.SubstituteKnown.With(code), nameof(command.OfferedCode));
            db.Add(new Substitute
            {
                Product = product, Offered = offered, Rank = known.Select(s => s.Rank).DefaultIfEmpty().Max() + Step,
                Remarks = string.IsNullOrWhiteSpace(command.Remarks) ? null : command.Remarks.Trim(),
            });
            return true;
        }, ct: ct);
}

/// <summary>Asks to offer a product no longer when another is short.</summary>
public sealed record RemoveSubstituteCommand(string Code, string OfferedCode);

/// <summary>移除替代商品: no longer offered; orders that were swapped stay as they are.</summary>
public sealed class RemoveSubstitute(Acts acts)
{
    public async Task<Result> HandleAsync(RemoveSubstituteCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Sales, Role.Purchasing, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            if (await db.Substitutes.Include(s => s.Product).Include(s => s.Offered).FirstOrDefaultAsync(s => s.Product!.Code == command.Code && s.Offered!.Code == command.OfferedCode, ct) is not { } known) return Error.NotFound;
            db.Substitutes.Remove(known);
            return true;
        }, ct: ct);
}
