using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using static OrderPortal.Model.Orders.OrderStatus;
using static OrderPortal.Shared.Role;

namespace OrderPortal.Journey;

/// <summary>What can be done with an order as a whole.</summary>
public enum OrderAction
{
    /// <summary>修改: change what was entered; a sent confirmation no longer holds.</summary>
    Edit = 10,
    /// <summary>提交审核.</summary>
    Submit = 20,
    /// <summary>退回修改: back to the rep with a reason.</summary>
    Return = 30,
    /// <summary>请客户补充: hold until the customer has answered.</summary>
    AskCustomer = 40,
    /// <summary>数量确认: the rep says what an unusual quantity is about.</summary>
    AnswerQuantity = 50,
    /// <summary>放行客户名称: accept a vague customer name with a reason.</summary>
    AcceptName = 55,
    /// <summary>审核通过.</summary>
    Approve = 60,
    /// <summary>发送订单确认单.</summary>
    SendConfirmation = 70,
    /// <summary>客户已确认.</summary>
    Confirm = 80,
    /// <summary>客户要求修改.</summary>
    RequestChange = 90,
    /// <summary>免确认: a manager lets preparation start without the customer's word.</summary>
    WaiveConfirmation = 100,
    /// <summary>登记收款.</summary>
    RecordPayment = 110,
    /// <summary>挂起.</summary>
    Hold = 120,
    /// <summary>解除挂起.</summary>
    Unhold = 130,
    /// <summary>取消.</summary>
    Cancel = 140,
    /// <summary>添加附件: a scan or photo.</summary>
    Attach = 150,
}

/// <summary>The order's own steps. From preparation on, its status is derived from its sub-orders by <see cref="Progress"/>.</summary>
public static class OrderJourney
{
    public static readonly Journey<OrderStatus, OrderAction> Table = new(
        new([Draft, PendingReview], OrderAction.Edit, null, [Sales, Manager], []),
        // the reviewer approved something else, so a changed order is reviewed again
        new([Approved], OrderAction.Edit, PendingReview, [Sales, Manager], [OrderGuards.NothingPrepared]),
        new([Draft], OrderAction.Submit, PendingReview, [Sales, Manager], [OrderGuards.EntryComplete], IsForward: true),
        new([PendingReview], OrderAction.Return, Draft, [Sales, Manager], [], NeedsReason: true),
        new([PendingReview], OrderAction.AskCustomer, null, [Sales, CustomerService, Manager], [OrderGuards.NotOnHold], NeedsReason: true),
        new([PendingReview], OrderAction.AnswerQuantity, null, [Sales, Manager], [], NeedsReason: true),
        new([PendingReview], OrderAction.AcceptName, null, [Sales, Manager], [], NeedsReason: true),
        new([PendingReview], OrderAction.Approve, Approved, [Sales, Manager],
            [OrderGuards.NotOnHold, OrderGuards.EntryComplete, OrderGuards.NameClear, OrderGuards.AddressComplete, OrderGuards.QuantitiesAnswered, OrderGuards.CreditSuffices], IsForward: true),
        new([Approved], OrderAction.SendConfirmation, null, [Sales, Manager], [OrderGuards.NotOnHold, OrderGuards.NothingPrepared]),
        new([Approved], OrderAction.Confirm, null, [Sales, Manager], [OrderGuards.NotOnHold, OrderGuards.ConfirmationSent, OrderGuards.NotYetConfirmed], IsForward: true, ByCustomer: true),
        new([Approved], OrderAction.RequestChange, null, [Sales, Manager], [OrderGuards.ConfirmationSent], NeedsReason: true, ByCustomer: true),
        new([Approved], OrderAction.WaiveConfirmation, null, [Manager], [OrderGuards.NotYetConfirmed], NeedsReason: true),
        // a cancelled order too: what was paid goes back, and a transfer can arrive late
        new([PendingReview, Approved, InPreparation, Shipped, Completed, Cancelled], OrderAction.RecordPayment, null, [Finance], []),
        new([PendingReview, Approved, InPreparation], OrderAction.Hold, null, [Sales, Finance, Manager], [OrderGuards.NotOnHold], NeedsReason: true),
        new([PendingReview, Approved, InPreparation], OrderAction.Unhold, null, [Sales, Finance, CustomerService, Manager], [OrderGuards.OnHold]),
        new([Draft, PendingReview, Approved, InPreparation], OrderAction.Cancel, Cancelled, [Sales, Manager], [OrderGuards.NothingLeft, OrderGuards.SuppliersNotAsked], NeedsReason: true),
        new([Draft, PendingReview, Approved, InPreparation, Shipped, Completed, Cancelled], OrderAction.Attach, null,
            [Sales, Finance, Warehouse, Logistics, CustomerService, Manager], []));

    /// <summary>Checks right, guards and reason and, when nothing stands in the way, makes the move and writes its history.</summary>
    public static Result Apply(OrderAction action, Scene scene, Act act)
    {
        var order = scene.Order;
        var refusals = Table.Refusals(order.Status, action, scene, act.Actor, act.Reason);
        if (refusals.Count > 0) return Result.Refused(refusals);
        order.Move(Table.Find(order.Status, action)!.To ?? order.Status, action.ToString(), act);
        return Result.Done;
    }
}
