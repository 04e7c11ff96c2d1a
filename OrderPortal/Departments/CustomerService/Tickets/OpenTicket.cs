using OrderPortal.Data;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Company;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.Tickets;

/// <summary>What a customer complains about.</summary>
/// <param name="SubOrderNumber">The shipment it is about; null when the customer speaks of the order as a whole.</param>
/// <param name="ReceivedAt">When the customer told us (UTC), when that was earlier than now: the 24 hours count from then.</param>
public sealed record OpenTicketCommand(string OrderNumber, string? SubOrderNumber, TicketReasons Reasons, string? Description, DateTime? ReceivedAt = null);

/// <summary>登记售后工单: takes up a complaint about goods that have left.</summary>
public sealed class OpenTicket(Acts acts)
{
    const int DescriptionLength = 2000;

    /// <returns>The ticket's number.</returns>
    public async Task<Result<string>> HandleAsync(OpenTicketCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.CustomerService, Role.Sales, Role.Manager)) return Error.Forbidden;
        var number = "";
        // no version: a complaint is true whatever else happened to the order meanwhile
        var result = await acts.OnOrderAsync(command.OrderNumber, null, actor, async scene =>
        {
            var errors = Check(command, scene);
            if (errors.Count > 0) return Result.Refused(errors);
            var sub = scene.Order.SubOrders.FirstOrDefault(s => s.Number == command.SubOrderNumber);
            number = (await OpenAsync(scene, sub?.Id, command.Reasons, command.Description!.Trim(), ct)).Number;
            return Result.Done;
        }, happenedAt: command.ReceivedAt, ct: ct);
        return result.Succeeded ? number : Result<string>.Refused(result.Errors);
    }

    /// <summary>Opens a ticket within another act, for example a follow-up that found something wrong.</summary>
    internal static async Task<ServiceTicket> OpenAsync(OrderScene scene, long? subOrderId, TicketReasons reasons, string description, CancellationToken ct)
    {
        var series = NumberSeries.Monthly("TK", scene.Facts.Company.DayOf(scene.Act.RecordedAt));
        var ticket = new ServiceTicket(await Numbers.NextAsync(scene.Db, series, ct), scene.Order, subOrderId, reasons,
            description.Length <= DescriptionLength ? description : description[..DescriptionLength], scene.Act);
        scene.Order.Tickets.Add(ticket);
        return ticket;
    }

    static List<Error> Check(OpenTicketCommand command, OrderScene scene)
    {
        var order = scene.Order;
        var errors = new List<Error>();
        if (!order.SubOrders.Any(s => s.HasLeft)) errors.Add(new("nothing-shipped", CustomerServiceTexts.NothingShipped));
        else if (command.SubOrderNumber is { } number && !order.SubOrders.Any(s => s.Number == number && s.HasLeft))
            errors.Add(new("sub-order-foreign", CustomerServiceTexts.NotOfThisOrder.With(number, order.Number), nameof(command.SubOrderNumber)));
        if (command.Reasons == TicketReasons.None) errors.Add(new("reasons-missing", CustomerServiceTexts.ReasonsMissing, nameof(command.Reasons)));
        if (string.IsNullOrWhiteSpace(command.Description)) errors.Add(new("description-missing", CustomerServiceTexts.DescriptionMissing, nameof(command.Description)));
        else if (command.Description.Trim().Length > DescriptionLength) errors.Add(new("description-too-long", CustomerServiceTexts.DescriptionTooLong, nameof(command.Description)));
        return errors;
    }
}
