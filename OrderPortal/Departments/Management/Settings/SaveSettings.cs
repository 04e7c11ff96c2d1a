using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Company;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Settings;

/// <summary>How the company works, as a form shows it; rates are in percent.</summary>
public sealed record CompanyEntry
{
    public string Name { get; set; } = "";
    public string TimeZoneId { get; set; } = "";
    public string OrderNumberPrefix { get; set; } = "";
    public string Currency { get; set; } = "";
    public decimal? VatRate { get; set; }
    public decimal? DepositRate { get; set; }
    public int? UrgentWithinDays { get; set; }
    public int? KeyQuantity { get; set; }
    public int? AbnormalQuantityMultiple { get; set; }
    public string VagueNamePattern { get; set; } = "";
    public int? ConfirmWithinHours { get; set; }
    public int? FollowUpAfterDays { get; set; }
    public int? TrackingSilenceHours { get; set; }
    public bool MaskPhoneOnPapers { get; set; }

    public static CompanyEntry Of(CompanySettings company) => new()
    {
        Name = company.Name,
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
        FollowUpAfterDays = company.FollowUpAfterDays,
        TrackingSilenceHours = company.TrackingSilenceHours,
        MaskPhoneOnPapers = company.MaskPhoneOnPapers,
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
        else if (entry.Name.Trim().Length > 200) errors.Add(new("too-long", ManagementTexts.TooLong.With(200), nameof(entry.Name)));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(entry.TimeZoneId.Trim(), out var zone) || !zone.HasIanaId)
            errors.Add(new("zone-unknown", ManagementTexts.ZoneUnknown.With(entry.TimeZoneId), nameof(entry.TimeZoneId)));
        if (!Prefix().IsMatch(entry.OrderNumberPrefix.Trim())) errors.Add(new("prefix-invalid", ManagementTexts.PrefixInvalid, nameof(entry.OrderNumberPrefix)));
        if (!CurrencyCode().IsMatch(entry.Currency.Trim())) errors.Add(new("currency-invalid", ManagementTexts.CurrencyInvalid, nameof(entry.Currency)));
        InRange(entry.VatRate, 0, 100, nameof(entry.VatRate));
        InRange(entry.DepositRate, 1, 99, nameof(entry.DepositRate));
        InRange(entry.UrgentWithinDays, 0, 60, nameof(entry.UrgentWithinDays));
        InRange(entry.KeyQuantity, 1, 1_000_000, nameof(entry.KeyQuantity));
        InRange(entry.AbnormalQuantityMultiple, 2, 1000, nameof(entry.AbnormalQuantityMultiple));
        InRange(entry.ConfirmWithinHours, 1, 720, nameof(entry.ConfirmWithinHours));
        InRange(entry.FollowUpAfterDays, 1, 60, nameof(entry.FollowUpAfterDays));
        InRange(entry.TrackingSilenceHours, 1, 720, nameof(entry.TrackingSilenceHours));
        if (entry.VagueNamePattern.Length > 400) errors.Add(new("too-long", ManagementTexts.TooLong.With(400), nameof(entry.VagueNamePattern)));
        else if (Problem(entry.VagueNamePattern) is { } problem) errors.Add(new("pattern-invalid", ManagementTexts.PatternInvalid.With(problem), nameof(entry.VagueNamePattern)));
        return errors;

        void InRange(decimal? value, decimal least, decimal most, string field)
        {
            if (value is null || value < least || value > most) errors.Add(new("out-of-range", ManagementTexts.OutOfRange.With(least, most), field));
        }
    }

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
        company.TimeZoneId = entry.TimeZoneId.Trim();
        company.OrderNumberPrefix = entry.OrderNumberPrefix.Trim();
        company.Currency = entry.Currency.Trim();
        company.VatRateBasisPoints = BasisPoints(entry.VatRate);
        company.DepositRateBasisPoints = BasisPoints(entry.DepositRate);
        company.UrgentWithinDays = entry.UrgentWithinDays!.Value;
        company.KeyQuantity = entry.KeyQuantity!.Value;
        company.AbnormalQuantityMultiple = entry.AbnormalQuantityMultiple!.Value;
        company.VagueNamePattern = entry.VagueNamePattern.Trim();
        company.ConfirmWithinHours = entry.ConfirmWithinHours!.Value;
        company.FollowUpAfterDays = entry.FollowUpAfterDays!.Value;
        company.TrackingSilenceHours = entry.TrackingSilenceHours!.Value;
        company.MaskPhoneOnPapers = entry.MaskPhoneOnPapers;
    }

    static int BasisPoints(decimal? percent) => (int)Math.Round(percent!.Value * 100m, MidpointRounding.AwayFromZero);

    [GeneratedRegex("^[A-Z][A-Z0-9]{0,9}$")]
    private static partial Regex Prefix();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();
}
