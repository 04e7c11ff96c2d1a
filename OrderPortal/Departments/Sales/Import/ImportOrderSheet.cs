using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Journey;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;
using Texts = OrderPortal.Departments.Sales.Import.OrderSheetTexts;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>A sheet to import, or to rehearse.</summary>
/// <param name="Channel">Where all orders of the sheet came from; the sheet itself has no column for it.</param>
/// <param name="Rehearse">Do everything, then take it all back.</param>
/// <param name="LeaveOutRefused">Take the good orders although others are refused; otherwise one refusal stops the whole batch.</param>
public sealed record ImportOrderSheetCommand(SheetReader Sheet, string FileName, OrderChannel? Channel, bool Rehearse, bool LeaveOutRefused = false, IProgress<ImportProgress>? Progress = null);

/// <summary>How far a long import is.</summary>
/// <param name="Total">Null while nobody can know.</param>
public readonly record struct ImportProgress(Text Stage, int Done, int? Total);

/// <summary>What an import does with one order.</summary>
public enum SheetOutcome
{
    /// <summary>新增: becomes an order of ours.</summary>
    Created,
    /// <summary>已存在: was imported before and says the same.</summary>
    Repeated,
    /// <summary>不能导入: see its findings.</summary>
    Refused,
}

/// <summary>What will need somebody's attention in an order of a sheet that is still to be prepared.</summary>
[Flags]
public enum SheetMarks
{
    /// <summary>Nothing of it.</summary>
    None = 0,
    /// <summary>加急: wanted within the company's few days.</summary>
    Urgent = 1,
    /// <summary>超信用额度: with what the customer owes already, the orders above it in the sheet included.</summary>
    OverCredit = 2,
    /// <summary>库存不足: no warehouse has all of it once the orders above it in the sheet have theirs.</summary>
    ShortOfStock = 4,
}

/// <summary>What became of one order of a sheet, for the list that a person looks through.</summary>
/// <param name="Row">The sheet's first row of the order.</param>
public sealed record SheetOrderResult(string Number, string Customer, OrderStatus Status, int Lines, decimal Total, SheetOutcome Outcome, int Row, SheetMarks Marks = SheetMarks.None);

/// <summary>What an import or its rehearsal came to.</summary>
/// <param name="BatchId">The import as it is kept, to be looked at or taken back; null when nothing was kept.</param>
/// <param name="IsCommitted">The orders are in the database; false after a rehearsal, or when a refusal stopped the batch.</param>
public sealed record OrderSheetReport(bool IsCommitted, IReadOnlyList<SheetOrderResult> Orders, IReadOnlyList<SheetFinding> Findings, long? BatchId = null)
{
    public int Count(SheetOutcome outcome) => Orders.Count(o => o.Outcome == outcome);
    public int Count(SheetMarks mark) => Orders.Count(o => o.Marks.HasFlag(mark));
}

/// <summary>Imports the 15-column order sheet as one batch, through the validator and the handler that the page uses. A rehearsal is the real run, rolled back.</summary>
public sealed class ImportOrderSheet(Acts acts, SaveOrder saveOrder)
{
    public async Task<Result<OrderSheetReport>> HandleAsync(ImportOrderSheetCommand command, Actor person, CancellationToken ct = default)
    {
        var actor = person with { Source = Source.Import };
        if (!actor.Is([.. OrderJourney.Table.Find(OrderStatus.Draft, OrderAction.Submit)!.Who])) return Error.Forbidden;
        if (command.Channel is null) return new Error("channel-missing", EntryTexts.ChannelMissing, nameof(command.Channel));

        var results = new List<SheetOrderResult>();
        var findings = new List<SheetFinding>();
        Result<OrderSheetContent>? read = null;
        var (isCommitted, batchId) = (false, 0L);
        try
        {
            await acts.TogetherAsync(async () =>
            {
                var batch = await acts.RunAsync<ImportBatch>(actor, async (db, act) =>
                {
                    var company = await OrderLoading.CompanyAsync(db, ct);
                    read = OrderSheet.Read(command.Sheet, company.DayOf(act.RecordedAt), ct);
                    if (!read.Succeeded) return Result<ImportBatch>.Refused(read.Errors);
                    var opened = new ImportBatch { Kind = "OrderSheet", FileName = command.FileName, StartedAt = act.RecordedAt, ActorName = actor.Name };
                    db.ImportBatches.Add(opened);
                    await db.SaveChangesAsync(ct);
                    return opened;
                }, ct: ct);
                if (!batch.Succeeded) return false;

                batchId = batch.Value.Id;
                var content = read!.Value;
                findings.AddRange(content.Findings);
                var book = (await acts.RunAsync<SheetBook>(actor, async (db, _) => await SheetBook.OpenAsync(db, content.Orders, ct), ct: ct)).Value;
                foreach (var order in content.Orders)
                {
                    var (outcome, marks) = await ImportAsync(order, book, command.Channel.Value, batch.Value.Id, findings, actor, ct);
                    results.Add(new(order.Number, order.Entry.CustomerName ?? "", order.Status, order.Rows.Count,
                        order.Entry.Lines.Sum(l => SalesOrderLine.AmountOf(l.Quantity ?? 0, l.UnitPrice ?? 0)), outcome, order.Rows[0], marks));
                    if (results.Count % 20 == 0 || results.Count == content.Orders.Count)
                        command.Progress?.Report(new(command.Rehearse ? Texts.Rehearsing : Texts.Importing, results.Count, content.Orders.Count));
                }
                var isClean = findings.All(f => !f.IsRefusal);
                isCommitted = !command.Rehearse && (isClean || command.LeaveOutRefused) && results.Any(r => r.Outcome == SheetOutcome.Created);
                if (isCommitted) await CloseAsync(batch.Value.Id, command, results, findings, actor, ct);
                return isCommitted;
            }, ct);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            // somebody else wrote the same numbers meanwhile; the batch is gone as a whole and can simply be repeated
            return new Error("import-collided", Texts.Collided);
        }
        return read!.Succeeded ? new OrderSheetReport(isCommitted, results, [.. findings.OrderBy(f => f.Row).ThenBy(f => f.Column)], isCommitted ? batchId : null) : Result<OrderSheetReport>.Refused(read.Errors);
    }

