using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Suppliers;

/// <summary>What a supplier delivers: the same product again replaces what was known.</summary>
/// <param name="Price">Without tax, for one unit.</param>
public sealed record SupplierProductCommand(string SupplierCode, string? ProductCode, decimal? Price, int? LeadDays, int? Rank);

/// <summary>Keeps the catalogue of a supplier: price, lead time and who is asked first.</summary>
public sealed class SaveSupplierProduct(Acts acts)
{
    public async Task<Result> HandleAsync(SupplierProductCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Purchasing, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            if (await db.Suppliers.FirstOrDefaultAsync(s => s.Code == command.SupplierCode, ct) is not { } supplier) return Error.NotFound;
            var code = command.ProductCode?.Trim() ?? "";
            var product = await db.Products.FirstOrDefaultAsync(p => p.Code == code, ct);
            List<Error> wrong = [];
            if (product is null) wrong.Add(new("product-unknown", PurchasingTexts.ProductUnknown, "ProductCode"));
            if (command.Price is not (>= 0 and < 100_000_000m)) wrong.Add(new("price-wrong", PurchasingTexts.PriceWrong, "Price"));
            if (command.LeadDays is not (>= 0 and <= 365)) wrong.Add(new("days-wrong", PurchasingTexts.DaysWrong, "LeadDays"));
            if (command.Rank is not (>= 1 and <= 999)) wrong.Add(new("rank-wrong", PurchasingTexts.RankWrong, "Rank"));
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            var item = await db.SupplierProducts.FirstOrDefaultAsync(p => p.SupplierId == supplier.Id && p.ProductId == product!.Id, ct);
            if (item is null) supplier.Products.Add(item = new SupplierProduct { ProductId = product!.Id });
            (item.PriceMinor, item.LeadDays, item.Rank) = (Money.ToPriceMinor(command.Price!.Value), command.LeadDays!.Value, command.Rank!.Value);
            return true;
        }, ct: ct);
}
