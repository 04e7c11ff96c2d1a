using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>A colleague's name, e-mail and roles after the change.</summary>
/// <param name="Version">The version the page showed.</param>
public sealed record ChangeUserCommand(string UserId, string? DisplayName, string? Email, IReadOnlyList<Role> Roles, string? Version);

/// <summary>修改用户: changes who somebody is and what they may do. Roles take effect on open pages within seconds, without signing anybody out.</summary>
public sealed class ChangeUser(AccountActs acts)
{
    public Task<Result> HandleAsync(ChangeUserCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnUserAsync(actor, command.UserId, async (scene, user) =>
        {
            if (command.Version is { } shown && shown != user.ConcurrencyStamp) return Error.Stale(UsersTexts.Stale);
            var before = (await scene.Users.GetRolesAsync(user)).Select(Enum.Parse<Role>).ToHashSet();
            List<ValueChange> changes =
            [
                new("", "DisplayName", user.DisplayName, command.DisplayName?.Trim() ?? ""),
                new("", "Email", user.Email, UserRules.EmailOf(command.Email)),
                new("", "Roles", UserRules.Names(before), UserRules.Names(command.Roles)),
            ];
            (user.DisplayName, user.Email) = (changes[0].New!, changes[1].New);

            var errors = await scene.Users.CheckAsync(user, password: null);
            errors.AddRange(UserRules.Check(command.Roles));
            if (before.Contains(Role.Administrator) && !command.Roles.Contains(Role.Administrator) && !await scene.HasOtherAdministratorAsync(user))
                errors.Add(new("last-administrator", UsersTexts.LastAdministrator, "Roles"));
            if (errors.Count > 0) return Result.Refused(errors);

            var done = await scene.Users.UpdateAsync(user);
            if (done.Succeeded) done = await scene.Users.RemoveFromRolesAsync(user, before.Except(command.Roles).Select(r => r.ToString()));
            if (done.Succeeded) done = await scene.Users.AddToRolesAsync(user, command.Roles.Distinct().Except(before).Select(r => r.ToString()));
            if (!done.Succeeded) return Result.Refused(IdentityWords.Of(done));
            changes.RemoveAll(c => c.Old == c.New);
            if (changes.Count > 0) scene.Record(user, "ChangeUser", changes);
            return Result.Done;
        }, ct);
}
