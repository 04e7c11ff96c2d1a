using OrderPortal.Data;
using OrderPortal.Model.Supply;

namespace OrderPortal.Departments.Production.Work;

/// <summary>What a button on a work order sends.</summary>
public sealed record WorkCommand(string Number, Guid? Version = null, string? Reason = null);

/// <summary>A stage that begins or ends, and who does it.</summary>
public sealed record StageCommand(string Number, Guid? Version, WorkStageKind Stage, string? OwnerName = null);

/// <summary>A problem with what is being made.</summary>
public sealed record ProblemCommand(string Number, Guid? Version, WorkProblemKind Kind, string? Description);

/// <summary>How a problem was solved.</summary>
public sealed record SolutionCommand(string Number, Guid? Version, long ProblemId, string? Solution);

/// <summary>Another day on which it is expected to be done, and what the customer knows.</summary>
public sealed record RescheduleCommand(string Number, Guid? Version, DateOnly? ExpectedOn, CustomerNotice? Notice = null);

/// <summary>How much was made and where it is put.</summary>
public sealed record FinishCommand(string Number, Guid? Version, decimal? Quantity, long? BinId, string? Reason = null);
