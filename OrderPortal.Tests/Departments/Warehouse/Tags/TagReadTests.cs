using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Departments.Warehouse.Tags;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Tags;

public sealed class TagReadTests
{
    [Theory, Providers, Trait("Requirement", "R183")]
    public async Task A_bulk_read_tells_what_is_right_elsewhere_missing_and_unknown(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var here = await floor.PiecesAsync(Trade.Stand, "A-01", 3);
        var there = (await floor.PiecesAsync(Trade.Stand, "A-02", 1))[0];
        var sold = (await floor.PiecesAsync(Trade.Stand, "A-03", 1))[0];
        await floor.ShipAsync(await SoldAsync(floor, sold));

        // one by its code, one by the EPC our printer writes, twice; the third is not seen
        var read = (await ReadAsync(floor, "A-01", [here[0], TagCode.Epc(here[1]).ToLowerInvariant(), here[1], there, sold, "E2801160600002A1B2C3D4E5"])).Value;

        Assert.Equal((5, 2, 2, 1, 1, false), (read.Tags, read.Matched, read.Elsewhere, read.Missing, read.Unknown, read.IsRepeat));
        var found = await LinesAsync(floor, read.Number);
        Assert.Equal(here.Take(2).Order(StringComparer.Ordinal), found[TagFinding.Matched].Select(l => l.Code));
        Assert.Equal([here[2]], found[TagFinding.Missing].Select(l => l.Code));
        Assert.Equal(["E2801160600002A1B2C3D4E5"], found[TagFinding.Unknown].Select(l => l.Tag));
        Assert.Equal(new HashSet<(string?, UnitState?, bool)> { (there, UnitState.InStock, true), (sold, UnitState.Shipped, true) },
            found[TagFinding.Elsewhere].Select(l => (l.Code, l.State, l.Place is { } place && (place.EndsWith("A-02", StringComparison.Ordinal) || place.StartsWith("SO", StringComparison.Ordinal)))).ToHashSet());
        var product = Assert.Single((await floor.Get<TagQueries>().ReadAsync(read.Number))!.Products);
        Assert.Equal((Trade.Stand, 3, 4), (product.ProductCode, product.Expected, product.Read));

        // the whole warehouse expects what lies in any bin
        read = (await ReadAsync(floor, null, [here[0], there])).Value;
        Assert.Equal((2, 0, 2, 0), (read.Matched, read.Elsewhere, read.Missing, read.Unknown));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R183")]
    public async Task The_ledger_stands_beside_what_was_read(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 5); // five that have no code yet
        var codes = await floor.PiecesAsync(Trade.Stand, "A-01", 2);

        var read = (await ReadAsync(floor, "A-01", codes)).Value;

        var product = Assert.Single((await floor.Get<TagQueries>().ReadAsync(read.Number))!.Products);
        Assert.Equal((7m, 2, 2), (product.OnHand, product.Expected, product.Read));
    }

