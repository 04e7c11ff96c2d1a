using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Model.History;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>What an act on accounts works on.</summary>
public sealed record AccountScene(UserManager<PortalUser> Users, PortalDb Db, Act Act, bool IsDemonstration)
{
    /// <summary>Whether somebody else could still manage accounts if this person could not.</summary>
    public Task<bool> HasOtherAdministratorAsync(PortalUser than) => Db.UserRoles
        .Where(r => r.RoleId == nameof(Role.Administrator) && r.UserId != than.Id)
        .AnyAsync(r => Db.Users.Any(u => u.Id == r.UserId && !u.IsDisabled && (IsDemonstration || !u.Id.StartsWith(DemoAccounts.IdPrefix))));

    /// <summary>Whoever is at a shared tablet with this person's badge is out within seconds.</summary>
    public Task EndTabletSessionsAsync(PortalUser user, CancellationToken ct) => Db.TabletSessions.Where(s => s.UserId == user.Id && s.EndedAt == null)
        .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, Act.RecordedAt), ct);

    public void Record(PortalUser user, string action, params IReadOnlyList<ValueChange> changes)
    {
        var entry = new HistoryEntry(Act, Subject.Account, user.UserName!, action, null, null);
        if (changes.Count > 0) entry.Describe(ChangeRecorder.Write(changes));
        Db.Add(entry);
    }
}

/// <summary>Carries out an administrator's acts on accounts: one transaction, one after the other, history in the same save.</summary>
public sealed class AccountActs(IServiceScopeFactory scopes, TimeProvider clock, IConfiguration configuration)
{
    /// <param name="whose">Who may; nobody named means an administrator.</param>
    public async Task<Result<T>> RunAsync<T>(Actor actor, Func<AccountScene, Task<Result<T>>> perform, CancellationToken ct, params Role[] whose)
    {
        if (!actor.Is(whose.Length > 0 ? whose : [Role.Administrator])) return Error.Forbidden;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var turn = await AdministratorQueue.EnterAsync(db, ct);
        var act = db.Act = Act.Now(actor, clock);
        var result = await perform(new(scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>(), db, act, configuration.IsDemonstration()));
        if (!result.Succeeded) return result;
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);
        return result;
    }

    public async Task<Result> OnUserAsync(Actor actor, string id, Func<AccountScene, PortalUser, Task<Result>> perform, CancellationToken ct) =>
        await RunAsync<bool>(actor, async scene =>
        {
            if (await scene.Users.FindByIdAsync(id) is not { } user) return Error.NotFound;
            var result = await perform(scene, user);
            return result.Succeeded ? true : Result<bool>.Refused(result.Errors);
        }, ct);
}
