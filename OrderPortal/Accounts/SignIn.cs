using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>What follows a correct first step of signing in.</summary>
public enum SignInStep
{
    /// <summary>Signed in.</summary>
    Done,
    /// <summary>The account asks for a code of the authenticator app.</summary>
    CodeWanted,
}

/// <summary>Lets people in. Every refusal reads the same and takes the same time, whether the account exists, is locked, is disabled or
/// the password is wrong, so that nobody can find out which.</summary>
public sealed class SignIn(SignInManager<PortalUser> signIn, IPasswordHasher<PortalUser> hasher, SignInThrottle throttle, TabletSessions tablets)
{
    static string? _nobodysHash;

    /// <param name="name">User name or e-mail address.</param>
    /// <param name="remember">Stay signed in on this device after the browser is closed.</param>
    public async Task<Result<SignInStep>> WithPasswordAsync(string? name, string? password, bool remember)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(name)) errors.Add(new("name-missing", AccountsTexts.NameMissing, "Name"));
        if (string.IsNullOrEmpty(password)) errors.Add(new("password-missing", AccountsTexts.PasswordMissing, "Password"));
        if (errors.Count > 0) return Result<SignInStep>.Refused(errors);

        name = name!.Trim();
        if (!MayTry(name)) return TooMany;
        var user = name.Contains('@') ? await signIn.UserManager.FindByEmailAsync(name) : await signIn.UserManager.FindByNameAsync(name);
        var result = user is null ? SignInResult.Failed : await signIn.PasswordSignInAsync(user, password!, remember, lockoutOnFailure: true);
        if (result.Succeeded) return SignInStep.Done;
        if (result.RequiresTwoFactor) return SignInStep.CodeWanted;
        if (user?.PasswordHash is null || result.IsLockedOut || result.IsNotAllowed) SpendTheTimeOfACheck(password!);
        return new Error("sign-in-refused", AccountsTexts.SignInRefused);
    }

    /// <summary>Whether somebody has given the right password a moment ago and is now asked for a code.</summary>
    public async Task<bool> AwaitsCodeAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <param name="code">Six digits of the authenticator app, or one of the recovery codes.</param>
    public async Task<Result> WithCodeAsync(string? code, bool remember)
    {
        if (string.IsNullOrWhiteSpace(code)) return new Error("code-missing", AccountsTexts.CodeMissing, "Code");
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return new Error("sign-in-again", AccountsTexts.SignInAgain);
        if (!MayTry(user.Id)) return TooMany;
        var digits = MyAccount.Digits(code);
        var result = digits.Length == 6 && !code.Any(char.IsAsciiLetter)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(digits, remember, rememberClient: false)
            : await WithRecoveryCodeAsync(user, code.Trim().ToUpperInvariant());
        return result.Succeeded ? Result.Done : new Error("code-wrong", AccountsTexts.CodeRefused, "Code");
    }

    /// <param name="credential">What the browser's authenticator answered, as JSON.</param>
    /// <param name="problem">Why there is no answer: the name of the browser's exception.</param>
    public async Task<Result> WithPasskeyAsync(string? credential, string? problem)
    {
        if (MyAccount.PasskeyProblem(credential, problem) is { } why) return why;
        if (!MayTry(null)) return TooMany;
        var result = await signIn.PasskeySignInAsync(credential!);
        return result.Succeeded ? Result.Done : new Error("passkey-refused", AccountsTexts.PasskeySignInRefused);
    }

    /// <summary>At a shared tablet, for the warehouse alone.</summary>
    /// <param name="scanned">What the scanner read from the badge.</param>
    public async Task<Result> WithBadgeAsync(string? scanned, string? pin)
    {
        if (await tablets.ThisOneAsync(signIn.Context) is not { } tablet) return new Error("tablet-unknown", TabletTexts.NoTablet);
        var errors = new List<Error>();
        var badge = Badge.Read(scanned);
        if (badge is null) errors.Add(new("badge-missing", TabletTexts.BadgeMissing, "Badge"));
        if (string.IsNullOrWhiteSpace(pin)) errors.Add(new("pin-missing", TabletTexts.PinMissing, "Pin"));
        if (errors.Count > 0) return Result.Refused(errors);

        var (code, secret) = badge!.Value;
        if (!MayTry("badge " + code)) return TooMany;
        var (users, refused) = (signIn.UserManager, new Error("sign-in-refused", TabletTexts.BadgeRefused));
        var user = await users.Users.FirstOrDefaultAsync(u => u.BadgeCode == code);
        // whoever has no badge must not be able to lock its owner out
        if (user?.BadgeHash is null || !IsRight(user, user.BadgeHash, secret))
        {
            if (user?.BadgeHash is null) SpendTheTimeOfACheck(secret);
            return refused;
        }
        if (!await signIn.CanSignInAsync(user) || await users.IsLockedOutAsync(user) || !await users.IsInRoleAsync(user, nameof(Role.Warehouse))) return refused;
        if (user.PinHash is null) return new Error("pin-not-set", TabletTexts.PinNotSet);
        if (!IsRight(user, user.PinHash, MyAccount.Digits(pin)))
        {
            await users.AccessFailedAsync(user);
            return refused;
        }
        await users.ResetAccessFailedCountAsync(user);
        await signIn.SignInWithClaimsAsync(user, new AuthenticationProperties(), [BadgeSession.MarkOf(await tablets.BeginAsync(tablet, user))]);
        return Result.Done;
    }

    bool IsRight(PortalUser user, string hash, string secret) => hasher.VerifyHashedPassword(user, hash, secret) != PasswordVerificationResult.Failed;

    static readonly Error TooMany = new("too-many", AccountsTexts.TooMany);

    bool MayTry(string? name)
    {
        var may = throttle.Allows(signIn.Context.Connection.RemoteIpAddress, name);
        if (!may) signIn.Context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return may;
    }

    // Identity counts wrong authenticator codes towards the lock-out, but not wrong recovery codes
    async Task<SignInResult> WithRecoveryCodeAsync(PortalUser user, string code)
    {
        if (await signIn.UserManager.IsLockedOutAsync(user)) return SignInResult.LockedOut;
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded) await signIn.UserManager.AccessFailedAsync(user);
        return result;
    }

    void SpendTheTimeOfACheck(string password)
    {
        var nobody = new PortalUser();
        hasher.VerifyHashedPassword(nobody, _nobodysHash ??= hasher.HashPassword(nobody, "nobody"), password);
    }
}
