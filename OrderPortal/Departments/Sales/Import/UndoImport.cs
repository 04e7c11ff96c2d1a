using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>An import to be taken back.</summary>
public sealed record UndoImportCommand(long BatchId);

/// <summary>Takes a whole import back while nobody has worked on any of its orders: all of them are cancelled, or none. They stay as records, and their history tells.</summary>
public sealed class UndoImport(Acts acts)
{
    /// <returns>How many orders were taken back.</returns>
    public async Task<Result<int>> HandleAsync(UndoImportCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is([.. OrderJourney.Table.Find(OrderStatus.Draft, OrderAction.Submit)!.Who])) return Error.Forbidden;
        var (undone, touched) = (0, new List<string>());
        try
        {
            await acts.TogetherAsync(async () =>
            {
                var numbers = (await acts.RunAsync<List<string>>(actor, async (db, _) => await db.SalesOrders
                    .Where(o => o.ImportBatchId == command.BatchId && o.Status != OrderStatus.Cancelled).OrderBy(o => o.Id).Select(o => o.Number).ToListAsync(ct), ct: ct)).Value;
                foreach (var number in numbers)
                    (await acts.OnOrderAsync(number, null, actor, async scene =>
                    {
                        // looked at inside the act, so that whoever works on the order at this moment is seen or collides
                        if (await scene.Db.HistoryEntries.AnyAsync(h => h.OrderId == scene.Order.Id && h.Source != Source.Import, ct)) touched.Add(number);
                        else ImportEntry.Undo(scene.Order, scene.Act);
                        return Result.Done;
                    }, ct: ct)).OrThrow();
                undone = numbers.Count;
                return touched.Count == 0;
            }, ct);
        }
        catch (DbUpdateException)
        {
            return new Error("import-collided", ImportTexts.UndoCollided);
        }
        return touched.Count > 0 ? new Error("import-touched", ImportTexts.Touched.With(touched.Count, string.Join(", ", touched.Take(5))))
            : undone == 0 ? new Error("import-undone", ImportTexts.NothingToUndo)
            : undone;
    }
}
