using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>What must be known of a person who gets an account, beyond what Identity asks for. An e-mail address is optional, because
/// not everybody in a warehouse has one; where there is one, it leads to one person.</summary>
sealed class PersonRule : IUserValidator<PortalUser>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<PortalUser> users, PortalUser user)
    {
        var words = users.ErrorDescriber;
        var errors = new List<IdentityError>();
        if (string.IsNullOrWhiteSpace(user.DisplayName) || user.DisplayName.Length > 80) errors.Add(IdentityWords.DisplayNameWrong());
        if (user.UserName?.Length > 64) errors.Add(IdentityWords.UserNameLong());
        if (user.Email is { } email)
        {
            if (email.Length > 256 || !new EmailAddressAttribute().IsValid(email)) errors.Add(words.InvalidEmail(email));
            else if (await users.FindByEmailAsync(email) is { } owner && owner.Id != user.Id) errors.Add(words.DuplicateEmail(email));
        }
        return errors.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. errors]);
    }
}

/// <summary>The first things that somebody would guess are no passwords.</summary>
sealed class PasswordIsNotTheName : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> users, PortalUser user, string? password) =>
        Task.FromResult(new[] { user.UserName, user.DisplayName, user.Email?.Split('@')[0] }
            .Any(name => name is { Length: >= 3 } && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)
                ? IdentityResult.Failed(IdentityWords.PasswordIsTheName())
                : IdentityResult.Success);
}

static class AccountChecks
{
    /// <summary>Everything that is wrong with a new account, at once; Identity itself stops after the password.</summary>
    public static async Task<List<Error>> CheckAsync(this UserManager<PortalUser> users, PortalUser user, string? password)
    {
        var errors = new List<Error>();
        foreach (var rule in users.UserValidators) errors.AddRange(IdentityWords.Of(await rule.ValidateAsync(users, user)));
        if (password is not null)
            foreach (var rule in users.PasswordValidators) errors.AddRange(IdentityWords.Of(await rule.ValidateAsync(users, user, password)));
        return errors;
    }
}
