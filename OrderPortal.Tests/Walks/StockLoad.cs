using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Everyone.Supply;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Departments.Warehouse.PutAway;
using OrderPortal.Departments.Warehouse.Quarantine;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Tests.Walks;

/// <summary>What a load did: each kind of act with how often it was accepted and refused, and the codes of the refusals.</summary>
public sealed class LoadReport(int seed, int clients, Action? onAccepted = null)
{
    int _accepted;
    readonly ConcurrentDictionary<string, (int Accepted, int Refused)> _acts = new();
    readonly ConcurrentDictionary<string, int> _refusals = new();
    readonly Stopwatch _watch = Stopwatch.StartNew();

    public int Orders { get; init; }
    public int Accepted => _accepted;
    public IReadOnlyDictionary<string, (int Accepted, int Refused)> Acts => _acts;
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    public Result Take(string act, Result result)
    {
        _acts.AddOrUpdate(act, _ => Count((0, 0)), (_, counted) => Count(counted));
        if (result.Succeeded)
        {
            Interlocked.Increment(ref _accepted);
            onAccepted?.Invoke();
        }
        foreach (var error in result.Errors) _refusals.AddOrUpdate(error.Code, 1, (_, count) => count + 1);
        return result;

        (int, int) Count((int Accepted, int Refused) so) => result.Succeeded ? (so.Accepted + 1, so.Refused) : (so.Accepted, so.Refused + 1);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {Orders} orders, {clients} clients, seed {seed}: {Accepted} acts in {_watch.Elapsed.TotalSeconds:0.0} s = {Accepted / _watch.Elapsed.TotalSeconds:0} acts/s
        accepted/refused: {string.Join(", ", _acts.OrderBy(a => a.Key).Select(a => $"{a.Key} {a.Value.Accepted}/{a.Value.Refused}"))}
        refusals: {string.Join(", ", _refusals.OrderByDescending(r => r.Value).Select(r => $"{r.Key} {r.Value}"))}
        """);
}

/// <summary>Many clients at once bring every open order to its end by random ways through the handlers that people use: they allocate, give back, split, merge, pick wrong,
/// fail inspections, count, adjust, receive, put away and cancel, also each other's orders, and they open the pages of all this. Whatever state an order was left in, a client can go on from there.</summary>
/// <param name="servers">The services of one or several servers of the company.</param>
/// <param name="onAccepted">Hears of each act that was accepted.</param>
public sealed class StockLoad(IReadOnlyList<IServiceProvider> servers, int seed, Action? onAccepted = null)
{
    /// <summary>Runs until every order has left or is cancelled.</summary>
    public async Task<LoadReport> RunAsync(int clients, CancellationToken ct = default)
    {
        await using var db = await LoadHouse.OpenAsync(servers[0]);
        var open = await db.SalesOrders.Where(o => o.Status == OrderStatus.Approved || o.Status == OrderStatus.InPreparation).Select(o => o.Number).ToListAsync(ct);
        var order = new Random(seed);
        var queue = new ConcurrentQueue<string>(open.OrderBy(_ => order.Next()));
        var report = new LoadReport(seed, clients, onAccepted) { Orders = open.Count };
        await Task.WhenAll(Enumerable.Range(0, clients).Select(i => Task.Run(() => new Client(servers[i % servers.Count], new Random(seed + i), report).WorkAsync(queue, ct), ct)));
        return report;
    }

    /// <summary>One of the people: does the next thing for the order in hand, and now and then something else.</summary>
    sealed class Client(IServiceProvider server, Random random, LoadReport report)
    {
        /// <summary>After so many steps an order is cancelled if that is still possible, and after so many more something must be wrong.</summary>
        const int Patience = 60, Limit = 600;
        static Actor Me => LoadHouse.Everybody;
        int _turn = random.Next(7);

        bool Chance(int oneIn) => random.Next(oneIn) == 0;
        T Get<T>() where T : notnull => server.GetRequiredService<T>();
        async Task<Result> TakeAsync<T>(string act, Task<T> result) where T : Result => report.Take(act, await result);

        public async Task WorkAsync(ConcurrentQueue<string> orders, CancellationToken ct)
        {
            while (orders.TryDequeue(out var number))
                for (var step = 0; await OpenPartsAsync(number) is { Count: > 0 } parts; step++)
                {
                    ct.ThrowIfCancellationRequested();
                    if (step == Limit) throw new InvalidOperationException($"{number} comes to no end: {string.Join(", ", parts.Select(p => $"{p.Number} {p.Status}"))}");
                    await StepAsync(parts, isPatient: step < Patience);
                    await LookAsync(parts[random.Next(parts.Count)]);
                    if (Chance(8)) await SomethingElseAsync();
                }
        }

        /// <summary>What has neither left nor been cancelled of an order.</summary>
        async Task<List<SubOrder>> OpenPartsAsync(string order)
        {
            await using var db = await LoadHouse.OpenAsync(server);
            return await db.SubOrders.AsNoTrackingWithIdentityResolution().Include(s => s.Order).Include(s => s.Packages).Include(s => s.Lines).ThenInclude(l => l.OrderLine)
                .Include(s => s.Lines).ThenInclude(l => l.Allocations).ThenInclude(a => a.StockLevel!.Bin).AsSplitQuery()
                .Where(s => s.Order.Number == order && s.Status < SubOrderStatus.Shipped).OrderBy(s => s.Id).ToListAsync();
        }

        async Task StepAsync(List<SubOrder> parts, bool isPatient)
        {
            var sub = parts[random.Next(parts.Count)];
            // whoever waited long enough cancels; what is left of an order that went out in part is served in the end
            if ((!isPatient || Chance(40)) && (await CancelAsync(sub.Order.Number)).Succeeded) return;
            switch (sub.Status)
            {
                case SubOrderStatus.Waiting or SubOrderStatus.Allocated when Chance(10) && sub.Lines.Sum(l => l.QuantityMilli) > 1000: await SplitAsync(sub); break;
                case SubOrderStatus.Waiting when parts.Count > 1 && Chance(4):
                    await TakeAsync("merge", Get<MergeSubOrders>().HandleAsync(new(sub.Order.Number, null, sub.Number, [.. parts.Where(p => p != sub && p.Status <= SubOrderStatus.Allocated).Select(p => p.Number)]), Me));
                    break;
                case SubOrderStatus.Waiting: await HoldAsync(sub, "allocate", Get<AllocateSubOrder>().HandleAsync(new(sub.Number), Me)); break;
                case SubOrderStatus.Allocated when sub.Lines.Any(l => l.MissingMilli > 0): await HoldAsync(sub, "allocate-rest", Get<AllocateRest>().HandleAsync(new(sub.Number), Me)); break;
                case SubOrderStatus.Allocated when Chance(12): await TakeAsync("unallocate", Get<UnallocateSubOrder>().HandleAsync(new(sub.Number, Reason: "load"), Me)); break;
                case SubOrderStatus.Allocated: await PickAsync(sub); break;
                case SubOrderStatus.Picked when Chance(5):
                    await TakeAsync("fail", Get<FailInspection>().HandleAsync(new(sub.Number, null, [new(sub.Lines[0].OrderLine.LineNumber, 1, QuarantineCause.Damaged)], "load"), Me));
                    break;
                case SubOrderStatus.Picked when await Get<FloorQueries>().TaskAsync(sub.Number) is { } task:
                    await TakeAsync("pass", Get<PassInspection>().HandleAsync(new(sub.Number, null, [.. task.Lines.SelectMany(l => l.Checks!, (l, question) => new GoodAnswer(l.LineNumber, question.Zh))]), Me));
                    break;
                case SubOrderStatus.Inspected: await PackAsync(sub); break;
                case SubOrderStatus.Packed: await ShipAsync(sub); break;
            }
        }

        Task<Result> CancelAsync(string order) => TakeAsync("cancel", Get<CancelOrder>().HandleAsync(new(order, Reason: "load"), Me));

        /// <summary>Allocates; where goods are short they are bought, put away or found by the next count.</summary>
        async Task HoldAsync(SubOrder sub, string act, Task<Result> hold)
        {
            if ((await TakeAsync(act, hold)).Succeeded || Chance(3)) return;
            foreach (var line in sub.Lines) await ReceiveAsync(line.OrderLine.ProductCode, sub.WarehouseId);
        }

        Task SplitAsync(SubOrder sub)
        {
            var (one, other) = (new Dictionary<int, decimal>(), new Dictionary<int, decimal>());
            foreach (var line in sub.Lines)
            {
                var taken = random.Next((int)line.Quantity + 1);
                (one[line.OrderLine.LineNumber], other[line.OrderLine.LineNumber]) = (taken, line.Quantity - taken);
            }
            return TakeAsync("split", Get<SplitSubOrder>().HandleAsync(new(sub.Number, null, [new(one), new(other)]), Me));
        }

        async Task PickAsync(SubOrder sub)
        {
            var open = sub.Lines.SelectMany(l => l.Allocations, (line, held) => (line.OrderLine.ProductCode, held.StockLevel!.Bin!.Code, Open: held.QuantityMilli - held.PickedQuantityMilli)).Where(p => p.Open > 0).ToList();
            if (open.Count == 0) await TakeAsync("finish-pick", Get<FinishPick>().HandleAsync(new(sub.Number), Me));
            else if (Chance(10)) await TakeAsync("scan-wrong", Get<ScanPick>().HandleAsync(new(sub.Number, open[0].Code, "P9999", 1, Guid.NewGuid()), Me));
            else await TakeAsync("scan", Get<ScanPick>().HandleAsync(new(sub.Number, open[0].Code, open[0].ProductCode, open[0].Open / 1000m, Guid.NewGuid()), Me));
        }

        async Task PackAsync(SubOrder sub)
        {
            var scan = sub.LabelScannedAt is null ? (sub.InspectionNumber!, 1m) : sub.Lines.Where(l => l.OpenToPackMilli > 0).Select(l => (l.OrderLine.ProductCode, l.OpenToPackMilli / 1000m)).FirstOrDefault();
            if (scan is (null, _)) await TakeAsync("pack", Get<PackSubOrder>().HandleAsync(new(sub.Number, null, [new(1.5m)]), Me));
            else await TakeAsync("pack-scan", Get<ScanPack>().HandleAsync(new(sub.Number, scan.Item1, scan.Item2, Guid.NewGuid()), Me));
        }

        async Task ShipAsync(SubOrder sub)
        {
            if (sub.Packages.Find(p => p.LabelledAt is null) is { } parcel) await TakeAsync("parcel-scan", Get<ScanPack>().HandleAsync(new(sub.Number, parcel.Number, 1, Guid.NewGuid()), Me));
            else if (sub.CarrierId is null) await TakeAsync("arrange", Get<ArrangeTransport>().HandleAsync(new(sub.Number, null, 1, string.Create(CultureInfo.InvariantCulture, $"SF{sub.Id:0000000000000}")), Me));
            else await TakeAsync("ship", Get<ShipSubOrder>().HandleAsync(new(sub.Number), Me));
        }

        /// <summary>Opens one of the pages on which the order stands, in the middle of what others do to it: none may fail.</summary>
        Task LookAsync(SubOrder sub) => random.Next(8) switch
        {
            0 => Get<OrderPageQueries>().ShowAsync(sub.Order.Number, Me),
            1 => Get<SplitQueries>().ShowAsync(sub.Number, Me),
            2 => Get<SplitQueries>().PlansAsync(sub.Number),
            3 => Get<DispatchQueries>().TaskAsync(sub.Number),
            4 => Get<FloorQueries>().TaskAsync(sub.Number),
            5 => Get<SupplyQueries>().OfOrderAsync(sub.Order.Number),
            6 => Get<FloorQueries>().PageAsync(sub.Status),
            _ => Get<OrderListQueries>().PageAsync(new()),
        };

        /// <summary>What goes on beside the orders, in turn: goods arrive, are put away, released, counted and set right, and others lay hands on orders too.</summary>
        async Task SomethingElseAsync()
        {
            switch (_turn++ % 7)
            {
                case 0: await ReceiveAsync(LoadHouse.Code(0), null); break;
                case 1: await AdjustAsync(); break;
                case 2: await CountAsync(); break;
                case 3: await PutAwayAsync(); break;
                case 4: await SettleAsync(); break;
                default: await DisturbAsync(); break;
            }
        }

        async Task ReceiveAsync(string product, long? warehouse, params BinKind[] kinds)
        {
            await using var db = await LoadHouse.OpenAsync(server);
            if (kinds.Length == 0) kinds = [BinKind.Storage, BinKind.Receiving];
            var bins = await db.Bins.Where(b => (warehouse == null || b.WarehouseId == warehouse) && kinds.Contains(b.Kind)).Select(b => b.Id).ToListAsync();
            await TakeAsync("receive", Get<ReceiveStock>().HandleAsync(new(product, bins[random.Next(bins.Count)], random.Next(1, 6), "load", Guid.NewGuid()), Me));
        }

        async Task<StockLevel?> AnyLevelAsync(params BinKind[] kinds)
        {
            await using var db = await LoadHouse.OpenAsync(server);
            var levels = db.StockLevels.AsNoTracking().Where(l => l.OnHandQuantityMilli > l.AllocatedQuantityMilli && kinds.Contains(l.Bin!.Kind));
            var count = await levels.CountAsync();
            return count == 0 ? null : await levels.Include(l => l.Bin).Include(l => l.Product).OrderBy(l => l.Id).Skip(random.Next(count)).FirstOrDefaultAsync();
        }

        async Task AdjustAsync()
        {
            if (await AnyLevelAsync(BinKind.Storage) is not { } level) return;
            var shown = level.OnHandQuantityMilli / 1000m;
            await TakeAsync("adjust", Get<AdjustStock>().HandleAsync(new(level.Id, Math.Max(0, shown + (Chance(2) ? 1 : -1)), shown, "load", Guid.NewGuid()), Me));
        }

        /// <summary>Counts one bin, mostly right, sometimes a piece more or less, and approves: promises for which there are no goods are taken back.</summary>
        async Task CountAsync()
        {
            if (await AnyLevelAsync(BinKind.Storage, BinKind.Staging) is not { } level) return;
            var count = await Get<PlanCount>().HandleAsync(new(level.WarehouseId, level.Bin!.Code, null), Me);
            report.Take("count-plan", count);
            if (!count.Succeeded) return;
            await using var db = await LoadHouse.OpenAsync(server);
            var there = await db.StockLevels.Where(l => l.BinId == level.BinId).Select(l => new
            {
                l.Product!.Code, l.OnHandQuantityMilli,
                OnTrolleys = l.Bin!.Kind == BinKind.Staging ? 0 : db.Allocations.Where(a => a.StockLevelId == l.Id).Sum(a => a.PickedQuantityMilli),
            }).ToListAsync();
            var found = there.Select(t => new FoundGoods(t.Code, Math.Max(0, (t.OnHandQuantityMilli - t.OnTrolleys) / 1000m + (Chance(3) ? random.Next(-1, 2) : 0)))).ToList();
            if ((await TakeAsync("count", Get<CountBin>().HandleAsync(new(count.Value, level.Bin.Code, found), Me))).Succeeded)
                await TakeAsync("count-approve", Get<ApproveCount>().HandleAsync(new(count.Value, Reason: "load"), Me));
        }

        async Task PutAwayAsync()
        {
            if (await AnyLevelAsync(BinKind.Receiving, BinKind.Staging) is null) await ReceiveAsync(LoadHouse.Code(0), null, BinKind.Receiving);
            if (await AnyLevelAsync(BinKind.Receiving, BinKind.Staging) is { } level)
                await TakeAsync("put-away", Get<PutAwayGoods>().HandleAsync(new(level.Id, level.Bin!.Code.Split('-')[0] + "-A" + random.Next(LoadHouse.BinsPerWarehouse), (level.OnHandQuantityMilli - level.AllocatedQuantityMilli) / 1000m, Guid.NewGuid()), Me));
        }

        async Task SettleAsync()
        {
            if (await AnyLevelAsync(BinKind.Quarantine) is not { } level) return;
            var outcome = new[] { QuarantineOutcome.Lift, QuarantineOutcome.WriteOff, QuarantineOutcome.ReturnToSupplier }[random.Next(3)];
            await TakeAsync("settle", Get<SettleQuarantine>().HandleAsync(new(level.Id, outcome, 1, level.Bin!.Code.Split('-')[0] + "-A0", "load", "load", Guid.NewGuid()), Me));
        }

        /// <summary>Allocates, gives back or cancels an order that another client has in hand.</summary>
        async Task DisturbAsync()
        {
            await using var db = await LoadHouse.OpenAsync(server);
            var open = db.SubOrders.Where(s => s.Status < SubOrderStatus.Shipped);
            var count = await open.CountAsync();
            if (count == 0 || await open.OrderBy(s => s.Id).Skip(random.Next(count)).Select(s => new { s.Number, Order = s.Order.Number }).FirstOrDefaultAsync() is not { } other) return;
            switch (random.Next(5))
            {
                case 0: await CancelAsync(other.Order); break;
                case 1 or 2: await TakeAsync("unallocate", Get<UnallocateSubOrder>().HandleAsync(new(other.Number, Reason: "load"), Me)); break;
                default: await TakeAsync("allocate", Get<AllocateSubOrder>().HandleAsync(new(other.Number), Me)); break;
            }
        }
    }
}
