using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Carriers;

/// <summary>What is entered about a carrier.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record CarrierCommand(long? Id, string? Code, string? Name, CarrierKind Kind, string? TrackingPattern = null, int? TypicalDays = 3, bool IsActive = true);

/// <summary>Adds a carrier or changes one. Carriers are switched off, never deleted, because shipments name them. Returns the carrier's id.</summary>
public sealed class SaveCarrier(Acts acts)
{
    public async Task<Result<long>> HandleAsync(CarrierCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Logistics, Role.Manager, Role.Administrator) ? Error.Forbidden : await acts.RunAsync<long>(actor, async (db, _) =>
        {
            var code = command.Code?.Trim().ToUpperInvariant() ?? "";
            var wrong = Check(command, code).ToList();
            if (await db.Carriers.AnyAsync(c => c.Code == code && c.Id != command.Id, ct)) wrong.Add(new("code-taken", LogisticsTexts.CodeTaken.With(code), "Code"));
            if (wrong.Count > 0) return Result<long>.Refused(wrong);

            var carrier = command.Id is null ? db.Carriers.Add(new Carrier()).Entity : await db.Carriers.FirstOrDefaultAsync(c => c.Id == command.Id, ct);
            if (carrier is null) return Error.NotFound;
            (carrier.Code, carrier.Name, carrier.Kind, carrier.TypicalDays, carrier.IsActive) = (code, command.Name!.Trim(), command.Kind, command.TypicalDays!.Value, command.IsActive);
            carrier.TrackingPattern = string.IsNullOrWhiteSpace(command.TrackingPattern) ? null : command.TrackingPattern.Trim();
            await db.SaveChangesAsync(ct);
            return carrier.Id;
        }, ct: ct);

    static IEnumerable<Error> Check(CarrierCommand command, string code)
    {
        if (code.Length is < 2 or > 20 || !code.All(char.IsAsciiLetterOrDigit)) yield return new("code-wrong", LogisticsTexts.CodeWrong, "Code");
        if (command.Name?.Trim().Length is not (> 0 and <= 80)) yield return new("name-wrong", LogisticsTexts.NameWrong, "Name");
        if (command.TypicalDays is not (>= 0 and <= 60)) yield return new("days-wrong", LogisticsTexts.DaysWrong, "TypicalDays");
        if (!IsPattern(command.TrackingPattern)) yield return new("pattern-wrong", LogisticsTexts.PatternWrong, "TrackingPattern");
    }

    static bool IsPattern(string? pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern)) return true;
        if (pattern.Trim().Length > 200) return false;
        try
        {
            _ = new Regex(pattern.Trim());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
