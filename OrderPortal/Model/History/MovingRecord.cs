namespace OrderPortal.Model.History;

/// <summary>A record with a journey of its own that belongs to no order, for example a purchase order: each move leaves its history here,
/// and the save that writes the move writes the history with it.</summary>
public abstract class MovingRecord
{
    List<HistoryEntry>? _unwritten;

    /// <summary>How many history entries the record has. It changes with every move, so that a move is always a change.</summary>
    public int HistoryCount { get; private set; }

    /// <summary>What kind of record it is in history, and the number people know it by.</summary>
    public abstract (Subject Subject, string Key) Identity { get; }

    protected void Record(Act act, string action, string? from, string? to)
    {
        HistoryCount++;
        (_unwritten ??= []).Add(new HistoryEntry(act, Identity.Subject, Identity.Key, action, from, to));
    }

    /// <summary>Hands over what was not yet written, once.</summary>
    public IReadOnlyList<HistoryEntry> TakeUnwritten()
    {
        var taken = _unwritten ?? [];
        _unwritten = null;
        return taken;
    }
}
