namespace OrderPortal.Model.Supply;

/// <summary>What the customer knows of a changed date.</summary>
public enum DateNotice
{
    /// <summary>待通知: nobody has told him yet; possible only when no person changed the date.</summary>
    Pending = 10,
    /// <summary>已发通知: a message goes out with the change.</summary>
    Message = 20,
    /// <summary>已口头通知: somebody told him.</summary>
    Told = 30,
    /// <summary>无需通知: with the reason why.</summary>
    NotNeeded = 40,
}

/// <summary>交期变更: the expected arrival of a sub-order moved, why, and what the customer knows of it.</summary>
public sealed class DateChange : IVersioned
{
    public long Id { get; private set; }
    public long OrderId { get; set; }
    public string OrderNumber { get; set; } = "";
    public long SubOrderId { get; set; }
    public string SubOrderNumber { get; set; } = "";
    public DateOnly? OldOn { get; set; }
    public DateOnly NewOn { get; set; }

    /// <summary>What moved it: number of the purchase or work order.</summary>
    public string Cause { get; set; } = "";
    public DateNotice Notice { get; set; }

    /// <summary>How he was told, or why he need not be.</summary>
    public string? Note { get; set; }
    public DateTime ChangedAt { get; set; }
    public string ChangedByName { get; set; } = "";
    public DateTime? NoticedAt { get; set; }
    public string? NoticedByName { get; set; }
    public Guid Version { get; private set; }
}
