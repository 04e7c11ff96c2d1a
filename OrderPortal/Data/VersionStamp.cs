using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OrderPortal.Model;

namespace OrderPortal.Data;

/// <summary>Gives every changed record a new version, so that whoever still shows the old one is told so when saving.</summary>
public sealed class VersionStamp : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData data, InterceptionResult<int> result)
    {
        Stamp(data.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken ct = default)
    {
        Stamp(data.Context!);
        return new(result);
    }

    static void Stamp(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>())
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(e => e.Version).CurrentValue = Guid.CreateVersion7();
    }
}
