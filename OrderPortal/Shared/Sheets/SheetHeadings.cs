using System.Text;

namespace OrderPortal.Shared.Sheets;

/// <summary>Headings as people write them: with full-width brackets, blanks, a star for what is required.</summary>
public static class SheetHeadings
{
    /// <summary>What two ways of writing the same heading have in common.</summary>
    public static string Plain(string heading) =>
        string.Concat(heading.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '.')));
}
