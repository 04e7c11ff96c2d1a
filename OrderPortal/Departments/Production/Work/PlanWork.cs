using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>Asks production to make what one order line lacks.</summary>
public sealed record PlanWorkCommand(string OrderNumber, int LineNumber);

/// <summary>安排生产: a made-to-order line whose work order was cancelled or brought too little is made again, exactly as much as is missing. Returns the work order's number.</summary>
public sealed class PlanWork(Acts acts)
{
    public async Task<Result<string>> HandleAsync(PlanWorkCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Production, Role.Sales, Role.Manager) ? Error.Forbidden : await acts.RunAsync<string>(actor, async (db, act) =>
        {
            if (await OrderLoading.OrderAsync(db, command.OrderNumber, ct) is not { } order || order.Lines.Find(l => l.LineNumber == command.LineNumber) is not { Product: { } product } line) return Error.NotFound;
            if (!product.IsMadeToOrder) return new Error("not-made-to-order", ProductionTexts.NotMadeToOrder.With(product.Code));
            if (order.Status is not (OrderStatus.Approved or OrderStatus.InPreparation) || !order.IsConfirmed) return new Error("order-not-open", ProductionTexts.OrderNotOpen);
            var key = WorkOrder.ForOrderLine(line.Id);
            if (await db.WorkOrders.Where(w => w.UniqueKey == key).Select(w => w.Number).FirstOrDefaultAsync(ct) is { } already) return new Error("already-planned", ProductionTexts.AlreadyPlanned.With(already));
            var facts = await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct);
            var missing = Lacks.Of(order, facts).Where(l => l.Line.OrderLine == line).Sum(l => l.MissingMilli);
            if (missing == 0) return new Error("nothing-missing", ProductionTexts.NothingMissing);
            return (await MadeToOrder.MakeAsync(db, order, [(line, missing)], facts.Company, act, ct))[0].Number;
        }, ct: ct);
}
