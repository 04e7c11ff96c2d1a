using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Management.Settings;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Management.Settings;

public sealed class SaveSettingsTests
{
    static CompanyEntry Valid() => CompanyEntry.Of(new CompanySettings { Name = "明理家居有限公司" });

    [Theory, Providers, Trait("Requirement", "R179")]
    public async Task Settings_are_saved_and_history_keeps_what_they_were(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var entry = Valid();
        (entry.TimeZoneId, entry.DepositRate, entry.FollowUpAfterDays) = ("Europe/Paris", 33.33m, 5);

        Assert.Empty((await company.Get<SaveSettings>().HandleAsync(new(entry, null), Actors.Administrator)).Errors);

        await using var db = company.OpenDatabase();
        var saved = await db.CompanySettings.SingleAsync();
        Assert.Equal(("Europe/Paris", 3333, 5), (saved.TimeZoneId, saved.DepositRateBasisPoints, saved.FollowUpAfterDays));
        var history = await db.HistoryEntries.SingleAsync(h => h.Subject == Subject.Settings);
        Assert.Contains(new ValueChange("", "DepositRateBasisPoints", "3000", "3333"), ChangeRecorder.Read(history.Changes));
        Assert.Equal(Actors.Administrator.Name, history.ActorName);
    }

    [Fact]
    public async Task Every_impossible_setting_is_refused_beside_its_field()
    {
        await using var company = await TestCompany.CreateAsync();
        var entry = new CompanyEntry
        {
            Name = " ",
            TimeZoneId = "Asia/Atlantis",
            OrderNumberPrefix = "so-",
            Currency = "yuan",
            VatRate = 101,
            DepositRate = 0,
            UrgentWithinDays = -1,
            KeyQuantity = 0,
            AbnormalQuantityMultiple = 1,
            VagueNamePattern = "([",
            ConfirmWithinHours = 0,
            ReservationHours = 721,
            FollowUpAfterDays = null,
            TrackingSilenceHours = 721,
            PickLinesPerShift = 0,
            VarianceLimit = -1,
            VarianceLimitRate = 101,
        };
        var refused = await company.Get<SaveSettings>().HandleAsync(new(entry, null), Actors.Manager);
        Assert.Equal(["Name", "TimeZoneId", "OrderNumberPrefix", "Currency", "VatRate", "DepositRate", "UrgentWithinDays", "KeyQuantity", "AbnormalQuantityMultiple",
            "ConfirmWithinHours", "ReservationHours", "FollowUpAfterDays", "TrackingSilenceHours", "PickLinesPerShift", "VarianceLimit", "VarianceLimitRate", "VagueNamePattern"], refused.Errors.Select(e => e.Field));
    }

    [Theory, InlineData(@"(a)\1"), InlineData("(?<!x)某"), InlineData("(")]
    public async Task A_pattern_that_could_keep_a_server_busy_or_cannot_be_read_is_refused(string pattern)
    {
        await using var company = await TestCompany.CreateAsync();
        var entry = Valid();
        entry.VagueNamePattern = pattern;
        Assert.Equal(["pattern-invalid"], (await company.Get<SaveSettings>().HandleAsync(new(entry, null), Actors.Manager)).Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task A_stale_page_and_a_foreign_role_change_nothing()
    {
        await using var company = await TestCompany.CreateAsync();
        var save = company.Get<SaveSettings>();
        var version = (await save.HandleAsync(new(Valid(), null), Actors.Manager)).Value;
        var entry = Valid();
        entry.Name = "改名公司";

        Assert.Equal([Error.Forbidden], (await save.HandleAsync(new(entry, version), Actors.Sales)).Errors);
        var next = (await save.HandleAsync(new(entry, version), Actors.Manager)).Value;
        Assert.NotEqual(version, next);
        Assert.Equal(["stale"], (await save.HandleAsync(new(Valid(), version), Actors.Administrator)).Errors.Select(e => e.Code));
    }

    [Theory, InlineData("https://orders.example.com/shop", "https://orders.example.com/shop"), InlineData(" http://10.0.0.5:8080 ", "http://10.0.0.5:8080"), InlineData("  ", null), InlineData(null, null)]
    public async Task The_address_for_customers_is_a_web_address_or_left_empty(string? typed, string? kept)
    {
        await using var company = await TestCompany.CreateAsync();
        var entry = Valid();
        entry.PublicUrl = typed;
        Assert.Empty((await company.Get<SaveSettings>().HandleAsync(new(entry, null), Actors.Administrator)).Errors);

        var shown = await company.Get<SettingsQueries>().ReadAsync();
        Assert.Equal(kept, shown.Entry.PublicUrl);
    }

    [Theory, InlineData("orders.example.com"), InlineData("/track"), InlineData("ftp://example.com"), InlineData("javascript:alert(1)"), InlineData("https://example.com/?a=b"), InlineData("https://user@example.com")]
    public async Task An_address_customers_could_not_follow_is_refused(string typed)
    {
        await using var company = await TestCompany.CreateAsync();
        var entry = Valid();
        entry.PublicUrl = typed;
        Assert.Equal(["url-invalid"], (await company.Get<SaveSettings>().HandleAsync(new(entry, null), Actors.Manager)).Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task Half_a_day_is_refused_and_an_emptied_field_is_an_answer_not_a_crash()
    {
        await using var company = await TestCompany.CreateAsync();
        var entry = Valid();
        (entry.FollowUpAfterDays, entry.Name, entry.TimeZoneId) = (2.5m, null, null);
        Assert.Equal(["Name", "TimeZoneId", "FollowUpAfterDays"], (await company.Get<SaveSettings>().HandleAsync(new(entry, null), Actors.Manager)).Errors.Select(e => e.Field));
    }
}
