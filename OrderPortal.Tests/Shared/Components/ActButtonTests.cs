using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class ActButtonTests : ComponentTest
{
    static readonly Text Confirm = new("确认", "Confirm");

    [Fact]
    public async Task A_double_click_acts_once()
    {
        var (runs, done) = (0, new TaskCompletionSource());
        var button = Render<ActButton>(p => p.Add(b => b.Text, Confirm).Add(b => b.OnClick, async () => { runs++; await done.Task; }));

        var first = button.Find("button").ClickAsync(new MouseEventArgs());
        Assert.Equal("true", button.Find("button").GetAttribute("aria-disabled"));
        await button.Find("button").ClickAsync(new MouseEventArgs());
        done.SetResult();
        await first;
        Assert.Equal(1, runs);

        await button.Find("button").ClickAsync(new MouseEventArgs());
        Assert.Equal(2, runs);
    }

    [Fact]
    public void An_act_that_fails_says_so_and_can_be_tried_again()
    {
        var button = Render<ActButton>(p => p.Add(b => b.Text, Confirm).Add(b => b.OnClick, () => throw new InvalidOperationException("secret detail")));

        button.Find("button").Click();

        var toast = Assert.Single(Services.GetRequiredService<Toasts>().Shown);
        Assert.Equal(Kind.Bad, toast.Kind);
        Assert.DoesNotContain("secret", toast.Text.En);
        Assert.False(button.Find("button").HasAttribute("aria-disabled"));
    }

    [Fact]
    public void Without_an_act_of_its_own_it_submits_its_form() =>
        Assert.Equal("submit", Render<ActButton>(p => p.Add(b => b.Text, Confirm)).Find("button").GetAttribute("type"));
}
