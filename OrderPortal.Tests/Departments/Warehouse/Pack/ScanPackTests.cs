using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Pack;

/// <summary>三一致: order, goods and label agree, or the parcel does not leave the table.</summary>
public class ScanPackTests
{
    const string Sub = "SO202405001-1", Other = "SO202405002-1";

    [Fact, Trait("Requirement", "R087"), Trait("Requirement", "R030"), Trait("Requirement", "R182")]
    public async Task Size_L_against_a_confirmed_line_of_size_M_is_refused_and_kept()
    {
        await using var floor = await OpenAsync();
        await using (var db = floor.OpenDatabase())
        {
            db.Act = Act.Now(Actors.Manager, floor.Company.Clock);
            var clothing = await db.ProductCategories.OrderBy(c => c.Id).FirstAsync(TestContext.Current.CancellationToken);
            db.AddRange(
                new Product { Code = "TEE-M", Name = "T恤", Specification = "白色/M", Barcode = "6900000000014", Category = clothing, ListPriceMinor = 990000 },
                new Product { Code = "TEE-L", Name = "T恤", Specification = "白色/L", Barcode = "6900000000021", Category = clothing, ListPriceMinor = 990000 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await InspectedAsync(floor, ("TEE-M", 2));
        Accepted(await floor.PackScanAsync(Sub, await QualityLabelAsync(floor, Sub)));

        var refused = await floor.PackScanAsync(Sub, "6900000000021");

        Refused(refused, "product-wrong", "Code");
        Assert.Contains("TEE-L T恤 白色/L", refused.Errors[0].Sentence.Zh);
        Assert.Contains("TEE-M T恤 白色/M", refused.Errors[0].Sentence.Zh);
        Assert.Equal(0, (await floor.SubOrderAsync(Sub)).Lines.Single().PackedQuantityMilli);
        await using var kept = floor.OpenDatabase();
        Assert.Equal([("QC202405001", null), ("6900000000021", "product-wrong")],
            (await kept.FloorScans.Where(s => s.Station == ScanStation.Packing).OrderBy(s => s.Id).ToListAsync(TestContext.Current.CancellationToken)).Select(s => (s.Code, s.Refusal)));
    }

    [Fact, Trait("Requirement", "R087"), Trait("Requirement", "R089")]
    public async Task Nothing_is_packed_before_the_quality_label_and_every_piece_were_scanned()
    {
        await using var floor = await OpenAsync();
        await InspectedAsync(floor, ("PRO001", 3), ("OFF002", 1));

        Refused(await floor.PackScanAsync(Sub, "PRO001"), "quality-label-first", "Code");
        Assert.Equal(["quality-label-not-scanned", "goods-not-scanned", "goods-not-scanned"], await PackAsync());
        Accepted(await floor.PackScanAsync(Sub, (await QualityLabelAsync(floor, Sub)).ToLowerInvariant()));
        Accepted(await floor.PackScanAsync(Sub, "6901234567892"));
        Accepted(await floor.PackScanAsync(Sub, "pro001", 2));
        Refused(await floor.PackScanAsync(Sub, "PRO001"), "too-many", "Quantity");
        Assert.Equal(["goods-not-scanned"], await PackAsync());
        Accepted(await floor.PackScanAsync(Sub, "OFF002"));
        Accepted(await floor.PackScanAsync(Sub, "OFF002", -1));
        Refused(await floor.PackScanAsync(Sub, "OFF002", -1), "too-many-back", "Quantity");
        Assert.Equal(["goods-not-scanned"], await PackAsync());
        Accepted(await floor.PackScanAsync(Sub, "OFF002"));
        Assert.Empty(await PackAsync());
        Assert.Equal(SubOrderStatus.Packed, (await floor.SubOrderAsync(Sub)).Status);

        async Task<IEnumerable<string>> PackAsync() => (await floor.Get<PackSubOrder>().HandleAsync(new(Sub, null, [new(1)]), Actors.Warehouse)).Errors.Select(e => e.Code);
    }

    [Fact, Trait("Requirement", "R087")]
    public async Task The_quality_label_of_another_order_and_a_label_of_another_parcel_are_refused()
    {
        await using var floor = await OpenAsync();
        await InspectedAsync(floor, ("PRO001", 1));
        await InspectedAsync(floor, ("PRO001", 1));

        Refused(await floor.PackScanAsync(Sub, await QualityLabelAsync(floor, Other)), "quality-label-wrong", "Code");
        foreach (var sub in (string[])[Sub, Other])
        {
            await floor.ScanIntoParcelsAsync(sub);
            Accepted(await floor.Get<PackSubOrder>().HandleAsync(new(sub, null, [new(1)]), Actors.Warehouse));
        }
        Refused(await floor.PackScanAsync(Sub, Other + "-P1"), "label-wrong", "Code");
        await floor.ArrangeAsync(Sub);
        Refused(await floor.Get<ShipSubOrder>().HandleAsync(new(Sub), Actors.Logistics), "label-not-scanned");
        Accepted(await floor.PackScanAsync(Sub, Sub + "-P1"));
        Accepted(await floor.Get<ShipSubOrder>().HandleAsync(new(Sub), Actors.Logistics));
        Assert.Equal("Warehouse", Assert.Single((await floor.SubOrderAsync(Sub)).Packages).LabelledByName);
    }

    [Theory, Providers, Trait("Requirement", "R182")]
    public async Task Two_scanners_at_one_table_and_a_scan_sent_twice_count_every_piece_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await InspectedAsync(floor, ("PRO001", 6));
        Accepted(await floor.PackScanAsync(Sub, await QualityLabelAsync(floor, Sub)));
        var twice = Guid.NewGuid();

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => floor.PackScanAsync(Sub, "PRO001", 1, i < 2 ? twice : null)))), Accepted);

        Assert.Equal(5000, (await floor.SubOrderAsync(Sub)).Lines.Single().PackedQuantityMilli);
    }

    static async Task<string> QualityLabelAsync(Floor floor, string sub) => (await floor.SubOrderAsync(sub)).InspectionNumber!;

    static async Task InspectedAsync(Floor floor, params (string Product, decimal Quantity)[] lines)
    {
        foreach (var (product, quantity) in lines) await floor.StockAsync(product, "A-01", quantity);
        var sub = await floor.OrderAsync(lines);
        Accepted(await floor.AllocateAsync(sub));
        await floor.PickAsync(sub);
        await floor.PassAsync(sub);
    }
}
