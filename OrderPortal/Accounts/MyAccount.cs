using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Model.History;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>A passkey as its owner knows it.</summary>
public sealed record PasskeyRow(string Id, string Name, DateTime CreatedAt);

/// <summary>What the account pages show of the person who is signed in.</summary>
public sealed record MyProfile(string DisplayName, string UserName, string? Email, bool HasPassword, bool MustChangePassword, bool HasAuthenticator,
    int RecoveryCodesLeft, IReadOnlyList<PasskeyRow> Passkeys, bool HasPin);

/// <summary>What an authenticator app needs to know once.</summary>
/// <param name="Key">For typing, in groups of four.</param>
/// <param name="Uri">For the QR code.</param>
public sealed record AuthenticatorSetup(string Key, string Uri);

/// <summary>What people do with their own account. A new password or a changed second step ends the person's other sessions and keeps this one.</summary>
public sealed class MyAccount(SignInManager<PortalUser> signIn, IUserStore<PortalUser> store, SignInThrottle throttle, PortalDb db, TimeProvider clock)
{
    const int MostPasskeys = 20, RecoveryCodes = 10;

    UserManager<PortalUser> Users => signIn.UserManager;

    public async Task<MyProfile> GetAsync()
    {
        var user = await UserAsync();
        return new(user.DisplayName, user.UserName!, user.Email, user.PasswordHash is not null, user.MustChangePassword, user.TwoFactorEnabled,
            await Users.CountRecoveryCodesAsync(user),
            [.. (await Users.GetPasskeysAsync(user)).Select(p => new PasskeyRow(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt.UtcDateTime))], user.PinHash is not null);
    }

    public async Task<Result> ChangePasswordAsync(string? current, string? chosen, string? repeat)
    {
        var user = await UserAsync();
        if (DemoAccounts.Owns(user.Id)) return new Error("demo-account", AccountsTexts.DemoHasNoPassword);
        if (!MayTry(user)) return TooMany;
        var errors = new List<Error>();
        if (string.IsNullOrEmpty(current)) errors.Add(new("password-missing", AccountsTexts.PasswordMissing, "Password"));
        if (chosen != repeat) errors.Add(new("repeat-differs", AccountsTexts.RepeatDiffers, "Repeat"));
        if (current is { Length: > 0 } && current == chosen) errors.Add(new("password-same", AccountsTexts.PasswordSame, "NewPassword"));
        foreach (var rule in Users.PasswordValidators) errors.AddRange(IdentityWords.Of(await rule.ValidateAsync(Users, user, chosen ?? "")));
        if (errors.Count > 0) return Result.Refused(errors);

        user.MustChangePassword = false; // saved only together with the new password
        return await KeepThisSessionAsync(user, await Users.ChangePasswordAsync(user, current!, chosen!));
    }

    /// <summary>The PIN that goes with the badge. Needs the password again: an unattended screen must not be enough to give a found badge its PIN.</summary>
    public async Task<Result> SetPinAsync(string? password, string? pin, string? repeat)
    {
        var user = await UserAsync();
        if (!MayTry(user)) return TooMany;
        var errors = new List<Error>();
        if (user.PasswordHash is not null && !await Users.CheckPasswordAsync(user, password ?? "")) errors.Add(new("password-wrong", AccountsTexts.PasswordWrong, "Password"));
        var digits = Digits(pin);
        if (digits.Length is < 4 or > 6 || digits.Length != pin!.Trim().Length) errors.Add(new("pin-wrong", TabletTexts.PinWrong, "Pin"));
        else if (IsPlain(digits)) errors.Add(new("pin-plain", TabletTexts.PinPlain, "Pin"));
        if (digits != Digits(repeat)) errors.Add(new("pin-differs", TabletTexts.PinDiffers, "Repeat"));
        if (errors.Count > 0) return Result.Refused(errors);
        user.PinHash = Users.PasswordHasher.HashPassword(user, digits);
        // goes into the save of the new PIN, and says nothing of it
        db.Add(new HistoryEntry(Act.Now(Actor.Person(user.Id, user.DisplayName), clock), Subject.Account, user.UserName!, "SetPin", null, null));
        return await KeepThisSessionAsync(user, await Users.UpdateSecurityStampAsync(user));
    }

    // 0000, 1234, 987654: the first that somebody tries
    static bool IsPlain(string digits) => digits.Zip(digits.Skip(1), (a, b) => b - a).Distinct().ToList() is [0 or 1 or -1];

    public async Task<AuthenticatorSetup> GetAuthenticatorSetupAsync()
    {
        var user = await UserAsync();
        if (await Users.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            // not ResetAuthenticatorKeyAsync: that ends the person's other sessions, and so far nothing but a page was opened
            key = Users.GenerateNewAuthenticatorKey();
            await ((IUserAuthenticatorKeyStore<PortalUser>)store).SetAuthenticatorKeyAsync(user, key, default);
            await Users.UpdateAsync(user);
        }
        return new(string.Join(' ', key.Chunk(4).Select(c => new string(c))),
            $"otpauth://totp/OrderPortal:{Uri.EscapeDataString(user.UserName!)}?secret={key}&issuer=OrderPortal&digits=6");
    }

