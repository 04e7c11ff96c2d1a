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
using OrderPortal.Model.Supply;

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
    static readonly HashSet<string> Silent = [nameof(IVersioned.Version), nameof(SalesOrder.HistoryCount), "Status", nameof(SalesOrder.PhoneTail), nameof(SubOrder.SourcingNote), nameof(SubOrder.ReservedAt), nameof(SubOrder.ReservedWarehouseId), nameof(SubOrder.WaveId), nameof(SubOrder.Tote), nameof(SubOrder.PickerId), nameof(SubOrder.LostOn), "Id"];

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
        db.ChangeTracker.DetectChanges();
        // every look at what is tracked would compare everything again
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            RecordDetected(db);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    static void RecordDetected(PortalDb db)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var contact in entries.Where(e => e.State != EntityState.Deleted).Select(e => e.Entity).OfType<Contact>()) contact.IndexPhone();

        foreach (var group in entries.Where(e => OrderOf(db, e) is not null).GroupBy(e => OrderOf(db, e)!).ToList())
            RecordOrder(db, group.Key, group);
        foreach (var group in entries.Select(e => (Entry: e, Owner: MasterOf(db, e))).Where(e => e.Owner is not null).GroupBy(e => e.Owner!.Record).ToList())
            RecordMaster(db, group.First().Owner!, [.. group.Select(e => e.Entry)]);
        foreach (var moving in entries.Where(e => e.Entity is MovingRecord)) RecordMoves(db, moving);

        // what hangs on a sub-order is guarded by its version: an act that changes nothing but a line or a promise must meet the other that does
        foreach (var sub in entries.Select(e => SubOrderOf(db, e)).OfType<SubOrder>().Distinct().Select(db.Entry).Where(e => e.State == EntityState.Unchanged).ToList())
            sub.Property(s => s.Version).IsModified = true;

        // after the history: an order whose only change is its history is stamped as well
        db.ChangeTracker.DetectChanges();
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
    }

    /// <summary>One entry for a record and its parts, so that a customer whose contact was added reads as changed, not as new.</summary>
    static void RecordMaster(PortalDb db, Master master, IReadOnlyList<EntityEntry> entries)
    {
        var action = entries.FirstOrDefault(e => e.Entity == master.Record)?.State switch { EntityState.Added => "Create", EntityState.Deleted => "Remove", _ => "Edit" };
        var changes = action == "Create" ? [] : entries.SelectMany(e => Changes(e, e.Entity is Contact or CustomerAddress or Bin && e.State == EntityState.Modified ? Describe(e.Entity)! : "")).ToList();
        if (changes.Count == 0 && action == "Edit") return;
        var history = new HistoryEntry(ActOf(db, master.Key), master.Subject, master.Key, action, null, null);
        if (changes.Count > 0) history.Describe(Write(changes));
        db.Add(history);
    }

    /// <summary>What a record with its own journey did, with the values that changed; a change without a move is an edit.</summary>
    static void RecordMoves(PortalDb db, EntityEntry entry)
    {
        var (record, changes) = ((MovingRecord)entry.Entity, Changes(entry, "").ToList());
        var moves = record.TakeUnwritten();
        if (moves.Count == 0 && changes.Count > 0) moves = [new HistoryEntry(ActOf(db, record.Identity.Key), record.Identity.Subject, record.Identity.Key, "Edit", null, null)];
        if (moves.Count > 0 && changes.Count > 0) moves[0].Describe(Write(changes));
        db.AddRange(moves);
    }

    static Act ActOf(PortalDb db, string key) => db.Act ?? throw new InvalidOperationException($"A change of {key} needs an act: set {nameof(PortalDb)}.{nameof(PortalDb.Act)}.");

    static SalesOrder? OrderOf(PortalDb db, EntityEntry entry) => entry.Entity switch
    {
        SalesOrder order => order,
        SubOrder sub => sub.Order,
        SalesOrderLine line => db.SalesOrders.Local.FirstOrDefault(o => o.Lines.Contains(line) || o.Id == line.OrderId && line.OrderId != 0),
        _ => null,
    };

    static SubOrder? SubOrderOf(PortalDb db, EntityEntry entry) => entry.Entity switch
    {
        SubOrderLine line => db.SubOrders.Local.FindEntry(line.SubOrderId)?.Entity,
        Allocation held => db.SubOrderLines.Local.FindEntry(held.SubOrderLineId) is { } line ? SubOrderOf(db, line) : null,
        _ => null,
    };

    /// <summary>The record that a change belongs to, and what people know it by; a contact belongs to its customer, a bin to its warehouse.</summary>
    sealed record Master(Subject Subject, string Key, object Record);

    static Master? MasterOf(PortalDb db, EntityEntry entry) => entry.Entity switch
    {
        Customer c => new(Subject.Customer, c.Code, c),
        Contact p => db.Customers.Local.FirstOrDefault(c => c.Contacts.Contains(p) || c.Id == p.CustomerId) is { } owner ? new(Subject.Customer, owner.Code, owner) : null,
        CustomerAddress a => db.Customers.Local.FirstOrDefault(c => c.Addresses.Contains(a) || c.Id == a.CustomerId) is { } owner ? new(Subject.Customer, owner.Code, owner) : null,
        Product p => new(Subject.Product, p.Code, p),
        Substitute s => s.Product is { } product ? new(Subject.Product, product.Code, product) : null,
        ProductCategory c => new(Subject.MasterData, c.Code, c),
        Carrier c => new(Subject.MasterData, c.Code, c),
        FreightRate r => new(Subject.MasterData, r.Carrier?.Code ?? $"{r.CarrierId}", r),
        Supplier s => new(Subject.MasterData, s.Code, s),
        SupplierProduct p => db.Suppliers.Local.FirstOrDefault(s => s.Products.Contains(p) || s.Id == p.SupplierId) is { } supplier ? new(Subject.MasterData, supplier.Code, supplier) : null,
        StockPolicy p => new(Subject.MasterData, $"{p.Product?.Code} {p.Warehouse?.Code}", p),
        Warehouse w => new(Subject.MasterData, w.Code, w),
        Bin b => db.Warehouses.Local.FirstOrDefault(w => w.Bins.Contains(b) || w.Id == b.WarehouseId) is { } house ? new(Subject.MasterData, house.Code, house) : new(Subject.MasterData, b.Code, b),
        CompanySettings s => new(Subject.Settings, "Company", s),
        _ => null,
    };

    static IEnumerable<ValueChange> Changes(EntityEntry entry, string record)
    {
        if (entry.State is EntityState.Added or EntityState.Deleted)
            return Describe(entry.Entity) is not { } words ? [] : [entry.State == EntityState.Added ? new(record, "", null, words) : new(record, "", words, null)];
        var scalars = entry.Properties.Where(p => p.IsModified && !Silent.Contains(p.Metadata.Name) && !Equals(p.OriginalValue, p.CurrentValue))
            .Select(p => new ValueChange(record, p.Metadata.Name, Show(p.OriginalValue), Show(p.CurrentValue)));
        var parts = entry.ComplexProperties.SelectMany(c => c.Properties.Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue))
            .Select(p => new ValueChange(record, $"{c.Metadata.Name}.{p.Metadata.Name}", Show(p.OriginalValue), Show(p.CurrentValue))));
        return scalars.Concat(parts);
    }

    /// <summary>A part that was added or taken away, in a few words; null for what is no part.</summary>
    static string? Describe(object part) => part switch
    {
        SalesOrderLine line => string.Create(CultureInfo.InvariantCulture, $"{line.ProductCode} {line.ProductName} × {line.Quantity} @ {line.UnitPrice}"),
        Contact contact => contact.Name,
        Substitute substitute => $"→ {substitute.Offered?.Code}",
        CustomerAddress address => address.Label,
        Bin bin => bin.Code,
        _ => null,
    };

    static string? Show(object? value) => value switch
    {
        null => null,
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