    [Theory, Providers, Trait("Requirement", "R183")]
    public async Task The_same_read_sent_again_and_at_once_is_one_read(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var code = (await floor.PiecesAsync(Trade.Stand, "A-01", 1))[0];

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(floor, "A-01", [code], "gate-1/17"))));

        Assert.All(answers, a => Assert.True(a.Succeeded, string.Join("; ", a.Errors)));
        Assert.Single(answers.Select(a => a.Value.Number).Distinct());
        Assert.Single(answers, a => !a.Value.IsRepeat);
        Assert.Single((await floor.Get<TagQueries>().ReadsAsync()).Rows);
        // the same key of somebody else is another read
        Assert.False((await floor.Get<RecordTagRead>().HandleAsync(new("gate-1/17", "SH", "A-01", [new(code)]), Actors.Of(Role.Warehouse) with { Id = "reader:9" })).Value.IsRepeat);
    }

    [Theory, Providers, Trait("Requirement", "R183")]
    public async Task What_is_no_read_is_refused_with_a_reason_and_leaves_nothing(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var code = (await floor.PiecesAsync(Trade.Stand, "A-01", 1))[0];

        Assert.Equal(["too-many-tags"], (await ReadAsync(floor, "A-01", Enumerable.Range(0, 100_000).Select(i => $"{i:X24}"))).Codes());
        Assert.Equal(["tags-missing"], (await ReadAsync(floor, "A-01", [])).Codes());
        Assert.Equal(["tag-wrong", "tag-wrong", "tag-wrong"], (await ReadAsync(floor, "A-01", ["", "ab\u0001c", new string('A', 121), code])).Codes());
        Assert.Equal(["key-missing", "tags-missing"], (await floor.Get<RecordTagRead>().HandleAsync(new(" ", "SH", null, null), Actors.Warehouse)).Codes());
        Assert.Equal(["warehouse-unknown"], (await floor.Get<RecordTagRead>().HandleAsync(new("k", "'; DROP TABLE", null, [new(code)]), Actors.Warehouse)).Codes());
        Assert.Equal(["bin-unknown"], (await ReadAsync(floor, "B-01", [code])).Codes()); // stands in the other warehouse
        Assert.Equal(["forbidden"], (await floor.Get<RecordTagRead>().HandleAsync(new("k", "SH", null, [new(code)]), Actors.Sales)).Codes());
        Assert.Empty((await floor.Get<TagQueries>().ReadsAsync()).Rows);

        // as many as are allowed, each seen five times, is one honest read
        var read = (await ReadAsync(floor, "A-01", Enumerable.Range(0, RecordTagRead.Most).Select(i => $"{i / 5:X24}"))).Value;
        Assert.Equal((RecordTagRead.Most / 5, RecordTagRead.Most / 5, 1), (read.Tags, read.Unknown, read.Missing));
    }

    [Theory, Providers, Trait("Requirement", "R183")]
    public async Task An_unknown_tag_is_tied_to_one_piece_and_known_from_then_on(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var codes = await floor.PiecesAsync(Trade.Stand, "A-01", 2);
        const string tag = "E2801160600002A1B2C3D4E5";
        var before = (await ReadAsync(floor, "A-01", [tag])).Value;
        Assert.Equal((0, 2, 1), (before.Matched, before.Missing, before.Unknown));

        var tie = floor.Get<TieTag>();
        Refused(await tie.HandleAsync(new(tag, UnitCode.New()), Actors.Warehouse), "code-unknown", "Code");
        Refused(await tie.HandleAsync(new(codes[0], codes[1]), Actors.Warehouse), "tag-wrong", "Tag"); // our own tags are never tied
        Refused(await tie.HandleAsync(new(tag, codes[0]), Actors.Sales), "forbidden");
        Accepted(await tie.HandleAsync(new(tag.ToLowerInvariant(), codes[0]), Actors.Warehouse));
        Accepted(await tie.HandleAsync(new(tag, codes[0]), Actors.Warehouse));
        Refused(await tie.HandleAsync(new(tag, codes[1]), Actors.Warehouse), "tag-tied", "Tag");

        Assert.Equal(codes[0], (await LinesAsync(floor, before.Number))[TagFinding.Unknown].Single().TiedTo);
        var after = (await ReadAsync(floor, "A-01", [tag, codes[0], codes[1]])).Value; // both tags of one piece are one piece
        Assert.Equal((3, 2, 0, 0), (after.Tags, after.Matched, after.Missing, after.Unknown));
        Assert.Single((await floor.Get<SerialQueries>().TraceAsync(codes[0]))!.Events, e => e.Kind == UnitEventKind.Tagged);
        await floor.CheckTruthAsync();
        await using var db = floor.OpenDatabase();
        foreach (var sql in (string[])["UPDATE \"TagReadLines\" SET \"Tag\" = 'X'", "DELETE FROM \"TagReadLines\""])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
    }

    [Fact, Trait("Requirement", "R183")]
    public void A_list_as_readers_type_it_gives_each_tag_with_its_time()
    {
        var tags = TagList.Parse("E280\r\nE281,2026-11-22T08:00:05Z;\t\"E282\" 20261122\n\n");

        Assert.Equal(["E280", "E281", "E282", "20261122"], tags.Select(t => t.Tag));
        Assert.Equal(new DateTime(2026, 11, 22, 8, 0, 5, DateTimeKind.Utc), tags[1].ReadAt);
        Assert.Empty(TagList.Parse(null));
    }

    [Fact, Trait("Requirement", "R183")]
    public void A_tag_of_ours_carries_the_code_of_its_piece()
    {
        var code = UnitCode.New();

        Assert.Equal(24, TagCode.Epc(code).Length);
        Assert.Equal(code, TagCode.Clean(TagCode.Epc(code)));
        Assert.Equal(code, TagCode.Clean("https://orders.example.com/u/" + code.ToLowerInvariant()));
        Assert.Equal("E2801160600002A1B2C3D4E5", TagCode.Clean(" e2801160600002a1b2c3d4e5 "));
    }

    static async Task<Floor> CodedAsync(Provider provider)
    {
        var floor = await OpenAsync(provider);
        await floor.CodeAsync(Trade.Stand);
        return floor;
    }

    /// <summary>The order takes its goods from wherever they lie; the piece is what goes into the parcel.</summary>
    static Task<string> SoldAsync(Floor floor, string code) => floor.PackedPiecesAsync(Trade.Stand, code);

    static Task<Result<TagReadSummary>> ReadAsync(Floor floor, string? bin, IEnumerable<string> tags, string? key = null) =>
        floor.Get<RecordTagRead>().HandleAsync(new(key ?? Guid.NewGuid().ToString(), "sh", bin, [.. tags.Select(t => new ReadTag(t))]), Actors.Warehouse);

    static async Task<ILookup<TagFinding, TagLineRow>> LinesAsync(Floor floor, string number)
    {
        List<TagLineRow> lines = [];
        string? cursor = null;
        do
        {
            var page = await floor.Get<TagQueries>().LinesAsync(number, null, cursor, size: 2);
            lines.AddRange(page.Rows);
            cursor = page.Next;
        }
        while (cursor is not null);
        return lines.ToLookup(l => l.Finding);
    }
}
