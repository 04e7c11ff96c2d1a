using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.Tickets;

/// <summary>Closes a ticket.</summary>
/// <param name="Resolution">What was done for the customer.</param>
public sealed record ResolveTicketCommand(string Number, Guid? Version, string? Resolution);

/// <summary>解决售后工单: closes a ticket with what was done. The last open one of a shipment that the customer was asked about completes the shipment.</summary>
public sealed class ResolveTicket(Acts acts, IDbContextFactory<PortalDb> databases)
{
    public async Task<Result> HandleAsync(ResolveTicketCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.CustomerService, Role.Manager)) return Error.Forbidden;
        if (await OrderOfAsync(command.Number, ct) is not { } orderNumber) return Error.NotFound;
        return await acts.OnOrderAsync(orderNumber, null, actor, scene => Task.FromResult(Resolve(command, scene)), ct: ct);
    }

    static Result Resolve(ResolveTicketCommand command, OrderScene scene)
    {
        var ticket = scene.Order.Tickets.Single(t => t.Number == command.Number);
        if (ticket.Status == TicketStatus.Resolved) return new Error("already-resolved", CustomerServiceTexts.AlreadyResolved);
        if (command.Version is { } shown && shown != ticket.Version) return Error.Stale(CustomerServiceTexts.TicketStale);
        var resolution = command.Resolution?.Trim();
        if (string.IsNullOrEmpty(resolution)) return new Error("resolution-missing", CustomerServiceTexts.ResolutionMissing, nameof(command.Resolution));
        if (resolution.Length > 2000) return new Error("resolution-too-long", CustomerServiceTexts.ResolutionTooLong, nameof(command.Resolution));

        ticket.Move(TicketStatus.Resolved, resolution, scene.Act);
        var sub = scene.Order.SubOrders.FirstOrDefault(s => s.Id == ticket.SubOrderId);
        if (sub is { Status: SubOrderStatus.Delivered, FollowUp.AnsweredAt: not null } && scene.Act.Actor.Is(Role.CustomerService)
            && !scene.Order.Tickets.Any(t => t.SubOrderId == sub.Id && t.Status == TicketStatus.Open))
            return SubOrderJourney.Apply(SubOrderAction.Complete, scene.Scene with { Sub = sub }, scene.Act);
        return Result.Done;
    }

    async Task<string?> OrderOfAsync(string ticket, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ServiceTickets.Where(t => t.Number == ticket).Select(t => t.Order.Number).FirstOrDefaultAsync(ct);
    }
}
