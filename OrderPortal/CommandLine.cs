using OrderPortal.Departments.Sales.Import;
using OrderPortal.Departments.Sales.Import.AdventureWorks;
using OrderPortal.Shared;

namespace OrderPortal;

/// <summary>What the program does instead of serving pages when it is started with a command: <c>import adventureworks FOLDER</c>.</summary>
static class CommandLine
{
    const int MostRefusalsShown = 60;

    static readonly Text Progress = new("{0}：{2} 条中已处理 {1} 条", "{0}: {1} of {2}");
    static readonly Text Counted = new("{0}：新增 {1}，已有 {2}，拒绝 {3}", "{0}: {1} new, {2} already there, {3} refused");
    static readonly Text More = new("……另有 {0} 行被拒绝，完整列表见“订单导入”页面。", "… and {0} more refused rows; the page “Import orders” has the whole list.");
    static readonly Text Stopped = new("导入已中断；再次运行会从中断处继续。", "The import was stopped; run it again and it goes on where it stopped.");

    /// <returns>The exit code, or null when there is no command.</returns>
    public static async Task<int?> RunAsync(IServiceProvider services, string[] args)
    {
        if (args is not ["import", "adventureworks", var folder, ..]) return null;
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) => { e.Cancel = true; stop.Cancel(); };
        try
        {
            var result = await services.GetRequiredService<ImportAdventureWorks>().HandleAsync(new(folder, new Lines()), Actor.Job("import adventureworks"), stop.Token);
            return result.Succeeded ? Report(result.Value) : Refuse(result.Errors);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine(Stopped.ToString());
            return 1;
        }
    }

    static int Report(AdventureWorksReport report)
    {
        foreach (var (what, count) in new[] { (AdventureWorksTexts.Customers, report.Customers), (AdventureWorksTexts.Products, report.Products), (AdventureWorksTexts.Stock, report.Stock), (AdventureWorksTexts.Orders, report.Orders) })
            Console.WriteLine(Counted.With(what, count.Created, count.Repeated, count.Refused).ToString());
        // lines of orders before the many nameless customers
        var refusals = report.Refusals.OrderBy(r => r.Code == "customer-nameless").ToList();
        foreach (var refusal in refusals.Take(MostRefusalsShown)) Console.WriteLine($"  {refusal.Place}: {new Text(refusal.Zh, refusal.En)}");
        if (refusals.Count > MostRefusalsShown) Console.WriteLine(More.With(refusals.Count - MostRefusalsShown).ToString());
        return 0;
    }

    static int Refuse(IEnumerable<Error> errors)
    {
        foreach (var error in errors) Console.Error.WriteLine(error.Sentence.ToString());
        return 1;
    }

    /// <summary>A line every two seconds at most, and one at the end of each stage.</summary>
    sealed class Lines : IProgress<ImportProgress>
    {
        long _last;

        public void Report(ImportProgress value)
        {
            if (value.Done != value.Total && Environment.TickCount64 - _last < 2_000) return;
            _last = Environment.TickCount64;
            Console.WriteLine(Progress.With(value.Stage, value.Done, value.Total).ToString());
        }
    }
}
