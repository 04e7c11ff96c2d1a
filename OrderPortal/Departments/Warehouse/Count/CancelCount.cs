using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>取消盘点: the count is given up; no stock changes.</summary>
public sealed class CancelCount(Acts acts)
{
    public async Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (await db.StockCounts.FirstOrDefaultAsync(c => c.Number == command.Number, ct) is not { } count) return Error.NotFound;
            if (count.Status != CountStatus.Counting) return new Error("count-closed", CountTexts.Closed);
            if (act.Reason is null) return new Error("reason-missing", JourneyTexts.ReasonMissing, "Reason");
            count.Move(CountStatus.Cancelled, act);
            db.Add(new HistoryEntry(act, Subject.StockCount, count.Number, "CancelCount", nameof(CountStatus.Counting), nameof(CountStatus.Cancelled)));
            return true;
        }, command.Reason, ct: ct);
}
