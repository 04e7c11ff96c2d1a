using OrderPortal.Accounts;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>启用用户: somebody who came back.</summary>
public sealed class EnableUser(AccountActs acts)
{
    public Task<Result> HandleAsync(string userId, Actor actor, CancellationToken ct = default) =>
        acts.OnUserAsync(actor, userId, async (scene, user) =>
        {
            if (!user.IsDisabled) return Result.Done;
            user.IsDisabled = false;
            var done = await scene.Users.UpdateAsync(user);
            if (!done.Succeeded) return Result.Refused(IdentityWords.Of(done));
            scene.Record(user, "EnableUser");
            return Result.Done;
        }, ct);
}
