using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Departments.CustomerService.FollowUp;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Finance.Payments;
using OrderPortal.Departments.Finance.Release;
using OrderPortal.Departments.Logistics.Handover;
using OrderPortal.Departments.Logistics.Rates;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Customers;
using OrderPortal.Departments.Sales.Import.MasterData;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Products;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Checklists;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Departments.Warehouse.Places;
using OrderPortal.Departments.Warehouse.Returns;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Departments.Warehouse.Tasks;
using OrderPortal.Departments.Warehouse.Variances;
using OrderPortal.Departments.Warehouse.Waves;
using OrderPortal.Journey;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Journey.OrderAction;
using static OrderPortal.Journey.SubOrderAction;
using static OrderPortal.Shared.Role;
using BinKind = OrderPortal.Model.Stock.BinKind;

namespace OrderPortal.Tests.Journey;

/// <summary>Who may do what and from which status to which, written down a second time and independently of the journey tables, and asked of the handlers themselves.</summary>
public class RightsTests
{
    /// <param name="Moves">From which statuses it is legal: <c>Draft</c> stays there, <c>Draft>PendingReview</c> moves.</param>
    /// <param name="Try">What the page does; null for what happens only within another act.</param>
    sealed record Deed(Enum Action, Role[] Who, string Moves, Func<TestCompany, string, Actor, Task<Result>>? Try)
    {
        /// <summary>The status after it, by the status before it.</summary>
        public IReadOnlyDictionary<string, string> Legal { get; } = Moves.Split(' ').Select(m => m.Split('>')).ToDictionary(m => m[0], m => m[^1]);
    }

