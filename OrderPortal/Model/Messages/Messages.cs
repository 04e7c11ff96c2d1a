namespace OrderPortal.Model.Messages;

/// <summary>How far a message is.</summary>
public enum MessageStatus
{
    /// <summary>待发送.</summary>
    Waiting = 10,
    /// <summary>已发送.</summary>
    Sent = 20,
    /// <summary>发送失败: given up after several tries; can be sent again by hand.</summary>
    Failed = 30,
    /// <summary>No mail server is configured or the customer has no address: kept for a person to read out or copy.</summary>
    Kept = 40,
}

/// <summary>A message that an act owes somebody, written in the same save as the act and sent afterwards, exactly once per key.</summary>
public sealed class OutboxMessage
{
    public long Id { get; private set; }

    /// <summary>What the message is about, for example <c>shipped:SO202405001-1</c>. Unique: asking twice queues one.</summary>
    public string UniqueKey { get; set; } = "";
    public long? OrderId { get; set; }
    public string? OrderNumber { get; set; }

    /// <summary>E-mail address; null when the customer has none.</summary>
    public string? Recipient { get; set; }
    public string Subject { get; set; } = "";
    public string Body { get; set; } = "";
    public MessageStatus Status { get; set; } = MessageStatus.Waiting;
    public DateTime CreatedAt { get; set; }
    public DateTime NextAttemptAt { get; set; }
    public int Attempts { get; set; }
    public DateTime? SentAt { get; set; }
    public string? LastError { get; set; }
}

/// <summary>What a stored file is.</summary>
public enum DocumentKind
{
    /// <summary>A scan or photo attached to an order.</summary>
    Attachment = 10,
    /// <summary>A sheet that was imported.</summary>
    ImportedSheet = 20,
    /// <summary>A monthly archive.</summary>
    Archive = 30,
}

/// <summary>A file that belongs to an order or to the company.</summary>
public sealed class Document
{
    public long Id { get; private set; }
    public DocumentKind Kind { get; set; }
    public long? OrderId { get; set; }

    /// <summary>One file per key, for example <c>archive:202405:公司:电子</c>; null where several are fine. Unique.</summary>
    public string? UniqueKey { get; set; }
    public string FileName { get; set; } = "";
    public string ContentType { get; set; } = "";
    public long Size { get; set; }
    public string Sha256 { get; set; } = "";
    public byte[] Content { get; set; } = [];
    public DateTime StoredAt { get; set; }
    public string StoredByName { get; set; } = "";
}

/// <summary>One import from a file: what came in and what was refused.</summary>
public sealed class ImportBatch
{
    public long Id { get; private set; }
    public string Kind { get; set; } = "";
    public string FileName { get; set; } = "";
    public DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public string ActorName { get; set; } = "";
    public int Created { get; set; }
    public int Repeated { get; set; }
    public int Refused { get; set; }

    /// <summary>Refused rows with their reasons (JSON).</summary>
    public string? Refusals { get; set; }
}

/// <summary>How a run of a background job ended.</summary>
public enum JobOutcome
{
    /// <summary>Still running, or the server died meanwhile.</summary>
    Running = 10,
    /// <summary>All done.</summary>
    Succeeded = 20,
    /// <summary>Done, but some records were refused; see the note.</summary>
    Partly = 30,
    /// <summary>Stopped by an error.</summary>
    Failed = 40,
}

/// <summary>One run of a background job.</summary>
public sealed class JobRun
{
    public long Id { get; private set; }
    public string Job { get; set; } = "";
    public DateTime StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }
    public JobOutcome Outcome { get; set; } = JobOutcome.Running;

    /// <summary>How many records were dealt with, and what was refused and why.</summary>
    public int Handled { get; set; }
    public string? Note { get; set; }
    public string Server { get; set; } = "";

    /// <summary>Who pressed 'run now'; null when the timer did.</summary>
    public string? StartedByName { get; set; }
}
