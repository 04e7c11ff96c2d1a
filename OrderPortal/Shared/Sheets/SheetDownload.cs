namespace OrderPortal.Shared.Sheets;

/// <summary>Sends a table as a workbook.</summary>
public static class SheetDownload
{
    // a workbook is finished by writes that the network would refuse, so it is made in a file that is gone once it has been sent
    public static async Task<IResult> XlsxAsync(string name, IReadOnlyList<string> headings, IAsyncEnumerable<IReadOnlyList<object?>> rows)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using (var making = File.Create(path)) await SheetWriter.WriteXlsxAsync(making, Path.GetFileNameWithoutExtension(name), headings, rows);
        return Results.Stream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous), SheetWriter.XlsxType, name);
    }
}
