using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>One act that the order page offers to somebody: possible now, or blocked with every reason.</summary>
/// <param name="Number">The order or sub-order it acts on.</param>
/// <param name="Version">The version that was shown when it was offered.</param>
/// <param name="Url">The page where it is done; null when the order page itself can do it.</param>
public sealed record OfferedAct(string Number, Guid Version, Enum Action, Text Text, bool NeedsReason, string? Url, IReadOnlyList<Blocker> Blockers)
{
    public bool IsPossible => Blockers.Count == 0;
}

/// <summary>An act chosen on the order page.</summary>
public sealed record MoveCommand(OrderAction Action, OrderCommand Order);

/// <summary>Leads every action to where it is done. What needs no more than a reason is handed to its department's handler here; the rest has a page of its own.
/// Which actions are offered, to whom and what blocks them is read from the journey tables.</summary>
public sealed class OrderMoves(
    SubmitOrder submit, ReturnOrder sendBack, AcceptCustomerName acceptName, ApproveOrder approve, ConfirmOrder confirm, RequestChange requestChange,
    WaiveConfirmation waive, HoldOrder hold, UnholdOrder unhold, CancelOrder cancel)
{
    // blockers that only say there is nothing to do: such an act is not worth a button
    static readonly HashSet<(Enum, string)> Pointless =
    [
        (OrderAction.Unhold, "not-on-hold"), (OrderAction.Hold, "on-hold"), (OrderAction.AskCustomer, "on-hold"),
        (OrderAction.Confirm, "already-confirmed"), (OrderAction.WaiveConfirmation, "already-confirmed"), (OrderAction.RequestChange, "confirmation-not-sent"),
        (SubOrderAction.AllocateRest, "nothing-missing"), (SubOrderAction.Release, "already-released"), (SubOrderAction.FollowUp, "already-followed-up"),
    ];

    // and these answer a blocker of the approval: without it there is nothing to answer
    static readonly Dictionary<OrderAction, string> Answers = new() { [OrderAction.AnswerQuantity] = "quantity-unusual", [OrderAction.AcceptName] = "name-vague" };

    readonly Dictionary<OrderAction, Func<OrderCommand, Actor, CancellationToken, Task<Result>>> _handlers = new()
    {
        [OrderAction.Submit] = submit.HandleAsync,
        [OrderAction.Return] = sendBack.HandleAsync,
        [OrderAction.AcceptName] = acceptName.HandleAsync,
        [OrderAction.Approve] = approve.HandleAsync,
        [OrderAction.Confirm] = confirm.HandleAsync,
        [OrderAction.RequestChange] = requestChange.HandleAsync,
        [OrderAction.WaiveConfirmation] = waive.HandleAsync,
        [OrderAction.Hold] = hold.HandleAsync,
        [OrderAction.Unhold] = unhold.HandleAsync,
        [OrderAction.Cancel] = cancel.HandleAsync,
    };

    /// <summary>The page where an action of an order is done; null when the order page does it.</summary>
    public static string? PageOf(OrderAction action, string number) => action switch
    {
        OrderAction.Edit => $"/orders/{number}/edit",
        OrderAction.AskCustomer or OrderAction.AnswerQuantity => $"/orders/{number}/review",
        OrderAction.SendConfirmation => $"/orders/{number}/confirmation",
        OrderAction.RecordPayment => $"/finance/orders/{number}",
        _ => null,
    };

    /// <summary>The page where an action of a sub-order is done.</summary>
    public static string PageOf(SubOrderAction action, SubOrder sub) => action switch
    {
        SubOrderAction.SupplierDeclines => $"/purchasing/orders/{sub.DirectPurchase?.Number}",
        SubOrderAction.Allocate => $"/warehouse/allocate?q={sub.Number}",
        SubOrderAction.AllocateRest or SubOrderAction.Unallocate or SubOrderAction.ScanPick or SubOrderAction.FinishPick => $"/warehouse/pick/{sub.Number}",
        SubOrderAction.PassInspection or SubOrderAction.FailInspection => $"/warehouse/inspect/{sub.Number}",
        SubOrderAction.ScanPack or SubOrderAction.Pack => $"/warehouse/pack/{sub.Number}",
        SubOrderAction.Release => $"/finance/orders/{sub.Order.Number}",
        SubOrderAction.ChooseCarrier or SubOrderAction.Ship or SubOrderAction.ShipFromSupplier => $"/logistics/dispatch/{sub.Number}",
        SubOrderAction.TakeBack => $"/warehouse/returns/{sub.Number}",
        SubOrderAction.Split => $"/warehouse/split/{sub.Number}",
        SubOrderAction.Track or SubOrderAction.Deliver => $"/logistics/track/{sub.Number}",
        _ => $"/service/follow-ups/{sub.Number}",
    };

    public Task<Result> HandleAsync(MoveCommand command, Actor actor, CancellationToken ct = default) =>
        _handlers.TryGetValue(command.Action, out var handle) ? handle(command.Order, actor, ct)
        : throw new ArgumentOutOfRangeException(nameof(command), command.Action, "This action has a page of its own.");

    /// <summary>What this actor may do with the order now.</summary>
    public static IReadOnlyList<OfferedAct> Offer(SalesOrder order, OrderFacts facts, Actor actor)
    {
        var scene = new Scene(order, null, facts);
        var questions = OrderJourney.Table.Find(order.Status, OrderAction.Approve) is { } approval ? Journey<OrderStatus, OrderAction>.Blockers(approval, scene).Select(b => b.Code).ToHashSet() : [];
        return Worth(OrderJourney.Table.From(order.Status)
            .Where(s => s.Action != OrderAction.Attach && actor.Is([.. s.Who]) && (!Answers.TryGetValue(s.Action, out var question) || questions.Contains(question)))
            .Select(s => new OfferedAct(order.Number, order.Version, s.Action, JourneyTexts.Of(s.Action), s.NeedsReason, PageOf(s.Action, order.Number),
                [.. Journey<OrderStatus, OrderAction>.Blockers(s, scene)])));
    }

    /// <summary>What this actor may do with a sub-order now. Cancelling goes by the order, merging is done where splitting is, scanning where packing is.</summary>
    public static IReadOnlyList<OfferedAct> Offer(SubOrder sub, OrderFacts facts, Actor actor) =>
        sub.Order.Status is not (OrderStatus.Approved or OrderStatus.InPreparation or OrderStatus.Shipped or OrderStatus.Completed) ? [] : Worth(SubOrderJourney.Table.From(sub.Status)
        .Where(s => s.Action is not (SubOrderAction.AllocateAtSupplier or SubOrderAction.Cancel or SubOrderAction.LoseStock or SubOrderAction.ReportShort or SubOrderAction.Backorder or SubOrderAction.Shorten or SubOrderAction.ScanPack or SubOrderAction.Merge or SubOrderAction.MergeInto or SubOrderAction.KeepStock) && actor.Is([.. s.Who]))
        .Select(s => new OfferedAct(sub.Number, sub.Version, s.Action, JourneyTexts.Of(s.Action), s.NeedsReason, PageOf(s.Action, sub),
            [.. Journey<SubOrderStatus, SubOrderAction>.Blockers(s, new(sub.Order, sub, facts))])));

    static IReadOnlyList<OfferedAct> Worth(IEnumerable<OfferedAct> acts) => [.. acts.Where(a => a.Blockers.All(b => !Pointless.Contains((a.Action, b.Code))))];
}