    async Task<(SheetOutcome Outcome, SheetMarks Marks)> ImportAsync(SheetOrder order, SheetBook book, OrderChannel channel, long batch, List<SheetFinding> findings, Actor actor, CancellationToken ct)
    {
        var isReadable = findings.All(f => !f.IsRefusal || f.Order != order.Number);
        if (book.Existing(order) is { } existing)
        {
            if (existing == book.Comparable(order)) { Say("already-there", Texts.AlreadyThere.With(order.Number), false, OrderSheetColumn.Number); return (SheetOutcome.Repeated, SheetMarks.None); }
            Say("already-different", Texts.AlreadyDifferent.With(order.Number, existing.Customer != book.Comparable(order).Customer ? Texts.ItsCustomer : Texts.ItsLines), true, OrderSheetColumn.Number);
            return (SheetOutcome.Refused, SheetMarks.None);
        }
        var entry = order.Entry;
        entry.Channel = channel;
        isReadable &= Complete(entry, book, Say);

        var stage = order.Status == OrderStatus.Draft ? EntryStage.Draft : EntryStage.Submit;
        // an order with an unreadable cell is not saved, but the person sees at once what else is wrong with it
        IReadOnlyList<Error> errors = isReadable
            ? (await saveOrder.HandleAsync(new(null, null, entry, Submit: stage == EntryStage.Submit, ImportBatchId: batch), actor, ct)).Errors
            : OrderEntryRules.Check(entry, book.Entry(entry), stage);
        foreach (var error in errors) SayError(error);
        if (!isReadable || errors.Count > 0) return (SheetOutcome.Refused, SheetMarks.None);

        if (order.TrackingNumber is not null && order.Status is not (OrderStatus.Shipped or OrderStatus.Completed)) Say("tracking-early", Texts.TrackingEarly, false, OrderSheetColumn.TrackingNumber);
        var marks = SheetMarks.None;
        (await acts.OnOrderAsync(order.Number, null, actor, scene =>
        {
            ImportEntry.Enter(scene.Order, order.Status, order.TrackingNumber, scene.Facts.Company, scene.Act);
            marks = MarksOf(scene.Scene, book);
            return Task.FromResult(Result.Done);
        }, ct: ct)).OrThrow();
        return (SheetOutcome.Created, marks);

        void Say(string code, Text sentence, bool isRefusal, OrderSheetColumn column) => findings.Add(new(code, sentence, isRefusal, order.Rows[0], column, order.Number));

        void SayError(Error error)
        {
            var column = OrderSheetColumns.OfField(error.Field);
            var row = order.Rows[error.Field is { } field && field.StartsWith("Lines[", StringComparison.Ordinal) && int.TryParse(field[6..field.IndexOf(']')], out var line) ? line : 0];
            // what could not be read is not missing as well
            if (findings.Any(f => f.IsRefusal && f.Row == row && f.Column == column)) return;
            findings.Add(new(error.Code, error.Sentence, true, row, column, order.Number));
        }
    }

