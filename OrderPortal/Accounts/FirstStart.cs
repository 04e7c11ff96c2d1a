using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>The first administrator of a new installation.</summary>
/// <param name="SetupCode">Proves that whoever fills in the form can read the server's log or settings, not just reach its address.</param>
public sealed record FirstAdministrator(string? SetupCode, string? DisplayName, string? UserName, string? Email, string? NewPassword, string? Repeat);

/// <summary>A new installation has no account at all; whoever knows the set-up code makes its administrator, once.</summary>
public sealed class FirstStart(IServiceScopeFactory scopes, IConfiguration configuration, AccountSettings settings, ILogger<FirstStart> log) : IHostedService
{
    readonly string _setupCode = settings.SetupCode is { Length: > 0 } chosen ? chosen : RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTUVWXYZ", 10);
    bool _over;

    public async Task StartAsync(CancellationToken ct)
    {
        if (!await IsOverAsync() && settings.SetupCode is null or "")
            log.LogWarning("There is no account yet. Open {Path} and make the administrator with the set-up code {SetupCode}.", Paths.FirstStart, _setupCode);
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Whether there is somebody who can sign in.</summary>
    public async ValueTask<bool> IsOverAsync()
    {
        if (_over) return true;
        await using var scope = scopes.CreateAsyncScope();
        return _over = await HasUsersAsync(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    public async Task<Result> MakeAdministratorAsync(FirstAdministrator form, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();

        // two people who fill in the form at the same time make one administrator
        await using var turn = await AdministratorQueue.EnterAsync(db, ct);
        if (await HasUsersAsync(db)) return new Error("first-start-over", AccountsTexts.FirstStartOver);

        var errors = new List<Error>();
        if (!CryptographicOperations.FixedTimeEquals(Bytes(form.SetupCode), Bytes(_setupCode))) errors.Add(new("setup-code-wrong", AccountsTexts.SetupCodeWrong, "SetupCode"));
        if (form.NewPassword != form.Repeat) errors.Add(new("repeat-differs", AccountsTexts.RepeatDiffers, "Repeat"));
        var user = new PortalUser
        {
            UserName = form.UserName?.Trim(),
            DisplayName = form.DisplayName?.Trim() ?? "",
            Email = string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim(),
        };
        errors.AddRange(await users.CheckAsync(user, form.NewPassword ?? ""));
        if (errors.Count > 0) return Result.Refused(errors);
        var made = await users.CreateAsync(user, form.NewPassword!);
        if (made.Succeeded) made = await users.AddToRoleAsync(user, nameof(Role.Administrator));
        if (!made.Succeeded) return Result.Refused(IdentityWords.Of(made));
        await turn.CommitAsync(ct);
        _over = true;
        return Result.Done;
    }

    // demonstration accounts left over from trying the product out cannot sign in without the demonstration
    Task<bool> HasUsersAsync(PortalDb db) =>
        configuration.IsDemonstration() ? db.Users.AnyAsync() : db.Users.AnyAsync(u => !u.Id.StartsWith(DemoAccounts.IdPrefix));

    static byte[] Bytes(string? code) => Encoding.UTF8.GetBytes(code?.Trim().ToUpperInvariant() ?? "");
}
