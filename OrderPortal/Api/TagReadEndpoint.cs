using System.Text.Json;
using OrderPortal.Departments.Warehouse.Tags;
using OrderPortal.Shared;

namespace OrderPortal.Api;

/// <summary>Takes bulk reads from RFID devices. A read sent again under its key is answered with what it came to before.</summary>
public static class TagReadEndpoint
{
    public const string Address = "/api/v1/tag-reads";
    const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>A read as a device sends it.</summary>
    sealed record Body(string? Key, string? Warehouse, string? Bin, IReadOnlyList<ReadTag>? Tags);

    public static void MapTagReads(this IEndpointRouteBuilder app) => app.MapPost(Address, AnswerAsync).AllowAnonymous().DisableAntiforgery();

    static async Task<IResult> AnswerAsync(HttpContext http, ReaderThrottle throttle, TagQueries queries, RecordTagRead record, CancellationToken ct)
    {
        if (!throttle.Allows(http.Connection.RemoteIpAddress)) return Refused(StatusCodes.Status429TooManyRequests, new Error("too-often", TagTexts.TooOften));
        if (Key(http) is not { } key || await queries.ReaderAsync(key, ct) is not { } reader) return Refused(StatusCodes.Status401Unauthorized, new Error("key-wrong", TagTexts.KeyWrong));
        if (!throttle.Allows(reader.Id)) return Refused(StatusCodes.Status429TooManyRequests, new Error("too-often", TagTexts.TooOften));

        Body? body;
        try
        {
            using var content = await ReadAsync(http.Request.Body, ct);
            if (content.Length > MaxBytes) return Refused(StatusCodes.Status413PayloadTooLarge, new Error("too-large", TagTexts.TooLarge.With(RecordTagRead.Most)));
            body = JsonSerializer.Deserialize<Body>(content, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            body = null;
        }
        if (body is null) return Refused(StatusCodes.Status400BadRequest, new Error("not-json", TagTexts.NotJson));

        var actor = new Actor($"reader:{reader.Id}", reader.Name, new HashSet<Role> { Role.Warehouse }, Source.Api);
        var result = await record.HandleAsync(new(body.Key, body.Warehouse, body.Bin, body.Tags, reader.Id), actor, ct);
        return !result.Succeeded ? Refused(StatusCodes.Status422UnprocessableEntity, [.. result.Errors])
            : Results.Json(result.Value, statusCode: result.Value.IsRepeat ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    // what is too much is read and thrown away (the server itself ends at 30 MB): a device that is cut off while it sends never sees the answer
    static async Task<MemoryStream> ReadAsync(Stream sent, CancellationToken ct)
    {
        var (content, buffer) = (new MemoryStream(), new byte[81_920]);
        for (int read; (read = await sent.ReadAsync(buffer, ct)) > 0;)
            if (content.Length <= MaxBytes) content.Write(buffer, 0, read);
        content.Position = 0;
        return content;
    }

    static string? Key(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is var sent && sent.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? sent["Bearer ".Length..].Trim() : null;

    static IResult Refused(int status, params Error[] errors) =>
        Results.Json(new { errors = errors.Select(e => new { e.Code, e.Field, sentence = e.Sentence.ToString() }) }, statusCode: status);
}
