using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Tests.Shared.Sheets;

public sealed class SheetWriterTests
{
    static readonly string[] Dangerous = ["=1+1", "=HYPERLINK(\"http://evil\",\"x\")", "+1+cmd|'/C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''+2"];

    [Fact, Trait("Requirement", "R173")]
    public async Task A_formula_in_a_text_stays_text_in_Excel()
    {
        var file = await Files.Xlsx([["备注"], .. Dangerous.Select(d => (IReadOnlyList<object?>)[d])]);
        using var zip = new ZipArchive(new MemoryStream(file));
        var sheet = await new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()).ReadToEndAsync();
        Assert.DoesNotContain("<f>", sheet);
        Assert.Equal(Dangerous.Length + 1, sheet.Split("t=\"inlineStr\"").Length - 1);
    }

    [Fact, Trait("Requirement", "R173")]
    public async Task A_formula_in_a_text_cannot_run_when_a_csv_is_opened()
    {
        var text = await Csv(["备注"], [.. Dangerous.Select(d => (IReadOnlyList<object?>)[d])]);
        foreach (var field in text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimStart('"')))
            Assert.StartsWith("'", field);
    }

    [Fact, Trait("Requirement", "R173")]
    public async Task Chinese_text_opens_in_Excel_without_asking_for_an_encoding()
    {
        var file = new MemoryStream();
        await SheetWriter.WriteCsvAsync(file, ["订单号"], new IReadOnlyList<object?>[] { ["加急印刷logo，龘𠮷😀"] }.ToAsyncEnumerable());
        Assert.Equal([0xEF, 0xBB, 0xBF], file.ToArray()[..3]);
        Assert.Equal("加急印刷logo，龘𠮷😀", (await Files.Rows(file.ToArray()))[1].Text(0));
        Assert.Equal("加急印刷logo，龘𠮷😀", (await Files.Rows(await Files.Xlsx(["订单号"], ["加急印刷logo，龘𠮷😀"])))[1].Text(0));
    }

    [Fact]
    public async Task Numbers_and_dates_are_numbers_and_dates_but_long_numbers_keep_all_digits()
    {
        object?[] values = [1234.5m, -5, 7L, new DateOnly(2024, 5, 10), new DateTime(2024, 5, 10, 8, 30, 0), 1234567890123456789m, "13800000000", "-", null, true];
        var rows = await Files.Rows(await Files.Xlsx([.. values.Select((_, i) => $"c{i}")], values));
        Assert.Equal([1234.5d, -5d, 7d, new DateTime(2024, 5, 10), new DateTime(2024, 5, 10, 8, 30, 0), "1234567890123456789", "13800000000", "-", null, true], rows[1].Cells);
        Assert.EndsWith("1234.5,-5,7,2024-05-10,2024-05-10 08:30:00,1234567890123456789,13800000000,-,,True\r\n", await Csv([.. values.Select((_, i) => $"c{i}")], values));
    }

    [Fact]
    public void Whatever_text_is_written_comes_back_unchanged() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var expected = string.IsNullOrWhiteSpace(text) ? null : text;
            var xlsx = Files.Rows(Files.Xlsx(["a", "b"], [text, "end"]).Result).Result[1][0];
            var csv = Files.Rows(Encoding.UTF8.GetBytes(Csv(["a", "b"], [text, "end"]).Result)).Result[1][0];
            return Equals(xlsx, expected?.Replace("\r\n", "\n").Replace('\r', '\n')) && Equals(csv, expected); // Excel knows one kind of line break
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Characters_that_no_spreadsheet_can_hold_are_replaced_instead_of_breaking_the_file()
    {
        var rows = await Files.Rows(await Files.Xlsx(["a"], ["x\u0001y\uD800z"]));
        Assert.Equal("x\uFFFDy\uFFFDz", rows[1].Text(0));
    }

    [Theory]
    [InlineData("2024-05-公司-食品/饮料[1]:?", "2024-05-公司-食品_饮料_1___")]
    [InlineData("", "Sheet1")]
    public async Task A_sheet_name_that_Excel_forbids_is_made_lawful(string name, string expected)
    {
        var file = new MemoryStream();
        await SheetWriter.WriteXlsxAsync(file, name, ["a"], new IReadOnlyList<object?>[] { ["b"] }.ToAsyncEnumerable());
        await using var reader = (await SheetReader.OpenAsync(file.Rewound())).Value;
        Assert.Equal(expected, reader.SheetName);
    }

    [Fact, Trait("Requirement", "R016")]
    public async Task Fifty_thousand_rows_are_written_while_they_are_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            var writtenBeforeTheEnd = 0L;
            await using (var file = File.Create(path))
            {
                async IAsyncEnumerable<IReadOnlyList<object?>> Many()
                {
                    for (var i = 0; i < 50_000; i++) yield return [$"SO2024{i}", "A科技公司", i, new DateOnly(2024, 5, 1), 120.5m, $"备注{i}"];
                    writtenBeforeTheEnd = file.Length;
                    await Task.CompletedTask;
                }
                await SheetWriter.WriteXlsxAsync(file, "订单", ["订单号", "客户", "数量", "日期", "单价", "备注"], Many());
            }
            Assert.InRange(writtenBeforeTheEnd, 500_000, long.MaxValue);
            await using var back = File.OpenRead(path);
            await using var reader = (await SheetReader.OpenAsync(back, new() { MaxRows = 50_001 })).Value;
            Assert.Equal(50_001, reader.Rows().Count(r => r.Succeeded));
        }
        finally { File.Delete(path); }
    }

    static readonly Gen<string> Texts = Gen.ArrayOf(Gen.Elements("=+-@'\t\r\n\",;| a1中😀".EnumerateRunes().Select(r => r.ToString()).ToArray())).Select(string.Concat);

    static async Task<string> Csv(IReadOnlyList<string> headings, params IReadOnlyList<object?>[] rows)
    {
        var file = new MemoryStream();
        await SheetWriter.WriteCsvAsync(file, headings, rows.ToAsyncEnumerable());
        return Encoding.UTF8.GetString(file.ToArray());
    }
}

static class StreamExtensions
{
    public static MemoryStream Rewound(this MemoryStream stream)
    {
        stream.Position = 0;
        return stream;
    }
}
