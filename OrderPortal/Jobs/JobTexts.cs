using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>The words of the background jobs.</summary>
public static class JobTexts
{
    public static readonly Text Stopped = new("服务器关闭，下次继续。", "The server was shut down; the next run goes on.");
    public static readonly Text Unknown = new("没有名为“{0}”的后台任务。", "There is no background job named “{0}”.");
}
