using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class PageBoundaryTests : ComponentTest
{
    sealed class Fragile : ComponentBase
    {
        public static bool Broken { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (Broken) throw new InvalidOperationException("secret detail");
            builder.AddContent(0, "the page");
        }
    }

    [Fact]
    public void A_page_that_cannot_be_drawn_says_so_with_a_reference_and_can_be_tried_again()
    {
        Fragile.Broken = true;
        var boundary = Render<PageBoundary>(p => p.AddChildContent<Fragile>());

        Assert.Contains("give the administrator this number", boundary.Find("[role=alert]").TextContent);
        Assert.DoesNotContain("secret", boundary.Markup);

        Fragile.Broken = false;
        boundary.Find("button").Click();
        Assert.Equal("the page", boundary.Markup.Trim());
    }

    [Fact]
    public void The_next_page_is_not_to_blame_for_the_last()
    {
        Fragile.Broken = true;
        var boundary = Render<PageBoundary>(p => p.AddChildContent<Fragile>());
        Fragile.Broken = false;

        boundary.InvokeAsync(() => Services.GetRequiredService<NavigationManager>().NavigateTo("/elsewhere"));

        boundary.WaitForAssertion(() => Assert.Equal("the page", boundary.Markup.Trim()));
    }
}
