using OrderPortal.Shared;

namespace OrderPortal.Accounts.Tablets;

/// <summary>A badge to be printed: its code is known to nobody after this.</summary>
public sealed record GivenBadge(string DisplayName, string UserName, string Code, bool HasPin);

/// <summary>发放工牌: a new badge for somebody of the warehouse. The one before, and whoever is signed in with it, ends at once.</summary>
public sealed class GiveBadge(AccountActs acts)
{
    public Task<Result<GivenBadge>> HandleAsync(string userId, Actor actor, CancellationToken ct = default) =>
        acts.RunAsync<GivenBadge>(actor, async scene =>
        {
            if (await scene.Users.FindByIdAsync(userId) is not { } user) return Error.NotFound;
            if (user.IsDisabled || !await scene.Users.IsInRoleAsync(user, nameof(Role.Warehouse))) return new Error("badge-not-warehouse", TabletTexts.OnlyWarehouse);
            var badge = Badge.New();
            (user.BadgeCode, user.BadgeHash) = (badge.Code, scene.Users.PasswordHasher.HashPassword(user, badge.Secret));
            var done = await scene.Users.UpdateAsync(user);
            if (!done.Succeeded) return Result<GivenBadge>.Refused(IdentityWords.Of(done));
            await scene.EndTabletSessionsAsync(user, ct);
            scene.Record(user, "GiveBadge");
            return new GivenBadge(user.DisplayName, user.UserName!, badge.ToString(), user.PinHash is not null);
        }, ct, Role.Administrator, Role.Manager);
}
