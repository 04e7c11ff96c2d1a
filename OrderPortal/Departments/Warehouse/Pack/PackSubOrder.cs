using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Pack;

/// <summary>One package as it stands on the scales.</summary>
public sealed record PackedPackage(decimal? WeightKilograms, string? Material = null);

/// <summary>Asks to record the packages of one sub-order.</summary>
/// <param name="IsCareTaken">Whoever packed ticked that fragile goods are cushioned; asked only where there are some.</param>
/// <param name="Key">Made where the goods were packed; the same act sent again happens once.</param>
public sealed record PackCommand(string Number, Guid? Version, IReadOnlyList<PackedPackage> Packages, DateTime? HappenedAt = null, bool IsCareTaken = false, Guid? Key = null);

/// <summary>打包: once paper and goods were scanned, records each package with its weight and material and gives it the number that its label carries.</summary>
public sealed class PackSubOrder(Acts acts)
{
    const int MostPackages = 200;
    const decimal MostKilograms = 2_000;

    public Task<Result> HandleAsync(PackCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene => scene.OnceAsync(command.Key, () =>
        {
            var wrong = Check(command.Packages).ToList();
            if (!command.IsCareTaken && scene.Sub.Lines.Any(l => l.OrderLine.Product!.IsFragile)) wrong.Add(new("care-open", PackTexts.CareOpen, nameof(command.IsCareTaken)));
            var result = scene.Do(SubOrderAction.Pack);
            if (wrong.Count > 0 || !result.Succeeded) return Task.FromResult(Result.Refused([.. result.Errors, .. wrong]));
            var sub = scene.Sub;
            sub.Packages.AddRange(command.Packages.Select((package, index) => new Package
            {
                Sequence = index + 1,
                Number = $"{sub.Number}-P{index + 1}",
                WeightGrams = (long)Math.Round(package.WeightKilograms!.Value * 1000, MidpointRounding.AwayFromZero),
                Material = string.IsNullOrWhiteSpace(package.Material) ? null : package.Material.Trim(),
                PackedAt = scene.Act.HappenedAt,
                PackedByName = actor.Name,
                IsCareTaken = command.IsCareTaken,
            }));
            return Task.FromResult(Result.Done);
        }, ct), null, command.HappenedAt, ct);

    static IEnumerable<Error> Check(IReadOnlyList<PackedPackage> packages)
    {
        if (packages.Count is 0 or > MostPackages) yield return new("packages-missing", WarehouseTexts.PackagesMissing.With(MostPackages), "Packages");
        foreach (var (index, package) in packages.Index())
        {
            if (package.WeightKilograms is not (>= 0.001m and <= MostKilograms))
                yield return new("weight-wrong", WarehouseTexts.WeightWrong.With(index + 1, MostKilograms), $"Packages[{index}].WeightKilograms");
            if (package.Material?.Trim().Length > 80) yield return new("material-long", WarehouseTexts.MaterialLong.With(index + 1), $"Packages[{index}].Material");
        }
    }
}
