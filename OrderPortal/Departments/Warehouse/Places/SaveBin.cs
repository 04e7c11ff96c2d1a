using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Places;

/// <summary>A bin to be changed; its code stays, because labels on the shelf carry it.</summary>
/// <param name="Shown">What the page showed: whoever saves over somebody else's change is told.</param>
public sealed record SaveBinCommand(long Id, BinFacts Shown, BinKind Kind, decimal? PathOrder, bool IsActive);

/// <summary>What can be changed about a bin.</summary>
public sealed record BinFacts(BinKind Kind, int PathOrder, bool IsActive);

/// <summary>Changes what a bin is for and where it lies on the walk, or closes it. A bin with goods in it stays open, and promised goods stay where pickers look for them.</summary>
public sealed class SaveBin(Acts acts)
{
    public async Task<Result> HandleAsync(SaveBinCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            if (await db.Bins.Include(b => b.Warehouse).FirstOrDefaultAsync(b => b.Id == command.Id, ct) is not { } bin) return Error.NotFound;
            if (command.Shown != new BinFacts(bin.Kind, bin.PathOrder, bin.IsActive)) return Error.Stale(PlacesTexts.BinStale.With(bin.Code));

            var errors = new List<Error>();
            if (!Enum.IsDefined(command.Kind)) errors.Add(new("kind-unknown", PlacesTexts.KindUnknown, nameof(command.Kind)));
            if (command.PathOrder is not (>= 0 and <= 1_000_000) || command.PathOrder % 1 != 0) errors.Add(new("path-wrong", PlacesTexts.PathWrong, nameof(command.PathOrder)));
            var stock = db.StockLevels.Where(l => l.BinId == bin.Id);
            if (bin.IsActive && !command.IsActive && await stock.AnyAsync(l => l.OnHandQuantityMilli > 0, ct)) errors.Add(new("stock-there", PlacesTexts.BinHolds.With(bin.Code), nameof(command.IsActive)));
            if (command.Kind != bin.Kind && await stock.AnyAsync(l => l.AllocatedQuantityMilli > 0, ct)) errors.Add(new("stock-promised", PlacesTexts.BinPromised.With(bin.Code), nameof(command.Kind)));
            if (errors.Count > 0) return Result<bool>.Refused(errors);

            (bin.Kind, bin.PathOrder, bin.IsActive) = (command.Kind, (int)command.PathOrder!.Value, command.IsActive);
            return true;
        }, ct: ct);
}
