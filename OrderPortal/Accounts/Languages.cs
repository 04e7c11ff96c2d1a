using System.Globalization;
using Microsoft.AspNetCore.Localization;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>Which of the two languages a request speaks: the person's choice, else this browser's last choice, else what the browser asks for.</summary>
static class Languages
{
    public static readonly IReadOnlyList<CultureInfo> All = [Text.Chinese, Text.English];

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = [.. All];
        options.DefaultRequestCulture = new(Text.Chinese);
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(Known(context.User.FindFirst(PortalClaims.Language)?.Value))),
            new CookieRequestCultureProvider(),
            new CustomRequestCultureProvider(context => Task.FromResult(FromBrowser(context.Request))),
        ];
    }

    public static bool IsKnown(string? name) => All.Any(c => c.Name == name);

    /// <summary>Remembers the choice in this browser for people who are not signed in.</summary>
    public static void Remember(HttpContext context, string name) => context.Response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new(name)),
        new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });

    static ProviderCultureResult? Known(string? name) => IsKnown(name) ? new(name) : null;

    // any Chinese reads zh-CN; somebody whose browser asks only for other languages is better served in English
    static ProviderCultureResult? FromBrowser(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage is { Count: > 0 } asked
            ? new(asked.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString())
                .Select(name => name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Text.Chinese : name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Text.English : null)
                .FirstOrDefault(c => c is not null, Text.English)!.Name)
            : null;
}
