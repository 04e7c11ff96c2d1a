using OrderPortal.Data;
using OrderPortal.Model.Accounts;
using OrderPortal.Model.History;
using OrderPortal.Shared;

namespace OrderPortal.Accounts.Tablets;

/// <summary>登记共用平板: from now on badges sign in at the browser that asks. The caller gives it the cookie.</summary>
public sealed class RegisterTablet(AccountActs acts)
{
    public Task<Result<Guid>> HandleAsync(string? name, Actor actor, CancellationToken ct = default) =>
        acts.RunAsync<Guid>(actor, scene =>
        {
            if (name?.Trim() is not { Length: > 0 and <= 40 } named) return Task.FromResult<Result<Guid>>(new Error("tablet-name", TabletTexts.NameMissing, "Name"));
            var tablet = new SharedTablet { Id = Guid.CreateVersion7(), Name = named, RegisteredAt = scene.Act.RecordedAt, RegisteredByName = actor.Name };
            scene.Db.Add(tablet);
            scene.Db.Add(new HistoryEntry(scene.Act, Subject.Account, named, "RegisterTablet", null, null));
            return Task.FromResult<Result<Guid>>(tablet.Id);
        }, ct);
}
