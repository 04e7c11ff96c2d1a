using Microsoft.AspNetCore.Http.HttpResults;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Archive;

/// <summary>Hands out archive files to those who may file.</summary>
public static class ArchiveFiles
{
    /// <summary>Who sees the archive; the same who may file a month.</summary>
    public const string Readers = $"{Rights.Manager},{Rights.Administrator}";

    public static string Address(long id) => $"/manager/archive/{id}";

    public static void MapArchiveFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/manager/archive/{id:long}", DownloadAsync).RequireAuthorization(policy => policy.RequireRole(Readers.Split(',')));

    static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(long id, ArchiveQueries archive, HttpContext context, CancellationToken ct) =>
        await archive.ReadAsync(id, ct) is { } file ? file.Download(context) : TypedResults.NotFound();
}
