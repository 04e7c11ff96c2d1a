using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class FieldTests : ComponentTest
{
    static readonly Text Label = new("数量", "Quantity");
    static readonly Error TooSmall = new("too-small", new("数量必须大于 0。", "The quantity must be more than 0."), "Lines[2].Quantity");
    static readonly Error Elsewhere = new("missing", new("请填写客户。", "Please enter the customer."), "Customer");

    [Fact]
    public void A_refusal_stands_beside_its_own_field_and_is_tied_to_it()
    {
        var field = Render<NumberField>(p => p.Add(f => f.Label, Label).Add(f => f.Name, "Lines[2].Quantity").AddCascadingValue<IReadOnlyList<Error>>([TooSmall, Elsewhere]));

        var input = field.Find("input");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var error = field.Find("#" + input.GetAttribute("aria-describedby"));
        Assert.Equal(TooSmall.Sentence.En, error.TextContent.Trim());
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
    }

    [Fact]
    public void A_field_without_a_refusal_is_not_marked()
    {
        var field = Render<TextField>(p => p.Add(f => f.Label, Label).Add(f => f.Name, "Remark").AddCascadingValue<IReadOnlyList<Error>>([TooSmall]));

        Assert.False(field.Find("input").HasAttribute("aria-invalid"));
        Assert.Empty(field.FindAll(".field-error"));
    }

    [Fact]
    public void The_summary_lists_every_refusal_and_leads_to_the_fields()
    {
        var general = new Error("credit", new("超出额度。", "Over the limit."));
        var summary = Render<FormErrors>(p => p.Add(f => f.Errors, [TooSmall, Elsewhere, general]));

        Assert.Equal(3, summary.FindAll("li").Count);
        Assert.Equal([FieldLink.IdOf("Lines[2].Quantity"), FieldLink.IdOf("Customer")], summary.FindAll("a").Select(a => a.GetAttribute("data-focus")));
        Assert.Equal("alert", summary.Find(".form-errors").GetAttribute("role"));
    }

    [Fact]
    public void A_page_that_renders_again_does_not_take_the_keyboard_away()
    {
        var summary = Render<FormErrors>(p => p.Add(f => f.Errors, []));
        summary.Render(p => p.Add(f => f.Errors, [TooSmall]));
        JSInterop.VerifyFocusAsyncInvoke(calledTimes: 1);

        summary.Render(p => p.Add(f => f.Errors, [TooSmall]));

        JSInterop.VerifyFocusAsyncInvoke(calledTimes: 1);
    }

    [Fact]
    public void A_number_that_cannot_be_read_stays_in_the_box_with_a_sentence()
    {
        decimal? value = 5;
        var field = Render<NumberField>(p => p.Add(f => f.Label, Label).Add(f => f.Name, "Quantity").Bind(f => f.Value, value, v => value = v));

        field.Find("input").Change("five");

        Assert.Equal("five", field.Find("input").GetAttribute("value"));
        Assert.Contains(ComponentTexts.NotANumber.En, field.Find(".field-error").TextContent);
        Assert.Null(value);

        field.Find("input").Change("1234.50");
        Assert.Equal(1234.50m, value);
        Assert.Equal("1,234.5", field.Find("input").GetAttribute("value"));
        Assert.Empty(field.FindAll(".field-error"));
    }

    [Fact]
    public void A_choice_hands_back_the_value_and_not_its_words()
    {
        Role? chosen = null;
        var field = Render<ChoiceField<Role?>>(p => p.Add(f => f.Label, Label).Add(f => f.Name, "Role")
            .Add(f => f.Options, Choice.Optional<Role>(r => Text.Same("role " + r))).Bind(f => f.Value, chosen, v => chosen = v));
        Assert.Equal(ComponentTexts.PleaseChoose.En, field.Find("option").TextContent);

        field.Find("select").Change("Finance");

        Assert.Equal(Role.Finance, chosen);
    }

    [Theory]
    [InlineData("zh-CN", "2026-06-12"), InlineData("en-US", "12 Jun 2026")]
    public void A_day_is_shown_as_its_reader_writes_it_however_it_was_typed(string language, string shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        foreach (var typed in new[] { "2026-06-12", "2026/6/12", "20260612", "2026年6月12日", "12 Jun 2026", "２０２６．６．１２" })
        {
            DateOnly? day = null;
            var field = Render<DateField>(p => p.Add(f => f.Label, Label).Add(f => f.Name, "On").Bind(f => f.Value, day, v => day = v));

            field.Find("input").Change(typed);

            Assert.Equal(new DateOnly(2026, 6, 12), day);
            Assert.Equal(shown, field.Find("input").GetAttribute("value"));
            Assert.Equal("2026-06-12", field.Find("input[type=date]").GetAttribute("value"));
        }
    }

    [Fact]
    public void What_could_be_two_days_is_asked_about_and_stays_in_the_box()
    {
        DateOnly? day = new(2026, 1, 1);
        var field = Render<DateField>(p => p.Add(f => f.Label, Label).Add(f => f.Name, "On").Bind(f => f.Value, day, v => day = v));

        field.Find("input").Change("06/12/2026");

        Assert.Null(day);
        Assert.Equal("06/12/2026", field.Find("input").GetAttribute("value"));
        Assert.Contains(ComponentTexts.NotADay.En, field.Find(".field-error").TextContent);

        field.Find("input[type=date]").Change("2026-12-06");

        Assert.Equal(new DateOnly(2026, 12, 6), day);
        Assert.Equal("6 Dec 2026", field.Find("input").GetAttribute("value"));
        Assert.Empty(field.FindAll(".field-error"));
    }

    [Theory]
    [InlineData(null, 2025), InlineData("2024-05-20", 2024)]
    public void A_day_without_a_year_is_the_next_one_or_the_last_that_may_be(string? latest, int year)
    {
        DateOnly? day = null;
        Services.AddSingleton<TimeProvider>(new TestClock());
        var field = Render<DateField>(p => p.Add(f => f.Label, Label).Add(f => f.Max, latest is null ? null : DateOnly.Parse(latest, CultureInfo.InvariantCulture)).Bind(f => f.Value, day, v => day = v));

        field.Find("input").Change("3-5");

        Assert.Equal(new DateOnly(year, 3, 5), day);
    }
}
