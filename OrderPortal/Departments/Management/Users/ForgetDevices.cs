using OrderPortal.Accounts;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>移除设备: somebody lost the phone. Authenticator, recovery codes and passkeys no longer open the account; the password does.</summary>
public sealed class ForgetDevices(AccountActs acts)
{
    public Task<Result> HandleAsync(string userId, Actor actor, CancellationToken ct = default) =>
        acts.OnUserAsync(actor, userId, async (scene, user) =>
        {
            var done = await scene.Users.SetTwoFactorEnabledAsync(user, false);
            if (done.Succeeded) done = await scene.Users.ResetAuthenticatorKeyAsync(user);
            foreach (var passkey in await scene.Users.GetPasskeysAsync(user))
                if (done.Succeeded) done = await scene.Users.RemovePasskeyAsync(user, passkey.CredentialId);
            if (!done.Succeeded) return Result.Refused(IdentityWords.Of(done));
            await scene.Users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
            scene.Record(user, "ForgetDevices");
            return Result.Done;
        }, ct);
}
