using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>Asks that other sub-orders travel with one that has its carrier already.</summary>
/// <param name="Others">Their numbers; all for the same customer, from the same warehouse, to the same address.</param>
public sealed record SendTogetherCommand(string Number, IReadOnlyList<string> Others);

/// <summary>合并发货: orders of one customer that go to one address share carrier, tracking number and days. Each keeps its own papers, money and history and is shipped by itself,
/// so that one that is stopped at the last moment stops no other.</summary>
public sealed class SendTogether(ArrangeTransport arrange, DispatchQueries queries)
{
    /// <summary>What became of each of the others.</summary>
    public async Task<Result<IReadOnlyList<(string Number, Result Result)>>> HandleAsync(SendTogetherCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Logistics, Role.Manager)) return Error.Forbidden;
        if (await queries.TaskAsync(command.Number, ct) is not { } task) return Error.NotFound;
        if (task.CarrierId is null && task.Mode == DeliveryMode.Carrier) return new Error("carrier-missing", LogisticsTexts.CarrierFirst, "CarrierId");
        if (command.Others.Count == 0) return new Error("none-chosen", LogisticsTexts.ChooseOthers);
        var results = new List<(string, Result)>();
        foreach (var number in command.Others.Distinct())
            results.Add((number, task.Companions.FirstOrDefault(c => c.Number == number) is not { } companion ? new Error("elsewhere", LogisticsTexts.GoesElsewhere.With(number)) : await ShareAsync(task, companion)));
        return Result.Of<IReadOnlyList<(string, Result)>>(results);

        async Task<Result> ShareAsync(DispatchTask with, Companion companion)
        {
            var result = await arrange.HandleAsync(new(companion.Number, companion.Version, with.CarrierId, with.Tracking, with.PlannedShipOn, with.ExpectedOn, with.Mode), actor, ct);
            return result.Succeeded ? Result.Done : Result.Refused(result.Errors);
        }
    }
}
