using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class DraftsTests : ComponentTest
{
    sealed record Line(string Product, decimal Quantity);

    Drafts Drafts => Services.GetRequiredService<Drafts>();

    [Fact]
    public async Task Work_comes_back_as_it_was_kept()
    {
        Line[] lines = [new("JD-100", 12.5m), new("XS-200", 1)];
        await Drafts.KeepAsync("order-new", lines);
        JSInterop.Setup<string?>("portal.findWork", "order-new").SetResult((string?)JSInterop.Invocations["portal.keepWork"].Single().Arguments[1]);

        Assert.Equal(lines, await Drafts.FindAsync<Line[]>("order-new"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{\"from\": \"an older page\"}")]
    public async Task What_is_not_there_or_no_longer_understood_is_nothing(string? kept)
    {
        JSInterop.Setup<string?>("portal.findWork", "order-new").SetResult(kept);

        Assert.Null(await Drafts.FindAsync<Line[]>("order-new"));
    }
}
