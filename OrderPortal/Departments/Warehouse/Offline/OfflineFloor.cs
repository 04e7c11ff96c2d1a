using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using OrderPortal.Accounts;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Offline;

/// <summary>Who holds the tablet, and the word that proves that a post comes from our page.</summary>
public sealed record OfflineSession(string Id, string Name, string Language, string Token, bool IsByBadge);

/// <summary>The floor app that works without network: a page of plain files (wwwroot/floor), its worker, and what the two ask the server.</summary>
public static class OfflineFloor
{
    /// <summary>Where the app begins.</summary>
    public const string Page = "/floor/floor.html";

    /// <summary>Where it begins at one station: pick, inspect, pack or count.</summary>
    public static string At(string station) => $"{Page}#{station}";

    const string Words = "/floor/texts.json";

    /// <summary>The files of the app, and nothing else, are kept on the tablet; no page with business in it ever is.</summary>
    static readonly string[] _files =
    [
        Page, "/floor/floor.css", "/floor/floor.js", "/floor/page.js", "/floor/pick.js", "/floor/inspect.js", "/floor/pack.js", "/floor/count.js",
        "/floor/judge.js", "/floor/store.js", "/floor/sync.js", "/floor/sound.js",
        "/floor/app.webmanifest", "/floor/icon.svg", "/floor/icon-192.png", "/floor/icon-512.png", "/app.css",
    ];

    public static void MapOfflineFloor(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/floor", () => TypedResults.LocalRedirect(Page));
        routes.MapGet("/floor/worker.js", WorkerAsync);
        routes.MapGet(Words, () => OfflineTexts.All);
        var api = routes.MapGroup("/floor/api").RequireAuthorization(policy => policy.RequireRole(Rights.Warehouse.Split(',')));
        api.MapGet("session", Session);
        api.MapGet("tasks", (OfflineQueries queries, HttpContext context, CancellationToken ct) =>
        {
            context.Response.Headers.CacheControl = "private, no-store";
            return queries.WorkAsync(context.User.ToActor()!, ct);
        });
        api.MapGet("goods", (OfflineQueries queries, HttpContext context, CancellationToken ct) =>
        {
            context.Response.Headers.CacheControl = "private, no-store";
            return queries.GoodsAsync(ct);
        });
        api.MapPost("scans", PostAsync);
    }

    /// <summary>The worker with the list of files and their version in front: a changed file makes a changed worker, and that makes tablets fetch all of them anew.</summary>
    static async Task<ContentHttpResult> WorkerAsync(IWebHostEnvironment host, HttpContext context, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in (string[])[.. _files, "/floor/shell.js"])
        {
            await using var file = host.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
            hash.AppendData(await SHA256.HashDataAsync(file, ct));
        }
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(OfflineTexts.All));
        var shell = JsonSerializer.Serialize(new { version = Convert.ToHexStringLower(hash.GetHashAndReset())[..16], files = (string[])[.. _files, Words] });
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text($"self.shell = {shell};\nimportScripts(\"/floor/shell.js\");\n", "text/javascript");
    }

    static JsonHttpResult<OfflineSession> Session(HttpContext context, IAntiforgery antiforgery)
    {
        var actor = context.User.ToActor()!;
        var token = antiforgery.GetAndStoreTokens(context).RequestToken!; // forbids caching too
        return TypedResults.Json(new OfflineSession(actor.Id, actor.Name, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, token, BadgeSession.Of(context.User) is not null));
    }

    // the token belongs to one person, so scans that one person kept are never posted in the name of the next
    static async Task<Results<JsonHttpResult<IReadOnlyList<ScanOutcome>>, BadRequest, ForbidHttpResult>> PostAsync(PostScansCommand command, PostScans postScans, IAntiforgery antiforgery, TabletSessions tablets, HttpContext context)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || command.Scans is not { Count: <= PostScans.Most }) return TypedResults.BadRequest();
        await tablets.TouchAsync(context.User); // scanning is hands at the tablet; asking for tasks is not
        // a tablet that loses the network while it sends must not stop what it has sent
        var outcomes = await postScans.HandleAsync(command, context.User.ToActor()!, CancellationToken.None);
        return outcomes.Succeeded ? TypedResults.Json(outcomes.Value) : TypedResults.Forbid();
    }
}
