namespace OrderPortal.Shared.Sheets;

/// <summary>Text that a spreadsheet program would run as a formula when it opens a .csv. We put an apostrophe before it when we write
/// and take exactly that one away when we read, so a file of ours comes back unchanged.</summary>
static class FormulaGuard
{
    /// <summary>Begins with a sign that starts a formula, and is more than that sign alone ('-' stands for 'none' in our sheets).</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 1 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    public static string Protect(string text) => LooksLikeFormula(text.TrimStart('\'')) ? '\'' + text : text;

    public static string Restore(string text) => text.StartsWith('\'') && LooksLikeFormula(text.TrimStart('\'')) ? text[1..] : text;
}
