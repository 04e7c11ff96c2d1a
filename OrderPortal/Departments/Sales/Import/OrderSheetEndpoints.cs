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

    const string Importers = $"{nameof(Role.Sales)},{nameof(Role.Manager)}";
    const string Exporters = $"{nameof(Role.Sales)},{nameof(Role.Finance)},{nameof(Role.CustomerService)},{nameof(Role.Manager)}";

    static readonly IReadOnlyList<string> Headings = [.. OrderSheetColumns.All.Select(c => OrderSheetColumns.Heading(c).Zh)];

    public static void MapOrderSheets(this IEndpointRouteBuilder app)
    {
        app.MapGet(Template, (CancellationToken ct) => Xlsx("订单导入模板.xlsx", Headings, AsyncEnumerable.Empty<IReadOnlyList<object?>>()))
            .RequireAuthorization(p => p.RequireRole(Importers.Split(',')));

        app.MapGet("/orders/export.{format:regex(^(xlsx|csv)$)}", (string format, DateOnly? from, DateOnly? to, OrderStatus? status, OrderSheetQueries queries, TimeProvider clock, CancellationToken ct) =>
        {
            var rows = queries.RowsAsync(new(from, to, status), ct);
            var name = string.Create(CultureInfo.InvariantCulture, $"订单-{clock.GetUtcNow():yyyyMMddHHmm}.{format}");
            return format == "xlsx" ? Xlsx(name, Headings, rows) : Results.Stream(stream => SheetWriter.WriteCsvAsync(stream, Headings, rows, ct), "text/csv", name);
        }).RequireAuthorization(p => p.RequireRole(Exporters.Split(',')));

        app.MapGet("/orders/import/{batchId:long}/refused.xlsx", async (long batchId, OrderSheetQueries queries, CancellationToken ct) =>
            await queries.RefusalsAsync(batchId, ct) is not { } refusals
                ? Results.NotFound()
                : Xlsx($"refused-{batchId}.xlsx", [OrderSheetTexts.Place, OrderSheetTexts.Reason], refusals.Select(r => (IReadOnlyList<object?>)[r.Place, new Text(r.Zh, r.En).ToString()]).ToAsyncEnumerable()))
            .RequireAuthorization(p => p.RequireRole(Importers.Split(',')));
    }

    // the rows are written while they are read, so an export of any size needs little memory
    static IResult Xlsx(string name, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows) =>
        Results.Stream(stream => SheetWriter.WriteXlsxAsync(stream, Path.GetFileNameWithoutExtension(name), headings, rows), SheetWriter.XlsxType, name);
}
