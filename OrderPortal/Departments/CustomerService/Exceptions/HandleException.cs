using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.History;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.Exceptions;

/// <summary>Closes an exception case.</summary>
/// <param name="Handling">What was done about it.</param>
public sealed record HandleExceptionCommand(long Id, string? Handling);

/// <summary>处理异常: the department that owns a case, or a manager, says what was done about it.</summary>
public sealed class HandleException(Acts acts)
{
    public async Task<Result> HandleAsync(HandleExceptionCommand command, Actor actor, CancellationToken ct = default) =>
        await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (await db.ExceptionCases.SingleOrDefaultAsync(e => e.Id == command.Id, ct) is not { } found) return Error.NotFound;
            if (!actor.Is(found.Owner, Role.CustomerService, Role.Manager)) return Error.Forbidden;
            if (!found.IsOpen) return new Error("already-handled", CustomerServiceTexts.AlreadyHandled.With(found.HandledByName));
            var handling = command.Handling?.Trim();
            if (string.IsNullOrEmpty(handling)) return new Error("handling-missing", CustomerServiceTexts.HandlingMissing, nameof(command.Handling));
            if (handling.Length > 1000) return new Error("handling-too-long", CustomerServiceTexts.HandlingTooLong, nameof(command.Handling));
            found.Handle(handling, actor.Name, act.HappenedAt);
            db.Add(new HistoryEntry(act, Subject.Exception, found.OrderNumber, "HandleException", null, null));
            return true;
        }, command.Handling, ct: ct);
}
