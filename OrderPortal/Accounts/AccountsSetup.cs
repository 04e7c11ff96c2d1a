using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>What a company may set about accounts (section <c>Accounts</c> of the settings).</summary>
public sealed class AccountSettings
{
    /// <summary>How soon a disabled person or a changed role takes effect on pages that are already open.</summary>
    public TimeSpan RevalidateEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often one address may try to sign in with one name within a minute.</summary>
    public int AttemptsPerMinute { get; set; } = 10;

    /// <summary>After how long without a touch somebody who signed in by badge is signed out of a shared tablet.</summary>
    public TimeSpan TabletIdle { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Asked for on the first-start page; where it is not set, one is made and written to the log.</summary>
    public string? SetupCode { get; set; }

    /// <summary>Whether people may sign in over an unencrypted connection; only for trying things out, and always so in development.</summary>
    public bool AllowHttp { get; set; }
}

/// <summary>People, their roles and how they sign in: services, middleware and endpoints.</summary>
public static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var section = builder.Configuration.GetSection("Accounts");
        var settings = section.Get<AccountSettings>() ?? new();
        settings.AllowHttp |= builder.Environment.IsDevelopment();
        services.AddSingleton(settings);
        services.AddPortalIdentity().AddSignInManager<PortalSignInManager>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        var secure = settings.AllowHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        foreach (var scheme in (string[])[IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme])
            services.Configure<CookieAuthenticationOptions>(scheme, o => (o.Cookie.SecurePolicy, o.Cookie.HttpOnly, o.Cookie.SameSite) = (secure, true, SameSiteMode.Lax));
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = Paths.SignIn;
            cookie.ReturnUrlParameter = "returnUrl";
            // a refusal is a 403 at the address asked for, not a redirect that ends in 200
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = settings.RevalidateEvery;
            o.OnRefreshingPrincipal = context =>
            {
                context.NewPrincipal = BadgeSession.Carry(context.CurrentPrincipal, context.NewPrincipal!);
                return Task.CompletedTask;
            };
        });
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // a passkey replaces password and second step, so the device must have made sure who holds it
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
        services.AddAntiforgery(o => o.SuppressXFrameOptionsHeader = true); // SecurityHeaders is stricter
        // a stale form is an answer for the person (400), not an exception of the program, in development too
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);

        services.AddAuthorization(o => o.AddPolicy(BadgeSession.OwnAccount, p => p.RequireAuthenticatedUser().RequireAssertion(c => BadgeSession.Of(c.User) is null)));
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddScoped<AuthenticationStateProvider, LiveSignIn>();
        services.AddScoped<SignIn>();
        services.AddScoped<MyAccount>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<TabletSessions>();
        if (builder.Configuration.IsDemonstration()) services.AddHostedService<DemoAccounts>();
        services.AddSingleton<FirstStart>();
        services.AddHostedService(s => s.GetRequiredService<FirstStart>());
    }

    /// <summary>The accounts in the database, without the web: what handlers need.</summary>
    public static IdentityBuilder AddPortalIdentity(this IServiceCollection services) => services
        .AddSingleton<AccountActs>()
        .AddIdentityCore<PortalUser>(identity =>
        {
            // length beats composition rules, which only lead to 'Password1!'
            identity.Password.RequiredLength = 10;
            identity.Password.RequiredUniqueChars = 5;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            // no '@', so that a user name can never be somebody else's e-mail address
            identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
        })
        .AddRoles<IdentityRole>()
        .AddEntityFrameworkStores<PortalDb>()
        .AddErrorDescriber<IdentityWords>()
        .AddUserValidator<PersonRule>()
        .AddPasswordValidator<PasswordIsNotTheName>()
        .AddClaimsPrincipalFactory<PortalClaims>()
        .AddDefaultTokenProviders();

    /// <summary>Who is asking and in which language; must run before anything that shows a page.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRequestLocalization(Languages.Configure);
        app.UseFirstSteps();
        app.UseAuthorization();
    }

    public static void MapAccounts(this WebApplication app)
    {
        var account = app.MapGroup("/account");
        account.MapPost("sign-out", Endpoints.SignOutAsync);
        account.MapPost("language", Endpoints.ChooseLanguageAsync);
        account.MapPost("passkey/request", Endpoints.PasskeyRequestAsync);
        account.MapPost("passkey/creation", Endpoints.PasskeyCreationAsync);
        account.MapPost("tablet/active", Endpoints.TabletActiveAsync);
        if (app.Configuration.IsDemonstration()) account.MapPost("demo-sign-in", Endpoints.DemoSignInAsync);
    }

    /// <summary>Whether this installation shows the demonstration company.</summary>
    public static bool IsDemonstration(this IConfiguration configuration) => configuration.GetValue<bool>("Demonstration");

    /// <summary>The person behind a request or a circuit; null when nobody is signed in.</summary>
    public static Actor? ToActor(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id ? null : Actor.Person(id,
            principal.FindFirstValue(PortalClaims.DisplayName) ?? principal.Identity?.Name ?? id,
            principal.FindAll(ClaimTypes.Role).Select(c => Enum.TryParse<Role>(c.Value, out var role) ? role : (Role?)null).OfType<Role>());
}

/// <summary>Addresses of the account pages.</summary>
public static class Paths
{
    public const string Account = "/account";
    public const string SignIn = "/account/sign-in";
    public const string Code = "/account/sign-in/code";
    public const string FirstStart = "/account/first-start";
    public const string Password = "/account/password";
    public const string Authenticator = "/account/authenticator";
    public const string Pin = "/account/pin";
    public const string Passkeys = "/account/passkeys";
    public const string DemoSignIn = "/account/demo-sign-in";
}
