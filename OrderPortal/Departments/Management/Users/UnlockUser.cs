using OrderPortal.Accounts;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>解锁用户: ends the lock that wrong passwords have put on an account, before its time is over.</summary>
public sealed class UnlockUser(AccountActs acts)
{
    public Task<Result> HandleAsync(string userId, Actor actor, CancellationToken ct = default) =>
        acts.OnUserAsync(actor, userId, async (scene, user) =>
        {
            if (!await scene.Users.IsLockedOutAsync(user)) return Result.Done;
            var done = await scene.Users.SetLockoutEndDateAsync(user, null);
            if (done.Succeeded) done = await scene.Users.ResetAccessFailedCountAsync(user);
            if (!done.Succeeded) return Result.Refused(IdentityWords.Of(done));
            scene.Record(user, "UnlockUser");
            return Result.Done;
        }, ct);
}
