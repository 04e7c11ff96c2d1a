using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Inspect;

/// <summary>One question of one line that was answered with yes.</summary>
/// <param name="Question">As it was shown, in Chinese; a question that was changed meanwhile is asked again.</param>
public sealed record GoodAnswer(int LineNumber, string Question);

/// <summary>Asks to let the goods of one sub-order pass.</summary>
/// <param name="Key">Made where the goods were inspected; the same act sent again happens once.</param>
public sealed record PassCommand(string Number, Guid? Version, IReadOnlyList<GoodAnswer> Answers, DateTime? HappenedAt = null, Guid? Key = null);

/// <summary>质检合格: every question of every line's category was answered with yes. Gives the inspection the number that the quality label carries.</summary>
public sealed class PassInspection(Acts acts)
{
    public Task<Result> HandleAsync(PassCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene => scene.OnceAsync(command.Key, async () =>
        {
            var result = scene.Do(SubOrderAction.PassInspection);
            if (!result.Succeeded) return result;
            var sub = scene.Sub;
            var categories = sub.Lines.Select(l => l.OrderLine.Product!.CategoryId).Distinct().ToList();
            var checklists = await scene.Db.ProductCategories.Where(c => categories.Contains(c.Id)).ToDictionaryAsync(c => c.Id, InspectionChecklist.Of, ct);
            var asked = sub.Lines.SelectMany(l => checklists[l.OrderLine.Product!.CategoryId], (l, question) => (l.OrderLine, Question: question)).ToList();
            var open = asked.Where(a => !command.Answers.Contains(new(a.OrderLine.LineNumber, a.Question.Zh))).ToList();
            if (open.Count > 0) return Result.Refused([.. open.Select(a => new Error("check-open", WarehouseTexts.CheckOpen.With(a.OrderLine.ProductCode, a.Question)))]);

            var number = await Numbers.NextAsync(scene.Db, NumberSeries.Monthly("QC", scene.Facts.Today), ct);
            var inspection = new Inspection { Number = number, SubOrderId = sub.Id, InspectedAt = scene.Act.HappenedAt, RecordedAt = scene.Act.RecordedAt, InspectorName = actor.Name };
            inspection.Answers.AddRange(asked.Select(a => new InspectionAnswer { LineNumber = a.OrderLine.LineNumber, ProductCode = a.OrderLine.ProductCode, Question = $"{a.Question.Zh} | {a.Question.En}" }));
            scene.Db.Add(inspection);
            sub.Pass(number);
            foreach (var line in sub.Lines) line.InspectedQuantityMilli = line.QuantityMilli;
            return result;
        }, ct), null, command.HappenedAt, ct);
}
