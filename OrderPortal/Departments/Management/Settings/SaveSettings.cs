using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Company;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Settings;

/// <summary>How the company works, as a form shows it; rates are in percent.</summary>
public sealed record CompanyEntry
{
    [AllowNull] public string Name { get; set => field = value ?? ""; } = "";
    /// <summary>The name in English pages and papers; empty where it is the same.</summary>
    public string? EnglishName { get; set; }
    [AllowNull] public string TimeZoneId { get; set => field = value ?? ""; } = "";
    [AllowNull] public string OrderNumberPrefix { get; set => field = value ?? ""; } = "";
    [AllowNull] public string Currency { get; set => field = value ?? ""; } = "";
    public decimal? VatRate { get; set; }
    public decimal? DepositRate { get; set; }
    public decimal? UrgentWithinDays { get; set; }
    public decimal? KeyQuantity { get; set; }
    public decimal? AbnormalQuantityMultiple { get; set; }
    [AllowNull] public string VagueNamePattern { get; set => field = value ?? ""; } = "";
    public decimal? ConfirmWithinHours { get; set; }
    public decimal? ReservationHours { get; set; }
    public decimal? FollowUpAfterDays { get; set; }
    public decimal? TrackingSilenceHours { get; set; }
    public decimal? PickLinesPerShift { get; set; }
    public decimal? VarianceLimit { get; set; }
    public decimal? VarianceLimitRate { get; set; }
    public bool MaskPhoneOnPapers { get; set; }

    /// <summary>Address under which customers reach their order page; empty where messages carry no link.</summary>
    public string? PublicUrl { get; set; }

    public static CompanyEntry Of(CompanySettings company) => new()
    {
        Name = company.Name,
        EnglishName = company.EnglishName,
        TimeZoneId = company.TimeZoneId,
        OrderNumberPrefix = company.OrderNumberPrefix,
        Currency = company.Currency,
        VatRate = company.VatRateBasisPoints / 100m,
        DepositRate = company.DepositRateBasisPoints / 100m,
        UrgentWithinDays = company.UrgentWithinDays,
        KeyQuantity = company.KeyQuantity,
        AbnormalQuantityMultiple = company.AbnormalQuantityMultiple,
        VagueNamePattern = company.VagueNamePattern,
        ConfirmWithinHours = company.ConfirmWithinHours,
        ReservationHours = company.ReservationHours,
        FollowUpAfterDays = company.FollowUpAfterDays,
        TrackingSilenceHours = company.TrackingSilenceHours,
        PickLinesPerShift = company.PickLinesPerShift,
        VarianceLimit = Money.FromMinor(company.VarianceLimitAmountMinor),
        VarianceLimitRate = company.VarianceLimitBasisPoints / 100m,
        MaskPhoneOnPapers = company.MaskPhoneOnPapers,
        PublicUrl = company.PublicUrl,
    };
}

/// <summary>New settings of the company.</summary>
public sealed record SaveSettingsCommand(CompanyEntry Entry, Guid? Version);

