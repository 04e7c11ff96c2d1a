using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>One part that a person or a plan wants.</summary>
/// <param name="Quantities">How many of each line, by line number.</param>
/// <param name="WarehouseId">Where it is to leave from; null: decided when stock is allocated.</param>
public sealed record PartCommand(IReadOnlyDictionary<int, decimal> Quantities, long? WarehouseId = null, long? CarrierId = null, DateOnly? PlannedShipOn = null, DateOnly? ExpectedOn = null);

/// <summary>Asks to split one sub-order.</summary>
/// <param name="Plan">The plan the parts come from; null when somebody typed them.</param>
public sealed record SplitCommand(string Number, Guid? Version, IReadOnlyList<PartCommand> Parts, SplitKind? Plan = null, string? Reason = null);

/// <summary>拆单: makes several sub-orders of one, all or nothing. The parts keep what it held, the customer is told of all parts in one message.</summary>
public sealed class SplitSubOrder(Acts acts)
{
    public const int MostParts = 20;

    /// <summary>Adds up what was typed for one line; what is beyond any quantity counts as the limit, so that it is never too large to add.</summary>
    internal static decimal Sum(IEnumerable<decimal> typed) => typed.Sum(q => Math.Clamp(q, -1_000_000_000, 1_000_000_000));

    public Task<Result> HandleAsync(SplitCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var (db, sub, order) = (scene.Db, scene.Sub, scene.Order);
            var held = HeldGoods.Of(sub);
            var result = scene.Do(SubOrderAction.Split);
            if (!result.Succeeded) return result;
            var wrong = Check(command.Parts, sub).ToList();
            var warehouses = command.Parts.Select(p => p.WarehouseId).OfType<long>().Distinct().ToList();
            if (await db.Warehouses.CountAsync(w => warehouses.Contains(w.Id) && w.IsActive, ct) < warehouses.Count) wrong.Add(new("warehouse-unknown", SplitTexts.WarehouseUnknown));
            if (wrong.Count > 0) return Result.Refused(wrong);

            await StockRelease.OfAsync(db, sub, scene.Act, ct);
            var lines = sub.Lines.ToDictionary(l => l.OrderLine.LineNumber, l => l.OrderLine);
            var made = order.Split(sub, [.. command.Parts.Select(p => p.Quantities.Where(q => q.Value > 0).ToDictionary(q => lines[q.Key], q => Money.ToMilli(q.Value)))], scene.Act);
            foreach (var (part, wanted) in made.Zip(command.Parts))
            {
                if (part.CarrierId != wanted.CarrierId) part.TrackingNumber = null; // it was another carrier's
                (part.WarehouseId, part.CarrierId) = (wanted.WarehouseId, wanted.CarrierId);
                if (part.ReservedUntil is not null && wanted.WarehouseId is { } planned) part.ReservedWarehouseId = planned;
                (part.PlannedShipOn, part.ExpectedOn) = (wanted.PlannedShipOn, wanted.ExpectedOn);
                part.SourcingNote = command.Plan is { } plan ? SplitTexts.Of(plan) : SplitTexts.ByHandBy.With(actor.Name);
            }
            if (held is not null) await held.HoldAgainAsync(scene, made, ct);
            order.FollowArrival();
            db.OutboxMessages.Add(PartsMessage.For(order, scene.Facts.Company, scene.Act));
            return Result.Done;
        }, command.Reason, ct: ct);

    static IEnumerable<Error> Check(IReadOnlyList<PartCommand> parts, SubOrder sub)
    {
        if (parts.Count < 2) yield return new("parts-few", SplitTexts.TooFewParts);
        if (parts.Count > MostParts) yield return new("parts-many", SplitTexts.TooManyParts.With(MostParts));
        foreach (var (index, part) in parts.Index())
        {
            if (part.Quantities.Values.All(q => q == 0)) yield return new("part-empty", SplitTexts.EmptyPart.With(index + 1), $"Parts[{index}]");
            foreach (var (number, quantity) in part.Quantities)
            {
                var field = $"Parts[{index}].Quantities[{number}]";
                if (sub.Lines.FirstOrDefault(l => l.OrderLine.LineNumber == number)?.OrderLine is not { } line) yield return new("line-unknown", SplitTexts.UnknownLine.With(number), field);
                else if (quantity < 0) yield return new("quantity-negative", SplitTexts.Negative, field);
                else if (line.Product is { } product && decimal.Round(quantity, product.UnitDecimals) != quantity)
                    yield return new("quantity-fraction", SplitTexts.Fraction.With(line.ProductName, Units.Of(line.Unit), product.UnitDecimals), field);
            }
        }
        foreach (var line in sub.Lines)
        {
            var sum = Sum(parts.Select(p => p.Quantities.GetValueOrDefault(line.OrderLine.LineNumber)));
            if (sum != line.Quantity) yield return new("parts-sum", SplitTexts.NotAll.With(line.OrderLine.LineNumber, sum, line.Quantity), $"Lines[{line.OrderLine.LineNumber}]");
        }
    }
}
