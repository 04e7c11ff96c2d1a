using Bunit;
using Microsoft.AspNetCore.Components;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Papers;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Shared.Live;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Papers;

/// <summary>What stands on the papers and on the tablet, as people read it.</summary>
public sealed class PaperPagesTests : ComponentTest
{
    const string OrderWish = "需加急印刷logo", LineWish = "定制抽屉颜色(蓝色)", Sub = "SO202405001-1";

    [Fact, Trait("Requirement", "R009")]
    public async Task Wishes_of_order_and_line_stand_on_the_screens_of_the_floor_and_on_its_papers()
    {
        await using var floor = await OpenAsync();
        await AllocatedAsync(floor);
        Serve(floor);
        Assert.All([Read<PickPage>(), Read<NoticePage>(), Read<PickListPaperPage>()], HasWishes);
        await floor.PickAsync(Sub);
        HasWishes(Read<InspectPage>());
        await floor.PassAsync(Sub);
        HasWishes(Read<PackPage>());
        await floor.ScanIntoParcelsAsync(Sub);
        Accepted(await floor.Get<PackSubOrder>().HandleAsync(new(Sub, null, [new(1.5m, "纸箱")]), Actors.Warehouse));
        HasWishes(Read<PackingSlipPage>());

        static void HasWishes(string page)
        {
            Assert.Contains(OrderWish, page);
            Assert.Contains(LineWish, page);
        }
    }

    [Fact, Trait("Requirement", "R098"), Trait("Requirement", "R099")]
    public async Task Slip_and_label_hold_what_the_carrier_and_the_consignee_need_and_the_label_a_code_to_scan()
    {
        await using var floor = await OpenAsync();
        await AllocatedAsync(floor);
        await floor.PickAsync(Sub);
        await floor.PackAsync(Sub);
        Serve(floor);

        var slip = Read<PackingSlipPage>();
        Assert.All(["SO202405001", "李晓明", "13812345678", "上海市浦东新区张江路88号3楼", "PRO001", "OFF002", "电脑支架", "办公桌椅"], part => Assert.Contains(part, slip));
        var label = Read<LabelPage>();
        Assert.All(["SO202405001", "李晓明", "13812345678", "上海市浦东新区张江路88号3楼", "SO202405001-1-P1"], part => Assert.Contains(part, label));
        Assert.Contains("<svg", label);
    }

    [Fact, Trait("Requirement", "R089")]
    public async Task The_quality_label_carries_order_and_inspection_number_and_its_code_and_there_is_none_before_goods_passed()
    {
        await using var floor = await OpenAsync();
        await AllocatedAsync(floor);
        await floor.PickAsync(Sub);
        Serve(floor);
        Assert.DoesNotContain("class=\"barcode", Read<QcLabelPage>());
        await floor.PassAsync(Sub);

        var label = Read<QcLabelPage>();
        Assert.All(["SO202405001", "QC202405001", "Warehouse", "class=\"barcode"], part => Assert.Contains(part, label));
    }

    [Fact, Trait("Requirement", "R098"), Trait("Requirement", "R078")]
    public async Task The_slip_that_a_supplier_encloses_is_the_customers_and_names_neither_him_nor_a_price()
    {
        await using var floor = await OpenAsync();
        Assert.Equal(Sub, await floor.Company.AtSupplierAsync() + "-1");
        Serve(floor);

        var slip = Read<PackingSlipPage>();

        Assert.All([Sub, "李晓明", "13812345678", "上海市浦东新区张江路88号3楼", "PRO001", "电脑支架"], part => Assert.Contains(part, slip));
        Assert.All(["Huatong", "华通", "代发", "¥", "66.00", "120.00"], part => Assert.DoesNotContain(part, slip));
    }

    static async Task AllocatedAsync(Floor floor)
    {
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-02", 10);
        var entry = Trade.Entry(("PRO001", 2), ("OFF002", 1)) with { Remarks = OrderWish };
        entry.Lines[1].Remarks = LineWish;
        Accepted(await floor.AllocateAsync(await floor.OrderAsync(entry)));
    }

    void Serve(Floor floor)
    {
        TestCompany.AddServices(Services, floor.Company.Database.Settings, floor.Company.Clock);
        Services.AddComponents().AddLive();
        SetRendererInfo(new("Server", isInteractive: true));
    }

    /// <summary>The page as the warehouse sees it now.</summary>
    string Read<TPage>() where TPage : IComponent => Render(actor =>
    {
        actor.OpenComponent<CascadingValue<Actor>>(0);
        actor.AddComponentParameter(1, nameof(CascadingValue<Actor>.Value), Actors.Warehouse);
        actor.AddComponentParameter(2, nameof(CascadingValue<Actor>.ChildContent), (RenderFragment)(page =>
        {
            page.OpenComponent<TPage>(0);
            page.AddComponentParameter(1, "Number", Sub);
            page.CloseComponent();
        }));
        actor.CloseComponent();
    }).Markup;
}
