using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Data;

namespace OrderPortal.Accounts;

/// <summary>Keeps an open page honest: a disabled person or an ended session is signed out of it, a changed role takes effect on it
/// without a reload, so that nothing typed is lost.</summary>
sealed class LiveSignIn(ILoggerFactory loggers, IServiceScopeFactory scopes, AccountSettings settings)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    readonly ILogger _log = loggers.CreateLogger<LiveSignIn>();

    protected override TimeSpan RevalidationInterval => settings.RevalidateEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken ct)
    {
        try
        {
            return await IsStillInAsync(state);
        }
        catch (ObjectDisposedException)
        {
            // the server has stopped, and the page waits for the next one: this loop has nobody to ask any more
            await Task.Delay(Timeout.Infinite, ct);
            return true;
        }
        catch (Exception e)
        {
            // a database that does not answer says nothing about the person; acts are refused meanwhile anyway, and the next look decides
            _log.LogWarning(e, "Whether somebody with an open page is still signed in could not be looked up; asked again in {Interval}.", RevalidationInterval);
            return true;
        }
    }

    async Task<bool> IsStillInAsync(AuthenticationState state)
    {
        // a fresh scope, because the circuit's own context would answer from its memory
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        if (await signIn.ValidateSecurityStampAsync(state.User) is not { } user) return false;
        var now = BadgeSession.Carry(state.User, await signIn.CreateUserPrincipalAsync(user));
        if (!Roles(now).SetEquals(Roles(state.User)))
            SetAuthenticationState(Task.FromResult(new AuthenticationState(now)));
        return true;
    }

    static HashSet<string> Roles(ClaimsPrincipal person) => [.. person.FindAll(ClaimTypes.Role).Select(c => c.Value)];
}
