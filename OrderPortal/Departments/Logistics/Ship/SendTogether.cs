using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>Asks that other sub-orders travel with one that has its carrier already.</summary>
/// <param name="Others">Their numbers; all for the same customer, from the same warehouse, to the same address.</param>
/// <param name="Notice">What customers know of days of arrival that change with it.</param>
public sealed record SendTogetherCommand(string Number, IReadOnlyList<string> Others, CustomerNotice? Notice = null);

/// <summary>合并发货: orders of one customer that go to one address share carrier, tracking number and days, all that were chosen or none. Each keeps its own papers, money and history and is shipped by itself,
/// so that one that is stopped at the last moment stops no other. The history of each says its share of the freight.</summary>
public sealed class SendTogether(Acts acts)
{
    public async Task<Result> HandleAsync(SendTogetherCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Logistics, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var chosen = command.Others.Where(n => n != command.Number).Distinct().ToList();
            var scenes = await OrderLoading.ScenesAsync(db, [command.Number, .. chosen], act, ct);
            if (scenes.Find(s => s.Sub.Number == command.Number) is not { } lead) return Error.NotFound;
            if (lead.Sub.DeliveryMode == DeliveryMode.Carrier && (lead.Sub.CarrierId is null || lead.Sub.TrackingNumber is null)) return new Error("carrier-missing", LogisticsTexts.CarrierFirst, "CarrierId");
            if (chosen.Count == 0) return new Error("none-chosen", LogisticsTexts.ChooseOthers);
            var companions = await DispatchQueries.CompanionsAsync(db, lead.Sub, ct);
            List<Error> wrong = [.. chosen.Except(companions.Select(c => c.Number)).Select(n => new Error("elsewhere", LogisticsTexts.GoesElsewhere.With(n)))];
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            var group = companions.Where(c => c.IsSharing || chosen.Contains(c.Number)).ToList();
            var freight = await DispatchQueries.FreightAsync(db, lead.Sub, group, ct);
            wrong.AddRange(Because(lead).Do(SubOrderAction.ChooseCarrier).Errors);
            foreach (var scene in scenes.Where(s => s != lead))
            {
                var arranged = await ArrangeTransport.ApplyAsync(Because(scene), new(scene.Sub.Number, null, lead.Sub.CarrierId, lead.Sub.TrackingNumber, lead.Sub.PlannedShipOn, lead.Sub.ExpectedOn, lead.Sub.DeliveryMode, Notice: command.Notice), ct);
                wrong.AddRange(arranged.Errors.Select(e => new Error(e.Code, new($"{scene.Sub.Number}：{e.Sentence.Zh}", $"{scene.Sub.Number}: {e.Sentence.En}"), e.Field is "Notice" or "Note" ? e.Field : null)));
            }
            return wrong.Count == 0 ? true : Result<bool>.Refused(wrong);

            OrderScene Because(OrderScene scene) => scene with { Act = act with { Reason = Why(scene.Sub.Number, [lead.Sub.Number, .. group.Select(c => c.Number)], freight) } };
        }, ct: ct);

    static string Why(string number, IEnumerable<string> group, TogetherFreight? freight)
    {
        var all = group.Where(n => n != number).ToList();
        var others = string.Join(" ", all.Take(10)) + (all.Count > 10 ? " …" : "");
        return (freight?.Parts.FirstOrDefault(p => p.Number == number) is { } own
            ? LogisticsTexts.TogetherWithShare.With(others, Money.Say(own.Share, "CNY", Text.Chinese), Money.Say(own.Alone, "CNY", Text.Chinese))
            : LogisticsTexts.TogetherWith.With(others)).In(Text.Chinese);
    }
}
