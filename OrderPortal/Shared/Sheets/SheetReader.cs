using System.IO.Compression;
using System.Text;
using CsvHelper;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace OrderPortal.Shared.Sheets;

/// <summary>An uploaded .xlsx, .xls, .csv or .txt, recognised by its content and never by its name. Rows are streamed, as often as wanted
/// (a dry run, then the real one); the upload lies in a temporary file that disappears with the reader.</summary>
public sealed class SheetReader : IAsyncDisposable
{
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // GBK, and the code pages of old .xls

    readonly FileStream _file;
    readonly SheetLimits _limits;
    Encoding? _encoding; // of a text file; null for Excel
    char _delimiter = ',';
    int _sheetIndex;

    SheetReader(FileStream file, SheetLimits limits) => (_file, _limits) = (file, limits);

    /// <summary>What the file turned out to be, for the person who uploaded it: 'Excel' or the encoding of the text.</summary>
    public string Format => _encoding is null ? "Excel" : "CSV " + _encoding.WebName.ToUpperInvariant();

    /// <summary>The worksheet that is read: the first visible one with content. Empty for text.</summary>
    public string SheetName { get; private set; } = "";

    /// <summary>Further visible worksheets with content, which are not read; the person must be told.</summary>
    public IReadOnlyList<string> UnreadSheets { get; private set; } = [];

