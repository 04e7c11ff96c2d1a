using System.Globalization;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>What is downloaded around the order sheet: the template, the export of orders, the refused rows of an import.</summary>
public static class OrderSheetEndpoints
{
    public const string Template = "/orders/import/template.xlsx";
    public static string Export(string format) => $"/orders/export.{format}";
    public static string Refused(long batchId) => $"/orders/import/{batchId}/refused.xlsx";

    static readonly Text TemplateName = new("订单导入模板.xlsx", "order-import-template.xlsx"), ExportName = new("订单", "orders");

    const string Importers = $"{nameof(Role.Sales)},{nameof(Role.Manager)}";
    const string Exporters = $"{nameof(Role.Sales)},{nameof(Role.Finance)},{nameof(Role.CustomerService)},{nameof(Role.Manager)}";

    static readonly IReadOnlyList<string> Headings = [.. OrderSheetColumns.All.Select(c => OrderSheetColumns.Heading(c).Zh)];

    /// <summary>The row that shows in the template how each column is filled.</summary>
    static readonly IReadOnlyList<object?> Example =
        ["SO202405001", "A科技公司", "李", "-", "2024-05-01", "2024-05-10", "PRO001", "电脑支架", "黑色/承重10kg", 50m, 120m, 6000m, "待审核", "需加急印刷logo", "-"];

    public static void MapOrderSheets(this IEndpointRouteBuilder app)
    {
        app.MapGet(Template, (CancellationToken ct) => SheetDownload.XlsxAsync(TemplateName, Headings, new[] { Example }.ToAsyncEnumerable()))
            .RequireAuthorization(p => p.RequireRole(Importers.Split(',')));

        app.MapGet("/orders/export.{format:regex(^(xlsx|csv)$)}", async (string format, DateOnly? from, DateOnly? to, OrderStatus? status, OrderSheetQueries queries, TimeProvider clock, CancellationToken ct) =>
        {
            var rows = queries.RowsAsync(new(from, to, status), ct);
            var name = string.Create(CultureInfo.InvariantCulture, $"{ExportName}-{clock.GetUtcNow():yyyyMMddHHmm}.{format}");
            return format == "xlsx" ? await SheetDownload.XlsxAsync(name, Headings, rows) : Results.Stream(stream => SheetWriter.WriteCsvAsync(stream, Headings, rows, ct), "text/csv", name);
        }).RequireAuthorization(p => p.RequireRole(Exporters.Split(',')));

        app.MapGet("/orders/import/{batchId:long}/refused.xlsx", async (long batchId, OrderSheetQueries queries, CancellationToken ct) =>
            await queries.RefusalsAsync(batchId, ct) is not { } refusals
                ? Results.NotFound()
                : await SheetDownload.XlsxAsync($"refused-{batchId}.xlsx", [OrderSheetTexts.Place, OrderSheetTexts.Reason], refusals.Select(r => (IReadOnlyList<object?>)[r.Place, new Text(r.Zh, r.En).ToString()]).ToAsyncEnumerable()))
            .RequireAuthorization(p => p.RequireRole(Importers.Split(',')));
    }
}
