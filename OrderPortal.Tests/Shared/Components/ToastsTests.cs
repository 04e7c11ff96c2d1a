using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class ToastsTests : ComponentTest
{
    /// <summary>Every delay ends when the test says so.</summary>
    sealed class EggTimer : TimeProvider
    {
        readonly List<Action> _waiting = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _waiting.Add(() => callback(state));
            return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Ring() => _waiting.ForEach(end => end());
    }

    [Fact]
    public void Good_news_goes_by_itself_and_bad_news_waits_to_be_closed()
    {
        var timer = new EggTimer();
        Services.AddSingleton<TimeProvider>(timer);
        var host = Render<ToastHost>();
        var toasts = Services.GetRequiredService<Toasts>();
        Assert.Equal("polite", host.Find(".toasts").GetAttribute("aria-live"));

        host.InvokeAsync(() => toasts.Done(new("已保存", "Saved")));
        host.InvokeAsync(() => toasts.Refused(Error.Forbidden));
        Assert.Equal(2, host.FindAll(".notice").Count);
        timer.Ring();

        host.WaitForAssertion(() => Assert.Contains(Error.Forbidden.Sentence.En, Assert.Single(host.FindAll(".notice")).TextContent));
        host.Find("button").Click();
        // the timer that took the first message away may still be drawing on its own thread
        host.WaitForAssertion(() => Assert.Empty(host.FindAll(".notice")));
    }
}