    /// <summary>Takes the upload over and finds out what it is. Refuses what is empty, too large, damaged, protected or no spreadsheet.</summary>
    public static async Task<Result<SheetReader>> OpenAsync(Stream upload, SheetLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= SheetLimits.Default;
        var reader = new SheetReader(new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew,
            FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous), limits);
        var usable = false;
        try
        {
            var error = await reader.TakeAsync(upload, ct) ?? await Task.Run(() => reader.Recognise(ct), ct);
            usable = error is null;
            return usable ? reader : error!;
        }
        finally
        {
            if (!usable) await reader.DisposeAsync();
        }
    }

    /// <summary>The rows with content from the top. When reading has to stop, the last element is the refusal, so it cannot be overlooked.</summary>
    public IEnumerable<Result<SheetRow>> Rows(CancellationToken ct = default)
    {
        var count = 0;
        foreach (var row in Guarded(_encoding is null ? ExcelRows() : TextRows(_encoding)))
        {
            ct.ThrowIfCancellationRequested();
            if (!row.Succeeded) { yield return row; yield break; }
            if (row.Value.Cells.Count == 0) continue;
            var error = ++count > _limits.MaxRows ? SheetTexts.TooManyRows(_limits.MaxRows)
                : row.Value.Cells.Count > _limits.MaxColumns ? SheetTexts.TooManyColumns(_limits.MaxColumns)
                : row.Value.Cells.Any(c => c is string text && text.Length > _limits.MaxCellLength) ? SheetTexts.CellTooLong(row.Value.Number, _limits.MaxCellLength)
                : null;
            yield return error is null ? row : error;
            if (error is not null) yield break;
        }
    }

    /// <summary>The file as it was uploaded.</summary>
    public async Task<byte[]> CopyAsync(CancellationToken ct = default)
    {
        var content = new byte[_file.Length];
        _file.Position = 0;
        await _file.ReadExactlyAsync(content, ct);
        return content;
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    async Task<Error?> TakeAsync(Stream upload, CancellationToken ct)
    {
        var buffer = new byte[1 << 16];
        for (int read; (read = await upload.ReadAsync(buffer, ct)) > 0;)
        {
            // what the browser says about the size is not believed: count what arrives
            if (_file.Length + read > _limits.MaxBytes) return SheetTexts.TooLarge(_limits.MaxBytes);
            await _file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        await _file.FlushAsync(ct);
        return _file.Length == 0 ? SheetTexts.Empty : null;
    }

    Error? Recognise(CancellationToken ct)
    {
        Span<byte> start = stackalloc byte[8];
        _file.Position = 0;
        start = start[..(int)Math.Min(8, _file.Length)];
        _file.ReadExactly(start);
        return start switch
        {
            [0x50, 0x4B, ..] => CheckZip(ct) ?? ChooseSheet(),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] => CheckCompoundFile() ?? ChooseSheet(),
            _ => CheckText(),
        };
    }

    /// <summary>Unpacks every part once to nowhere: sizes that a zip states about itself can be lies.</summary>
    Error? CheckZip(CancellationToken ct)
    {
        try
        {
            _file.Position = 0;
            using var zip = new ZipArchive(_file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Any(e => e.IsEncrypted)) return SheetTexts.Encrypted;
            if (!zip.Entries.Any(e => e.FullName.StartsWith("xl/workbook.", StringComparison.OrdinalIgnoreCase))) return SheetTexts.WrongType;
            long unpacked = 0;
            var buffer = new byte[1 << 16];
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                for (int read; (read = part.Read(buffer)) > 0;)
                {
                    ct.ThrowIfCancellationRequested();
                    unpacked += read;
                    if (unpacked > _limits.MaxUnpackedBytes || unpacked > 10 << 20 && unpacked / _file.Length > _limits.MaxRatio) return SheetTexts.Bomb;
                }
            }
            return null;
        }
        catch (InvalidDataException) { return SheetTexts.Corrupt; }
    }

    Error? CheckCompoundFile()
    {
        _file.Position = 0;
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        return Contains("EncryptedPackage") ? SheetTexts.Encrypted
            : Contains("Workbook") || Contains("Book") ? null
            : SheetTexts.WrongType;

        // the names of the streams in the file's directory are UTF-16
        bool Contains(string stream) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0;
    }

    Error? ChooseSheet()
    {
        try
        {
            using var excel = OpenExcel();
            if (excel.ResultsCount > _limits.MaxSheets) return SheetTexts.TooManySheets(_limits.MaxSheets);
            var filled = new List<(int Index, string Name)>();
            for (var index = 0; index < excel.ResultsCount; index++)
            {
                if (excel.VisibleState == "visible" && HasContent(excel)) filled.Add((index, excel.Name));
                excel.NextResult();
            }
            if (filled.Count == 0) return SheetTexts.Empty;
            (_sheetIndex, SheetName) = filled[0];
            UnreadSheets = [.. filled.Skip(1).Select(s => s.Name)];
            return null;
        }
        catch (InvalidPasswordException) { return SheetTexts.Encrypted; }
        // a foreign parser fed with a hostile file may throw anything
        catch (Exception e) when (e is not OperationCanceledException) { return SheetTexts.Corrupt; }
    }

    static bool HasContent(IExcelDataReader excel)
    {
        while (excel.Read())
            for (var column = 0; column < excel.FieldCount; column++)
                if (!IsBlank(excel.GetValue(column))) return true;
        return false;
    }

    IExcelDataReader OpenExcel()
    {
        _file.Position = 0;
        return ExcelReaderFactory.CreateReader(_file, new() { LeaveOpen = true, FallbackEncoding = Encoding.GetEncoding("GB18030") });
    }

    IEnumerable<Result<SheetRow>> ExcelRows()
    {
        using var excel = OpenExcel();
        for (var skip = 0; skip < _sheetIndex; skip++) excel.NextResult();
        if (excel.FieldCount > _limits.MaxColumns) { yield return SheetTexts.TooManyColumns(_limits.MaxColumns); yield break; }
        for (var number = 1; excel.Read(); number++)
            yield return Row(number, excel.FieldCount, excel.GetValue);
    }

    IEnumerable<Result<SheetRow>> TextRows(Encoding encoding)
    {
        _file.Position = 0;
        using var text = new StreamReader(_file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var openQuote = false;
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = _delimiter,
            HasHeader = false,
            SkipEmptyLines = false, // or our row numbers would differ from those in Excel
            MaxRecordSize = 4 * _limits.MaxColumns * _limits.MaxCellLength, // UTF-8 takes up to four bytes
            OnMalformedRecord = problem => openQuote |= problem.Reason == CsvMalformedReason.UnterminatedQuote, // a lone inch mark elsewhere is data
        }, leaveOpen: true);
        while (csv.Read())
        {
            if (openQuote) { yield return SheetTexts.OpenQuote; yield break; }
            yield return Row((int)csv.RowNumber, csv.FieldCount, column => FormulaGuard.Restore(csv.GetString(column)));
        }
    }

    static SheetRow Row(int number, int count, Func<int, object?> value)
    {
        var cells = new object?[count];
        var filled = 0;
        for (var column = 0; column < count; column++)
        {
            var cell = value(column);
            cells[column] = IsBlank(cell) ? null : cell;
            if (cells[column] is not null) filled = column + 1;
        }
        return new(number, cells[..filled]);
    }

    static bool IsBlank(object? cell) => cell is null || cell is string text && string.IsNullOrWhiteSpace(text);

    /// <summary>Turns whatever a parser throws in the middle of a hostile file into the refusal that ends the rows.</summary>
    static IEnumerable<Result<SheetRow>> Guarded(IEnumerable<Result<SheetRow>> rows)
    {
        using var each = rows.GetEnumerator();
        while (true)
        {
            Result<SheetRow> row;
            try
            {
                if (!each.MoveNext()) yield break;
                row = each.Current;
            }
            catch (Exception e) when (e is not OperationCanceledException) { row = SheetTexts.Corrupt; }
            yield return row;
            if (!row.Succeeded) yield break;
        }
    }

    /// <summary>Finds the encoding by decoding the whole file strictly, and the delimiter from the first line.</summary>
    Error? CheckText()
    {
        _file.Position = 0;
        var head = new byte[Math.Min(4096, _file.Length)];
        _file.ReadExactly(head);
        foreach (var encoding in Candidates(head))
        {
            var verdict = Scan(encoding);
            if (verdict.IsText) { _encoding = encoding; return verdict.Error; }
        }
        return SheetTexts.WrongType;
    }

    static IEnumerable<Encoding> Candidates(byte[] head)
    {
        var utf8 = new UTF8Encoding(true, throwOnInvalidBytes: true);
        var utf16 = new UnicodeEncoding(false, true, throwOnInvalidBytes: true);
        var utf16BigEndian = new UnicodeEncoding(true, true, throwOnInvalidBytes: true);
        if (head is [0xFF, 0xFE, ..]) return [utf16];
        if (head is [0xFE, 0xFF, ..]) return [utf16BigEndian];
        // digits and commas have a zero byte in UTF-16; plain text of the other kinds has none
        if (head.Contains((byte)0)) return head.Where((b, i) => b == 0 && i % 2 == 0).Any() ? [utf16BigEndian] : [utf16];
        return [utf8, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)];
    }

    (bool IsText, Error? Error) Scan(Encoding encoding)
    {
        const string delimiters = ",;\t|";
        var counts = new int[delimiters.Length];
        var (firstLineDone, inQuotes, any) = (false, false, false);
        _file.Position = 0;
        using var text = new StreamReader(_file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[1 << 14];
        var perLine = 0;
        try
        {
            for (int read; (read = text.Read(buffer)) > 0;)
                foreach (var c in buffer.AsSpan(0, read))
                {
                    if (c < ' ' && c is not ('\t' or '\r' or '\n')) return (false, null);
                    if (!any && !char.IsWhiteSpace(c))
                    {
                        any = true;
                        if (c == '<') return (true, SheetTexts.WebPage);
                    }
                    if (c == '\n') perLine = 0;
                    var which = delimiters.IndexOf(c);
                    if (which >= 0 && ++perLine > 100 * _limits.MaxColumns) return (true, SheetTexts.TooManyColumns(_limits.MaxColumns));
                    if (firstLineDone) continue;
                    if (c == '"') inQuotes = !inQuotes;
                    else if (c == '\n' && !inQuotes && any) firstLineDone = true;
                    else if (which >= 0 && !inQuotes) counts[which]++;
                }
        }
        catch (DecoderFallbackException) { return (false, null); }
        if (!any) return (true, SheetTexts.Empty);
        _delimiter = delimiters[Array.IndexOf(counts, counts.Max())];
        return (true, null);
    }
}