/// <summary>保存公司设置: changes how the company works. Old and new values are kept in history.</summary>
public sealed partial class SaveSettings(Acts acts)
{
    /// <returns>The version after saving.</returns>
    public async Task<Result<Guid>> HandleAsync(SaveSettingsCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Administrator, Role.Manager)) return Error.Forbidden;
        CompanySettings? saved = null;
        var result = await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            var errors = Check(command.Entry);
            if (errors.Count > 0) return Result<bool>.Refused(errors);
            var company = await db.CompanySettings.SingleAsync(ct);
            if (command.Version is { } shown && shown != company.Version) return Error.Stale(ManagementTexts.SettingsStale);
            Apply(command.Entry, company);
            saved = company;
            return true;
        }, ct: ct);
        return result.Succeeded ? saved!.Version : Result<Guid>.Refused(result.Errors);
    }

    static List<Error> Check(CompanyEntry entry)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(entry.Name)) errors.Add(new("name-missing", ManagementTexts.NameMissing, nameof(entry.Name)));
        else if (entry.Name.Trim().Length > 120) errors.Add(new("too-long", ManagementTexts.TooLong.With(120), nameof(entry.Name)));
        if (entry.EnglishName?.Trim().Length > 120) errors.Add(new("too-long", ManagementTexts.TooLong.With(120), nameof(entry.EnglishName)));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(entry.TimeZoneId.Trim(), out var zone) || !zone.HasIanaId)
            errors.Add(new("zone-unknown", ManagementTexts.ZoneUnknown.With(entry.TimeZoneId), nameof(entry.TimeZoneId)));
        if (!Prefix().IsMatch(entry.OrderNumberPrefix.Trim())) errors.Add(new("prefix-invalid", ManagementTexts.PrefixInvalid, nameof(entry.OrderNumberPrefix)));
        if (!CurrencyCode().IsMatch(entry.Currency.Trim())) errors.Add(new("currency-invalid", ManagementTexts.CurrencyInvalid, nameof(entry.Currency)));
        InRange(entry.VatRate, 0, 100, nameof(entry.VatRate));
        InRange(entry.DepositRate, 1, 99, nameof(entry.DepositRate));
        WholeInRange(entry.UrgentWithinDays, 0, 60, nameof(entry.UrgentWithinDays));
        WholeInRange(entry.KeyQuantity, 1, 1_000_000, nameof(entry.KeyQuantity));
        WholeInRange(entry.AbnormalQuantityMultiple, 2, 1000, nameof(entry.AbnormalQuantityMultiple));
        WholeInRange(entry.ConfirmWithinHours, 1, 720, nameof(entry.ConfirmWithinHours));
        WholeInRange(entry.ReservationHours, 0, 720, nameof(entry.ReservationHours));
        WholeInRange(entry.FollowUpAfterDays, 1, 60, nameof(entry.FollowUpAfterDays));
        WholeInRange(entry.TrackingSilenceHours, 1, 720, nameof(entry.TrackingSilenceHours));
        WholeInRange(entry.PickLinesPerShift, 1, 10_000, nameof(entry.PickLinesPerShift));
        InRange(entry.VarianceLimit, 0, 10_000_000, nameof(entry.VarianceLimit));
        InRange(entry.VarianceLimitRate, 0, 100, nameof(entry.VarianceLimitRate));
        if (entry.VagueNamePattern.Length > 400) errors.Add(new("too-long", ManagementTexts.TooLong.With(400), nameof(entry.VagueNamePattern)));
        else if (Problem(entry.VagueNamePattern) is { } problem) errors.Add(new("pattern-invalid", ManagementTexts.PatternInvalid.With(problem), nameof(entry.VagueNamePattern)));
        if (!IsPublicUrl(entry.PublicUrl?.Trim())) errors.Add(new("url-invalid", ManagementTexts.UrlInvalid, nameof(entry.PublicUrl)));
        return errors;

        void WholeInRange(decimal? value, decimal least, decimal most, string field)
        {
            if (value is { } number && number != decimal.Truncate(number)) errors.Add(new("not-whole", ManagementTexts.NotWhole, field));
            else InRange(value, least, most, field);
        }

        void InRange(decimal? value, decimal least, decimal most, string field)
        {
            if (value is null || value < least || value > most) errors.Add(new("out-of-range", ManagementTexts.OutOfRange.With(least, most), field));
        }
    }

    // a path is put behind it, so nothing may follow the address's own
    static bool IsPublicUrl(string? url) => url is null or "" || (url.Length <= 200 && Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" });

    static string? Problem(string pattern)
    {
        try
        {
            _ = Regex.IsMatch("", pattern, CompanySettings.PatternOptions);
            return null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or NotSupportedException)
        {
            return unreadable.Message;
        }
    }

    static void Apply(CompanyEntry entry, CompanySettings company)
    {
        company.Name = entry.Name.Trim();
        company.EnglishName = string.IsNullOrWhiteSpace(entry.EnglishName) ? null : entry.EnglishName.Trim();
        company.TimeZoneId = entry.TimeZoneId.Trim();
        company.OrderNumberPrefix = entry.OrderNumberPrefix.Trim();
        company.Currency = entry.Currency.Trim();
        company.VatRateBasisPoints = BasisPoints(entry.VatRate);
        company.DepositRateBasisPoints = BasisPoints(entry.DepositRate);
        company.UrgentWithinDays = (int)entry.UrgentWithinDays!.Value;
        company.KeyQuantity = (int)entry.KeyQuantity!.Value;
        company.AbnormalQuantityMultiple = (int)entry.AbnormalQuantityMultiple!.Value;
        company.VagueNamePattern = entry.VagueNamePattern.Trim();
        company.ConfirmWithinHours = (int)entry.ConfirmWithinHours!.Value;
        company.ReservationHours = (int)entry.ReservationHours!.Value;
        company.FollowUpAfterDays = (int)entry.FollowUpAfterDays!.Value;
        company.TrackingSilenceHours = (int)entry.TrackingSilenceHours!.Value;
        company.PickLinesPerShift = (int)entry.PickLinesPerShift!.Value;
        company.VarianceLimitAmountMinor = Money.ToMinor(Money.Round(entry.VarianceLimit!.Value));
        company.VarianceLimitBasisPoints = BasisPoints(entry.VarianceLimitRate);
        company.MaskPhoneOnPapers = entry.MaskPhoneOnPapers;
        company.PublicUrl = string.IsNullOrWhiteSpace(entry.PublicUrl) ? null : entry.PublicUrl.Trim();
    }

    static int BasisPoints(decimal? percent) => (int)Math.Round(percent!.Value * 100m, MidpointRounding.AwayFromZero);

    [GeneratedRegex("^[A-Z][A-Z0-9]{0,9}$")]
    private static partial Regex Prefix();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();
}