    /// <summary>Turns two-step sign-in on once the app has shown that it works; answers with codes for the day the phone is lost.</summary>
    public async Task<Result<IReadOnlyList<string>>> TurnOnAuthenticatorAsync(string? code)
    {
        var user = await UserAsync();
        if (!await Users.VerifyTwoFactorTokenAsync(user, Users.Options.Tokens.AuthenticatorTokenProvider, Digits(code)))
            return new Error("code-wrong", AccountsTexts.CodeWrong, "Code");
        var on = await KeepThisSessionAsync(user, await Users.SetTwoFactorEnabledAsync(user, true));
        return on.Succeeded ? await NewRecoveryCodesAsync() : Result<IReadOnlyList<string>>.Refused(on.Errors);
    }

    /// <summary>Needs the password again: an unattended screen must not be enough to take the second lock off.</summary>
    public async Task<Result> TurnOffAuthenticatorAsync(string? password)
    {
        var user = await UserAsync();
        if (!MayTry(user)) return TooMany;
        if (user.PasswordHash is not null && !await Users.CheckPasswordAsync(user, password ?? ""))
            return new Error("password-wrong", AccountsTexts.PasswordWrong, "Password");
        await Users.SetTwoFactorEnabledAsync(user, false);
        return await KeepThisSessionAsync(user, await Users.ResetAuthenticatorKeyAsync(user));
    }

    public async Task<Result<IReadOnlyList<string>>> NewRecoveryCodesAsync() =>
        Result.Of<IReadOnlyList<string>>([.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(await UserAsync(), RecoveryCodes) ?? []]);

    /// <param name="credential">What the browser's authenticator answered, as JSON.</param>
    /// <param name="problem">Why there is no answer: the name of the browser's exception.</param>
    public async Task<Result> AddPasskeyAsync(string? name, string? credential, string? problem)
    {
        var user = await UserAsync();
        if (PasskeyProblem(credential, problem) is { } why) return why;
        var known = (await Users.GetPasskeysAsync(user)).Count;
        if (known >= MostPasskeys) return new Error("passkeys-many", AccountsTexts.PasskeysMany.With(MostPasskeys));
        var answer = await signIn.PerformPasskeyAttestationAsync(credential!);
        if (!answer.Succeeded) return new Error("passkey-refused", AccountsTexts.PasskeyRefused);
        // the device holds it by now, so a missing name is no reason to refuse
        answer.Passkey.Name = NameProblem(name) is null ? name!.Trim() : AccountsTexts.PasskeyNumber.With(known + 1);
        return Outcome(await Users.AddOrUpdatePasskeyAsync(user, answer.Passkey));
    }

    public async Task<Result> RenamePasskeyAsync(string? id, string? name)
    {
        var user = await UserAsync();
        if (NameProblem(name) is { } nameless) return nameless;
        if (CredentialId(id) is not { } credential || await Users.GetPasskeyAsync(user, credential) is not { } passkey) return Error.NotFound;
        passkey.Name = name!.Trim();
        return Outcome(await Users.AddOrUpdatePasskeyAsync(user, passkey));
    }

    public async Task<Result> DeletePasskeyAsync(string? id)
    {
        var user = await UserAsync();
        return CredentialId(id) is { } credential ? Outcome(await Users.RemovePasskeyAsync(user, credential)) : Error.NotFound;
    }

    public async Task SetLanguageAsync(string language)
    {
        if (await Users.GetUserAsync(signIn.Context.User) is not { } user) return;
        user.Language = language;
        await Users.UpdateAsync(user);
        await signIn.RefreshSignInAsync(user);
    }

    /// <summary>Why the browser brought no passkey; null when it did.</summary>
    internal static Error? PasskeyProblem(string? credential, string? problem) => problem switch
    {
        "NotAllowedError" or "AbortError" => new("passkey-cancelled", AccountsTexts.PasskeyCancelled),
        "InvalidStateError" => new("passkey-known", AccountsTexts.PasskeyKnown),
        "NotSupportedError" => new("passkey-unsupported", AccountsTexts.PasskeyUnsupported),
        _ => string.IsNullOrEmpty(credential) ? new("passkey-refused", AccountsTexts.PasskeyRefused) : null,
    };

    internal static string Digits(string? code) => string.Concat((code ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));

    static readonly Error TooMany = new("too-many", AccountsTexts.TooMany);

    bool MayTry(PortalUser user) => throttle.Allows(signIn.Context.Connection.RemoteIpAddress, user.Id);

    // whoever holds a badge is not the owner of the account
    async Task<PortalUser> UserAsync() =>
        BadgeSession.Of(signIn.Context.User) is null && await Users.GetUserAsync(signIn.Context.User) is { } user ? user : throw new InvalidOperationException("A page for signed-in people was reached without a person.");

    async Task<Result> KeepThisSessionAsync(PortalUser user, IdentityResult done)
    {
        if (done.Succeeded) await signIn.RefreshSignInAsync(user);
        return Outcome(done);
    }

    static Result Outcome(IdentityResult done) => done.Succeeded ? Result.Done : Result.Refused(IdentityWords.Of(done));

    static Error? NameProblem(string? name) =>
        name?.Trim() is { Length: > 0 and <= 60 } ? null : new("passkey-name-missing", AccountsTexts.PasskeyNameMissing, "PasskeyName");

    static byte[]? CredentialId(string? id)
    {
        try { return Base64Url.DecodeFromChars(id); }
        catch (FormatException) { return null; }
    }
}
