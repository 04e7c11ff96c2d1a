using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Logistics.Carriers;
using OrderPortal.Model.Shipping;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Carriers;

public class SaveCarrierTests
{
    [Fact]
    public async Task A_carrier_is_added_changed_and_switched_off_and_every_change_is_on_record()
    {
        await using var floor = await OpenAsync();
        var save = floor.Get<SaveCarrier>();

        var id = (await save.HandleAsync(new(null, "yto", "圆通速递", CarrierKind.Express, "^YT[0-9]{13}$"), Actors.Logistics)).Value;
        Accepted(await save.HandleAsync(new(id, "YTO", "圆通速递", CarrierKind.Express, null, 4, IsActive: false), Actors.Logistics));

        await using var db = floor.OpenDatabase();
        Assert.Equal(("YTO", 4, false), await db.Carriers.Where(c => c.Id == id).Select(c => new ValueTuple<string, int, bool>(c.Code, c.TypicalDays, c.IsActive)).SingleAsync());
        Assert.Equal(2, await db.HistoryEntries.CountAsync(h => h.SubjectKey == "YTO"));
    }

    [Fact]
    public async Task Everything_wrong_about_a_carrier_is_said_at_once()
    {
        await using var floor = await OpenAsync();

        var result = await floor.Get<SaveCarrier>().HandleAsync(new(null, "S!", " ", CarrierKind.Express, "[", 99), Actors.Logistics);

        Assert.Equal(["Code", "Name", "TypicalDays", "TrackingPattern"], result.Errors.Select(e => e.Field));
        Refused(await floor.Get<SaveCarrier>().HandleAsync(new(null, "sf", "又一个顺丰", CarrierKind.Express), Actors.Logistics), "code-taken", "Code");
        Refused(await floor.Get<SaveCarrier>().HandleAsync(new(null, "YTO", "圆通", CarrierKind.Express), Actors.Sales), "forbidden");
    }
}
