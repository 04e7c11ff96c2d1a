using OrderPortal.Journey;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Departments.Sales.Import.MasterData;

/// <summary>One column of a sheet of customers or products.</summary>
/// <param name="Field">The field of the form that it fills; refusals of the form's validator name it, or begin with it.</param>
/// <param name="Put">Puts a filled cell onto the entry, or answers why it cannot.</param>
/// <param name="Example">What the template shows in it.</param>
/// <param name="IsNeeded">A sheet without this column is not read.</param>
public sealed record MasterColumn<T>(string Field, Text Heading, Func<T, MasterCell, Error?> Put, object? Example = null, bool IsNeeded = false, params string[] AlsoCalled)
{
    public bool IsCalled(string heading) => AlsoCalled.Append(Heading.Zh).Append(Heading.En).Any(h => SheetHeadings.Plain(h) == SheetHeadings.Plain(heading));
}

/// <summary>A filled cell: as text, and as Excel holds it.</summary>
public readonly record struct MasterCell(string Text, object? Value)
{
    /// <summary>Fills a field with the number in the cell.</summary>
    public Error? Number(Action<decimal> put)
    {
        var read = SheetNumbers.Read(Value);
        if (read.Succeeded) put(read.Value);
        return read.Succeeded ? null : read.Errors[0];
    }

    /// <summary>Fills a field with the choice that the cell names in either language.</summary>
    public Error? Choice<TEnum>(Action<TEnum> put) where TEnum : struct, Enum
    {
        var text = Text;
        var found = Enum.GetValues<TEnum>().Where(v => JourneyTexts.Of(v) is var words && (words.Zh == text || words.En.Equals(text, StringComparison.OrdinalIgnoreCase))).ToList();
        if (found is [var one]) put(one);
        return found.Count == 1 ? null : new("choice-unknown",
            new Text("不认识“{0}”。可用：{1}。", "“{0}” is unknown. Use one of: {1}.").With(text, Texts.List(Enum.GetValues<TEnum>().Select(v => JourneyTexts.Of(v)))));
    }
}

/// <summary>Something to say about a cell or a row.</summary>
/// <param name="Row">Row as Excel shows it; 0 when it concerns the whole sheet.</param>
public sealed record MasterFinding(int Row, Text? Column, string Code, Text Sentence, bool IsRefusal);

/// <summary>One row as it was read. What is wrong with its cells stands in the findings.</summary>
public sealed record MasterRow<T>(int Row, T Entry, bool IsReadable);

/// <summary>Reads a sheet with one customer or product per row. Columns may stand in any order; unknown ones are left out and named.</summary>
public static class MasterSheet
{
    public static readonly SheetLimits Limits = new() { MaxRows = 5_000, MaxColumns = 60, MaxCellLength = 2_000 };

    /// <summary>Headings stand in one of the first rows, below a title or a note.</summary>
    const int HeadingRows = 20;

    public static Result<IReadOnlyList<MasterRow<T>>> Read<T>(SheetReader reader, IReadOnlyList<MasterColumn<T>> columns, Func<T> begin, List<MasterFinding> findings, CancellationToken ct)
    {
        var rows = new List<SheetRow>();
        foreach (var row in reader.Rows(ct))
        {
            if (!row.Succeeded) return Result<IReadOnlyList<MasterRow<T>>>.Refused(row.Errors);
            rows.Add(row.Value);
        }
        if (reader.UnreadSheets.Count > 0) findings.Add(new(0, null, "sheets-unread", OrderSheetTexts.SheetsUnread.With(reader.SheetName, string.Join("、", reader.UnreadSheets)), false));

        var heading = rows.Take(HeadingRows).FirstOrDefault(r => columns.Count(c => r.Cells.OfType<string>().Any(c.IsCalled)) >= 2);
        if (heading is null) return new Error("headings-missing", Texts.HeadingsMissing.With(Texts.List(columns.Where(c => c.IsNeeded).Select(c => c.Heading))));
        var places = new Dictionary<int, MasterColumn<T>>();
        var errors = new List<Error>();
        for (var at = 0; at < heading.Cells.Count; at++)
        {
            if (heading.Text(at) is not { Length: > 0 } title) continue;
            if (columns.FirstOrDefault(c => c.IsCalled(title)) is not { } column) findings.Add(new(heading.Number, Text.Same(title), "column-unread", Texts.ColumnUnread.With(title), false));
            else if (places.ContainsValue(column)) errors.Add(new("column-twice", OrderSheetTexts.ColumnTwice.With(title)));
            else places.Add(at, column);
        }
        errors.AddRange(columns.Where(c => c.IsNeeded && !places.ContainsValue(c)).Select(c => new Error("column-missing", OrderSheetTexts.ColumnMissing.With(c.Heading))));
        if (errors.Count > 0) return Result<IReadOnlyList<MasterRow<T>>>.Refused(errors);

        var read = rows.SkipWhile(r => r.Number <= heading.Number).Select(r => Row(r, places, begin(), findings)).ToList();
        return read.Count == 0 ? new Error("no-rows", Texts.NoRows) : read;
    }

    static MasterRow<T> Row<T>(SheetRow row, Dictionary<int, MasterColumn<T>> places, T entry, List<MasterFinding> findings)
    {
        var isReadable = true;
        foreach (var (at, column) in places)
        {
            if (row.Text(at) is var text && text is "" or "-" or "—" or "/") continue;
            var wrong = text.StartsWith('=') ? new Error("cell-formula", OrderSheetTexts.Formula) : column.Put(entry, new(text, row[at]));
            if (wrong is null) continue;
            findings.Add(new(row.Number, column.Heading, wrong.Code, wrong.Sentence, true));
            isReadable = false;
        }
        return new(row.Number, entry, isReadable);
    }
}
