namespace OrderPortal.Model.Customers;

/// <summary>Where goods go and who takes them in. Copied onto the order, so that a later change of the customer's address changes no order.</summary>
public sealed record PostalAddress
{
    public string Consignee { get; set; } = "";
    public string? Mobile { get; set; }
    public string? Phone { get; set; }

    /// <summary>ISO 3166 two-letter code; CN has province, city and district.</summary>
    public string Country { get; set; } = "CN";
    public string Province { get; set; } = "";
    public string City { get; set; } = "";
    public string District { get; set; } = "";
    public string Street { get; set; } = "";
    public string? PostalCode { get; set; }

    /// <summary>One line, as written on a parcel: big to small in China, small to big elsewhere.</summary>
    public string OneLine => Country == "CN"
        ? string.Concat(Province, City == Province ? "" : City, District, Street)
        : string.Join(", ", new[] { Street, City, Province, PostalCode, Country }.Where(p => !string.IsNullOrWhiteSpace(p)));

    public bool IsEmpty => string.IsNullOrWhiteSpace(Consignee + Province + City + District + Street);

    /// <summary>The last four digits of a number; null when it has fewer.</summary>
    public static string? Tail(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return digits.Length < 4 ? null : digits[^4..];
    }
}
