using Bunit;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class EntryFormTests : ComponentTest
{
    static readonly Text Label = new("数量", "Quantity");
    static readonly Error Missing = new("missing", new("请填写数量。", "Please enter the quantity."), "Quantity");

    IRenderedComponent<EntryForm> Form(Func<Task<Result>> onSubmit) => Render<EntryForm>(p => p
        .Add(f => f.OnSubmit, onSubmit).Add(f => f.Draft, "test")
        .Add(f => f.ChildContent, builder =>
        {
            builder.OpenComponent<NumberField>(0);
            builder.AddComponentParameter(1, "Label", Label);
            builder.AddComponentParameter(2, "Name", "Quantity");
            builder.CloseComponent();
            builder.OpenComponent<ActButton>(3);
            builder.AddComponentParameter(4, "Text", Label);
            builder.CloseComponent();
        }));

    [Fact]
    public void Refusals_of_the_act_appear_beside_the_field_and_on_top()
    {
        var form = Form(() => Task.FromResult(Result.Refused(Missing)));

        form.Find("form").Submit();

        Assert.Contains(Missing.Sentence.En, form.Find(".form-errors").TextContent);
        Assert.Contains(Missing.Sentence.En, form.Find(".field .field-error").TextContent);
        Assert.DoesNotContain(JSInterop.Invocations, i => i.Identifier == "portal.forgetDraft");
    }

    [Fact]
    public void Every_edited_field_is_told_to_the_page_by_name_readable_or_not()
    {
        List<string?> edited = [];
        var form = Form(() => Task.FromResult(Result.Done));
        form.Render(p => p.Add(f => f.OnEdit, edited.Add));

        form.Find("input").Change("5");
        form.Find("input").Change("five");

        Assert.Equal(["Quantity", "Quantity"], edited);
    }

    [Fact]
    public void The_draft_is_forgotten_only_after_success()
    {
        var form = Form(() => Task.FromResult(Result.Done));

        form.Find("form").Submit();

        Assert.Equal("test", Assert.Single(JSInterop.Invocations, i => i.Identifier == "portal.forgetDraft").Arguments[0]);
    }

    [Fact]
    public async Task A_second_submit_while_the_first_runs_does_nothing()
    {
        var (runs, answer) = (0, new TaskCompletionSource<Result>());
        var form = Form(() => { runs++; return answer.Task; });

        var first = form.Find("form").SubmitAsync();
        Assert.Equal("true", form.Find("button").GetAttribute("aria-busy"));
        await form.Find("form").SubmitAsync();
        answer.SetResult(Result.Done);
        await first;

        Assert.Equal(1, runs);
        Assert.False(form.Find("button").HasAttribute("aria-busy"));
    }

    [Fact]
    public void What_cannot_be_read_stops_the_form_before_the_act()
    {
        var runs = 0;
        var form = Form(() => { runs++; return Task.FromResult(Result.Done); });
        form.Find("input").Change("five");

        form.Find("form").Submit();
        Assert.Equal(0, runs);
        Assert.Contains(ComponentTexts.NotANumber.En, form.Find(".form-errors").TextContent);

        form.Find("input").Change("5");
        form.Find("form").Submit();
        Assert.Equal(1, runs);
    }

    [Fact]
    public void An_unexpected_failure_leaves_the_form_and_what_was_typed()
    {
        var form = Form(() => throw new InvalidOperationException("the database is away"));
        form.Find("input").Change("42");

        form.Find("form").Submit();

        Assert.Equal("42", form.Find("input").GetAttribute("value"));
        Assert.Contains("give the administrator the number", form.Find(".form-errors").TextContent);
        Assert.DoesNotContain("database", form.Markup);
    }

    [Fact]
    public void The_dialog_asks_for_its_reason_and_stays_open_without_one()
    {
        string? reason = null;
        var dialog = Render<ConfirmDialog>(p => p.Add(d => d.Title, Label).Add(d => d.Act, Label).Add(d => d.AskReason, true)
            .Add(d => d.OnConfirm, given => { reason = given; return Task.FromResult(Result.Done); }));
        dialog.InvokeAsync(dialog.Instance.OpenAsync);

        dialog.Find("form").Submit();
        Assert.Null(reason);
        Assert.Contains(ComponentTexts.ReasonMissing.En, dialog.Find(".field-error").TextContent);

        dialog.Find("textarea").Change("  customer called ");
        dialog.Find("form").Submit();
        Assert.Equal("customer called", reason);
        Assert.Empty(dialog.FindAll("form"));
    }
}
