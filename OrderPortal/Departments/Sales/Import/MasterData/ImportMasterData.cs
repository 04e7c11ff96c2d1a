using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Customers;
using OrderPortal.Departments.Sales.Products;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Departments.Sales.Import.MasterData;

/// <summary>What kind of files a sheet holds.</summary>
public enum MasterKind
{
    /// <summary>客户.</summary>
    Customers,
    /// <summary>商品.</summary>
    Products,
}

/// <summary>A sheet of customers or products to import, or to rehearse.</summary>
/// <param name="Rehearse">Do everything, then take it all back.</param>
/// <param name="LeaveOutRefused">Take the good rows although others are refused; otherwise one refusal stops the whole batch.</param>
public sealed record ImportMasterDataCommand(MasterKind Kind, SheetReader Sheet, string FileName, bool Rehearse, bool LeaveOutRefused = false, IProgress<ImportProgress>? Progress = null);

/// <summary>What became of one row.</summary>
/// <param name="Code">The customer's or product's code, where it has one by now.</param>
public sealed record MasterResult(int Row, string? Code, string Name, SheetOutcome Outcome);

/// <summary>What an import or its rehearsal came to.</summary>
public sealed record MasterReport(bool IsCommitted, IReadOnlyList<MasterResult> Rows, IReadOnlyList<MasterFinding> Findings)
{
    public int Count(SheetOutcome outcome) => Rows.Count(r => r.Outcome == outcome);
}

/// <summary>Imports customers or products as one batch, each row through the validator and the handler of its form, so that what a form refuses
/// a sheet cannot bring in. What exists already (by product code, by legal name) is left as it is.</summary>
public sealed class ImportMasterData(Acts acts, SaveCustomer saveCustomer, SaveProduct saveProduct)
{
    public async Task<Result<MasterReport>> HandleAsync(ImportMasterDataCommand command, Actor person, CancellationToken ct = default)
    {
        var actor = person with { Source = Source.Import };
        if (!actor.Is(Role.Sales, Role.Finance, Role.Manager)) return Error.Forbidden;
        if (command.Kind == MasterKind.Customers)
        {
            var today = (await acts.RunAsync<DateOnly>(actor, async (db, act) => (await OrderLoading.CompanyAsync(db, ct)).DayOf(act.RecordedAt), ct: ct)).Value;
            return await RunAsync(command, actor, _ => Task.FromResult(CustomerColumns.All), () => new CustomerEntry(), e => e.LegalName?.Trim(), e => e.LegalName, e => CustomerRules.Check(e, today),
                (db, name) => db.Customers.Where(c => c.LegalName == name).OrderBy(c => c.Id).Select(c => c.Code).FirstOrDefaultAsync(ct),
                async entry =>
                {
                    CustomerColumns.Complete(entry);
                    var saved = await saveCustomer.HandleAsync(new(null, null, entry), actor, ct);
                    return saved.Succeeded ? saved.Value.Code : Result<string>.Refused(saved.Errors);
                }, ct);
        }
        return await RunAsync(command, actor, async db => ProductColumns.Of(await db.ProductCategories.ToDictionaryAsync(c => c.Name, c => c.Id, ct)), () => new ProductEntry(), e => ProductRules.CodeOf(e.Code), e => e.Name, ProductRules.Check,
            (db, code) => db.Products.Where(p => p.Code == code).Select(p => p.Code).FirstOrDefaultAsync(ct),
            async entry =>
            {
                var saved = await saveProduct.HandleAsync(new(null, null, entry), actor, ct);
                return saved.Succeeded ? saved.Value.Code : Result<string>.Refused(saved.Errors);
            }, ct);
    }

