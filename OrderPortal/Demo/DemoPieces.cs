using Microsoft.EntityFrameworkCore;
using OrderPortal.CustomerPortal;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Departments.Warehouse.Tags;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Demo;

/// <summary>The coded pieces of the demonstration company: labelled on the shelf before the month begins; later some are with customers, one came back, one turned up in another province.</summary>
static class DemoPieces
{
    /// <summary>A code for every piece of the coded products that lies in its bin, and some labels for the next delivery.</summary>
    public static async Task LabelAsync(IServiceProvider services, Actor warehouse, IReadOnlyDictionary<string, long> bins, CancellationToken ct)
    {
        foreach (var product in DemoCatalogue.Products.Where(p => p.IsCoded))
        {
            foreach (var code in await MakeAsync(services, product.Code, product.Stock, warehouse, ct))
                (await services.GetRequiredService<ReceiveUnit>().HandleAsync(new(code, bins[product.Bin], IsCounted: true), warehouse, ct)).OrThrow();
            var next = await MakeAsync(services, product.Code, 12, warehouse, ct);
            (await services.GetRequiredService<ScrapUnit>().HandleAsync(new(next[0], "标签打印不清"), warehouse, ct)).OrThrow();
        }
    }

    /// <summary>What happened to the pieces that were sold: asked about by their buyers, one brought back, one scanned where it was not sold.</summary>
    public static async Task TravelAsync(IServiceProvider services, Actor warehouse, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        var sold = await db.SerialUnits.Where(u => u.State == UnitState.Shipped).OrderBy(u => u.Id).Select(u => new { u.Code, u.SoldRegion }).ToListAsync(ct);
        var quarantine = await db.Bins.Where(b => b.Code == "SH-QC").Select(b => b.Id).SingleAsync(ct);
        foreach (var piece in sold.Take(3)) (await services.GetRequiredService<ScanUnit>().HandleAsync(new(piece.Code, piece.SoldRegion), Actor.Customer, ct)).OrThrow();
        (await services.GetRequiredService<ScanUnit>().HandleAsync(new(sold[0].Code, SalesRegion.All.First(r => r != sold[0].SoldRegion)), Actor.Customer, ct)).OrThrow();
        // this morning a hand-held reader went along one bin: most pieces were there, some were not seen, two tags nobody knows
        var shelf = await db.SerialUnits.Where(u => u.State == UnitState.InStock).OrderBy(u => u.Id).Select(u => new { u.Code, Bin = u.Bin!.Code, Warehouse = u.Bin.Warehouse!.Code }).ToListAsync(ct);
        string[] seen = [.. shelf.Skip(3).Select(p => TagCode.Epc(p.Code)), TagCode.Epc(sold[1].Code), "E28011606000020E5A7C41B2", "E28011606000020E5A7C41B3"];
        (await services.GetRequiredService<RecordTagRead>().HandleAsync(new("demo", shelf[0].Warehouse, shelf[0].Bin, [.. seen.Select(tag => new ReadTag(tag))]), warehouse, ct)).OrThrow();
        (await services.GetRequiredService<ReturnUnit>().HandleAsync(new(sold[^1].Code, quarantine), warehouse, ct)).OrThrow();
    }

    static async Task<IReadOnlyList<string>> MakeAsync(IServiceProvider services, string product, decimal count, Actor warehouse, CancellationToken ct)
    {
        var batch = await services.GetRequiredService<MakeUnits>().HandleAsync(new(product, count), warehouse, ct);
        batch.OrThrow();
        return (await services.GetRequiredService<SerialQueries>().LabelsAsync(batch.Value, ct))!.Codes;
    }
}
