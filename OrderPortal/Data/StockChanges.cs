namespace OrderPortal.Data;

/// <summary>What an act has done to stock so far, taken down by the ledger for what follows from it.</summary>
public sealed class StockChanges
{
    /// <summary>Levels of which less can be promised than before: whether they must be bought again is looked at before the act is saved.</summary>
    public HashSet<long> Lessened { get; } = [];

    /// <summary>Goods became free: whoever waits for them is served as soon as the act is saved.</summary>
    public bool HasFreed { get; set; }
}

/// <summary>Rings when goods became free. Heard on this server only and not kept anywhere: a timer looks again in any case.</summary>
public sealed class FreedStock
{
    readonly SemaphoreSlim _bell = new(0);

    public void Ring() => _bell.Release();

    /// <summary>Waits for the next ring; several before that are one.</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        await _bell.WaitAsync(ct);
        while (_bell.Wait(0, CancellationToken.None)) { }
    }
}