    static readonly Deed[] Deeds =
    [
        new(Edit, [Sales, Manager], "Draft PendingReview Approved>PendingReview", async (c, n, a) => await c.Get<SaveOrder>().HandleAsync(new(n, null, Trade.Entry((Trade.Stand, 3))), a)),
        new(Submit, [Sales, Manager], "Draft>PendingReview", (c, n, a) => c.Get<SubmitOrder>().HandleAsync(new(n), a)),
        new(Return, [Sales, Manager], "PendingReview>Draft", (c, n, a) => c.Get<ReturnOrder>().HandleAsync(new(n, Reason: "x"), a)),
        new(OrderAction.AskCustomer, [Sales, CustomerService, Manager], "PendingReview", (c, n, a) => c.Get<AskCustomer>().HandleAsync(new(n, null, "x"), a)),
        new(OrderAction.AnswerQuantity, [Sales, Manager], "PendingReview", (c, n, a) => c.Get<AnswerQuantity>().HandleAsync(new(n, null, 1, "x"), a)),
        new(AcceptName, [Sales, Manager], "PendingReview", (c, n, a) => c.Get<AcceptCustomerName>().HandleAsync(new(n, Reason: "x"), a)),
        new(Approve, [Sales, Manager], "PendingReview>Approved", (c, n, a) => c.Get<ApproveOrder>().HandleAsync(new(n), a)),
        new(OrderAction.SendConfirmation, [Sales, Manager], "Approved", (c, n, a) => c.Get<SendConfirmation>().HandleAsync(new(n, null, ContactChannel.Phone), a)),
        new(Confirm, [Sales, Manager], "Approved", (c, n, a) => c.Get<ConfirmOrder>().HandleAsync(new(n), a)),
        new(OrderAction.RequestChange, [Sales, Manager], "Approved", (c, n, a) => c.Get<RequestChange>().HandleAsync(new(n, Reason: "x"), a)),
        new(OrderAction.WaiveConfirmation, [Manager], "Approved", (c, n, a) => c.Get<WaiveConfirmation>().HandleAsync(new(n, Reason: "x"), a)),
        new(Hold, [Sales, Finance, Manager], "PendingReview Approved InPreparation", (c, n, a) => c.Get<HoldOrder>().HandleAsync(new(n, Reason: "x"), a)),
        new(Unhold, [Sales, Finance, CustomerService, Manager], "PendingReview Approved InPreparation", (c, n, a) => c.Get<UnholdOrder>().HandleAsync(new(n), a)),
        new(OrderAction.RecordPayment, [Finance], "PendingReview Approved InPreparation Shipped Completed Cancelled",
            async (c, n, a) => await c.Get<RecordPayment>().HandleAsync(new(n, null, 1m, new DateOnly(2024, 5, 20), PaymentMethod.Cash, null, null, Guid.NewGuid()), a)),
        new(OrderAction.Cancel, [Sales, Manager], "Draft>Cancelled PendingReview>Cancelled Approved>Cancelled InPreparation>Cancelled", (c, n, a) => c.Get<CancelOrder>().HandleAsync(new(n, Reason: "x"), a)),
        new(Attach, [Sales, Finance, Warehouse, Logistics, CustomerService, Manager], "Draft PendingReview Approved InPreparation Shipped Completed Cancelled",
            async (c, n, a) => await c.Get<AttachFile>().HandleAsync(new(n, "单据.pdf", "%PDF-1.7"u8.ToArray()), a)),

        new(Allocate, [Warehouse], "Waiting>Allocated", (c, n, a) => c.Get<AllocateSubOrder>().HandleAsync(new(n + "-1"), a)),
        new(Unallocate, [Warehouse, Manager], "Allocated>Waiting WithSupplier>Waiting", (c, n, a) => c.Get<UnallocateSubOrder>().HandleAsync(new(n + "-1", Reason: "x"), a)),
        new(AllocateAtSupplier, [Warehouse], "Waiting>WithSupplier", null),
        new(SubOrderAction.ShipFromSupplier, [Purchasing, Logistics, Manager], "WithSupplier>Shipped", (c, n, a) => c.Get<ShipFromSupplier>().HandleAsync(new(n + "-1", null, 1, "SF1234567890123", new(2024, 5, 20)), a)),
        new(SupplierDeclines, [Purchasing, Manager], "WithSupplier>Waiting", null),
        new(SubOrderAction.ScanPick, [Warehouse], "Allocated", (c, n, a) => c.Get<ScanPick>().HandleAsync(new(n + "-1", "A-01", Trade.Stand, 1, Guid.NewGuid()), a)),
        new(SubOrderAction.FinishPick, [Warehouse], "Allocated>Picked", (c, n, a) => c.Get<FinishPick>().HandleAsync(new(n + "-1"), a)),
        new(SubOrderAction.PassInspection, [Warehouse], "Picked>Inspected", (c, n, a) => c.Get<PassInspection>().HandleAsync(new(n + "-1", null, []), a)),
        new(SubOrderAction.AllocateRest, [Warehouse], "Allocated", (c, n, a) => c.Get<AllocateRest>().HandleAsync(new(n + "-1"), a)),
        new(SubOrderAction.TakeBack, [Warehouse, Manager], "Shipped Delivered Completed", (c, n, a) => c.Get<TakeBackGoods>().HandleAsync(new(n + "-1", [new(Trade.Stand, 1)], null, null, null, Guid.NewGuid()), a)),
        new(SubOrderAction.LoseStock, [Warehouse, Manager], "Allocated Picked>Allocated Inspected>Allocated Packed>Allocated", null),
        new(SubOrderAction.ReportShort, [Warehouse], "Allocated", (c, n, a) => c.Get<ReportShort>().HandleAsync(new(n + "-1", null, "A-01", Trade.Stand, 1, OrderPortal.Model.Stock.VarianceCause.NotInBin), a)),
        new(SubOrderAction.Backorder, [Sales, Warehouse, Manager], "Allocated", null),
        new(SubOrderAction.Shorten, [Sales, Manager], "Allocated", null),
        new(SubOrderAction.FailInspection, [Warehouse], "Picked>Allocated", (c, n, a) => c.Get<FailInspection>().HandleAsync(new(n + "-1", null, [new(1, 1, OrderPortal.Model.Stock.QuarantineCause.Damaged)], "x"), a)),
        new(SubOrderAction.ScanPack, [Warehouse], "Inspected Packed", (c, n, a) => c.Get<ScanPack>().HandleAsync(new(n + "-1", "?", 1, Guid.NewGuid()), a)),
        new(Pack, [Warehouse], "Inspected>Packed", (c, n, a) => c.Get<PackSubOrder>().HandleAsync(new(n + "-1", null, [new(1m)]), a)),
        new(Release, [Finance], "Waiting Allocated WithSupplier Picked Inspected Packed", (c, n, a) => c.Get<ReleaseSubOrder>().HandleAsync(new(n + "-1"), a)),
        new(ChooseCarrier, [Logistics], "Waiting Allocated Picked Inspected Packed", async (c, n, a) => await c.Get<ArrangeTransport>().HandleAsync(new(n + "-1", null, 1, "SF1234567890123"), a)),
        new(Ship, [Logistics], "Packed>Shipped", (c, n, a) => c.Get<ShipSubOrder>().HandleAsync(new(n + "-1"), a)),
        new(Track, [Logistics], "Shipped Delivered", (c, n, a) => c.Get<RecordTrackingEvent>().HandleAsync(new(n + "-1", null, TrackingKind.InTransit), a)),
        new(Deliver, [Logistics, CustomerService], "Shipped>Delivered", (c, n, a) => c.Get<DeliverSubOrder>().HandleAsync(new(n + "-1"), a)),
        new(FollowUp, [CustomerService], "Shipped Delivered", async (c, n, a) => await c.Get<AnswerFollowUp>().HandleAsync(new(n + "-1", null, true, true, true, ContactChannel.Phone, null), a)),
        new(Complete, [CustomerService], "Delivered>Completed", null),
        new(SubOrderAction.Split, [Sales, Warehouse, Manager], "Waiting Allocated>Waiting WithSupplier>Waiting", (c, n, a) => c.Get<SplitSubOrder>().HandleAsync(new(n + "-1", null, [new(new Dictionary<int, decimal> { [1] = 1 }), new(new Dictionary<int, decimal> { [1] = 1 })]), a)),
        new(SubOrderAction.Merge, [Sales, Warehouse, Manager], "Waiting Allocated>Waiting WithSupplier>Waiting", null),
        new(SubOrderAction.MergeInto, [Sales, Warehouse, Manager], "Waiting>Cancelled Allocated>Cancelled WithSupplier>Cancelled", null),
        new(KeepStock, [Sales, Warehouse, Manager], "Waiting>Allocated", null),
        new(SubOrderAction.Cancel, [Sales, Manager], "Waiting>Cancelled Allocated>Cancelled WithSupplier>Cancelled Picked>Cancelled Inspected>Cancelled Packed>Cancelled", null),
    ];

