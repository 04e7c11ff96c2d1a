namespace OrderPortal.Model.Accounts;

/// <summary>A tablet of the warehouse that several people use in turn. Only on such a one does a badge sign in.</summary>
public sealed class SharedTablet
{
    /// <summary>What the tablet's protected cookie says.</summary>
    public Guid Id { get; set; }

    /// <summary>What is written on its back, so that people know which one is meant.</summary>
    public string Name { get; set; } = "";
    public DateTime RegisteredAt { get; set; }
    public string RegisteredByName { get; set; } = "";

    /// <summary>Since when badges no longer sign in here; null while they do.</summary>
    public DateTime? RevokedAt { get; set; }
    public string? RevokedByName { get; set; }
}

/// <summary>Somebody at a shared tablet, from badge and PIN until put down: what lets the session live, and the log of who was where.</summary>
public sealed class TabletSession
{
    public Guid Id { get; set; }
    public Guid TabletId { get; set; }
    public SharedTablet Tablet { get; set; } = null!;
    public string UserId { get; set; } = "";
    public DateTime StartedAt { get; set; }

    /// <summary>When hands last touched the tablet, to about twenty seconds.</summary>
    public DateTime LastActiveAt { get; set; }

    /// <summary>When the person said so, or the badge was taken away; null where the session ran out by itself.</summary>
    public DateTime? EndedAt { get; set; }
}
