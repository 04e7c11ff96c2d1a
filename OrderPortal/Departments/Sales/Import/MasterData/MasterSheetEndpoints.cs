using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Departments.Sales.Import.MasterData;

/// <summary>The templates that customers and products are imported with.</summary>
public static class MasterSheetEndpoints
{
    public static string Template(MasterKind kind) => kind == MasterKind.Customers ? "/customers/import/template.xlsx" : "/products/import/template.xlsx";

    static readonly Text CustomersName = new("客户导入模板.xlsx", "customer-import-template.xlsx"), ProductsName = new("商品导入模板.xlsx", "product-import-template.xlsx");

    public static void MapMasterSheets(this IEndpointRouteBuilder app)
    {
        app.MapGet(Template(MasterKind.Customers), () => Of(CustomersName, CustomerColumns.All)).RequireAuthorization(Keepers);
        app.MapGet(Template(MasterKind.Products), async (IDbContextFactory<PortalDb> databases, CancellationToken ct) =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            return await Of(ProductsName, ProductColumns.Of(await db.ProductCategories.ToDictionaryAsync(c => c.Name, c => c.Id, ct)));
        }).RequireAuthorization(Keepers);
    }

    static readonly Action<Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder> Keepers = p => p.RequireRole(nameof(Role.Sales), nameof(Role.Finance), nameof(Role.Manager));

    static Task<IResult> Of<T>(Text name, IReadOnlyList<MasterColumn<T>> columns) =>
        SheetDownload.XlsxAsync(name, [.. columns.Select(c => c.Heading.ToString() + (c.IsNeeded ? "*" : ""))], new[] { (IReadOnlyList<object?>)[.. columns.Select(c => c.Example)] }.ToAsyncEnumerable());
}
