using System.Text.RegularExpressions;

namespace OrderPortal.Model.Company;

/// <summary>How this company works: one row, edited by an administrator.</summary>
public sealed class CompanySettings : IVersioned
{
    public int Id { get; private set; } = 1;
    public string Name { get; set; } = "";

    /// <summary>The name in English pages and papers; null: the same as <see cref="Name"/>.</summary>
    public string? EnglishName { get; set; }

    /// <summary>IANA name of the zone in which days, months and due dates are counted.</summary>
    public string TimeZoneId { get; set; } = "Asia/Shanghai";

    /// <summary>What order numbers begin with, before year, month and serial.</summary>
    public string OrderNumberPrefix { get; set; } = "SO";

    /// <summary>Currency of prices and totals unless an order says otherwise (ISO 4217).</summary>
    public string Currency { get; set; } = "CNY";

    /// <summary>VAT rate of a new product in hundredths of a percent: 1300 is 13 %.</summary>
    public int VatRateBasisPoints { get; set; } = 1300;

    /// <summary>Share of the total due before stock preparation when an order is paid by deposit, in hundredths of a percent.</summary>
    public int DepositRateBasisPoints { get; set; } = 3000;

    /// <summary>An order wanted within this many days is urgent (加急).</summary>
    public int UrgentWithinDays { get; set; } = 3;

    /// <summary>An order of more than this many units is a key order (重点).</summary>
    public int KeyQuantity { get; set; } = 100;

    /// <summary>A quantity above this multiple of what the customer usually buys of a product is asked about.</summary>
    public int AbnormalQuantityMultiple { get; set; } = 5;

    /// <summary>A customer name that matches this pattern is too vague to approve.</summary>
    public string VagueNamePattern { get; set; } = "^某|某公司|某某|测试|未知|无名|^(公司|客户|个人|test|unknown)$";

    /// <summary>How the pattern is read: in linear time, so that no pattern can keep a server busy.</summary>
    public const RegexOptions PatternOptions = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    /// <summary>An approved order waits at most this many hours for the customer's confirmation before it counts as late.</summary>
    public int ConfirmWithinHours { get; set; } = 24;

    /// <summary>预留: hours for which an approved order's goods are kept from other orders while it waits for the customer or a payment; 0: not at all.</summary>
    public int ReservationHours { get; set; }

    /// <summary>Calendar days after dispatch until the customer is asked the three questions.</summary>
    public int FollowUpAfterDays { get; set; } = 3;

    /// <summary>A shipment without a tracking event for this many hours is looked at.</summary>
    public int TrackingSilenceHours { get; set; } = 24;

    /// <summary>How many lines one person picks in a shift: what the open tasks of a person are compared with.</summary>
    public int PickLinesPerShift { get; set; } = 240;

    /// <summary>出库差异: a shortage worth more than this at cost, in cents, is adjusted only after a manager has found its cause.</summary>
    public long VarianceLimitAmountMinor { get; set; } = 200_00;

    /// <summary>The same for its share of what the sub-order should have of the line, in hundredths of a percent; 10000 looks at the value alone.</summary>
    public int VarianceLimitBasisPoints { get; set; } = 10_000;

    /// <summary>Whether packing slip and label print the consignee's phone masked.</summary>
    public bool MaskPhoneOnPapers { get; set; }

    /// <summary>Address under which customers reach their order page, for links in messages; null: messages carry no link.</summary>
    public string? PublicUrl { get; set; }
    public Guid Version { get; private set; }

    /// <summary>A link for customers, or null when the company has not said under which address it is reached.</summary>
    public string? LinkTo(string path) => string.IsNullOrWhiteSpace(PublicUrl) ? null : $"{PublicUrl.TrimEnd('/')}/{path}";

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId);

    /// <summary>The company's calendar day at an instant.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));

    /// <summary>The instant (UTC) at which a day of the company begins.</summary>
    public DateTime StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // some zones change to summer time at midnight: that day begins at one o'clock
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, Zone);
    }
}
