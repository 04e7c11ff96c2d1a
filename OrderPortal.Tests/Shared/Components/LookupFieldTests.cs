using Bunit;
using Microsoft.AspNetCore.Components.Web;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class LookupFieldTests : ComponentTest
{
    static readonly Choice<string>[] Products = [new("1", Text.Same("Bearing 6204")), new("2", Text.Same("Bearing 6205")), new("3", Text.Same("Shirt"))];
    string? _value;

    IRenderedComponent<LookupField<string>> Lookup() => Render<LookupField<string>>(p => p
        .Add(f => f.Label, new("产品", "Product")).Add(f => f.Name, "Product")
        .Add(f => f.Search, (typed, _) => Task.FromResult<IReadOnlyList<Choice<string>>>([.. Products.Where(c => c.Text.En.Contains(typed, StringComparison.OrdinalIgnoreCase))]))
        .Bind(f => f.Value, _value, v => _value = v));

    [Fact]
    public async Task Typing_finds_arrows_move_and_enter_chooses()
    {
        var field = Lookup();
        await field.Find("input").InputAsync("bear");
        await field.WaitForAssertionAsync(() => Assert.Equal(2, field.FindAll("li").Count));

        await field.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        Assert.Equal(field.FindAll("li")[1].Id, field.Find("input").GetAttribute("aria-activedescendant"));
        await field.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        Assert.Equal("2", _value);
        Assert.Equal("Bearing 6205", field.Find("input").GetAttribute("value"));
        Assert.Empty(field.FindAll("li"));
    }

    [Fact]
    public async Task What_was_typed_but_not_chosen_is_no_value_and_is_said()
    {
        var field = Lookup();
        await field.Find("input").InputAsync("bear");
        await field.Find(".lookup-box").FocusOutAsync(new FocusEventArgs());

        Assert.Null(_value);
        Assert.Equal("bear", field.Find("input").GetAttribute("value"));
        Assert.Contains(ComponentTexts.ChooseFromList.En, field.Find(".field-error").TextContent);
    }

    [Fact]
    public async Task Emptying_the_box_takes_the_value_away()
    {
        _value = "3";
        var field = Render<LookupField<string>>(p => p.Add(f => f.Label, new("产品", "Product")).Add(f => f.ValueText, "Shirt")
            .Add(f => f.Search, (_, _) => Task.FromResult<IReadOnlyList<Choice<string>>>([])).Bind(f => f.Value, _value, v => _value = v));
        Assert.Equal("Shirt", field.Find("input").GetAttribute("value"));

        await field.Find("input").InputAsync("");
        await field.Find(".lookup-box").FocusOutAsync(new FocusEventArgs());

        Assert.Null(_value);
        Assert.Empty(field.FindAll(".field-error"));
    }
}
