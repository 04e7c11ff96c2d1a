using System.Globalization;
using OrderPortal.Model.Customers;

namespace OrderPortal.CustomerPortal;

/// <summary>What a customer's page shows of a person: enough to recognise oneself, too little to learn from.</summary>
public static class Mask
{
    /// <summary>李晓明 as 李*.</summary>
    public static string Name(string name) => string.IsNullOrWhiteSpace(name) ? "" : StringInfo.GetNextTextElement(name.Trim()) + "*";

    /// <summary>13812345678 as 138****5678; a shorter number shows its last four digits alone.</summary>
    public static string? Phone(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return PostalAddress.Tail(number) is not { } tail ? null : digits.Length < 11 ? "****" + tail : $"{digits[..3]}****{tail}";
    }
}
