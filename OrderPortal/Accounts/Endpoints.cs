using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OrderPortal.Data;
using OrderPortal.Demo;

namespace OrderPortal.Accounts;

static class SignOutEndpoint
{
    public static async Task<RedirectHttpResult> HandleAsync(SignInManager<PortalUser> signIn, [FromForm] string? returnUrl)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(returnUrl is null ? Paths.SignIn : LocalAddress.Safe(returnUrl));
    }
}

static class LanguageEndpoint
{
    public static async Task<Results<RedirectHttpResult, BadRequest>> HandleAsync(
        HttpContext context, SignInManager<PortalUser> signIn, [FromForm] string language, [FromForm] string? returnUrl)
    {
        if (!Languages.IsKnown(language)) return TypedResults.BadRequest();
        Languages.Remember(context, language);
        if (await signIn.UserManager.GetUserAsync(context.User) is { } user)
        {
            user.Language = language;
            await signIn.UserManager.UpdateAsync(user);
            await signIn.RefreshSignInAsync(user);
        }
        return TypedResults.LocalRedirect(LocalAddress.Safe(returnUrl));
    }
}

/// <summary>One click into the demonstration company; mapped only there.</summary>
static class DemoSignInEndpoint
{
    public static async Task<Results<RedirectHttpResult, NotFound>> HandleAsync(
        SignInManager<PortalUser> signIn, [FromForm] string person, [FromForm] string? returnUrl)
    {
        if (DemoAccounts.All.FirstOrDefault(p => p.UserName == person) is not { } demo
            || await signIn.UserManager.FindByIdAsync(demo.Id) is not { } user
            || !await signIn.CanSignInAsync(user)) return TypedResults.NotFound();
        await signIn.SignInAsync(user, isPersistent: false);
        return TypedResults.LocalRedirect(LocalAddress.Safe(returnUrl));
    }
}
