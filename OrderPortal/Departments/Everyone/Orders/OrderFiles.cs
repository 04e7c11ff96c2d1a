using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Messages;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>An attached file with its content.</summary>
public sealed record StoredFile(string Name, string ContentType, byte[] Content)
{
    /// <summary>The answer that hands it out: to be kept and not to be run, not even by a browser that guesses.</summary>
    public FileContentHttpResult Download(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, no-store";
        // a download name makes it an attachment, which no browser opens in our name
        return TypedResults.File(Content, ContentType, Name);
    }
}

/// <summary>Reads attached files.</summary>
public sealed class OrderFileQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>What is attached to an order, newest first.</summary>
    public async Task<IReadOnlyList<FileView>> ListAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await ListAsync(db, number, ct);
    }

    internal static async Task<IReadOnlyList<FileView>> ListAsync(PortalDb db, string number, CancellationToken ct) =>
        await db.Documents.AsNoTracking().Where(d => d.Kind == DocumentKind.Attachment && db.SalesOrders.Any(o => o.Id == d.OrderId && o.Number == number)).OrderByDescending(d => d.Id)
            .Select(d => new FileView(d.Id, d.FileName, d.Size, d.StoredAt, d.StoredByName)).ToListAsync(ct);

    /// <summary>The file, if it belongs to this order.</summary>
    public async Task<StoredFile?> ReadAsync(string number, long id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Documents.Where(d => d.Id == id && d.Kind == DocumentKind.Attachment && db.SalesOrders.Any(o => o.Id == d.OrderId && o.Number == number))
            .Select(d => new StoredFile(d.FileName, d.ContentType, d.Content)).FirstOrDefaultAsync(ct);
    }
}

/// <summary>Hands out attached files, to be kept and not to be run: whoever uploaded one may have been deceived.</summary>
public static class OrderFiles
{
    public static void MapOrderFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/orders/{number}/files/{id:long}", DownloadAsync).RequireAuthorization(policy => policy.RequireRole(Staff.Roles.Split(',')));

    static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(string number, long id, OrderFileQueries files, HttpContext context, CancellationToken ct) =>
        await files.ReadAsync(number, id, ct) is { } file ? file.Download(context) : TypedResults.NotFound();
}
