using System.IO.Compression;
using System.Text;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>Which files may be attached, judged by their content: a name and what a browser says about a file prove nothing.</summary>
public static class FileKinds
{
    public const int MaxBytes = 10 * 1024 * 1024;

    static readonly Dictionary<string, string> TypeOf = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
        [".heic"] = "image/heic",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };

    public static IReadOnlyList<string> Endings { get; } = [.. TypeOf.Keys];

    /// <summary>The content type, when the content is what the name's ending promises; null otherwise.</summary>
    public static string? Judge(string name, byte[] content) =>
        TypeOf.GetValueOrDefault(Path.GetExtension(name)) is { } promised && promised == Recognise(content) ? promised : null;

    static string? Recognise(byte[] content) => content switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => TypeOf[".pdf"],
        [0xFF, 0xD8, 0xFF, ..] => TypeOf[".jpg"],
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => TypeOf[".png"],
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => TypeOf[".webp"],
        [_, _, _, _, 0x66, 0x74, 0x79, 0x70, ..] when Encoding.ASCII.GetString(content.AsSpan(8, Math.Min(4, content.Length - 8))) is "heic" or "heix" or "mif1" => TypeOf[".heic"],
        [0x50, 0x4B, 0x03, 0x04, ..] => Office(content),
        _ => null,
    };

    /// <summary>A workbook or a letter without macros; only the archive's table of contents is read.</summary>
    static string? Office(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false));
            var parts = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return parts.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || !parts.Contains("[Content_Types].xml") ? null
                : parts.Contains("xl/workbook.xml") ? TypeOf[".xlsx"] : parts.Contains("word/document.xml") ? TypeOf[".docx"] : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
