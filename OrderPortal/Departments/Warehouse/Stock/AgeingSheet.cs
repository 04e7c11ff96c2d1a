using System.Globalization;
using System.Runtime.CompilerServices;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;
using Texts = OrderPortal.Departments.Warehouse.Stock.AgeingTexts;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>The list of ageing stock as a workbook, by the same filter as the page.</summary>
public static class AgeingSheet
{
    /// <summary>Who sees how old stock is.</summary>
    public const string Readers = $"{Rights.Warehouse},{nameof(Role.Purchasing)},{nameof(Role.Finance)}";

    /// <summary>Who sees cost prices.</summary>
    public static readonly IReadOnlyList<Role> CostReaders = [Role.Finance, Role.Manager];

    /// <summary>The address of the workbook for a filter.</summary>
    public static string Address(AgeingFilter filter) => string.Create(CultureInfo.InvariantCulture,
        $"/warehouse/stock/ageing.xlsx?q={Uri.EscapeDataString(filter.Text ?? "")}&warehouse={filter.WarehouseId}&age={filter.OlderThan}&still={filter.UnshippedFor}");

    public static void MapAgeingSheet(this IEndpointRouteBuilder app) =>
        app.MapGet("/warehouse/stock/ageing.xlsx", (string? q, string? warehouse, string? age, string? still, HttpContext http, AgeingQueries queries, TimeProvider clock, CancellationToken ct) =>
        {
            var withCost = CostReaders.Any(role => http.User.IsInRole(role.ToString()));
            var name = string.Create(CultureInfo.InvariantCulture, $"{Texts.FileName}-{clock.GetUtcNow():yyyyMMddHHmm}.xlsx");
            return SheetDownload.XlsxAsync(name, Headings(withCost), RowsAsync(queries, new(q, (long?)Number(warehouse), (int)(Number(age) ?? 0), (int?)Number(still)), withCost, ct));
        }).RequireAuthorization(p => p.RequireRole(Readers.Split(',')));

    static IReadOnlyList<string> Headings(bool withCost) =>
    [
        WarehouseTexts.Product, WarehouseTexts.ProductName, Texts.Specification, WarehouseTexts.Warehouse, WarehouseTexts.OnHand, Texts.Unit, Texts.To30, Texts.To90, Texts.To180, Texts.To365, Texts.Beyond,
        Texts.DaysUnshipped, Texts.DaysOfCover, .. withCost ? new string[] { Texts.Value, Texts.OldValue } : [],
    ];

    static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(AgeingQueries queries, AgeingFilter filter, bool withCost, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var r in queries.AllAsync(filter, withCost, ct))
            yield return [r.ProductCode, r.ProductName, r.Specification, r.WarehouseName, r.OnHand, r.Unit, r.Ages.To30, r.Ages.To90, r.Ages.To180, r.Ages.To365, r.Ages.Beyond,
                r.DaysUnshipped, r.DaysOfCover, .. withCost ? new object?[] { r.Value, r.OldValue } : []];
    }

    /// <summary>What stands in the address; nonsense means no limit.</summary>
    static long? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 100_000) : null;
}
