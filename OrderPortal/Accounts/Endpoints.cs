using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Data;
using OrderPortal.Demo;

namespace OrderPortal.Accounts;

/// <summary>Posts that are no page of their own. The form ones check the antiforgery token by binding a form.</summary>
static class Endpoints
{
    public static async Task<RedirectHttpResult> SignOutAsync(SignInManager<PortalUser> signIn, [FromForm] string? returnUrl)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(returnUrl is null ? Paths.SignIn : LocalAddress.Safe(returnUrl));
    }

    public static async Task<Results<RedirectHttpResult, BadRequest>> ChooseLanguageAsync(
        HttpContext context, MyAccount account, [FromForm] string language, [FromForm] string? returnUrl)
    {
        if (!Languages.IsKnown(language)) return TypedResults.BadRequest();
        Languages.Remember(context, language);
        await account.SetLanguageAsync(language);
        return TypedResults.LocalRedirect(LocalAddress.Safe(returnUrl));
    }

    /// <summary>Hands were at a shared tablet (tablet.js); changes nothing but when its session runs out.</summary>
    public static async Task<Results<NoContent, UnauthorizedHttpResult>> TabletActiveAsync(HttpContext context, TabletSessions tablets) =>
        context.User.Identity?.IsAuthenticated == true && await tablets.TouchAsync(context.User) ? TypedResults.NoContent() : TypedResults.Unauthorized();

    /// <summary>One click into the demonstration company; mapped only there.</summary>
    public static async Task<Results<RedirectHttpResult, NotFound>> DemoSignInAsync(
        SignInManager<PortalUser> signIn, [FromForm] string person, [FromForm] string? returnUrl)
    {
        if (DemoAccounts.All.FirstOrDefault(p => p.UserName == person) is not { } demo
            || await signIn.UserManager.FindByIdAsync(demo.Id) is not { } user
            || !await signIn.CanSignInAsync(user)) return TypedResults.NotFound();
        await signIn.SignInAsync(user, isPersistent: false);
        return TypedResults.LocalRedirect(LocalAddress.Safe(returnUrl));
    }

    /// <summary>What the browser needs in order to ask for a passkey of anybody.</summary>
    public static async Task<Results<ContentHttpResult, BadRequest, StatusCodeHttpResult>> PasskeyRequestAsync(
        HttpContext context, SignInManager<PortalUser> signIn, IAntiforgery antiforgery, SignInThrottle throttle)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.BadRequest();
        if (!throttle.Allows(context.Connection.RemoteIpAddress, name: null)) return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        return TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    /// <summary>What the browser needs in order to make a passkey for the person who is signed in.</summary>
    public static async Task<Results<ContentHttpResult, BadRequest, UnauthorizedHttpResult>> PasskeyCreationAsync(
        HttpContext context, SignInManager<PortalUser> signIn, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return TypedResults.BadRequest();
        if (BadgeSession.Of(context.User) is not null || await signIn.UserManager.GetUserAsync(context.User) is not { } user) return TypedResults.Unauthorized();
        return TypedResults.Content(await signIn.MakePasskeyCreationOptionsAsync(
            new() { Id = user.Id, Name = user.UserName!, DisplayName = user.DisplayName }), "application/json");
    }
}
