namespace OrderPortal.Shared;

/// <summary>One page of a long list, read by key: what a query returns and a <c>DataTable</c> shows.</summary>
/// <param name="Rows">The rows of this page, in order.</param>
/// <param name="Next">The key the next page starts after; null when this is the last.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, string? Next)
{
    /// <summary>From one row more than a page holds: the surplus row only tells that there is a next page.</summary>
    public static ListPage<T> Of(IReadOnlyList<T> oneMore, int size, Func<T, string> key) =>
        oneMore.Count > size ? new([.. oneMore.Take(size)], key(oneMore[size - 1])) : new(oneMore, null);
}
