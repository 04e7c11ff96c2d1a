using OrderPortal.Departments.Logistics.Carriers;
using OrderPortal.Model.Shipping;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Carriers;

public class CarrierQueriesTests
{
    [Theory, Providers]
    public async Task Carriers_in_use_come_first(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var save = floor.Get<SaveCarrier>();
        Accepted(await save.HandleAsync(new(null, "AAA", "停用快递", CarrierKind.Express, IsActive: false), Actors.Logistics));
        Accepted(await save.HandleAsync(new(null, "YTO", "圆通速递", CarrierKind.Express), Actors.Logistics));

        Assert.Equal(["SF", "YTO", "AAA"], (await floor.Get<CarrierQueries>().ListAsync()).Select(c => c.Code));
    }
}
