using System.Diagnostics;
using System.Text;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Tests.Shared.Sheets;

/// <summary>What people upload by mistake or on purpose ends in one clear sentence, quickly and without much memory.</summary>
public sealed class SheetReaderTests
{
    const string Table = "订单号,客户名称,数量\nSO1,A科技公司,50\n";

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        Assert.Equal("sheet-empty", await Files.Refusal([]));
        Assert.Equal("sheet-empty", await Files.Refusal(Files.Text(" \r\n\t\r\n")));
        Assert.Equal("sheet-empty", await Files.Refusal(Files.Text("", Encoding.Unicode)));
        Assert.Equal("sheet-empty", await Files.Refusal(Files.RawXlsx(Files.SheetXml(""))));
        Assert.Equal("sheet-empty", await Files.Refusal(Files.RawXlsx(Files.SheetXml("<row r=\"1\">" + Files.Cell("A1", "  ") + "</row>"))));
    }

    [Fact]
    public async Task A_file_is_judged_by_its_content_not_by_its_name()
    {
        Assert.Equal("sheet-wrong-type", await Files.Refusal("%PDF-1.7\n%âãÏÓ\0\u0001"u8.ToArray()));
        Assert.Equal("sheet-wrong-type", await Files.Refusal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]));
        Assert.Equal("sheet-wrong-type", await Files.Refusal([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46]));
        Assert.Equal("sheet-wrong-type", await Files.Refusal(Files.Zip(("word/document.xml", "<w/>"))));
        Assert.Equal("sheet-wrong-type", await Files.Refusal(Files.CompoundFile("WordDocument")));
        var noise = new byte[4096];
        new Random(1).NextBytes(noise);
        Assert.Equal("sheet-wrong-type", await Files.Refusal(noise));
    }

    [Theory]
    [InlineData("<html><table><tr><td>订单号</td></tr></table></html>")]
    [InlineData("\r\n<!DOCTYPE html><html></html>")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")]
    public async Task A_web_page_named_xls_is_recognised(string page) => Assert.Equal("sheet-web-page", await Files.Refusal(Files.Text(page)));

    [Fact]
    public async Task A_damaged_workbook_is_refused()
    {
        var good = await Files.Xlsx(["编号", "名称"], ["1", "电脑支架"]);
        Assert.Equal("sheet-corrupt", await Files.Refusal(good[..(good.Length / 2)]));
        Assert.Equal("sheet-corrupt", await Files.Refusal([0x50, 0x4B, 3, 4, 1, 2, 3]));
        Assert.Equal("sheet-corrupt", await Files.Refusal(Files.RawXlsx(Files.SheetXml("<row r=\"1\"><c r=\"A1\"")[..^30])));
        Assert.Equal("sheet-corrupt", await Files.Refusal(Files.CompoundFile("Workbook")));
    }

    [Fact]
    public async Task Any_byte_of_a_workbook_may_be_wrong_without_an_exception()
    {
        var good = await Files.Xlsx(["编号", "名称"], ["1", "电脑支架"], ["2", "办公桌椅"]);
        var random = new Random(42);
        for (var round = 0; round < 300; round++)
        {
            var bad = good.ToArray();
            for (var hit = 0; hit < 3; hit++) bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            await Files.Refusal(bad); // read or refused: never thrown
        }
    }

    [Fact]
    public async Task A_file_with_a_password_is_recognised() => Assert.Equal("sheet-encrypted", await Files.Refusal(Files.CompoundFile("EncryptedPackage")));

    [Fact]
    public async Task A_file_above_the_limit_is_refused_while_it_arrives()
    {
        var limits = new SheetLimits { MaxBytes = 1000 };
        Assert.Equal("sheet-too-large", await Files.Refusal(new byte[1001], limits));
        var endless = new Endless();
        var refused = await SheetReader.OpenAsync(endless, limits);
        Assert.Equal("sheet-too-large", Assert.Single(refused.Errors).Code);
        Assert.True(endless.Sent < 1 << 20, $"{endless.Sent} bytes were taken from an upload limited to 1000");
    }

    [Fact]
    public async Task A_spreadsheet_bomb_is_stopped_before_it_is_unpacked()
    {
        var bomb = Files.RawXlsx(Files.SheetXml("<row r=\"1\">" + Files.Cell("A1", new string('x', 60 << 20)) + "</row>"));
        Assert.True(bomb.Length < 200_000);
        var clock = Stopwatch.StartNew();
        Assert.Equal("sheet-bomb", await Files.Refusal(bomb));
        Assert.Equal("sheet-bomb", await Files.Refusal(bomb, new() { MaxRatio = int.MaxValue, MaxUnpackedBytes = 5 << 20 }));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
    }

    [Fact]
    public async Task An_xml_entity_bomb_is_refused()
    {
        const string laughs = """<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>""";
        Assert.Equal("sheet-corrupt", await Files.Refusal(Files.RawXlsx(laughs)));
    }

    [Fact]
    public async Task Rows_columns_cells_and_worksheets_are_bounded()
    {
        var limits = new SheetLimits { MaxRows = 3, MaxColumns = 4, MaxCellLength = 5, MaxSheets = 2 };
        Assert.Null(await Files.Refusal(Files.Text("a,b,c,d\n1\n12345\n"), limits));
        Assert.Equal("sheet-too-many-rows", await Files.Refusal(Files.Text("a\n1\n2\n3\n"), limits));
        Assert.Equal("sheet-too-many-columns", await Files.Refusal(Files.Text("a,b,c,d,e\n"), limits));
        Assert.Equal("sheet-cell-too-long", await Files.Refusal(Files.Text("a,b\n123456\n"), limits));
        Assert.Equal("sheet-too-many-columns", await Files.Refusal(Files.Text(new string(',', 5_000_000))));
        Assert.Equal("sheet-too-many-columns", await Files.Refusal(Files.RawXlsx(Files.SheetXml("<row r=\"1\">" + Files.Cell("XFD1", "x") + "</row>"))));
        Assert.Equal("sheet-too-many-sheets", await Files.Refusal(Files.RawXlsx(Files.SheetXml("<row r=\"1\">" + Files.Cell("A1", "x") + "</row>"), sheets: 3), limits));
    }

    [Fact]
    public async Task Empty_rows_below_and_between_do_not_count_and_row_numbers_are_those_of_Excel()
    {
        var file = Files.RawXlsx(Files.SheetXml($"<row r=\"2\">{Files.Cell("A2", "订单号")}</row><row r=\"5\">{Files.Cell("C5", "x")}</row><row r=\"200000\">{Files.Cell("A200000", " ")}</row>"));
        var rows = await Files.Rows(file, new() { MaxRows = 2 });
        Assert.Equal([2, 5], rows.Select(r => r.Number));
        Assert.Equal(["", "", "x"], Enumerable.Range(0, 3).Select(rows[1].Text));

        Assert.Equal([1, 4], (await Files.Rows(Files.Text("订单号,数量\n,\n\nSO1,5\n"))).Select(r => r.Number));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("gb18030", false)]
    public async Task Chinese_text_is_read_in_every_usual_encoding(string encoding, bool mark)
    {
        Encoding with = encoding switch
        {
            "utf-8" => new UTF8Encoding(mark),
            "utf-16" => new UnicodeEncoding(false, mark),
            "utf-16BE" => new UnicodeEncoding(true, mark),
            _ => Files.Gbk,
        };
        var rows = await Files.Rows(Files.Text(Table, with));
        Assert.Equal(["订单号", "客户名称", "数量"], rows[0].Cells);
        Assert.Equal(["SO1", "A科技公司", "50"], rows[1].Cells);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task The_delimiter_is_found(char delimiter)
    {
        var rows = await Files.Rows(Files.Text("订单号,\"名称;,|\t\",数量\nSO1,\"电脑, 支架\",50\n".Replace(',', delimiter)));
        Assert.Equal(3, rows[0].Cells.Count);
        Assert.Equal("50", rows[1].Text(2));
    }

    [Fact]
    public async Task Quotes_line_breaks_and_lone_inch_marks_are_read_as_Excel_reads_them()
    {
        var rows = await Files.Rows(Files.Text("名称,备注,数量\n\"27\"\" 显示器\",\"第一行\n第二行\",1\n27\" 显示器,x,2\n"));
        Assert.Equal("27\" 显示器", rows[1].Text(0));
        Assert.Equal("第一行\n第二行", rows[1].Text(1));
        Assert.Equal("27\" 显示器", rows[2].Text(0));
        Assert.Equal([1, 2, 3], rows.Select(r => r.Number));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_does_not_swallow_the_rest_of_the_file() =>
        Assert.Equal("sheet-open-quote", await Files.Refusal(Files.Text("名称,数量\n\"电脑支架,1\n办公桌椅,2\n")));

    [Fact]
    public async Task Numbers_dates_and_truth_values_of_Excel_keep_their_kind()
    {
        var rows = await Files.Rows(await Files.Xlsx(["a", "b", "c", "d", "e"], [13800000000m, 0.1m, new DateOnly(2024, 5, 10), true, "00123"]));
        Assert.Equal([13800000000d, 0.1d, new DateTime(2024, 5, 10), true, "00123"], rows[1].Cells);
        Assert.Equal(["13800000000", "0.1", "2024-05-10", "True", "00123"], Enumerable.Range(0, 5).Select(rows[1].Text));
    }

    [Fact]
    public async Task Of_a_formula_only_its_shown_result_is_read()
    {
        var rows = await Files.Rows(Files.RawXlsx(Files.SheetXml("<row r=\"1\"><c r=\"A1\"><f>50*120</f><v>6000</v></c><c r=\"B1\" t=\"str\"><f>\"x\"</f><v>x</v></c></row>")));
        Assert.Equal([6000d, "x"], rows[0].Cells);
    }

    [Fact]
    public async Task The_first_worksheet_with_content_is_read_and_the_others_are_named()
    {
        var opened = await SheetReader.OpenAsync(new MemoryStream(Files.RawXlsx(Files.SheetXml("<row r=\"1\">" + Files.Cell("A1", "x") + "</row>"), sheets: 3)));
        await using var reader = opened.Value;
        Assert.Equal("S1", reader.SheetName);
        Assert.Equal(["S2", "S3"], reader.UnreadSheets);
        Assert.Equal("Excel", reader.Format);
    }

    [Fact]
    public async Task The_same_upload_can_be_read_twice()
    {
        foreach (var file in new[] { Files.Text(Table), await Files.Xlsx(["a"], ["b"]) })
        {
            await using var reader = (await SheetReader.OpenAsync(new MemoryStream(file))).Value;
            Assert.Equal(reader.Rows().Select(r => r.Value.Text(0)), reader.Rows().Select(r => r.Value.Text(0)));
        }
    }

    [Fact]
    public async Task Nothing_of_an_upload_stays_on_the_disk()
    {
        var before = Uploads();
        await Files.Refusal(Files.Text(Table));
        await Files.Refusal(new byte[10]);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SheetReader.OpenAsync(new MemoryStream(Files.Text(Table)), ct: cancelled.Token));
        Assert.True(Uploads() <= before + 5); // other tests may run beside this one

        // by the form of their names: a program or a browser that another test starts leaves files of its own there meanwhile
        static int Uploads() => Directory.GetFiles(Path.GetTempPath(), "????????.???").Length;
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_as_in_Excel(int column, string name) => Assert.Equal(name, SheetRow.ColumnName(column));

    /// <summary>An upload that never ends.</summary>
    sealed class Endless : MemoryStream
    {
        public long Sent { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct = default)
        {
            Sent += buffer.Length;
            return new(buffer.Length);
        }
    }
}
