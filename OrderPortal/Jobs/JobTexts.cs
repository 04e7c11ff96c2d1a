using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;

namespace OrderPortal.Jobs;

/// <summary>The words of the background jobs.</summary>
public static class JobTexts
{
    public static readonly Text Stopped = new("服务器关闭，下次继续。", "The server was shut down; the next run goes on.");
    public static readonly Text Unknown = new("没有名为“{0}”的后台任务。", "There is no background job named “{0}”.");

    public static readonly Text Jobs = new("后台任务", "Background jobs");
    public static readonly Text Subtitle = new("系统按公司时区自动完成的工作；可以安全地重复运行，多台服务器也不会重复处理", "What the system does by itself, by the company's clock; safe to run twice and on several servers");
    public static readonly Text When = new("时间", "When");
    public static readonly Text NextRun = new("下次运行", "Next run");
    public static readonly Text LastRun = new("上次运行", "Last run");
    public static readonly Text NeverRun = new("尚未运行", "Has not run yet");
    public static readonly Text RunNow = new("立即运行", "Run now");
    public static readonly Text Started = new("已安排运行：{0}", "Started: {0}");
    public static readonly Text History = new("运行记录", "History");
    public static readonly Text AllJobs = new("全部任务", "All jobs");
    public static readonly Text Job = new("任务", "Job");
    public static readonly Text StartedAt = new("开始时间", "Started");
    public static readonly Text Took = new("用时", "Took");
    public static readonly Text Outcome = new("结果", "Outcome");
    public static readonly Text Handled = new("处理数量", "Handled");
    public static readonly Text HandledCount = new("处理 {0} 条", "{0} handled");
    public static readonly Text Note = new("说明", "Note");
    public static readonly Text StartedBy = new("启动者", "Started by");
    public static readonly Text Timer = new("定时", "Timer");
    public static readonly Text Server = new("服务器", "Server");
    public static readonly Text NoRuns = new("还没有运行记录。任务会按时间自动运行，也可以点“立即运行”。", "No runs yet. Jobs run by themselves at their times; “Run now” starts one.");
    public static readonly Text Milliseconds = new("{0:N0} 毫秒", "{0:N0} ms");
    public static readonly Text Seconds = new("{0:N1} 秒", "{0:N1} s");

    public static Kind KindOf(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Succeeded => Kind.Good,
        JobOutcome.Running => Kind.Info,
        JobOutcome.Partly => Kind.Warn,
        _ => Kind.Bad,
    };

    public static Text? Duration(JobRunRow run) => run.FinishedAt is not { } end ? null
        : (end - run.StartedAt) is { TotalSeconds: >= 1 } took ? Seconds.With(took.TotalSeconds) : Milliseconds.With((end - run.StartedAt).TotalMilliseconds);
}
