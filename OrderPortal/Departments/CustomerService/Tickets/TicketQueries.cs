using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.AfterSales;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.Tickets;

/// <summary>One ticket in the list.</summary>
public sealed record TicketRow(long Id, string Number, string OrderNumber, string CustomerName, TicketReasons Reasons, TicketStatus Status, DateTime ReceivedAt, DateTime ProposalDueAt, bool IsLate, string OwnerName);

/// <summary>One ticket whole.</summary>
public sealed record TicketCard(string Number, Guid Version, string OrderNumber, string? SubOrderNumber, string CustomerName, TicketReasons Reasons, TicketStatus Status, string Description,
    DateTime ReceivedAt, DateTime ProposalDueAt, bool IsLate, string OwnerName, string? Resolution, DateTime? ResolvedAt);

/// <summary>The complaints that wait for an answer, the first due on top.</summary>
public sealed class TicketQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    public async Task<ListPage<TicketRow>> PageAsync(TicketStatus status = TicketStatus.Open, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var tickets = db.ServiceTickets.AsNoTracking().Where(t => t.Status == status);
        if (long.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var last))
        {
            var from = await db.ServiceTickets.Where(t => t.Id == last).Select(t => t.ProposalDueAt).FirstOrDefaultAsync(ct);
            tickets = tickets.Where(t => t.ProposalDueAt > from || t.ProposalDueAt == from && t.Id > last);
        }
        var rows = await tickets.OrderBy(t => t.ProposalDueAt).ThenBy(t => t.Id).Take(size + 1)
            .Select(t => new TicketRow(t.Id, t.Number, t.Order.Number, t.Order.CustomerName, t.Reasons, t.Status, t.ReceivedAt, t.ProposalDueAt, t.Status == TicketStatus.Open && t.ProposalDueAt < now, t.OwnerName))
            .ToListAsync(ct);
        return ListPage<TicketRow>.Of(rows, size, r => r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>One ticket; null when there is none of that number.</summary>
    public async Task<TicketCard?> CardAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.ServiceTickets.AsNoTracking().Where(t => t.Number == number)
            .Select(t => new TicketCard(t.Number, t.Version, t.Order.Number, db.SubOrders.Where(s => s.Id == t.SubOrderId).Select(s => s.Number).FirstOrDefault(), t.Order.CustomerName,
                t.Reasons, t.Status, t.Description, t.ReceivedAt, t.ProposalDueAt, t.Status == TicketStatus.Open && t.ProposalDueAt < now, t.OwnerName, t.Resolution, t.ResolvedAt))
            .FirstOrDefaultAsync(ct);
    }
}
