using System.Text;
using System.Text.RegularExpressions;
using OrderPortal.Model.Shipping;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>How tracking numbers are written, and whether one looks like its carrier's.</summary>
static partial class TrackingNumbers
{
    /// <summary>As carriers print it: no blanks, half-width capitals; null when nothing was entered.</summary>
    public static string? Clean(string? typed)
    {
        var text = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return text is "" or "-" ? null : text;
    }

    public static bool IsPossible(string tracking) => Shape().IsMatch(tracking);

    public static bool LooksLike(Carrier carrier, string tracking)
    {
        if (string.IsNullOrWhiteSpace(carrier.TrackingPattern)) return true;
        try
        {
            return Regex.IsMatch(tracking, carrier.TrackingPattern, RegexOptions.IgnoreCase, TimeSpan.FromMilliseconds(200));
        }
        catch (RegexMatchTimeoutException)
        {
            return true; // a pattern too costly to answer must not stop a shipment
        }
    }

    [GeneratedRegex(@"\A[A-Z0-9-]{1,60}\z")]
    private static partial Regex Shape();
}
