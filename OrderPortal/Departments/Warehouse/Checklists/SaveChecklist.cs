using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Catalog;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Checklists;

/// <summary>What a category's inspection asks from now on.</summary>
/// <param name="Written">One question a line, Chinese and English parted by a bar; empty: the shipped list again.</param>
public sealed record SaveChecklistCommand(long CategoryId, Guid? Version, string? Written);

/// <summary>Keeps the questions that are asked at inspection of a category's goods; answers given before keep the words they were given to.</summary>
public sealed class SaveChecklist(Acts acts)
{
    public async Task<Result<bool>> HandleAsync(SaveChecklistCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            if (await db.ProductCategories.FirstOrDefaultAsync(c => c.Id == command.CategoryId, ct) is not { } category) return Error.NotFound;
            if (command.Version is { } shown && shown != category.Version) return Error.Stale(ChecklistTexts.Stale.With(category.Name));
            var questions = InspectionChecklist.Read(command.Written);
            if (questions.Count > InspectionChecklist.MostQuestions)
                return new Error("too-many-questions", ChecklistTexts.TooMany.With(InspectionChecklist.MostQuestions), nameof(command.Written));
            if (questions.Any(q => q.Zh.Length > InspectionChecklist.LongestQuestion || q.En.Length > InspectionChecklist.LongestQuestion))
                return new Error("question-long", ChecklistTexts.TooLong.With(InspectionChecklist.LongestQuestion), nameof(command.Written));
            if (questions.DistinctBy(q => q.Zh).Count() < questions.Count) return new Error("question-twice", ChecklistTexts.Twice, nameof(command.Written));
            category.Checklist = questions.Count == 0 ? null : InspectionChecklist.Write(questions);
            return true;
        }, ct: ct);
}
