using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Handover;

/// <summary>What the acts on an open manifest begin with.</summary>
static class ManifestActs
{
    public static async Task<Result> OnOpenManifestAsync(this Acts acts, string number, Actor actor, Role[] who, Func<PortalDb, Manifest, Act, Task<Result>> perform, string? reason = null, CancellationToken ct = default) =>
        !actor.Is(who) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (await db.Manifests.Include(m => m.Carrier).Include(m => m.Parcels).FirstOrDefaultAsync(m => m.Number == number, ct) is not { } manifest) return Error.NotFound;
            if (manifest.Status != ManifestStatus.Open) return new Error("manifest-closed", HandoverTexts.Closed.With(number, JourneyTexts.Of(manifest.Status)));
            var result = await perform(db, manifest, act);
            return result.Succeeded ? true : Result<bool>.Refused(result.Errors);
        }, reason, ct: ct);
}
