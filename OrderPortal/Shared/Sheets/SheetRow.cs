using System.Globalization;

namespace OrderPortal.Shared.Sheets;

/// <summary>How much of an uploaded spreadsheet is read before it is refused; protects the server from files made to exhaust it.</summary>
public sealed record SheetLimits
{
    public long MaxBytes { get; init; } = 20L << 20;
    /// <summary>Rows with content; empty rows below the table do not count.</summary>
    public int MaxRows { get; init; } = 50_000;
    public int MaxColumns { get; init; } = 200;
    public int MaxCellLength { get; init; } = 4_000;
    public int MaxSheets { get; init; } = 20;
    /// <summary>Bytes of all parts of an .xlsx after unpacking.</summary>
    public long MaxUnpackedBytes { get; init; } = 300L << 20;
    /// <summary>How many times larger than packed an .xlsx may be, once it unpacks to more than 10 MB. Real sheets stay below 50.</summary>
    public int MaxRatio { get; init; } = 200;

    public static readonly SheetLimits Default = new();
}

/// <summary>One row with content, as it stands in the sheet.</summary>
/// <param name="Number">The row's number as Excel shows it, beginning with 1.</param>
/// <param name="Cells">Text, number (double), date (DateTime), duration, truth value, or null for an empty cell.</param>
public sealed record SheetRow(int Number, IReadOnlyList<object?> Cells)
{
    /// <summary>The value in a column, counted from 0; null beyond the last filled one.</summary>
    public object? this[int column] => column < Cells.Count ? Cells[column] : null;

    /// <summary>The value as trimmed text. A number reads as it was typed: 13800000000, never 1.38E+10.</summary>
    public string Text(int column) => this[column] switch
    {
        null => "",
        string text => text.Trim(),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture),
        DateTime day when day.TimeOfDay == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!.Trim(),
    };

    /// <summary>A column as Excel names it: 0 is A, 26 is AA.</summary>
    public static string ColumnName(int column) => (column >= 26 ? ColumnName(column / 26 - 1) : "") + (char)('A' + column % 26);
}
