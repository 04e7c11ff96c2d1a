namespace OrderPortal.Model.History;

/// <summary>An act that came with a key, made where the act was made: sent again, it is found here and happens no second time.</summary>
public sealed class KeyedAct
{
    public long Id { get; private set; }

    /// <summary>Unique.</summary>
    public Guid Key { get; private set; }

    /// <summary>The number people know the record by that was acted upon: sub-order, stock count.</summary>
    public string SubjectKey { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public string ActorName { get; private set; } = "";

    KeyedAct() { }

    public KeyedAct(Guid key, string subjectKey, Act act) => (Key, SubjectKey, RecordedAt, ActorName) = (key, subjectKey, act.RecordedAt, act.Actor.Name);
}
