namespace OrderPortal.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Starts on a Monday morning, 09:00 in Shanghai.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2024, 5, 20, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
