using System.IO.Compression;
using System.Text;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Tests.Shared.Sheets;

/// <summary>Builds the good and the hostile files that people upload.</summary>
static class Files
{
    public static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static byte[] Text(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return [.. encoding.Preamble, .. encoding.GetBytes(text)];
    }

    public static async Task<byte[]> Xlsx(params IReadOnlyList<object?>[] rows)
    {
        var file = new MemoryStream();
        await SheetWriter.WriteXlsxAsync(file, "订单", [.. rows[0].Select(c => c?.ToString() ?? "")], rows[1..].ToAsyncEnumerable());
        return file.ToArray();
    }

    /// <summary>An .xlsx from hand-written parts, the way only a hostile or broken program writes them.</summary>
    public static byte[] RawXlsx(string sheetXml, int sheets = 1, Action<ZipArchive>? more = null)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(Enumerable.Range(1, sheets).Select(i => $"<sheet name=\"S{i}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>"))}</sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(Enumerable.Range(1, sheets).Select(i => $"<Relationship Id=\"rId{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}</Relationships>""");
            for (var i = 1; i <= sheets; i++) Add(zip, $"xl/worksheets/sheet{i}.xml", sheetXml);
            more?.Invoke(zip);
        }
        return file.ToArray();
    }

    public static string SheetXml(string rows) =>
        $"""<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""";

    public static string Cell(string reference, string text) => $"""<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>""";

    static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
        writer.Write(content);
    }

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries) Add(zip, name, content);
        return file.ToArray();
    }

    /// <summary>The header of a compound file with the name of one stream in its directory: enough to know what Word, Excel or a password makes of it.</summary>
    public static byte[] CompoundFile(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream + "\0"), .. new byte[512]];

    /// <summary>The error code an upload ends in, either when it is opened or while it is read; null when every row can be read.</summary>
    public static async Task<string?> Refusal(byte[] file, SheetLimits? limits = null)
    {
        var opened = await SheetReader.OpenAsync(new MemoryStream(file), limits);
        if (!opened.Succeeded) return Assert.Single(opened.Errors).Code;
        await using var reader = opened.Value;
        return reader.Rows().LastOrDefault() is { Succeeded: false } last ? Assert.Single(last.Errors).Code : null;
    }

    public static async Task<List<SheetRow>> Rows(byte[] file, SheetLimits? limits = null)
    {
        await using var reader = (await SheetReader.OpenAsync(new MemoryStream(file), limits)).Value;
        return [.. reader.Rows().Select(r => r.Value)];
    }
}
