using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Checklists;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Inspect;

public class PassInspectionTests
{
    const string Sub = "SO202405001-1";

    [Theory, Providers, Trait("Requirement", "R088"), Trait("Requirement", "R089")]
    public async Task Goods_pass_when_every_question_of_their_category_is_answered_and_the_answers_inspector_and_number_are_kept(Provider provider)
    {
        await using var floor = await PickedAsync(provider);
        var answers = await floor.AnswersAsync(Sub);
        Assert.Contains(new(1, "外观完好，无破损污渍"), answers); // office supplies: the general list
        Assert.Contains(new(2, "在保质期内，日期清晰"), answers); // food: date and packing

        var refused = await floor.Get<PassInspection>().HandleAsync(new(Sub, null, [.. answers.Skip(1)]), Actors.Warehouse);
        Refused(refused, "check-open");
        Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(Sub)).Status);
        Accepted(await floor.Get<PassInspection>().HandleAsync(new(Sub, null, answers), Actors.Warehouse));

        await using var db = floor.OpenDatabase();
        var kept = await db.Inspections.Include(i => i.Answers).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("QC202405001", "Warehouse", floor.Company.Clock.GetUtcNow().UtcDateTime, 6), (kept.Number, kept.InspectorName, kept.InspectedAt, kept.Answers.Count));
        Assert.Contains(kept.Answers, a => a is { LineNumber: 2, ProductCode: "FOO003" } && a.Question.Contains("Packing sealed and sound"));
        Assert.Equal("QC202405001", (await floor.SubOrderAsync(Sub)).InspectionNumber);
    }

    [Fact, Trait("Requirement", "R088")]
    public async Task The_warehouse_writes_its_own_questions_and_an_inspection_that_began_before_is_asked_them_too()
    {
        await using var floor = await PickedAsync(Provider.Sqlite);
        var before = await floor.AnswersAsync(Sub);
        var food = (await floor.Get<ChecklistQueries>().AllAsync(TestContext.Current.CancellationToken)).Single(c => c.Name == "食品");
        Assert.False(food.IsOwn);

        Assert.Equal("question-twice", Assert.Single((await SaveAsync("保质期 | Date\n保质期 | Shelf life")).Errors).Code);
        Assert.Equal("too-many-questions", Assert.Single((await SaveAsync(string.Join('\n', Enumerable.Range(1, 13)))).Errors).Code);
        Assert.True((await SaveAsync("保质期剩余半年以上 | Half a year of shelf life left\n 包装完好")).Succeeded);
        Assert.Equal("stale", Assert.Single((await SaveAsync("x")).Errors).Code);

        Assert.Equal(["check-open", "check-open"], (await floor.Get<PassInspection>().HandleAsync(new(Sub, null, before), Actors.Warehouse)).Errors.Select(e => e.Code));
        await floor.PassAsync(Sub);
        await using var db = floor.OpenDatabase();
        Assert.Contains("保质期剩余半年以上 | Half a year of shelf life left", await db.Set<OrderPortal.Model.Stock.InspectionAnswer>().Select(a => a.Question).ToListAsync(TestContext.Current.CancellationToken));

        Task<OrderPortal.Shared.Result<bool>> SaveAsync(string written) => floor.Get<SaveChecklist>().HandleAsync(new(food.Id, food.Version, written), Actors.Warehouse, TestContext.Current.CancellationToken);
    }

    [Theory, Trait("Requirement", "R088")]
    [InlineData("工装服饰", "尺码与订单一致"), InlineData("数码配件", "通电正常"), InlineData("食品礼盒", "包装密封完好"), InlineData("办公家具", "颜色与尺寸一致"), InlineData("其他", "规格型号与订单一致")]
    public void Clothing_electronics_food_and_furniture_come_with_questions_of_their_own(string category, string question) =>
        Assert.Contains(question, OrderPortal.Model.Catalog.InspectionChecklist.Of(new() { Name = category }).Select(q => q.Zh));

    static async Task<Floor> PickedAsync(Provider provider)
    {
        var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("FOO003", "A-02", 10);
        var sub = await floor.OrderAsync(("PRO001", 3), ("FOO003", 1));
        Accepted(await floor.AllocateAsync(sub));
        await floor.PickAsync(sub);
        return floor;
    }
}
