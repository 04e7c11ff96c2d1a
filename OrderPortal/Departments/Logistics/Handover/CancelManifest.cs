using OrderPortal.Data;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Handover;

/// <summary>作废交接清单: the vehicle leaves without anything; its parcels can go with another.</summary>
public sealed class CancelManifest(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOpenManifestAsync(command.Number, actor, [Role.Warehouse, Role.Logistics, Role.Manager], (_, manifest, act) =>
        {
            manifest.Parcels.Clear();
            manifest.Move(ManifestStatus.Cancelled, nameof(CancelManifest), act);
            return Task.FromResult(Result.Done);
        }, command.Reason, ct);
}
