using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Places;

/// <summary>What somebody enters about a warehouse.</summary>
public sealed record WarehouseEntry
{
    /// <summary>Stays what it is once the warehouse exists.</summary>
    public string? Code { get; set; }
    public string? Name { get; set; }
    public PostalAddress Address { get; set; } = new();

    /// <summary>Lower is asked first.</summary>
    public decimal? Priority { get; set; } = 100;
    public bool IsActive { get; set; } = true;

    /// <summary>The goods lie with a supplier who ships for us.</summary>
    public bool IsDropShip { get; set; }
    public long? SupplierId { get; set; }

    public static WarehouseEntry Of(Model.Stock.Warehouse w) => new() { Code = w.Code, Name = w.Name, Address = w.Address with { }, Priority = w.Priority, IsActive = w.IsActive, IsDropShip = w.IsDropShip, SupplierId = w.SupplierId };
}

/// <summary>A warehouse to be saved.</summary>
/// <param name="Code">The warehouse to change; null makes a new one.</param>
public sealed record SaveWarehouseCommand(string? Code, Guid? Version, WarehouseEntry Entry);

/// <summary>Adds a warehouse or changes one. It is closed only when it is empty and nothing is to be prepared there.</summary>
public sealed class SaveWarehouse(Acts acts)
{
    /// <returns>The warehouse's code.</returns>
    public async Task<Result<string>> HandleAsync(SaveWarehouseCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Manager) ? Error.Forbidden : await acts.RunAsync<string>(actor, async (db, _) =>
        {
            var entry = command.Entry;
            var found = command.Code is null ? null : await db.Warehouses.FirstOrDefaultAsync(w => w.Code == command.Code, ct);
            if (command.Code is not null && found is null) return Error.NotFound;
            if (found is not null && command.Version is { } shown && shown != found.Version) return Error.Stale(PlacesTexts.Stale);

            var code = found?.Code ?? entry.Code?.Trim().ToUpperInvariant() ?? "";
            var errors = Check(entry, code);
            if (found is null && await db.Warehouses.AnyAsync(w => w.Code == code, ct)) errors.Add(new("code-taken", PlacesTexts.CodeTaken.With(code), nameof(entry.Code)));
            var (supplier, former) = (entry.IsDropShip ? entry.SupplierId : null, found?.SupplierId);
            if (entry.IsDropShip && !await db.Suppliers.AnyAsync(s => s.Id == supplier && (s.IsActive || s.Id == former), ct)) errors.Add(new("supplier-missing", PlacesTexts.SupplierMissing, nameof(entry.SupplierId)));
            if (found is { IsActive: true } && !entry.IsActive) errors.AddRange(await HoldingAsync(db, found.Id, ct));
            if (found is not null && supplier != former) errors.AddRange(await BusyAsync(db, found.Id, ct));
            if (errors.Count > 0) return Result<string>.Refused(errors);

            var warehouse = found ?? db.Warehouses.Add(new() { Code = code }).Entity;
            (warehouse.Name, warehouse.Address, warehouse.Priority, warehouse.IsActive, warehouse.SupplierId) = (entry.Name!.Trim(), entry.Address with { }, (int)entry.Priority!.Value, entry.IsActive, supplier);
            return code;
        }, ct: ct);

    static List<Error> Check(WarehouseEntry entry, string code)
    {
        var errors = new List<Error>();
        if (code.Length is 0 or > 20 || !code.All(char.IsAsciiLetterOrDigit) || code == "NEW") errors.Add(new("code-wrong", PlacesTexts.CodeWrong, nameof(entry.Code)));
        if (entry.Name?.Trim().Length is not (> 0 and <= 80)) errors.Add(new("name-wrong", PlacesTexts.NameWrong, nameof(entry.Name)));
        if (entry.Priority is not (>= 0 and <= 9_999) || entry.Priority % 1 != 0) errors.Add(new("priority-wrong", PlacesTexts.PriorityWrong, nameof(entry.Priority)));
        // carriers collect there: an address that is begun must be whole
        if (!entry.Address.IsEmpty)
            errors.AddRange(OrderEntryRules.CheckAddress(entry.Address).Select(e => e with { Field = e.Field!.Replace("ShipTo.", "Address.", StringComparison.Ordinal) }));
        if (!string.IsNullOrWhiteSpace(entry.Address.Mobile) && !Mobile.IsValid(entry.Address.Mobile)) errors.Add(new("mobile-invalid", EntryTexts.MobileInvalid, "Address.Mobile"));
        return errors;
    }

    static async Task<IEnumerable<Error>> HoldingAsync(PortalDb db, long id, CancellationToken ct)
    {
        var errors = new List<Error>();
        if (await db.StockLevels.Where(l => l.WarehouseId == id && l.OnHandQuantityMilli > 0).Select(l => l.Bin!.Code).Distinct().CountAsync(ct) is > 0 and var bins)
            errors.Add(new("stock-there", PlacesTexts.StockThere.With(bins), nameof(WarehouseEntry.IsActive)));
        if (await WorkThere(db, id).Select(s => s.Number).FirstOrDefaultAsync(ct) is { } number)
            errors.Add(new("work-there", PlacesTexts.WorkThere.With(number), nameof(WarehouseEntry.IsActive)));
        return errors;
    }

    static IQueryable<SubOrder> WorkThere(PortalDb db, long id) => db.SubOrders.Where(s => s.WarehouseId == id && s.Status < SubOrderStatus.Shipped).OrderBy(s => s.Id);

    /// <summary>Whose goods they are does not change under what is being sent, bought or counted there.</summary>
    static async Task<IEnumerable<Error>> BusyAsync(PortalDb db, long id, CancellationToken ct)
    {
        var busy = await WorkThere(db, id).Select(s => s.Number).FirstOrDefaultAsync(ct)
            ?? await db.PurchaseOrders.Where(p => p.WarehouseId == id && p.Status < PurchaseStatus.Received).OrderBy(p => p.Id).Select(p => p.Number).FirstOrDefaultAsync(ct)
            ?? await db.StockCounts.Where(c => c.WarehouseId == id && c.Status == CountStatus.Counting).OrderBy(c => c.Id).Select(c => c.Number).FirstOrDefaultAsync(ct);
        return busy is null ? [] : [new("work-there", PlacesTexts.StillBusy.With(busy), nameof(WarehouseEntry.SupplierId))];
    }
}
