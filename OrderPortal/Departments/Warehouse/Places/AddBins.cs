using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Places;

/// <summary>Bins to be added to a warehouse.</summary>
/// <param name="Pattern">One code, or a range as <see cref="BinPattern"/> reads it.</param>
public sealed record AddBinsCommand(string WarehouseCode, string? Pattern, BinKind Kind);

/// <summary>Adds bins behind those that are there, in the order of the walk; bins that exist already stay as they are.</summary>
public sealed class AddBins(Acts acts)
{
    /// <returns>How many were added.</returns>
    public async Task<Result<int>> HandleAsync(AddBinsCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<int>(actor, async (db, _) =>
        {
            if (await db.Warehouses.FirstOrDefaultAsync(w => w.Code == command.WarehouseCode, ct) is not { } warehouse) return Error.NotFound;
            var codes = BinPattern.Expand(command.Pattern);
            if (!codes.Succeeded) return Result<int>.Refused(codes.Errors);
            if (!Enum.IsDefined(command.Kind)) return new Error("kind-unknown", PlacesTexts.KindUnknown, nameof(command.Kind));

            var there = await db.Bins.Where(b => b.WarehouseId == warehouse.Id).Select(b => new { b.Code, b.PathOrder }).ToListAsync(ct);
            var known = there.Select(b => b.Code).ToHashSet();
            var fresh = codes.Value.Where(c => !known.Contains(c)).ToList();
            if (fresh.Count == 0) return new Error("bins-exist", PlacesTexts.BinsExist, nameof(command.Pattern));

            var last = there.Select(b => b.PathOrder).DefaultIfEmpty(0).Max();
            warehouse.Bins.AddRange(fresh.Select((code, i) => new Bin { Code = code, Kind = command.Kind, PathOrder = last + 1 + i }));
            return fresh.Count;
        }, ct: ct);
}
