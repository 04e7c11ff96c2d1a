using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
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
                var orderedOn = entry.OrderedOn ?? company.DayOf(act.RecordedAt);
                var errors = (await CheckAsync(db, entry, company, company.DayOf(act.RecordedAt), command.Submit, ct)).Concat(await TakenAsync(db, entry, ct)).ToList();
                if (errors.Count > 0) return Result<bool>.Refused(errors);

                var series = NumberSeries.Monthly(company.OrderNumberPrefix, orderedOn);
                if (entry.Number is { } given) await Numbers.KeepAheadAsync(db, series, given, ct);
                saved = new SalesOrder(entry.Number ?? await Numbers.NextAsync(db, series, ct), orderedOn, act, command.ImportBatchId is null ? "Create" : "Import")
                {
                    ImportBatchId = command.ImportBatchId,
                };
                db.SalesOrders.Add(saved);
                if (await FillAsync(db, saved, entry, company, ct) is { } error) return error;
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
            var errors = await CheckAsync(scene.Db, change.Entry, scene.Facts.Company, scene.Facts.Today, !wasDraft || change.Submit, token);
            if (errors.Count > 0) return Result.Refused(errors);
            scene.Order.WithdrawConfirmation();
            if (await FillAsync(scene.Db, scene.Order, change.Entry, scene.Facts.Company, token) is { } error) return error;
            if (wasDraft && !change.Submit) return Result.Done;
            await QuantityHistory.MarkAsync(scene.Db, scene.Order, scene.Facts.Company, token);
            if (!wasDraft) return Result.Done;
            // the facts were read for the old lines
            return (scene with { Facts = await OrderLoading.FactsAsync(scene.Db, scene.Order, scene.Act.RecordedAt, token) }).Do(OrderAction.Submit);
        }
    }

    static async Task<IReadOnlyList<Error>> CheckAsync(PortalDb db, OrderEntry entry, CompanySettings company, DateOnly today, bool submit, CancellationToken ct)
    {
        var book = new EntryBook(company, await CustomerAsync(db, entry.CustomerCode, ct), await OrderLoading.ProductsAsync(db, entry.Lines.Select(l => l.ProductCode), ct), today);
        return OrderEntryRules.Check(entry, book, submit ? EntryStage.Submit : EntryStage.Draft);
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

    static async Task<Customer?> CustomerAsync(PortalDb db, string? code, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(code) ? null : await db.Customers.FirstOrDefaultAsync(c => c.Code == code.Trim(), ct);

    /// <summary>Writes the checked entry onto the order. Returns the one error that shows itself only after adding up.</summary>
    static async Task<Error?> FillAsync(PortalDb db, SalesOrder order, OrderEntry entry, CompanySettings company, CancellationToken ct)
    {
        var customer = await CustomerAsync(db, entry.CustomerCode, ct);
        var products = await OrderLoading.ProductsAsync(db, entry.Lines.Select(l => l.ProductCode), ct);
        order.Channel = entry.Channel ?? OrderChannel.Phone;
        order.ExternalNumber = Clean(entry.ExternalNumber);
        order.Customer = customer;
        var name = customer?.LegalName ?? Clean(entry.CustomerName) ?? "";
        if (order.CustomerName != name) order.NameOverrideReason = null;
        order.CustomerName = name;
        order.ContactName = Clean(entry.ContactName) ?? "";
        order.ContactMobile = Clean(entry.ContactMobile);
        order.ContactPhone = Clean(entry.ContactPhone);
        order.ContactEmail = Clean(entry.ContactEmail);
        order.ShipTo = entry.ShipTo with { };
        order.DeliveryMode = entry.DeliveryMode;
        order.OrderedOn = entry.OrderedOn ?? order.OrderedOn;
        order.RequiredOn = entry.RequiredOn;
        order.Remarks = Clean(entry.Remarks);
        order.PaymentTerms = entry.PaymentTerms;
        order.DepositRateBasisPoints = entry.DepositPercent is { } percent ? (int)Math.Round(percent * 100m) : company.DepositRateBasisPoints;
        order.InvoiceKind = entry.InvoiceKind;
        order.InvoiceTitle = entry.InvoiceKind == InvoiceKind.None ? null : Clean(entry.InvoiceTitle) ?? customer?.LegalName;
        order.InvoiceTaxId = entry.InvoiceKind == InvoiceKind.None ? null : Clean(entry.InvoiceTaxId) ?? customer?.TaxId;
        order.Currency = Clean(entry.Currency) ?? customer?.Currency ?? company.Currency;
        order.CustomerCurrency = Clean(entry.CustomerCurrency);
        order.CustomerCurrencyRateMicro = entry.CustomerCurrencyRate is { } rate ? (long)Math.Round(rate * 1_000_000m) : null;
        order.OrderDiscountAmountMinor = Money.ToMinor(Money.Round(entry.DiscountAmount));
        order.FreightAmountMinor = Money.ToMinor(Money.Round(entry.FreightAmount));
        order.FixedTaxAmountMinor = entry.TaxAmount is { } tax ? Money.ToMinor(Money.Round(tax)) : null;
        order.RoundingAmountMinor = 0;

        var lines = entry.Lines.Where(l => !l.IsEmpty).ToList();
        foreach (var surplus in order.Lines.Skip(lines.Count).ToList()) order.Lines.Remove(surplus);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == order.Lines.Count) order.Lines.Add(new SalesOrderLine { LineNumber = i + 1 });
            Fill(order.Lines[i], lines[i], lines[i].ProductCode is { } code ? products.GetValueOrDefault(code.Trim()) : null, company);
        }
        order.Total();

        if (entry.TotalAmount is not { } stated) return null;
        var difference = Money.ToMinor(Money.Round(stated)) - order.TotalAmountMinor;
        // each line, the tax and the freight were rounded to the cent once: half a cent each is all that can come of it
        if (Math.Abs(difference) * 2 > lines.Count + 4) return new("total-differs", EntryTexts.TotalDiffers.With(stated, order.TotalAmount), nameof(entry.TotalAmount));
        order.RoundingAmountMinor = difference;
        order.Total();
        return null;
    }

    static void Fill(SalesOrderLine line, OrderEntryLine entered, Model.Catalog.Product? product, CompanySettings company)
    {
        if (line.ProductCode != entered.ProductCode?.Trim() || line.Quantity != entered.Quantity) (line.QuantityAnswer, line.IsQuantityAbnormal) = (null, false);
        line.Product = product;
        line.ProductCode = Clean(entered.ProductCode) ?? "";
        line.ProductName = product?.Name ?? Clean(entered.ProductName) ?? "";
        line.Specification = Clean(entered.Specification) ?? product?.Specification ?? "";
        line.Unit = product?.Unit ?? "";
        line.Quantity = entered.Quantity ?? 0;
        line.UnitPrice = entered.UnitPrice ?? 0;
        line.PriceIncludesTax = entered.PriceIncludesTax;
        line.TaxRateBasisPoints = entered.TaxPercent is { } percent ? (int)Math.Round(percent * 100m) : product?.TaxRateBasisPoints ?? company.VatRateBasisPoints;
        line.DiscountAmountMinor = Money.ToMinor(Money.Round(entered.DiscountAmount));
        line.Remarks = Clean(entered.Remarks);
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
