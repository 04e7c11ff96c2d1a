using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>Acts that could make the first administrator or take away the last one happen one after the other, on all servers:
/// each first takes the role's row. Two administrators who disable each other at once would otherwise both succeed.</summary>
static class AdministratorQueue
{
    /// <summary>A transaction that holds the row; commit it, or dispose it to undo.</summary>
    public static async Task<IDbContextTransaction> EnterAsync(PortalDb db, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Roles.Where(r => r.Id == nameof(Role.Administrator))
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.ConcurrencyStamp, Guid.NewGuid().ToString()), ct);
        return transaction;
    }
}
