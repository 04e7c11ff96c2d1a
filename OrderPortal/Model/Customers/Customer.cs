namespace OrderPortal.Model.Customers;

/// <summary>What sort of buyer a customer is; one of the three keys of the monthly archive.</summary>
public enum CustomerType
{
    /// <summary>公司: a legal entity with a business licence.</summary>
    Company = 10,
    /// <summary>个人: a private person.</summary>
    Individual = 20,
    /// <summary>渠道商: resells our goods.</summary>
    Distributor = 30,
    /// <summary>门店: a shop of ours or of a partner.</summary>
    Store = 40,
}

/// <summary>Membership level; decides discounts and the order of service.</summary>
public enum MemberLevel
{
    /// <summary>普通.</summary>
    Standard = 10,
    /// <summary>银卡.</summary>
    Silver = 20,
    /// <summary>金卡.</summary>
    Gold = 30,
    /// <summary>VIP: served first.</summary>
    Vip = 40,
}

/// <summary>When a customer pays: each way has its own gate before preparation and before shipping.</summary>
public enum PaymentTerms
{
    /// <summary>全款预付: everything before stock preparation.</summary>
    Prepaid = 10,
    /// <summary>定金 + 尾款: a deposit before preparation, the balance before shipping.</summary>
    Deposit = 20,
    /// <summary>到付: the carrier collects on delivery.</summary>
    CashOnDelivery = 30,
    /// <summary>账期: pays later, within a credit limit.</summary>
    Credit = 40,
}

/// <summary>Somebody who buys: identity, terms, contacts and addresses.</summary>
public sealed class Customer : IVersioned
{
    public long Id { get; private set; }

    /// <summary>Our number for the customer, for example C0012. Unique.</summary>
    public string Code { get; set; } = "";

    /// <summary>Full name as on the licence or identity card.</summary>
    public string LegalName { get; set; } = "";
    public CustomerType Type { get; set; } = CustomerType.Company;

    /// <summary>统一社会信用代码 (18 characters) of a company or 身份证 number of a person; needed for an invoice.</summary>
    public string? TaxId { get; set; }
    public MemberLevel Level { get; set; } = MemberLevel.Standard;
    public PaymentTerms Terms { get; set; } = PaymentTerms.Prepaid;

    /// <summary>Days of credit after shipping, for <see cref="PaymentTerms.Credit"/>.</summary>
    public int CreditDays { get; set; }

    /// <summary>The most this customer may owe, in cents; null: no limit set, so no credit.</summary>
    public long? CreditLimitAmountMinor { get; set; }
    public string Currency { get; set; } = "CNY";

    /// <summary>Language of papers and messages for this customer.</summary>
    public string Language { get; set; } = "zh-CN";

    /// <summary>客户经理: the sales rep who looks after this customer.</summary>
    public string? ManagerUserId { get; set; }
    public string? ManagerName { get; set; }

    /// <summary>Number in the system this customer came from; unique per import.</summary>
    public string? ExternalNumber { get; set; }
    public bool IsActive { get; set; } = true;
    public DateTime CreatedAt { get; set; }
    public List<Contact> Contacts { get; } = [];
    public List<CustomerAddress> Addresses { get; } = [];
    public Guid Version { get; private set; }

    public decimal? CreditLimitAmount => CreditLimitAmountMinor is { } cents ? Money.FromMinor(cents) : null;
}

/// <summary>A person at a customer's whom we call or write to. The phone is internal and shown masked.</summary>
public sealed class Contact
{
    public long Id { get; private set; }
    public long CustomerId { get; private set; }
    public string Name { get; set; } = "";

    /// <summary>Mainland mobile number, 11 digits.</summary>
    public string? Mobile { get; set; }

    /// <summary>Landline or foreign number.</summary>
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public bool IsDefault { get; set; }

    /// <summary>Last four digits of the number, so that service can find a caller without a list of phones.</summary>
    public string? PhoneTail { get; private set; }

    /// <summary>Keeps <see cref="PhoneTail"/> in step; called before every save.</summary>
    public void IndexPhone() => PhoneTail = PostalAddress.Tail(Mobile ?? Phone);
}

/// <summary>A place a customer has goods sent to.</summary>
public sealed class CustomerAddress
{
    public long Id { get; private set; }
    public long CustomerId { get; private set; }
    public string Label { get; set; } = "";
    public bool IsDefault { get; set; }
    public PostalAddress Address { get; set; } = new();
}
