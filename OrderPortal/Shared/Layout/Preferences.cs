using Microsoft.AspNetCore.Localization;

namespace OrderPortal.Shared.Layout;

/// <summary>A person's language and appearance, kept in cookies so that they hold before sign-in too.</summary>
public static class Preferences
{
    /// <summary>Chinese unless the person or the browser asks for English.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture(Text.Chinese.Name);
        options.SupportedCultures = options.SupportedUICultures = [Text.Chinese, Text.English];
    });

    public static void MapPreferences(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language", (string to, string? back, HttpContext http) =>
        {
            var culture = to == Text.English.Name ? Text.English : Text.Chinese;
            http.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new() { MaxAge = TimeSpan.FromDays(400), IsEssential = true, SameSite = SameSiteMode.Lax });
            // '//elsewhere' is another site to a browser
            return back is ['/', not ('/' or '\\'), ..] ? Results.LocalRedirect(back) : Results.LocalRedirect("/");
        }).AllowAnonymous();

    /// <summary>light, dark or auto: what the theme switch wrote (portal.js).</summary>
    public static string Theme(HttpContext http) => http.Request.Cookies["theme"] is "light" or "dark" ? http.Request.Cookies["theme"]! : "auto";
}
