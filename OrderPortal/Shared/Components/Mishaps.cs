namespace OrderPortal.Shared.Components;

/// <summary>Turns an unexpected failure into a sentence with a reference that leads to the log; what people typed stays on the page.</summary>
public sealed class Mishaps(ILogger<Mishaps> log)
{
    public Error Report(Exception failure)
    {
        var reference = Log(failure);
        return new("unexpected", ComponentTexts.Unexpected.With(reference));
    }

    /// <summary>The reference under which the failure stands in the log.</summary>
    public string Log(Exception failure)
    {
        var reference = Convert.ToHexString(Guid.NewGuid().ToByteArray().AsSpan(0, 4));
        log.LogError(failure, "A page act failed; reference {Reference}", reference);
        return reference;
    }
}