    static readonly (string Name, Role[] Who, Func<TestCompany, string, Actor, Task<Result>> Try)[] OutsideTheJourney =
    [
        ("keep a customer's file", [Sales, Finance, Manager], async (c, n, a) => await c.Get<SaveCustomer>().HandleAsync(new(null, null, new()), a)),
        ("keep a product's file", [Sales, Finance, Manager], async (c, n, a) => await c.Get<SaveProduct>().HandleAsync(new(null, null, new()), a)),
        ("keep checklists", [Warehouse, Manager], async (c, n, a) => await c.Get<SaveChecklist>().HandleAsync(new(0, null, null), a)),
        ("import files", [Sales, Finance, Manager], async (c, n, a) => await c.Get<ImportMasterData>().HandleAsync(new(MasterKind.Products, (await SheetReader.OpenAsync(new MemoryStream("a,b\n"u8.ToArray()))).Value, "x.csv", true), a)),
        ("offer a substitute", [Sales, Purchasing, Manager], (c, n, a) => c.Get<AddSubstitute>().HandleAsync(new("-", null, null), a)),
        ("withdraw a substitute", [Sales, Purchasing, Manager], (c, n, a) => c.Get<RemoveSubstitute>().HandleAsync(new("-", "-"), a)),
        ("keep freight rates", [Logistics, Manager], (c, n, a) => c.Get<SaveRate>().HandleAsync(new(null, null, null, null, null, null, null, null), a)),
        ("end a freight rate", [Logistics, Manager], (c, n, a) => c.Get<RemoveRate>().HandleAsync(0, a)),
        ("keep categories", [Sales, Finance, Manager], async (c, n, a) => await c.Get<SaveProductCategory>().HandleAsync(new(null, null, null, null), a)),
        ("keep a warehouse", [Manager], async (c, n, a) => await c.Get<SaveWarehouse>().HandleAsync(new(null, null, new()), a)),
        ("publish allocation rules", [Manager], async (c, n, a) => await c.Get<PublishSourcing>().HandleAsync(new(0, [], null, false, false, null), a)),
        ("record a stock check", [Warehouse], (c, n, a) => c.Get<RecordStockCheck>().HandleAsync("SO0-1", a)),
        ("add bins", [Warehouse, Manager], async (c, n, a) => await c.Get<AddBins>().HandleAsync(new("SH", null, BinKind.Storage), a)),
        ("open a manifest", [Warehouse, Logistics, Manager], async (c, n, a) => await c.Get<OpenManifest>().HandleAsync(new(null, null, null), a)),
        ("load a parcel", [Warehouse, Logistics], (c, n, a) => c.Get<LoadParcel>().HandleAsync(new("?", "?"), a)),
        ("cancel a manifest", [Warehouse, Logistics, Manager], (c, n, a) => c.Get<CancelManifest>().HandleAsync(new("?"), a)),
        ("hand a manifest over", [Logistics], (c, n, a) => c.Get<HandOverManifest>().HandleAsync(new("?"), a)),
        ("find the cause of a variance", [Manager], (c, n, a) => c.Get<ExplainVariance>().HandleAsync(new("?", null, null, null), a)),
        ("deal with a variance", [Warehouse, Sales, Manager], (c, n, a) => c.Get<ResolveVariance>().HandleAsync(new("?", null, default), a)),
        ("take a coded piece back", [Warehouse, Manager], (c, n, a) => c.Get<ReturnUnit>().HandleAsync(new("?", null), a)),
        ("make a wave", [Warehouse, Manager], async (c, n, a) => await c.Get<MakeWave>().HandleAsync(new(default, []), a)),
        ("take a sub-order out of a wave", [Warehouse, Manager], (c, n, a) => c.Get<LeaveWave>().HandleAsync(new("?", "?"), a)),
        ("dissolve a wave", [Warehouse, Manager], (c, n, a) => c.Get<DissolveWave>().HandleAsync(new("?"), a)),
        ("finish a wave", [Warehouse], (c, n, a) => c.Get<FinishWave>().HandleAsync(new("?"), a)),
        ("give a task to a picker", [Warehouse, Manager], (c, n, a) => c.Get<AssignPicker>().HandleAsync(new("?", null), a)),
        ("change a bin", [Warehouse, Manager], (c, n, a) => c.Get<SaveBin>().HandleAsync(new(0, new(BinKind.Storage, 0, true), BinKind.Storage, 0, true), a)),
    ];

