using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data;

/// <summary>One changed value as history keeps it.</summary>
/// <param name="Record">Which line or part, for example <c>Line 2</c>; empty for the record itself.</param>
public sealed record ValueChange(string Record, string Field, string? Old, string? New);

/// <summary>Runs before every save: gives each changed record a new version and writes old and new values into history, so that page,
/// import, API and job are all covered and nobody can forget it.</summary>
public sealed class ChangeRecorder : SaveChangesInterceptor
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // bookkeeping that says nothing to people, or that the move's own from and to already say
    static readonly HashSet<string> Silent = [nameof(IVersioned.Version), nameof(SalesOrder.HistoryCount), "Status", nameof(SalesOrder.PhoneTail), "Id"];

    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result)
    {
        Record((PortalDb)data.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken ct = default)
    {
        Record((PortalDb)data.Context!);
        return new(result);
    }

    /// <summary>The old and new values of one history entry.</summary>
    public static IReadOnlyList<ValueChange> Read(string? changes) => changes is null ? [] : JsonSerializer.Deserialize<List<ValueChange>>(changes, Json)!;

    /// <summary>The same for entries that are written by hand.</summary>
    public static string Write(params IEnumerable<ValueChange> changes) => JsonSerializer.Serialize(changes, Json);

    static void Record(PortalDb db)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var contact in entries.Where(e => e.State != EntityState.Deleted).Select(e => e.Entity).OfType<Contact>()) contact.IndexPhone();

        foreach (var group in entries.Where(e => OrderOf(db, e) is not null).GroupBy(e => OrderOf(db, e)!).ToList())
            RecordOrder(db, group.Key, group);
        foreach (var entry in entries)
            if (MasterKey(entry) is var (subject, key)) RecordMaster(db, entry, subject, key);

        // after the history: an order whose only change is its history is stamped as well
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>())
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(e => e.Version).CurrentValue = db.Act is { } act ? Guid.CreateVersion7(act.RecordedAt) : Guid.CreateVersion7();
    }

    static void RecordOrder(PortalDb db, SalesOrder order, IEnumerable<EntityEntry> entries)
    {
        if (db.Entry(order).State == EntityState.Added) return;
        var changes = entries.SelectMany(e => Changes(e, e.Entity switch
        {
            SalesOrderLine line => $"Line {line.LineNumber}",
            SubOrder sub => sub.Number,
            _ => "",
        })).ToList();
        if (changes.Count == 0) return;
        var entry = db.ChangeTracker.Entries<HistoryEntry>().Where(h => h.State == EntityState.Added && h.Entity.Order == order).Select(h => h.Entity).MinBy(h => h.Sequence)
            ?? order.Record(new HistoryEntry(ActOf(db, order.Number), Subject.Order, order.Number, "Edit", order.Status.ToString(), order.Status.ToString()));
        entry.Describe(Write(changes));
        db.ChangeTracker.DetectChanges();
    }

    static void RecordMaster(PortalDb db, EntityEntry entry, Subject subject, string key)
    {
        var changes = Changes(entry, entry.Entity is Contact contact ? contact.Name : entry.Entity is CustomerAddress address ? address.Label : "").ToList();
        if (changes.Count == 0 && entry.State == EntityState.Modified) return;
        var action = entry.State switch { EntityState.Added => "Create", EntityState.Deleted => "Remove", _ => "Edit" };
        var history = new HistoryEntry(ActOf(db, key), subject, key, action, null, null);
        if (changes.Count > 0) history.Describe(Write(changes));
        db.Add(history);
    }

    static Act ActOf(PortalDb db, string key) => db.Act ?? throw new InvalidOperationException($"A change of {key} needs an act: set {nameof(PortalDb)}.{nameof(PortalDb.Act)}.");

    static SalesOrder? OrderOf(PortalDb db, EntityEntry entry) => entry.Entity switch
    {
        SalesOrder order => order,
        SubOrder sub => sub.Order,
        SalesOrderLine line => db.SalesOrders.Local.FirstOrDefault(o => o.Lines.Contains(line) || o.Id == line.OrderId && line.OrderId != 0),
        _ => null,
    };

    static (Subject, string)? MasterKey(EntityEntry entry) => entry.Entity switch
    {
        Customer c => (Subject.Customer, c.Code),
        Contact or CustomerAddress when entry.Context is PortalDb db => db.Customers.Local.FirstOrDefault(c =>
            entry.Entity is Contact contact ? c.Contacts.Contains(contact) || c.Id == contact.CustomerId : entry.Entity is CustomerAddress address && (c.Addresses.Contains(address) || c.Id == address.CustomerId)) is { } owner
            && db.Entry(owner).State != EntityState.Added ? (Subject.Customer, owner.Code) : null,
        Product p => (Subject.Product, p.Code),
        ProductCategory c => (Subject.MasterData, c.Code),
        Carrier c => (Subject.MasterData, c.Code),
        Warehouse w => (Subject.MasterData, w.Code),
        Bin b => (Subject.MasterData, b.Code),
        CompanySettings => (Subject.Settings, "Company"),
        _ => null,
    };

    static IEnumerable<ValueChange> Changes(EntityEntry entry, string record)
    {
        if (entry.State == EntityState.Added) return record.StartsWith("Line", StringComparison.Ordinal) ? [new(record, "", null, Describe((SalesOrderLine)entry.Entity))] : [];
        if (entry.State == EntityState.Deleted) return entry.Entity is SalesOrderLine line ? [new(record, "", Describe(line), null)] : [];
        var scalars = entry.Properties.Where(p => p.IsModified && !Silent.Contains(p.Metadata.Name) && !Equals(p.OriginalValue, p.CurrentValue))
            .Select(p => new ValueChange(record, p.Metadata.Name, Show(p.OriginalValue), Show(p.CurrentValue)));
        var parts = entry.ComplexProperties.SelectMany(c => c.Properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue))
            .Select(p => new ValueChange(record, $"{c.Metadata.Name}.{p.Metadata.Name}", Show(p.OriginalValue), Show(p.CurrentValue))));
        return scalars.Concat(parts);
    }

    static string Describe(SalesOrderLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.ProductCode} {line.ProductName} × {line.Quantity} @ {line.UnitPrice}");

    static string? Show(object? value) => value switch
    {
        null => null,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
