using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Track;

/// <summary>Tells what a carrier reported about a shipment.</summary>
/// <param name="HappenedAt">When it happened out there (UTC); null: now.</param>
public sealed record TrackingCommand(string Number, Guid? Version, TrackingKind Kind, DateTime? HappenedAt = null, string? Place = null, string? Note = null);

/// <summary>登记物流轨迹: one event on a shipment's way. The carrier's 'delivered' delivers the sub-order; a problem opens an exception that somebody owns.</summary>
public sealed class RecordTrackingEvent(Acts acts)
{
    public Task<Result> HandleAsync(TrackingCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var sub = scene.Sub;
            var happened = new TrackingEvent
            {
                Kind = command.Kind,
                HappenedAt = scene.Act.HappenedAt,
                RecordedAt = scene.Act.RecordedAt,
                RecordedByName = actor.Name,
                Place = Clean(command.Place),
                Note = Clean(command.Note),
            };
            // carriers send the same news again and again
            if (sub.HasLeft && await scene.Db.TrackingEvents.AnyAsync(e => e.SubOrderId == sub.Id && e.Kind == happened.Kind
                    && e.HappenedAt == happened.HappenedAt && e.Place == happened.Place && e.Note == happened.Note, ct)) return Result.Done;

            var wrong = Check(command, happened).ToList();
            var result = scene.Do(SubOrderAction.Track);
            if (wrong.Count > 0 || !result.Succeeded) return Result.Refused([.. result.Errors, .. wrong]);
            sub.Track(happened);
            if (command.Kind == TrackingKind.Delivered && sub.Status == SubOrderStatus.Shipped) return scene.Do(SubOrderAction.Deliver);
            if (command.Kind == TrackingKind.Problem) await Cases.OpenAsync(scene.Db, sub, ExceptionKind.TrackingProblem, Role.Logistics, scene.Act, ct);
            return Result.Done;
        }, command.Note, command.HappenedAt, ct);

    static IEnumerable<Error> Check(TrackingCommand command, TrackingEvent happened)
    {
        // a minute of grace, because a tablet's clock is not ours
        if (command.HappenedAt > happened.RecordedAt.AddMinutes(1)) yield return new("in-future", LogisticsTexts.InFuture, "HappenedAt");
        if (happened.Place?.Length > 120) yield return new("place-long", LogisticsTexts.PlaceLong, "Place");
        if (happened.Note?.Length > 500) yield return new("note-long", LogisticsTexts.NoteLong, "Note");
        if (command.Kind == TrackingKind.Problem && happened.Note is null) yield return new("note-missing", LogisticsTexts.ProblemNeedsNote, "Note");
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