    [Fact, Trait("Requirement", "R116"), Trait("Requirement", "R178")]
    public void The_journey_tables_say_for_every_status_and_action_what_is_written_here()
    {
        Assert.Equal(Enum.GetValues<OrderAction>().Cast<Enum>().Concat(Enum.GetValues<SubOrderAction>().Cast<Enum>()).ToHashSet(), Deeds.Select(d => d.Action).ToHashSet());
        foreach (var deed in Deeds)
            if (deed.Action is OrderAction order) Check(deed, OrderJourney.Table, order);
            else Check(deed, SubOrderJourney.Table, (SubOrderAction)deed.Action);

        static void Check<TStatus, TAction>(Deed deed, Journey<TStatus, TAction> table, TAction action) where TStatus : struct, Enum where TAction : struct, Enum
        {
            foreach (var status in Enum.GetValues<TStatus>())
            {
                var step = table.Find(status, action);
                Assert.Equal((status, action, deed.Legal.GetValueOrDefault(status.ToString())), (status, action, step is null ? null : (step.To ?? status).ToString()));
                if (step is not null) Assert.Equal(deed.Who.Order(), step.Who.Order());
            }
        }
    }

    /// <summary>Putting parts together takes two of them: each in turn at every status, every role.</summary>
    [Fact, Trait("Requirement", "R070"), Trait("Requirement", "R116"), Trait("Requirement", "R178")]
    public async Task Parts_are_put_together_by_whom_and_while_it_is_written_here()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 100);
        List<string> findings = [];
        foreach (var status in (SubOrderStatus[])[SubOrderStatus.Waiting, SubOrderStatus.Allocated, SubOrderStatus.Picked, SubOrderStatus.Packed, SubOrderStatus.Shipped])
            foreach (var (moved, deed) in new[] { ("-1", Deeds.Single(d => d.Action is SubOrderAction.Merge)), ("-2", Deeds.Single(d => d.Action is SubOrderAction.MergeInto)) })
            {
                var order = (await floor.OrderAsync((Trade.Stand, 2)))[..^2];
                (await floor.Get<SplitSubOrder>().HandleAsync(new(order + "-1", null, [new(new Dictionary<int, decimal> { [1] = 1 }), new(new Dictionary<int, decimal> { [1] = 1 })]), Actors.Sales)).Must();
                await ReachAsync(floor, order + moved, status);
                foreach (var role in Enum.GetValues<Role>())
                {
                    var result = Result.Done;
                    await floor.Get<Acts>().TogetherAsync(async () =>
                    {
                        result = await floor.Get<MergeSubOrders>().HandleAsync(new(order, null, order + "-1", [order + "-2"]), Actors.Of(role));
                        return false;
                    });
                    string[] expected = !deed.Who.Contains(role) ? ["forbidden"] : deed.Legal.ContainsKey(status.ToString()) ? [] : ["move-illegal"];
                    if (!result.Codes().Distinct().SequenceEqual(expected)) findings.Add($"{role} {deed.Action} at {status}: [{string.Join("; ", result.Codes())}] instead of [{string.Join("; ", expected)}]");
                }
            }
        Findings.None(findings, "Rights to put parts together:");
    }

    static async Task ReachAsync(Floor floor, string sub, SubOrderStatus status)
    {
        if (status >= SubOrderStatus.Allocated) (await floor.AllocateAsync(sub)).Must();
        if (status >= SubOrderStatus.Picked) await floor.PickAsync(sub);
        if (status >= SubOrderStatus.Packed) await floor.PackAsync(sub);
        if (status >= SubOrderStatus.Shipped) await floor.ShipAsync(sub);
    }

    /// <summary>Orders in every status they can have, every act, every role: what is not written above is refused as a foreign role's or an illegal move, and nothing changes.</summary>
    [Fact, Trait("Requirement", "R116"), Trait("Requirement", "R178")]
    public async Task In_every_status_every_role_can_do_exactly_what_is_written_here()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var entry = Trade.Entry((Trade.Stand, 2));
        List<string> numbers = [(await company.Get<SaveOrder>().HandleAsync(new(null, null, entry), Actors.Sales)).Value.Number];
        foreach (var stage in Enum.GetValues<Stage>()) numbers.Add(await company.WalkAsync(stage, entry));
        numbers.Add(await company.WalkAsync(Stage.Picked, entry));
        (await company.Get<CancelOrder>().HandleAsync(new(numbers[^1], Reason: "x"), Actors.Sales)).Must();

        numbers.Add(await company.AtSupplierAsync());

        List<string> findings = [];
        var (orders, subs) = (new HashSet<OrderStatus>(), new HashSet<SubOrderStatus>());
        foreach (var number in numbers)
        {
            var order = await company.OrderAsync(number);
            orders.Add(order.Status);
            if (order.SubOrders is [var sub]) subs.Add(sub.Status);
            var before = await EverythingAsync(company, order.Number);
            foreach (var deed in Deeds.Where(d => d.Try is not null))
                foreach (var role in Enum.GetValues<Role>())
                {
                    var status = deed.Action is OrderAction ? order.Status.ToString() : order.SubOrders.FirstOrDefault()?.Status.ToString();
                    var expected = status is null ? "not-found" : !deed.Who.Contains(role) ? "forbidden" : deed.Legal.ContainsKey(status) ? null : "move-illegal";
                    string[] codes = expected is null ? await RehearseAsync(company, deed, number, role) : [.. (await deed.Try!(company, number, Actors.Of(role))).Codes()];
                    if (expected is null ? codes.Intersect(["forbidden", "move-illegal", "not-found"]).Any() : !codes.SequenceEqual([expected]))
                        findings.Add($"{role} {deed.Action} at {order.Status}/{status}: [{string.Join("; ", codes)}] instead of {expected ?? "being let to it"}");
                }
            Assert.Equal(before, await EverythingAsync(company, order.Number));
        }
        Findings.None(findings, "Rights by status:");
        Assert.Equal(Enum.GetValues<OrderStatus>(), orders.Order());
        Assert.Equal(Enum.GetValues<SubOrderStatus>(), subs.Order());
    }

    /// <summary>Does it and takes it back, so that the next one finds the order as it was.</summary>
    static async Task<string[]> RehearseAsync(TestCompany company, Deed deed, string number, Role role)
    {
        string[] codes = [];
        await company.Get<Acts>().TogetherAsync(async () =>
        {
            codes = [.. (await deed.Try!(company, number, Actors.Of(role))).Codes()];
            return false;
        });
        return codes;
    }

    /// <summary>The order's version and history, and how many rows each table has.</summary>
    static async Task<string> EverythingAsync(TestCompany company, string number)
    {
        var order = await company.OrderAsync(number);
        await using var db = company.OpenDatabase();
        List<string> all = [$"{order.Version} {order.HistoryCount} {order.Status} {order.PaidAmountMinor} {string.Join(' ', order.SubOrders.Select(s => (s.Version, s.Status)))}"];
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            var count = $"SELECT COUNT(*) AS \"Value\" FROM \"{table.Name}\"";
            all.Add($"{table.Name} {await db.Database.SqlQueryRaw<long>(count).SingleAsync()}");
        }
        return string.Join('\n', all);
    }

    [Theory, Providers, Trait("Requirement", "R178"), Trait("Requirement", "R116")]
    public async Task Every_role_may_do_exactly_its_own_acts_and_a_refused_one_leaves_no_trace(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 2)));
        var before = await EverythingAsync(company, number);
        var deeds = Deeds.Where(d => d.Try is not null).Select(d => (Name: d.Action.ToString(), d.Who, Try: d.Try!)).Concat(OutsideTheJourney).ToList();
        foreach (var (name, who, attempt) in deeds)
        {
            foreach (var role in Enum.GetValues<Role>().Except(who))
                Assert.True((await attempt(company, number, Actors.Of(role))).Codes().SequenceEqual(["forbidden"]), $"{role} could try to {name}");
            Assert.Equal(["forbidden"], (await attempt(company, number, Actors.Nobody)).Codes());
        }
        Assert.Equal(before, await EverythingAsync(company, number));

        foreach (var (_, who, attempt) in deeds)
            foreach (var role in who)
                Assert.DoesNotContain("forbidden", (await attempt(company, number, Actors.Of(role))).Codes());
    }
}