    /// <param name="key">What tells two files apart; null or empty when the row lacks it.</param>
    /// <param name="existing">The code of the file that has the key already.</param>
    async Task<Result<MasterReport>> RunAsync<T>(ImportMasterDataCommand command, Actor actor, Func<PortalDb, Task<IReadOnlyList<MasterColumn<T>>>> columnsOf, Func<T> begin,
        Func<T, string?> key, Func<T, string?> name, Func<T, IReadOnlyList<Error>> check, Func<PortalDb, string, Task<string?>> existing, Func<T, Task<Result<string>>> save, CancellationToken ct)
    {
        var (findings, results, isCommitted) = (new List<MasterFinding>(), new List<MasterResult>(), false);
        Result<IReadOnlyList<MasterRow<T>>>? read = null;
        try
        {
            await acts.TogetherAsync(async () =>
            {
                var columns = (await acts.RunAsync<IReadOnlyList<MasterColumn<T>>>(actor, async (db, _) => Result.Of(await columnsOf(db)), ct: ct)).Value;
                read = MasterSheet.Read(command.Sheet, columns, begin, findings, ct);
                if (!read.Succeeded) return false;
                var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                foreach (var row in read.Value)
                {
                    results.Add(await RowAsync(row, columns, seen));
                    if (results.Count % 20 == 0 || results.Count == read.Value.Count)
                        command.Progress?.Report(new(command.Rehearse ? OrderSheetTexts.Rehearsing : OrderSheetTexts.Importing, results.Count, read.Value.Count));
                }
                isCommitted = !command.Rehearse && (command.LeaveOutRefused || findings.All(f => !f.IsRefusal)) && results.Any(r => r.Outcome == SheetOutcome.Created);
                if (isCommitted) await CloseAsync(command, results, findings, actor, ct);
                return isCommitted;
            }, ct);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            // somebody else wrote the same meanwhile; the batch is gone as a whole and can simply be repeated
            return new Error("import-collided", Texts.Collided);
        }
        return read!.Succeeded ? new MasterReport(isCommitted, results, [.. findings.OrderBy(f => f.Row)]) : Result<MasterReport>.Refused(read.Errors);

        async Task<MasterResult> RowAsync(MasterRow<T> row, IReadOnlyList<MasterColumn<T>> columns, Dictionary<string, int> seen)
        {
            MasterResult Done(SheetOutcome outcome, string? code = null) => new(row.Row, code, name(row.Entry) ?? "", outcome);
            if (key(row.Entry) is { Length: > 0 } same)
            {
                if (!seen.TryAdd(same, row.Row))
                {
                    findings.Add(new(row.Row, null, "row-repeated", Texts.Repeated.With(seen[same]), true));
                    return Done(SheetOutcome.Refused);
                }
                if ((await acts.RunAsync<string?>(actor, async (db, _) => Result.Of(await existing(db, same)), ct: ct)).Value is { } code)
                {
                    findings.Add(new(row.Row, null, "already-there", Texts.AlreadyThere.With(same), false));
                    return Done(SheetOutcome.Repeated, code);
                }
            }
            // a row with an unreadable cell is not saved, but the person sees at once what else is wrong with it
            var saved = row.IsReadable ? await save(row.Entry) : Result<string>.Refused(check(row.Entry));
            foreach (var error in saved.Errors)
            {
                var column = columns.FirstOrDefault(c => error.Field?.StartsWith(c.Field, StringComparison.Ordinal) == true)?.Heading;
                // what could not be read is not missing as well
                if (!findings.Any(f => f.IsRefusal && f.Row == row.Row && f.Column == column)) findings.Add(new(row.Row, column, error.Code, error.Sentence, true));
            }
            return row.IsReadable && saved.Succeeded ? Done(SheetOutcome.Created, saved.Value) : Done(SheetOutcome.Refused);
        }
    }

    async Task CloseAsync(ImportMasterDataCommand command, List<MasterResult> results, List<MasterFinding> findings, Actor actor, CancellationToken ct) =>
        (await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var batch = new ImportBatch
            {
                Kind = command.Kind.ToString(), FileName = command.FileName, StartedAt = act.RecordedAt, FinishedAt = act.RecordedAt, ActorName = actor.Name,
                Created = results.Count(r => r.Outcome == SheetOutcome.Created), Repeated = results.Count(r => r.Outcome == SheetOutcome.Repeated), Refused = results.Count(r => r.Outcome == SheetOutcome.Refused),
                Refusals = ImportRefusal.ToJson(findings.Where(f => f.IsRefusal).Select(f => new ImportRefusal($"{f.Column?.Zh} {f.Row}".Trim(), f.Code, f.Sentence.Zh, f.Sentence.En))),
            };
            db.ImportBatches.Add(batch);
            await db.SaveChangesAsync(ct);
            var content = await command.Sheet.CopyAsync(ct);
            db.Documents.Add(new Document
            {
                Kind = DocumentKind.ImportedSheet, UniqueKey = $"import:{batch.Id}", FileName = command.FileName, ContentType = "application/octet-stream", Content = content, Size = content.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), StoredAt = act.RecordedAt, StoredByName = actor.Name,
            });
            return true;
        }, ct: ct)).OrThrow();
}
