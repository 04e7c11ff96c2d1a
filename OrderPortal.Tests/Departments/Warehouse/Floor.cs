using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Departments.Warehouse.PutAway;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Warehouse;

/// <summary>The small trading company with empty shelves, and short ways through warehouse and logistics: what tests of both rooms begin with.</summary>
public sealed class Floor : IAsyncDisposable
{
    Floor(TestCompany company) => Company = company;

    public TestCompany Company { get; }

    /// <summary>The small trading company without stock. Warehouse SH is asked first, its bins lie on the path in this order, QC-01 is quarantine;
    /// GZ has B-01. RICE is sold by weight.</summary>
    public static async Task<Floor> OpenAsync(Provider provider = Provider.Sqlite)
    {
        var floor = new Floor(await TestCompany.CreateAsync(provider));
        await floor.Company.SetUpAsync(stock: 0);
        await using var db = floor.OpenDatabase();
        db.Act = Act.Now(Actors.Manager, floor.Company.Clock);
        var warehouse = await db.Warehouses.SingleAsync(w => w.Code == "SH");
        db.Add(new Bin { Warehouse = warehouse, Code = "A-03", PathOrder = 3 });
        db.Add(new Product { Code = "RICE", Name = "东北大米", Category = await db.ProductCategories.OrderBy(c => c.Id).FirstAsync(), Unit = "kg", UnitDecimals = 3 });
        await db.SaveChangesAsync();
        return floor;
    }

    public T Get<T>() where T : notnull => Company.Get<T>();
    public PortalDb OpenDatabase() => Company.OpenDatabase();

    public async Task StockAsync(string product, string bin, decimal quantity)
    {
        var receive = new ReceiveCommand(product, (await BinAsync(bin)).Id, quantity, "GRN-1", Guid.NewGuid());
        Accepted(await Get<ReceiveStock>().HandleAsync(receive, Actors.Warehouse));
    }

    public async Task<Bin> BinAsync(string code)
    {
        await using var db = OpenDatabase();
        return await db.Bins.AsNoTracking().SingleAsync(b => b.Code == code);
    }

    public async Task<long> WarehouseAsync(string code)
    {
        await using var db = OpenDatabase();
        return await db.Warehouses.Where(w => w.Code == code).Select(w => w.Id).SingleAsync();
    }

    public async Task<long> CarrierAsync(string code)
    {
        await using var db = OpenDatabase();
        return await db.Carriers.Where(c => c.Code == code).Select(c => c.Id).SingleAsync();
    }

    /// <summary>An order, paid on delivery, that the customer has confirmed; returns the number of its one sub-order.</summary>
    public async Task<string> OrderAsync(params (string Product, decimal Quantity)[] lines) => await OrderAsync(Trade.Entry(lines));

    public async Task<string> OrderAsync(OrderEntry entry) => await Company.ConfirmedAsync(entry) + "-1";

    // ---- the way through the house -----------------------------------------------------------------------------

    public Task<Result> AllocateAsync(string sub, long? warehouse = null) => Get<AllocateSubOrder>().HandleAsync(new(sub, WarehouseId: warehouse, Reason: warehouse is null ? null : "客户要求"), Actors.Warehouse);

    public Task<Result> ScanAsync(string sub, string bin, string product, decimal quantity, Guid? key = null) =>
        Get<ScanPick>().HandleAsync(new(sub, bin, product, quantity, key ?? Guid.NewGuid()), Actors.Warehouse);

    /// <summary>Picks everything that was allocated, by correct scans, and finishes.</summary>
    public async Task PickAsync(string sub)
    {
        await using var db = OpenDatabase();
        var held = await db.SubOrders.Where(s => s.Number == sub).SelectMany(s => s.Lines)
            .SelectMany(l => l.Allocations, (l, a) => new { l.OrderLine.ProductCode, a.StockLevel!.Bin!.Code, Open = a.QuantityMilli - a.PickedQuantityMilli }).Where(t => t.Open > 0).ToListAsync();
        foreach (var take in held) Accepted(await ScanAsync(sub, take.Code, take.ProductCode, take.Open / 1000m));
        Accepted(await Get<FinishPick>().HandleAsync(new(sub), Actors.Warehouse));
    }

    public async Task PackAsync(string sub)
    {
        await PassAsync(sub);
        await ScanIntoParcelsAsync(sub);
        Accepted(await Get<PackSubOrder>().HandleAsync(new(sub, null, [new(1.5m, "纸箱")]), Actors.Warehouse));
        Accepted(await PackScanAsync(sub, sub + "-P1"));
    }

    /// <summary>Answers every question of the inspection with yes.</summary>
    public async Task PassAsync(string sub) => Accepted(await Get<PassInspection>().HandleAsync(new(sub, null, await AnswersAsync(sub)), Actors.Warehouse));

    public async Task<IReadOnlyList<GoodAnswer>> AnswersAsync(string sub) =>
        [.. (await Get<FloorQueries>().TaskAsync(sub))!.Lines.SelectMany(l => l.Checks!, (l, question) => new GoodAnswer(l.LineNumber, question.Zh))];

    public Task<Result> PackScanAsync(string sub, string code, decimal quantity = 1, Guid? key = null) =>
        Get<ScanPack>().HandleAsync(new(sub, code, quantity, key ?? Guid.NewGuid()), Actors.Warehouse);

    /// <summary>The paper and all goods of an inspected sub-order, scanned at the packing table as they should be.</summary>
    public async Task ScanIntoParcelsAsync(string sub)
    {
        Accepted(await PackScanAsync(sub, (await SubOrderAsync(sub)).InspectionNumber!));
        foreach (var line in (await SubOrderAsync(sub)).Lines)
        {
            await using var db = OpenDatabase();
            var code = await db.SalesOrderLines.Where(l => l.Id == line.OrderLineId).Select(l => l.ProductCode).SingleAsync();
            Accepted(await PackScanAsync(sub, code, line.Quantity));
        }
    }

