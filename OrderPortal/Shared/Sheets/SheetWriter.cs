using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using CsvHelper;
using Radzen.Documents.Spreadsheet;

namespace OrderPortal.Shared.Sheets;

/// <summary>Writes tables as .xlsx or .csv, row by row, so that half a million rows need no more memory than ten. Text that looks like a
/// formula stays text. Values may be text, numbers, dates (<see cref="DateOnly"/> or <see cref="DateTime"/>), truth values or null.</summary>
public static class SheetWriter
{
    /// <summary>The media type of .xlsx.</summary>
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static readonly Format Heading = new() { Bold = true, NumberFormat = "@" };
    static readonly Format Day = new() { NumberFormat = "yyyy-mm-dd" };
    static readonly Format Instant = new() { NumberFormat = "yyyy-mm-dd hh:mm:ss" };
    static readonly Format Verbatim = new() { NumberFormat = "@" }; // stays text even after somebody edits the cell

    public static async Task WriteXlsxAsync(Stream target, string sheetName, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct = default)
    {
        var workbook = new Workbook();
        var sheet = workbook.AddSheet(SafeName(sheetName), 1, Math.Max(1, headings.Count));
        sheet.Rows.Frozen = 1;
        for (var column = 0; column < headings.Count; column++)
            sheet.Columns[column] = Math.Clamp(headings[column].Sum(c => c > 0xFF ? 16 : 9) + 32, 80, 320); // pixels
        await workbook.SaveToStreamAsync(target, Cells(headings, rows, ct), useInlineStrings: true, ct);
    }

    public static async Task WriteCsvAsync(Stream target, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken ct = default)
    {
        // without the byte order mark Excel opens Chinese text as garbage
        // without the byte order mark Excel opens Chinese text as garbage
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync([.. headings.Select(Plain)], ct);
        await foreach (var row in rows.WithCancellation(ct))
            await csv.WriteRecordAsync([.. row.Select(Plain)], ct);
        await csv.FlushAsync(ct);
    }

    static async IAsyncEnumerable<(CellData?, Format?)[]> Cells(IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return [.. headings.Select(h => ((CellData?)CellData.FromString(Printable(h)), (Format?)Heading))];
        await foreach (var row in rows.WithCancellation(ct))
            yield return [.. row.Select(Cell)];
    }

    static (CellData?, Format?) Cell(object? value) => value switch
    {
        null or "" => (null, null),
        string text => (CellData.FromString(Printable(text)), FormulaGuard.LooksLikeFormula(text.TrimStart('\'')) ? Verbatim : null),
        bool truth => (CellData.FromBoolean(truth), null),
        DateOnly day => (CellData.FromDate(day.ToDateTime(TimeOnly.MinValue)), Day),
        DateTime instant => (CellData.FromDate(instant), Instant),
        // Excel keeps 15 digits of a number; what has more is written as text rather than changed
        decimal number when Math.Abs(number) >= 1e15m => (CellData.FromString(Plain(number)), Verbatim),
        decimal or int or long or double => (CellData.FromNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture)), null),
        _ => (CellData.FromString(Printable(value.ToString()!)), null),
    };

    static string Plain(object? value) => value switch
    {
        null => "",
        string text => FormulaGuard.Protect(Printable(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Characters that a spreadsheet cannot hold (control characters, half an emoji) become the replacement character.</summary>
    static string Printable(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append('\uFFFD');
        return clean.ToString();
    }

    static string SafeName(string name)
    {
        var safe = string.Concat(Printable(name).Select(c => "[]:*?/\\'".Contains(c) ? '_' : c)).Trim();
        return safe.Length == 0 ? "Sheet1" : safe[..Math.Min(31, safe.Length)];
    }
}
