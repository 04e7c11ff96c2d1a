using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Company;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Variances;

/// <summary>Says that a bin does not hold what was promised.</summary>
/// <param name="Missing">How many cannot be picked there.</param>
public sealed record ReportShortCommand(string Number, Guid? Version, string BinCode, string ProductCode, decimal? Missing, VarianceCause? Cause, string? Note = null, DateTime? HappenedAt = null);

/// <summary>短拣登记: records an outbound variance. A small one corrects the stock at once and finds other pieces; a large one waits for a manager to find its cause, and until then the pick cannot be finished.</summary>
public sealed class ReportShort(Acts acts)
{
    public Task<Result> HandleAsync(ReportShortCommand command, Actor actor, CancellationToken ct = default) => Refill.AgainAsync(() =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var (db, sub, company) = (scene.Db, scene.Sub, scene.Facts.Company);
            var moved = scene.Do(SubOrderAction.ReportShort);
            if (!moved.Succeeded) return moved;
            var here = sub.Lines.SelectMany(l => l.Allocations, (l, a) => (Line: l, Allocation: a))
                .Where(h => FloorScanning.Same(h.Allocation.StockLevel!.Bin!.Code, command.BinCode) && FloorScanning.Reads(command.ProductCode, h.Line.OrderLine.Product!)).ToList();
            // what a manager is still asked about is reported already, although its promise stands until he has answered
            var open = here.Select(h => (h.Line, h.Allocation, Milli: h.Allocation.QuantityMilli - h.Allocation.PickedQuantityMilli
                - sub.Variances.Where(v => v.Status == VarianceStatus.Investigating && v.StockLevelId == h.Allocation.StockLevelId && v.LineNumber == h.Line.OrderLine.LineNumber).Sum(v => v.MissingMilli))).ToList();
            var wrong = Check(command, open).ToList();
            if (wrong.Count > 0) return Result.Refused(wrong);

            var missing = Money.ToMilli(command.Missing!.Value);
            // two lines of one product in one bin are rare; the one with more to pick is short
            var (line, allocation, most) = open.MaxBy(h => h.Milli);
            if (missing > most) return new Error("missing-wrong", VarianceTexts.OneLine, nameof(command.Missing));
            var number = await Numbers.NextAsync(db, NumberSeries.Monthly("CY", scene.Facts.Today), ct);
            // a large shortage reported piece by piece is a large one
            var before = await db.Variances.Where(v => v.SubOrderId == sub.Id && v.LineNumber == line.OrderLine.LineNumber && v.Cause != VarianceCause.Found).SumAsync(v => v.ExpectedQuantityMilli - v.ActualQuantityMilli, ct);
            var variance = new Variance(number, sub, line, allocation.StockLevel!, missing, allocation.QuantityMilli, IsLarge(company, line, before + missing), command.Cause!.Value, Clean(command.Note), scene.Act);
            sub.Variances.Add(variance);
            if (variance.IsLarge)
            {
                await Cases.OpenAsync(db, sub, ExceptionKind.PickedShort, Role.Manager, scene.Act, ct);
                return Result.Done;
            }
            variance.Explain(variance.ReportedCause, variance.Note, scene.Act);
            return await Shortage.AdjustAsync(scene, variance, ct);
        }, Clean(command.Note) ?? (command.Cause is { } cause ? JourneyTexts.Of(cause).In(Text.Chinese) : null), command.HappenedAt, ct));

    static IEnumerable<Error> Check(ReportShortCommand command, IReadOnlyList<(SubOrderLine Line, Allocation Allocation, long Milli)> here)
    {
        if (here.Count == 0)
        {
            yield return new("nothing-promised", VarianceTexts.NothingPromised.With(command.BinCode, command.ProductCode));
            yield break;
        }
        var (open, product) = (Money.FromMilli(here.Sum(h => h.Milli)), here[0].Line.OrderLine.Product!);
        if (open <= 0 && here.Any(h => h.Allocation.QuantityMilli > h.Allocation.PickedQuantityMilli))
        {
            yield return new("reported-already", VarianceTexts.ReportedAlready.With(command.BinCode, product.Name));
            yield break;
        }
        if (command.Missing is not { } missing || missing <= 0 || missing > open || decimal.Round(missing, product.UnitDecimals) != missing)
            yield return new("missing-wrong", VarianceTexts.MissingWrong.With(open, Units.Of(product.Unit)), nameof(command.Missing));
        if (command.Cause is null or VarianceCause.Found) yield return new("cause-missing", VarianceTexts.CauseMissing, nameof(command.Cause));
        if (command.Cause == VarianceCause.Other && Clean(command.Note) is null) yield return new("note-missing", VarianceTexts.NoteMissing, nameof(command.Note));
        if (command.Note?.Trim().Length > 500) yield return new("note-long", VarianceTexts.NoteLong, nameof(command.Note));
    }

    static bool IsLarge(CompanySettings company, SubOrderLine line, long missing) =>
        Variance.ValueOf(line.OrderLine.Product!, missing) > company.VarianceLimitAmountMinor || missing * 10_000m > line.QuantityMilli * (decimal)company.VarianceLimitBasisPoints;

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
