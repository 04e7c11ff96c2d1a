using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Returns;

/// <summary>So much of one shipped line came back.</summary>
sealed record Back(SubOrderLine Line, long QuantityMilli, string? UnitCode = null);

/// <summary>Books goods that came back, with or without a code of their own: the line's figure, the receipt, the ledger, history, and the case that tells customer service, all in one save.</summary>
static class ReturnBooking
{
    /// <summary>The sub-order has made its move already; nobody else can take back of it until this act is over.</summary>
    public static async Task BookAsync(OrderScene scene, IReadOnlyList<Back> back, Bin bin, QuarantineCause? cause, string? note, Guid scanKey, CancellationToken ct)
    {
        var (db, sub, act) = (scene.Db, scene.Sub, scene.Act);
        scene.Order.History[^1].Describe(ChangeRecorder.Write([.. back.Select(Changed), new("", nameof(ReturnReceipt.BinCode), null, bin.Code)]));
        foreach (var (line, quantity, _) in back) line.ReturnedQuantityMilli += quantity;
        await Cases.OpenAsync(db, sub, ExceptionKind.GoodsReturned, Role.CustomerService, act, ct);
        await db.SaveChangesAsync(ct); // the order is locked before stock, as it always is

        List<Posting> postings = [];
        foreach (var (line, quantity, unit) in back)
        {
            var level = await StockLedger.LevelAsync(db, line.OrderLine.ProductId!.Value, bin, ct);
            postings.Add(new(level, MovementKind.Return, quantity, 0, sub.Number, $"return:{scanKey:N}:{line.Id}", sub.Id, cause));
            db.ReturnReceipts.Add(new ReturnReceipt
            {
                ScanKey = scanKey,
                SubOrderId = sub.Id,
                SubOrderLineId = line.Id,
                StockLevelId = level,
                BinCode = bin.Code,
                QuantityMilli = quantity,
                Cause = cause,
                Note = note,
                UnitCode = unit,
                HappenedAt = act.HappenedAt,
                RecordedAt = act.RecordedAt,
                ActorName = act.Actor.Name,
            });
        }
        if (!await StockLedger.PostAllAsync(db, postings, act, ct)) throw new InvalidOperationException($"A bin did not take what came back of {sub.Number}.");
    }

    /// <summary>The products of which pieces with codes left with the sub-order; they come back by their codes.</summary>
    public static async Task<IReadOnlySet<long>> CodedAsync(PortalDb db, long subOrderId, CancellationToken ct) =>
        (await (from happened in db.UnitEvents
                join unit in db.SerialUnits on happened.SerialUnitId equals unit.Id
                where happened.SubOrderId == subOrderId && happened.Kind == UnitEventKind.Shipped
                select unit.ProductId).Distinct().ToListAsync(ct)).ToHashSet();

    static ValueChange Changed(Back back)
    {
        var before = back.Line.ReturnedQuantityMilli;
        return new($"Line {back.Line.OrderLine.LineNumber}", nameof(SubOrderLine.ReturnedQuantityMilli), Show(before), Show(before + back.QuantityMilli));

        static string Show(long milli) => milli.ToString(CultureInfo.InvariantCulture);
    }
}
