using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using OrderPortal.Data;

namespace OrderPortal.Departments.Management.Users;

/// <summary>A password that an administrator passes on, for example by telephone: three groups without letters that look or sound alike.</summary>
static class TemporaryPassword
{
    public static async Task<string> MakeAsync(UserManager<PortalUser> users, PortalUser user)
    {
        while (true)
        {
            var letters = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 12);
            var password = $"{letters[..4]}-{letters[4..8]}-{letters[8..]}";
            var accepted = true;
            foreach (var rule in users.PasswordValidators) accepted &= (await rule.ValidateAsync(users, user, password)).Succeeded;
            if (accepted) return password;
        }
    }
}
