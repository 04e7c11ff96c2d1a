using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>Asks for a second count of some lines.</summary>
public sealed record RecountCommand(string Number, Guid? Version, IReadOnlyList<long> Lines);

/// <summary>复盘: a doubtful figure is counted again; the first one and its counter are kept.</summary>
public sealed class AskRecount(Acts acts)
{
    public async Task<Result> HandleAsync(RecountCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (await db.StockCounts.Include(c => c.Lines).FirstOrDefaultAsync(c => c.Number == command.Number, ct) is not { } count) return Error.NotFound;
            if (count.Status != CountStatus.Counting) return new Error("count-closed", CountTexts.Closed);
            if (command.Version is { } shown && shown != count.Version) return Error.Stale(CountTexts.Changed);
            var lines = count.Lines.Where(l => command.Lines.Contains(l.Id) && l.CountedQuantityMilli is not null).ToList();
            if (lines.Count == 0) return new Error("lines-missing", CountTexts.ChooseLines);
            foreach (var line in lines) line.AskAgain(act);
            db.Entry(count).Property(c => c.Version).IsModified = true;
            db.Add(new HistoryEntry(act, Subject.StockCount, count.Number, "AskRecount", null, null));
            return true;
        }, ct: ct);
}
