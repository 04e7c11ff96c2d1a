namespace OrderPortal.Model.Customers;

/// <summary>What somebody enters about a customer, before anything is checked.</summary>
public sealed record CustomerEntry
{
    public string? LegalName { get; set; }

    /// <summary>Null until somebody has chosen one; needed by the archive.</summary>
    public CustomerType? Type { get; set; }
    public string? TaxId { get; set; }
    public MemberLevel Level { get; set; } = MemberLevel.Standard;
    public PaymentTerms Terms { get; set; } = PaymentTerms.Prepaid;
    public decimal? CreditDays { get; set; }
    public decimal? CreditLimit { get; set; }
    public string Currency { get; set; } = "CNY";
    public string Language { get; set; } = "zh-CN";

    /// <summary>客户经理: id of the colleague who looks after the customer.</summary>
    public string? ManagerUserId { get; set; }
    public bool IsActive { get; set; } = true;
    public List<ContactEntry> Contacts { get; set; } = [];
    public List<AddressEntry> Addresses { get; set; } = [];

    /// <summary>A copy that shares nothing with this one.</summary>
    public CustomerEntry Copy() => this with { Contacts = [.. Contacts.Select(c => c with { })], Addresses = [.. Addresses.Select(a => a with { Address = a.Address with { } })] };

    public static CustomerEntry Of(Customer c) => new()
    {
        LegalName = c.LegalName,
        Type = c.Type,
        TaxId = c.TaxId,
        Level = c.Level,
        Terms = c.Terms,
        CreditDays = c.CreditDays == 0 ? null : c.CreditDays,
        CreditLimit = c.CreditLimitAmount,
        Currency = c.Currency,
        Language = c.Language,
        ManagerUserId = c.ManagerUserId,
        IsActive = c.IsActive,
        Contacts = [.. c.Contacts.OrderByDescending(p => p.IsDefault).ThenBy(p => p.Id).Select(p => new ContactEntry { Id = p.Id, Name = p.Name, Mobile = p.Mobile, Phone = p.Phone, Email = p.Email })],
        Addresses = [.. c.Addresses.OrderByDescending(a => a.IsDefault).ThenBy(a => a.Id).Select(a => new AddressEntry { Id = a.Id, Label = a.Label, Address = a.Address with { } })],
    };
}

/// <summary>One contact as entered; the first of the list is the default.</summary>
public sealed record ContactEntry
{
    /// <summary>Null for a new one.</summary>
    public long? Id { get; set; }
    public string? Name { get; set; }
    public string? Mobile { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Mobile + Phone + Email);
}

/// <summary>One address as entered; the first of the list is the default.</summary>
public sealed record AddressEntry
{
    /// <summary>Null for a new one.</summary>
    public long? Id { get; set; }
    public string? Label { get; set; }
    public PostalAddress Address { get; set; } = new();
}
