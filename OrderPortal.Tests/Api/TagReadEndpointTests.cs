using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Api;
using OrderPortal.Departments.Warehouse.Tags;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Api;

public sealed class TagReadEndpointTests(PortalServer portal)
{
    [Fact, Trait("Requirement", "R183")]
    public async Task A_device_with_a_key_sends_a_read_once_however_often_it_repeats_it()
    {
        var (name, key) = await ReaderAsync();
        var read = new { key = "17", warehouse = "RF", tags = new[] { new { tag = "E28011606000000000000001", readAt = "2026-11-22T08:00:00Z" }, new { tag = "E28011606000000000000001", readAt = "2026-11-22T08:00:01Z" } } };

        var (first, again) = (await SendAsync(key, read), await SendAsync(key, read));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, again.Status));
        Assert.Equal((1, 1), (first.Answer.GetProperty("tags").GetInt32(), first.Answer.GetProperty("unknown").GetInt32()));
        Assert.Equal(first.Answer.GetProperty("number").GetString(), again.Answer.GetProperty("number").GetString());
        var row = (await portal.Services.GetRequiredService<TagQueries>().ReadAsync(first.Answer.GetProperty("number").GetString()!))!.Row;
        Assert.Equal(name, row.ActorName);
        Assert.NotNull((await portal.Services.GetRequiredService<TagQueries>().ReadersAsync()).Single(r => r.Name == name).LastReadAt);
    }

    [Fact, Trait("Requirement", "R183")]
    public async Task Without_a_key_with_a_wrong_one_and_with_a_revoked_one_nothing_is_recorded()
    {
        var (name, key) = await ReaderAsync();
        var queries = portal.Services.GetRequiredService<TagQueries>();
        var before = (await queries.ReadsAsync()).Rows.FirstOrDefault()?.Id;

        foreach (var wrong in (string?[])[null, "", "opr_", ReaderKey.New(), key[..^1], key.ToUpperInvariant()])
            Assert.Equal((HttpStatusCode.Unauthorized, "key-wrong"), Outcome(await SendAsync(wrong, new { key = "1", warehouse = "RF", tags = new[] { new { tag = "A" } } })));
        Assert.Equal(["forbidden"], (await portal.Services.GetRequiredService<RevokeReader>().HandleAsync(new(1), Actors.Warehouse)).Codes());
        var id = (await queries.ReadersAsync()).Single(r => r.Name == name).Id;
        Assert.True((await portal.Services.GetRequiredService<RevokeReader>().HandleAsync(new(id), Actors.Manager)).Succeeded);
        Assert.Equal((HttpStatusCode.Unauthorized, "key-wrong"), Outcome(await SendAsync(key, new { key = "1", warehouse = "RF", tags = new[] { new { tag = "A" } } })));
        Assert.DoesNotContain((await queries.ReadsAsync()).Rows, r => r.ActorName == name);

        // the key itself is kept nowhere
        await using var db = portal.OpenDatabase();
        Assert.Equal(ReaderKey.Hash(key), await db.TagReaders.Where(r => r.Id == id).Select(r => r.KeyHash).SingleAsync());
        Assert.Equal(["forbidden"], (await portal.Services.GetRequiredService<AddReader>().HandleAsync(new("x"), Actors.Warehouse)).Codes());
        Assert.Equal(["name-taken"], (await portal.Services.GetRequiredService<AddReader>().HandleAsync(new(name), Actors.Manager)).Codes());
    }

    [Fact, Trait("Requirement", "R183")]
    public async Task What_is_no_read_is_answered_with_a_status_and_a_sentence()
    {
        var (_, key) = await ReaderAsync();

        foreach (var broken in (string[])["", "null", "[]", "{\"tags\":7}", "<xml/>", "{\"tags\":[" + new string('[', 500)])
            Assert.Equal((HttpStatusCode.BadRequest, "not-json"), Outcome(await SendAsync(key, new StringContent(broken))));
        var many = Enumerable.Range(0, 100_000).Select(i => new { tag = $"{i:X24}" }).ToList();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "too-many-tags"), Outcome(await SendAsync(key, new { key = "1", warehouse = "RF", tags = many.Take(50_000) })));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), Outcome(await SendAsync(key, new { key = "1", warehouse = "RF", tags = many.Concat(many) })));
        var answer = await SendAsync(key, new { warehouse = "RF", tags = new[] { new { tag = "a b" } } });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "key-missing"), Outcome(answer));
        Assert.Equal(["Key", "Tags[0].Tag"], answer.Answer.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()));
    }

    [Fact, Trait("Requirement", "R183")]
    public async Task A_device_that_sends_without_end_is_slowed_down()
    {
        var (_, key) = await ReaderAsync();
        List<HttpStatusCode> statuses = [];
        for (var i = 0; i <= ReaderThrottle.PerReaderAMinute; i++) statuses.Add((await SendAsync(key, new StringContent("{}"))).Status);

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, statuses[0]);
    }

    async Task<(string Name, string Key)> ReaderAsync()
    {
        await using var db = portal.OpenDatabase();
        if (!await db.Warehouses.AnyAsync(w => w.Code == "RF"))
        {
            db.Act = Act.Now(Actors.Manager, TimeProvider.System);
            db.Add(new Warehouse { Code = "RF", Name = "射频仓", IsActive = true });
            await db.SaveChangesAsync();
        }
        var name = "gate " + Guid.NewGuid();
        return (name, (await portal.Services.GetRequiredService<AddReader>().HandleAsync(new(name), Actors.Manager)).Value);
    }

    async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(string? key, object body)
    {
        using var client = portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, TagReadEndpoint.Address) { Content = body as HttpContent ?? JsonContent.Create(body) };
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    static (HttpStatusCode, string?) Outcome((HttpStatusCode Status, JsonElement Answer) sent) => (sent.Status, sent.Answer.GetProperty("errors")[0].GetProperty("code").GetString());
}