    static SheetMarks MarksOf(Scene scene, SheetBook book)
    {
        if (scene.Order.Status >= OrderStatus.Shipped) return SheetMarks.None;
        return (scene.Order.PriorityIn(scene.Facts.Company).HasFlag(Priority.Urgent) ? SheetMarks.Urgent : SheetMarks.None)
            | (OrderGuards.CreditSuffices.Check(scene).Any() ? SheetMarks.OverCredit : SheetMarks.None)
            | (book.Take(scene.Order) ? SheetMarks.None : SheetMarks.ShortOfStock);
    }

    /// <summary>Fills in from the customer's file what the sheet leaves out. False when a person has to decide first.</summary>
    static bool Complete(OrderEntry entry, SheetBook book, Action<string, Text, bool, OrderSheetColumn> say)
    {
        if (entry.CustomerName is not { } name) return true; // the validator says that it is missing
        var customers = book.Customers(name);
        if (customers.Count != 1)
        {
            say(customers.Count == 0 ? "customer-unknown" : "customer-ambiguous", (customers.Count == 0 ? Texts.CustomerUnknown : Texts.CustomerAmbiguous).With(name), true, OrderSheetColumn.Customer);
            return false;
        }
        var customer = customers[0];
        (entry.CustomerCode, entry.PaymentTerms) = (customer.Code, customer.Terms);

        var contact = customer.Contacts.FirstOrDefault(c => c.Name == entry.ContactName);
        if (contact is null && entry.ContactName is { Length: <= 2 } surname)
        {
            var candidates = customer.Contacts.Where(c => c.Name.StartsWith(surname, StringComparison.Ordinal)).ToList();
            if (candidates.Count > 1) { say("contact-ambiguous", Texts.ContactUnknown.With(surname), true, OrderSheetColumn.Contact); return false; }
            if (candidates is [var only])
            {
                contact = only;
                entry.ContactName = only.Name;
                say("contact-completed", Texts.ContactFromFile.With(surname, only.Name), false, OrderSheetColumn.Contact);
            }
        }
        if (entry.ContactMobile is null && entry.ContactPhone is null && (contact ?? customer.Contacts.OrderByDescending(c => c.IsDefault).FirstOrDefault()) is { } known && (known.Mobile ?? known.Phone) is not null)
        {
            (entry.ContactMobile, entry.ContactPhone) = (known.Mobile, known.Phone);
            say("phone-completed", Texts.PhoneFromFile, false, OrderSheetColumn.Phone);
        }
        entry.ContactEmail = contact?.Email;
        if (customer.Addresses.OrderByDescending(a => a.IsDefault).FirstOrDefault() is { } address)
        {
            entry.ShipTo = address.Address with { };
            say("address-completed", Texts.AddressFromFile.With(address.Address.OneLine), false, OrderSheetColumn.Customer);
        }
        else say("address-missing", Texts.AddressMissing, false, OrderSheetColumn.Customer);
        return true;
    }

    async Task CloseAsync(long batch, ImportOrderSheetCommand command, List<SheetOrderResult> results, List<SheetFinding> findings, Actor actor, CancellationToken ct) =>
        (await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var record = await db.ImportBatches.SingleAsync(b => b.Id == batch, ct);
            (record.Created, record.Repeated, record.Refused, record.FinishedAt) =
                (results.Count(r => r.Outcome == SheetOutcome.Created), results.Count(r => r.Outcome == SheetOutcome.Repeated), results.Count(r => r.Outcome == SheetOutcome.Refused), act.RecordedAt);
            record.Refusals = ImportRefusal.ToJson(findings.Where(f => f.IsRefusal).Select(ImportRefusal.Of));
            // the sheet as it came, so that any doubt about an order can be settled later
            var content = await command.Sheet.CopyAsync(ct);
            db.Documents.Add(new Document
            {
                Kind = DocumentKind.ImportedSheet, UniqueKey = $"import:{batch}", FileName = command.FileName, ContentType = "application/octet-stream", Content = content, Size = content.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), StoredAt = act.RecordedAt, StoredByName = actor.Name,
            });
            return true;
        }, ct: ct)).OrThrow();
}

/// <summary>A refused row of an import as it is kept with the batch, for the sheet that people download.</summary>
/// <param name="Place">Row and column, or table and row.</param>
public sealed record ImportRefusal(string Place, string Code, string Zh, string En)
{
    public static ImportRefusal Of(SheetFinding finding) =>
        new($"{(finding.Column is { } column ? OrderSheetColumns.Heading(column).Zh + " " : "")}{finding.Row}", finding.Code, finding.Sentence.Zh, finding.Sentence.En);

    public static ImportRefusal Of(Error error) => new(error.Field ?? "", error.Code, error.Sentence.Zh, error.Sentence.En);

    public static string ToJson(IEnumerable<ImportRefusal> refusals) => JsonSerializer.Serialize(refusals, Json);

    public static IReadOnlyList<ImportRefusal> FromJson(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<ImportRefusal>>(json, Json)!;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
