using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;

namespace OrderPortal.Shared.History;

/// <summary>One entry of a record's history as people read it. Telephone numbers are masked before it leaves the server's memory.</summary>
/// <param name="RecordedLate">When it was recorded, if that was noticeably later than it happened.</param>
public sealed record HistoryRow(
    long Id, int Sequence, Subject Subject, string SubjectKey, Text Action, Text? From, Text? To, DateTime HappenedAt, DateTime? RecordedLate,
    string ActorName, Source Source, string? Reason, IReadOnlyList<ValueChange> Changes)
{
    // a form takes a moment to be sent; only what is worth a reader's attention counts as late
    static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    /// <summary>One page of a history, newest first.</summary>
    /// <param name="entries">Which record's history.</param>
    /// <param name="after">The <see cref="ListPage{T}.Next"/> of the page before.</param>
    public static async Task<ListPage<HistoryRow>> PageAsync(PortalDb db, IQueryable<HistoryEntry> entries, string? after, int size, CancellationToken ct)
    {
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var last)) entries = entries.Where(h => h.Id < last);
        var page = ListPage<HistoryEntry>.Of(await entries.AsNoTracking().OrderByDescending(h => h.Id).Take(size + 1).ToListAsync(ct), size, h => h.Id.ToString(CultureInfo.InvariantCulture));
        var changes = page.Rows.ToDictionary(h => h.Id, h => ChangeRecorder.Read(h.Changes).Where(c => HistoryTexts.IsWorthShowing(c.Field)).ToList());
        var names = await NamesAsync(db, [.. changes.Values.SelectMany(c => c)], ct);
        return new([.. page.Rows.Select(h => Of(h, [.. changes[h.Id].Select(c => c with { Old = Readable(c.Field, c.Old, names), New = Readable(c.Field, c.New, names) })]))], page.Next);
    }

    static HistoryRow Of(HistoryEntry h, IReadOnlyList<ValueChange> changes)
    {
        var moved = h.FromStatus != h.ToStatus;
        return new(h.Id, h.Sequence, h.Subject, h.SubjectKey, JourneyTexts.OfHistoryAction(h),
            moved && h.FromStatus is { } from ? JourneyTexts.OfHistoryStatus(h.Subject, from) : null, moved && h.ToStatus is { } to ? JourneyTexts.OfHistoryStatus(h.Subject, to) : null,
            h.HappenedAt, h.RecordedAt - h.HappenedAt > Late ? h.RecordedAt : null, h.ActorName, h.Source, h.Reason, changes);
    }

    /// <summary>The names behind the keys of carriers, warehouses and categories.</summary>
    static async Task<IReadOnlyDictionary<(string Field, string Key), string>> NamesAsync(PortalDb db, IReadOnlyList<ValueChange> changes, CancellationToken ct)
    {
        var names = new Dictionary<(string, string), string>();
        if (changes.Any(c => c.Field == HistoryTexts.Carrier))
            foreach (var carrier in await db.Carriers.Select(c => new { c.Id, c.Name }).ToListAsync(ct)) names[(HistoryTexts.Carrier, Key(carrier.Id))] = carrier.Name;
        if (changes.Any(c => c.Field == HistoryTexts.Warehouse))
            foreach (var warehouse in await db.Warehouses.Select(w => new { w.Id, w.Name }).ToListAsync(ct)) names[(HistoryTexts.Warehouse, Key(warehouse.Id))] = warehouse.Name;
        if (changes.Any(c => c.Field == HistoryTexts.Category))
            foreach (var category in await db.ProductCategories.Select(c => new { c.Id, c.Name }).ToListAsync(ct)) names[(HistoryTexts.Category, Key(category.Id))] = category.Name;
        return names;

        static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);
    }

    static string? Readable(string field, string? value, IReadOnlyDictionary<(string Field, string Key), string> names) =>
        value is null ? null
        : HistoryTexts.IsPhone(field) ? Phone.Mask(value)
        : names.GetValueOrDefault((field, value), value);
}
