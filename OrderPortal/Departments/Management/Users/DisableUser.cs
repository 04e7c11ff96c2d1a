using OrderPortal.Accounts;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>停用用户: somebody who left or must not act for now. They stay in history, cannot sign in and lose open pages within seconds.</summary>
public sealed class DisableUser(AccountActs acts)
{
    public Task<Result> HandleAsync(string userId, Actor actor, CancellationToken ct = default) =>
        acts.OnUserAsync(actor, userId, async (scene, user) =>
        {
            if (user.IsDisabled) return Result.Done;
            if (user.Id == actor.Id) return new Error("own-account", UsersTexts.NotYourself);
            if (await scene.Users.IsInRoleAsync(user, nameof(Role.Administrator)) && !await scene.HasOtherAdministratorAsync(user))
                return new Error("last-administrator", UsersTexts.LastAdministrator);
            user.IsDisabled = true;
            var done = await scene.Users.UpdateSecurityStampAsync(user);
            if (!done.Succeeded) return Result.Refused(IdentityWords.Of(done));
            scene.Record(user, "DisableUser");
            return Result.Done;
        }, ct);
}
