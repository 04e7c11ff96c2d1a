using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>A new colleague.</summary>
public sealed record CreateUserCommand(string? UserName, string? DisplayName, string? Email, IReadOnlyList<Role> Roles);

/// <summary>An account with a password that is shown once and must be changed at the first sign-in.</summary>
public sealed record NewPassword(string UserId, string UserName, string Password);

/// <summary>新建用户: gives a colleague an account.</summary>
public sealed class CreateUser(AccountActs acts)
{
    public Task<Result<NewPassword>> HandleAsync(CreateUserCommand command, Actor actor, CancellationToken ct = default) =>
        acts.RunAsync<NewPassword>(actor, async scene =>
        {
            var user = new PortalUser
            {
                UserName = command.UserName?.Trim(),
                DisplayName = command.DisplayName?.Trim() ?? "",
                Email = UserRules.EmailOf(command.Email),
                MustChangePassword = true,
            };
            var errors = await scene.Users.CheckAsync(user, password: null);
            errors.AddRange(UserRules.Check(command.Roles));
            if (errors.Count > 0) return Result<NewPassword>.Refused(errors);

            var password = await TemporaryPassword.MakeAsync(scene.Users, user);
            var made = await scene.Users.CreateAsync(user, password);
            if (made.Succeeded) made = await scene.Users.AddToRolesAsync(user, command.Roles.Select(r => r.ToString()));
            if (!made.Succeeded) return Result<NewPassword>.Refused(IdentityWords.Of(made));
            scene.Record(user, "CreateUser", new ValueChange("", "Roles", null, UserRules.Names(command.Roles)));
            return new NewPassword(user.Id, user.UserName!, password);
        }, ct);
}
