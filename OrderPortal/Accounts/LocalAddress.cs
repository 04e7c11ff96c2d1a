namespace OrderPortal.Accounts;

/// <summary>Where to go after signing in: only ever a page of this site, so that a crafted link cannot lead people to a copy of it.</summary>
public static class LocalAddress
{
    static readonly Uri Site = new("http://site.invalid");

    /// <summary>The address if it is a path on this site, otherwise the home page.</summary>
    public static string Safe(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl) // browsers drop tabs and line breaks, which turns '/<tab>/evil' into '//evil'
        && Uri.TryCreate(Site, address, out var full) && full.Host == Site.Host
        && !full.AbsolutePath.StartsWith("//", StringComparison.Ordinal) // '/./' + '/evil' after dots are folded
            ? full.PathAndQuery + full.Fragment
            : "/";
}
