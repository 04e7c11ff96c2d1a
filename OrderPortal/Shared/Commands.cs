namespace OrderPortal.Shared;

/// <summary>What a button on an order sends: which order, which version the page showed, why, and when it really happened.</summary>
public sealed record OrderCommand(string Number, Guid? Version = null, string? Reason = null, DateTime? HappenedAt = null);

/// <summary>What a button on a sub-order sends: which one, which version the page showed, why, and when it really happened.</summary>
/// <param name="Key">Made where the act was made, when its answer may be lost: the same act sent again happens once.</param>
public sealed record SubOrderCommand(string Number, Guid? Version = null, string? Reason = null, DateTime? HappenedAt = null, Guid? Key = null);
