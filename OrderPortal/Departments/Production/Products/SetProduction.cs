using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Products;

/// <summary>Whether a product is made to order, and how long that takes.</summary>
/// <param name="Days">Null: the usual week.</param>
public sealed record SetProductionCommand(string? ProductCode, bool IsMadeToOrder, int? Days);

/// <summary>定制商品: says that a product is made for each order.</summary>
public sealed class SetProduction(Acts acts)
{
    public async Task<Result> HandleAsync(SetProductionCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Production, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            var code = command.ProductCode?.Trim() ?? "";
            if (await db.Products.FirstOrDefaultAsync(p => p.Code == code, ct) is not { } product) return new Error("product-unknown", ProductionTexts.ProductUnknown, "ProductCode");
            if (command.Days is not (null or (>= 1 and <= 365))) return new Error("days-wrong", ProductionTexts.DaysWrong, "Days");
            (product.IsMadeToOrder, product.ProductionDays) = (command.IsMadeToOrder, command.Days);
            return true;
        }, ct: ct);
}
