using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Company;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Handover;

/// <summary>A vehicle stands at the ramp.</summary>
public sealed record OpenManifestCommand(long? CarrierId, string? Vehicle, string? DriverName);

/// <summary>建交接清单: begins the list of what one carrier takes along in one vehicle today.</summary>
public sealed class OpenManifest(Acts acts)
{
    public async Task<Result<string>> HandleAsync(OpenManifestCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Logistics, Role.Manager) ? Error.Forbidden : await acts.RunAsync<string>(actor, async (db, act) =>
        {
            var (vehicle, driver) = ((command.Vehicle ?? "").Trim().ToUpperInvariant(), (command.DriverName ?? "").Trim());
            var carrier = await db.Carriers.FirstOrDefaultAsync(c => c.Id == command.CarrierId && c.IsActive, ct);
            List<Error> wrong = [];
            if (carrier is null) wrong.Add(new("carrier-missing", HandoverTexts.CarrierMissing, nameof(command.CarrierId)));
            if (vehicle.Length is 0 or > 20) wrong.Add(new("vehicle-missing", HandoverTexts.VehicleMissing, nameof(command.Vehicle)));
            if (driver.Length is 0 or > 80) wrong.Add(new("driver-missing", HandoverTexts.DriverMissing, nameof(command.DriverName)));
            if (wrong.Count > 0) return Result<string>.Refused(wrong);

            var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(act.RecordedAt);
            var key = Manifest.KeyOf(carrier!.Id, today, vehicle);
            if (await db.Manifests.Where(m => m.UniqueKey == key).Select(m => m.Number).FirstOrDefaultAsync(ct) is { } open) return new Error("already-open", HandoverTexts.AlreadyOpen.With(open), nameof(command.Vehicle));
            var manifest = new Manifest(await Numbers.NextAsync(db, NumberSeries.Monthly("JJ", today), ct), carrier, today, vehicle, driver, act);
            db.Add(manifest);
            return manifest.Number;
        }, ct: ct);
}
