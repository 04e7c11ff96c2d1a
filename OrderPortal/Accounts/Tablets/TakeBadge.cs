using OrderPortal.Shared;

namespace OrderPortal.Accounts.Tablets;

/// <summary>收回工牌: lost or no longer wanted. It signs nobody in, and whoever is signed in with it is out within seconds.</summary>
public sealed class TakeBadge(AccountActs acts)
{
    public async Task<Result> HandleAsync(string userId, Actor actor, CancellationToken ct = default) =>
        await acts.RunAsync<bool>(actor, async scene =>
        {
            if (await scene.Users.FindByIdAsync(userId) is not { } user) return Error.NotFound;
            if (user.BadgeCode is null) return true;
            (user.BadgeCode, user.BadgeHash) = (null, null);
            var done = await scene.Users.UpdateAsync(user);
            if (!done.Succeeded) return Result<bool>.Refused(IdentityWords.Of(done));
            await scene.EndTabletSessionsAsync(user, ct);
            scene.Record(user, "TakeBadge");
            return true;
        }, ct, Role.Administrator, Role.Manager);
}
