using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Pack;

public class PackSubOrderTests
{
    [Fact]
    [Trait("Requirement", "R091")]
    public async Task Every_package_gets_its_number_weight_material_and_the_packers_name()
    {
        await using var floor = await InspectedAsync();

        Accepted(await floor.Get<PackSubOrder>().HandleAsync(new("SO202405001-1", null, [new(1.25m, " 纸箱 "), new(0.3m)]), Actors.Warehouse));

        var sub = await floor.SubOrderAsync("SO202405001-1");
        Assert.Equal(SubOrderStatus.Packed, sub.Status);
        Assert.Equal([("SO202405001-1-P1", 1250L, "纸箱", "Warehouse"), ("SO202405001-1-P2", 300L, null, "Warehouse")],
            sub.Packages.OrderBy(p => p.Sequence).Select(p => (p.Number, p.WeightGrams, p.Material, p.PackedByName)));
    }

    [Fact]
    public async Task Wrong_packages_are_refused_all_at_once()
    {
        await using var floor = await InspectedAsync();

        var result = await floor.Get<PackSubOrder>().HandleAsync(new("SO202405001-1", null, [new(null), new(1, new string('x', 81)), new(5000)]), Actors.Warehouse);

        Assert.Equal(["Packages[0].WeightKilograms", "Packages[1].Material", "Packages[2].WeightKilograms"], result.Errors.Select(e => e.Field));
        Refused(await floor.Get<PackSubOrder>().HandleAsync(new("SO202405001-1", null, []), Actors.Warehouse), "packages-missing");
        Assert.Equal(SubOrderStatus.Inspected, (await floor.SubOrderAsync("SO202405001-1")).Status);
    }

    [Fact, Trait("Requirement", "R092")]
    public async Task Fragile_goods_tell_the_packer_how_and_are_packed_only_after_he_ticked_that_they_are_cushioned()
    {
        await using var floor = await InspectedAsync();
        await using (var db = floor.OpenDatabase())
        {
            db.Act = OrderPortal.Model.History.Act.Now(Actors.Manager, floor.Company.Clock);
            var stand = db.Products.Single(p => p.Code == "PRO001");
            (stand.IsFragile, stand.IsLiquid) = (true, true);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var line = Assert.Single((await floor.Get<OrderPortal.Departments.Warehouse.FloorQueries>().TaskAsync("SO202405001-1", TestContext.Current.CancellationToken))!.Lines);
        Assert.Equal([PackTexts.Fragile, PackTexts.Liquid], line.Advice);
        Refused(await floor.Get<PackSubOrder>().HandleAsync(new("SO202405001-1", null, [new(1)]), Actors.Warehouse), "care-open", "IsCareTaken");
        Accepted(await floor.Get<PackSubOrder>().HandleAsync(new("SO202405001-1", null, [new(1)], IsCareTaken: true), Actors.Warehouse));
        Assert.True(Assert.Single((await floor.SubOrderAsync("SO202405001-1")).Packages).IsCareTaken);
    }

    static async Task<Floor> InspectedAsync()
    {
        var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 3));
        Accepted(await floor.AllocateAsync(sub));
        await floor.PickAsync(sub);
        await floor.PassAsync(sub);
        await floor.ScanIntoParcelsAsync(sub);
        return floor;
    }
}
