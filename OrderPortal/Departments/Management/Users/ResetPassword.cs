using OrderPortal.Accounts;
using OrderPortal.Demo;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>重置密码: for somebody who forgot theirs. The old one and every open session end at once.</summary>
public sealed class ResetPassword(AccountActs acts)
{
    public Task<Result<NewPassword>> HandleAsync(string userId, Actor actor, CancellationToken ct = default) =>
        acts.RunAsync<NewPassword>(actor, async scene =>
        {
            if (await scene.Users.FindByIdAsync(userId) is not { } user) return Error.NotFound;
            if (DemoAccounts.Owns(user.Id)) return new Error("demo-account", AccountsTexts.DemoHasNoPassword);
            var password = await TemporaryPassword.MakeAsync(scene.Users, user);
            user.MustChangePassword = true;
            var done = await scene.Users.RemovePasswordAsync(user);
            if (done.Succeeded) done = await scene.Users.AddPasswordAsync(user, password);
            if (done.Succeeded) done = await scene.Users.SetLockoutEndDateAsync(user, null);
            if (!done.Succeeded) return Result<NewPassword>.Refused(IdentityWords.Of(done));
            scene.Record(user, "ResetPassword");
            return new NewPassword(user.Id, user.UserName!, password);
        }, ct);
}
