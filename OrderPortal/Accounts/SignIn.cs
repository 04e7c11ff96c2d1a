using Microsoft.AspNetCore.Identity;
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
public sealed class SignIn(SignInManager<PortalUser> signIn, IPasswordHasher<PortalUser> hasher)
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
        var user = name.Contains('@') ? await signIn.UserManager.FindByEmailAsync(name) : await signIn.UserManager.FindByNameAsync(name);
        var result = user is null ? SignInResult.Failed : await signIn.PasswordSignInAsync(user, password!, remember, lockoutOnFailure: true);
        if (result.Succeeded) return SignInStep.Done;
        if (result.RequiresTwoFactor) return SignInStep.CodeWanted;
        if (user?.PasswordHash is null || result.IsLockedOut || result.IsNotAllowed) SpendTheTimeOfACheck(password!);
        return new Error("sign-in-refused", AccountsTexts.SignInRefused);
    }

    void SpendTheTimeOfACheck(string password)
    {
        var nobody = new PortalUser();
        hasher.VerifyHashedPassword(nobody, _nobodysHash ??= hasher.HashPassword(nobody, "nobody"), password);
    }
}
