using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.History;
using OrderPortal.Shared;

namespace OrderPortal.Accounts.Tablets;

/// <summary>撤销共用平板: it was lost or goes elsewhere. Badges no longer sign in there, and whoever is at it is out within seconds.</summary>
public sealed class RevokeTablet(AccountActs acts)
{
    public async Task<Result> HandleAsync(Guid tabletId, Actor actor, CancellationToken ct = default) =>
        await acts.RunAsync<bool>(actor, async scene =>
        {
            if (await scene.Db.SharedTablets.FirstOrDefaultAsync(t => t.Id == tabletId, ct) is not { } tablet) return Error.NotFound;
            if (tablet.RevokedAt is not null) return true;
            (tablet.RevokedAt, tablet.RevokedByName) = (scene.Act.RecordedAt, actor.Name);
            scene.Db.Add(new HistoryEntry(scene.Act, Subject.Account, tablet.Name, "RevokeTablet", null, null));
            return true;
        }, ct);
}
