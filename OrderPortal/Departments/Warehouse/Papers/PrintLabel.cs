using OrderPortal.Data;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Papers;

/// <summary>打印面单: keeps who printed a sub-order's labels and when, because a label that is printed twice may be stuck on two parcels.</summary>
public sealed class PrintLabel(Acts acts)
{
    /// <summary>The action's name in history.</summary>
    public const string Action = "PrintLabel";

    public async Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Logistics, Role.Purchasing, Role.Manager) ? Error.Forbidden : await acts.OnSubOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var (sub, status) = (scene.Sub, scene.Sub.Status.ToString());
            if (sub.Packages.Count == 0 && sub.Status != SubOrderStatus.WithSupplier) return Task.FromResult<Result>(new Error("not-packed", PaperTexts.NotPacked));
            scene.Order.Record(new HistoryEntry(scene.Act, Subject.SubOrder, sub.Number, Action, status, status));
            return Task.FromResult(Result.Done);
        }, command.Reason, command.HappenedAt, ct);
}
