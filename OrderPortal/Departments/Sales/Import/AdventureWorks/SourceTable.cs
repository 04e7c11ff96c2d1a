using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Import.AdventureWorks;

/// <summary>One table of the source, <c>Name.csv</c> or <c>Name.csv.gz</c>, read row by row.</summary>
sealed class SourceTable(string folder, string name, params string[] columns)
{
    string? File => new[] { ".csv", ".csv.gz" }.Select(ending => Path.Combine(folder, name + ending)).FirstOrDefault(System.IO.File.Exists);

    public string Name => name;
    public bool Exists => File is not null;

    /// <summary>Says when the table or one of the columns that we use is missing.</summary>
    public IEnumerable<Error> Check()
    {
        if (!Exists) return [AdventureWorksTexts.FileMissing(name)];
        try
        {
            using var csv = Open();
            return [.. columns.Where(c => !csv.TryGetFieldIndex(c, out _)).Select(c => AdventureWorksTexts.ColumnMissing(name, c))];
        }
        catch (Exception e) when (e is CsvFormatException or InvalidDataException) { return [AdventureWorksTexts.Damaged(name)]; }
    }

    /// <summary>Every row as the caller maps it; a value that cannot be read refuses its row, damage refuses the rest of the table.</summary>
    public IEnumerable<Result<T>> Read<T>(Func<SourceTableRow, T> map)
    {
        using var csv = Open();
        while (true)
        {
            Result<T> result;
            try
            {
                if (!csv.Read()) yield break;
                result = Result.Of(map(new(csv, $"{name} {csv.RowNumber + 1}")));
            }
            catch (UnreadableValueException e) { result = e.Error; }
            catch (Exception e) when (e is CsvFormatException or InvalidDataException) { result = AdventureWorksTexts.Damaged(name); }
            yield return result;
            if (result.Errors is [{ Code: "table-damaged" }]) yield break;
        }
    }

    /// <summary>The whole table by key, for tables that others point to. Rows that cannot be read are left out: whoever points to them is refused.</summary>
    public Dictionary<TKey, T> By<TKey, T>(Func<T, TKey> key, Func<SourceTableRow, T> map) where TKey : notnull
    {
        var all = new Dictionary<TKey, T>();
        foreach (var row in Read(map))
            if (row.Succeeded) all.TryAdd(key(row.Value), row.Value);
        return all;
    }

    CsvReader Open()
    {
        Stream stream = System.IO.File.OpenRead(File!);
        if (File!.EndsWith(".gz", StringComparison.Ordinal)) stream = new GZipStream(stream, CompressionMode.Decompress);
        // an unclosed quote must not make one row of the rest of the file
        var csv = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', Encoding = Encoding.UTF8, MaxRecordSize = 1 << 20, MalformedData = CsvMalformedDataHandling.Throw }, leaveOpen: false);
        csv.ReadHeader();
        return csv;
    }
}

/// <summary>One row of a source table; what cannot be read ends in the refusal of the row.</summary>
readonly struct SourceTableRow(CsvReader csv, string place)
{
    /// <summary>Table and row number, for the person who has to look it up.</summary>
    public string Place => place;

    public string Text(string column) => csv.GetString(column).Trim();
    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public int Int(string column) => int.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable(column);
    public int? IntOrNull(string column) => Text(column).Length == 0 ? null : Int(column);

    public decimal Decimal(string column) =>
        decimal.TryParse(Text(column), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable(column);

    /// <summary>The day of a date that the source writes with a midnight behind it.</summary>
    public DateOnly Day(string column) =>
        Text(column) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Unreadable(column);

    public DateOnly? DayOrNull(string column) => Text(column).Length == 0 ? null : Day(column);

    UnreadableValueException Unreadable(string column) => new(AdventureWorksTexts.Unreadable(place, column, Text(column)));
}

/// <summary>Leaves the mapping of one row; caught right above it and turned into that row's refusal.</summary>
sealed class UnreadableValueException(Error error) : Exception(error.ToString())
{
    public Error Error => error;
}
