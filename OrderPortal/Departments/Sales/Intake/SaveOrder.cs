using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Company;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Intake;

/// <summary>An entry to be saved: as a new order when no number is given, as a change of that order otherwise.</summary>
/// <param name="Number">The order to change; null makes a new one.</param>
/// <param name="Submit">Hand it in for review in the same act.</param>
/// <param name="ImportBatchId">The import it came with.</param>
public sealed record SaveOrderCommand(string? Number, Guid? Version, OrderEntry Entry, bool Submit = false, string? Reason = null, long? ImportBatchId = null);

/// <summary>The order as it was saved.</summary>
public sealed record SavedOrder(string Number, Guid Version);

/// <summary>Takes an order down, or changes one that nobody has prepared yet. A change after approval goes back to review, because the reviewer approved something else.</summary>
public sealed class SaveOrder(Acts acts)
{
    public async Task<Result<SavedOrder>> HandleAsync(SaveOrderCommand command, Actor actor, CancellationToken ct = default)
    {
        SalesOrder? saved = null;
        var result = command.Number is { } number
            ? await acts.OnOrderAsync(number, command.Version, actor, async scene => await ChangeAsync(scene, command, ct), command.Reason, ct: ct)
            : await acts.RunAsync<bool>(actor, async (db, act) =>
            {
                if (!actor.Is([.. OrderJourney.Table.Find(OrderStatus.Draft, OrderAction.Edit)!.Who])) return Error.Forbidden;
                var company = await db.CompanySettings.SingleAsync(ct);
                var entry = command.Entry;
                var book = await EntryBooks.ReadAsync(db, entry, company, act.RecordedAt, ct);
                var orderedOn = entry.OrderedOn ?? book.Today;
                var errors = OrderEntryRules.Check(entry, book, command.Submit ? EntryStage.Submit : EntryStage.Draft).Concat(await TakenAsync(db, entry, ct)).ToList();
                if (errors.Count > 0) return Result<bool>.Refused(errors);

                var series = NumberSeries.Monthly(company.OrderNumberPrefix, orderedOn);
                if (entry.Number is { } given) await Numbers.KeepAheadAsync(db, series, given, ct);
                saved = new SalesOrder(entry.Number ?? await Numbers.NextAsync(db, series, ct), orderedOn, act, command.ImportBatchId is null ? "Create" : "Import")
                {
                    ImportBatchId = command.ImportBatchId,
                };
                db.SalesOrders.Add(saved);
                if (entry.WriteTo(saved, book) is { } error) return error;
                if (!command.Submit) return true;
                await QuantityHistory.MarkAsync(db, saved, company, ct);
                var submitted = new OrderScene(db, saved, null, await OrderLoading.FactsAsync(db, saved, act.RecordedAt, ct), act).Do(OrderAction.Submit);
                return submitted.Succeeded ? true : Result<bool>.Refused(submitted.Errors);
            }, command.Reason, ct: ct);
        return result.Succeeded ? new SavedOrder(saved!.Number, saved.Version) : Result<SavedOrder>.Refused(result.Errors);

        async Task<Result> ChangeAsync(OrderScene scene, SaveOrderCommand change, CancellationToken token)
        {
            saved = scene.Order;
            var wasDraft = scene.Order.Status == OrderStatus.Draft;
            var edited = scene.Do(OrderAction.Edit);
            if (!edited.Succeeded) return edited;
            var book = await EntryBooks.ReadAsync(scene.Db, change.Entry, scene.Facts.Company, scene.Act.RecordedAt, token);
            var errors = OrderEntryRules.Check(change.Entry, book, wasDraft && !change.Submit ? EntryStage.Draft : EntryStage.Submit);
            if (errors.Count > 0) return Result.Refused(errors);
            scene.Order.WithdrawConfirmation();
            if (change.Entry.WriteTo(scene.Order, book) is { } error) return error;
            await MadeToOrder.ReleaseAsync(scene.Db, scene.Order, token);
            if (wasDraft && !change.Submit) return Result.Done;
            await QuantityHistory.MarkAsync(scene.Db, scene.Order, scene.Facts.Company, token);
            if (!wasDraft) return Result.Done;
            // the facts were read for the old lines
            return (scene with { Facts = await OrderLoading.FactsAsync(scene.Db, scene.Order, scene.Act.RecordedAt, token) }).Do(OrderAction.Submit);
        }
    }

    static async Task<IReadOnlyList<Error>> TakenAsync(PortalDb db, OrderEntry entry, CancellationToken ct)
    {
        var errors = new List<Error>();
        if (entry.Number is { } number && await db.SalesOrders.AnyAsync(o => o.Number == number, ct))
            errors.Add(new("number-taken", EntryTexts.NumberTaken.With(number), nameof(entry.Number)));
        if (!string.IsNullOrWhiteSpace(entry.ExternalNumber)
            && await db.SalesOrders.Where(o => o.Channel == entry.Channel && o.ExternalNumber == entry.ExternalNumber).Select(o => o.Number).FirstOrDefaultAsync(ct) is { } other)
            errors.Add(new("external-number-taken", EntryTexts.ExternalNumberTaken.With(entry.ExternalNumber, other), nameof(entry.ExternalNumber)));
        return errors;
    }
}