    /// <summary>Allocated, picked, inspected and packed: ready for logistics.</summary>
    public Task<string> PackedAsync(params (string Product, decimal Quantity)[] lines) => PackedAsync(Trade.Entry(lines));

    public async Task<string> PackedAsync(OrderEntry entry)
    {
        var sub = await OrderAsync(entry);
        Accepted(await AllocateAsync(sub));
        await PickAsync(sub);
        await PackAsync(sub);
        return sub;
    }

    public async Task ArrangeAsync(string sub) =>
        Accepted(await Get<ArrangeTransport>().HandleAsync(new(sub, null, await CarrierAsync("SF"), "SF1234567890123"), Actors.Logistics));

    public async Task ShipAsync(string sub)
    {
        await ArrangeAsync(sub);
        Accepted(await Get<ShipSubOrder>().HandleAsync(new(sub), Actors.Logistics));
    }

    /// <summary>An allocated and picked sub-order: its goods lie in staging.</summary>
    public async Task<string> PickedAsync(params (string Product, decimal Quantity)[] lines)
    {
        var sub = await OrderAsync(lines);
        Accepted(await AllocateAsync(sub));
        await PickAsync(sub);
        return sub;
    }

    /// <summary>Some pieces of the first line are scratched.</summary>
    public Task<Result> FailAsync(string sub, decimal quantity, int line = 1) =>
        Get<FailInspection>().HandleAsync(new(sub, null, [new(line, quantity, QuarantineCause.Blemished)], "划痕"), Actors.Warehouse);

    public async Task<Result> PutAwayAsync(string product, string from, string to, decimal quantity, Guid? key = null)
    {
        await using var db = OpenDatabase();
        var level = await db.StockLevels.Where(l => l.Product!.Code == product && l.Bin!.Code == from).Select(l => l.Id).SingleAsync();
        return await Get<PutAwayGoods>().HandleAsync(new(level, to, quantity, key ?? Guid.NewGuid()), Actors.Warehouse);
    }

    // ---- coded pieces -------------------------------------------------------------------------------------------

    /// <summary>From now on each piece of a product has a code of its own.</summary>
    public async Task CodeAsync(string product)
    {
        await using var db = OpenDatabase();
        await db.Products.Where(p => p.Code == product).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsSerialised, true));
    }

    /// <summary>New pieces of a coded product, labelled and received into a bin; returns their codes.</summary>
    public async Task<IReadOnlyList<string>> PiecesAsync(string product, string bin, int count)
    {
        var batch = await Get<MakeUnits>().HandleAsync(new(product, count), Actors.Warehouse);
        var codes = (await Get<SerialQueries>().LabelsAsync(batch.Value))!.Codes;
        foreach (var code in codes) Accepted(await Get<ReceiveUnit>().HandleAsync(new(code, (await BinAsync(bin)).Id), Actors.Warehouse));
        return codes;
    }

    /// <summary>An order for coded pieces at the packing table: inspected, its quality label scanned.</summary>
    public async Task<string> AtTableAsync(string product, decimal quantity)
    {
        var sub = await PickedAsync((product, quantity));
        await PassAsync(sub);
        Accepted(await PackScanAsync(sub, (await SubOrderAsync(sub)).InspectionNumber!));
        return sub;
    }

    /// <summary>An order packed with exactly these pieces.</summary>
    public async Task<string> PackedPiecesAsync(string product, params string[] codes)
    {
        var sub = await AtTableAsync(product, codes.Length);
        foreach (var code in codes) Accepted(await PackScanAsync(sub, code));
        Accepted(await Get<PackSubOrder>().HandleAsync(new(sub, null, [new(1.5m, "纸箱")]), Actors.Warehouse));
        Accepted(await PackScanAsync(sub, sub + "-P1"));
        return sub;
    }

    // ---- looking -----------------------------------------------------------------------------------------------

    public async Task<SubOrder> SubOrderAsync(string number)
    {
        await using var db = OpenDatabase();
        return await db.SubOrders.AsNoTrackingWithIdentityResolution().Include(s => s.Order).Include(s => s.Warehouse).Include(s => s.Packages).Include(s => s.FollowUp).Include(s => s.TrackingEvents)
            .Include(s => s.Lines).ThenInclude(l => l.Allocations).ThenInclude(a => a.StockLevel!.Bin).SingleAsync(s => s.Number == number);
    }

    public async Task<(decimal OnHand, decimal Allocated)> LevelAsync(string product, string bin)
    {
        await using var db = OpenDatabase();
        var level = await db.StockLevels.SingleAsync(l => l.Product!.Code == product && l.Bin!.Code == bin);
        return (level.OnHandQuantityMilli / 1000m, level.AllocatedQuantityMilli / 1000m);
    }

    /// <summary>Everything that must be true of the data: the ledger explains every level, promises and levels agree, nothing is negative …</summary>
    public async Task CheckTruthAsync()
    {
        await using var db = OpenDatabase();
        Assert.NotEqual(0, await db.StockLevels.CountAsync());
        foreach (var rule in Invariant.All) Assert.True(await rule.CountAsync(db) == 0, $"{rule.Name} is broken: {rule.Sentence.En}");
    }

    public static void Accepted(Result result) => Assert.True(result.Succeeded, string.Join("; ", result.Errors));

    public static void Refused(Result result, string code, string? field = null)
    {
        var error = Assert.Single(result.Errors);
        Assert.Equal((code, field), (error.Code, field is null ? null : error.Field));
    }

    public ValueTask DisposeAsync() => Company.DisposeAsync();
}
