using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Tasks;

/// <summary>The words of who picks what.</summary>
public static class TaskTexts
{
    public static readonly Text Title = new("拣货分派", "Who picks what");
    public static readonly Text Subtitle = new("先点任务，再点人：两下完成分派。", "Tap a task, then a person: two taps.");
    public static readonly Text People = new("人员与工作量", "People and their load");
    public static readonly Text Tasks = new("待拣任务", "Open tasks");
    public static readonly Text Anybody = new("未分派", "Nobody yet");
    public static readonly Text LoadOf = new("{0} 项任务 · {1} / {2} 行", "Tasks: {0} · lines: {1} of {2}");
    public static readonly Text LoadOpen = new("{0} 项任务 · {1} 行", "Tasks: {0} · lines: {1}");
    public static readonly Text Overloaded = new("超过一班产能", "More than a shift");
    public static readonly Text LinesOf = new("{0} 行", "Lines: {0}");
    public static readonly Text Totes = new("波次，{0} 个料箱", "Wave, totes: {0}");
    public static readonly Text TapTask = new("请先点一项任务。", "Please tap a task first.");
    public static readonly Text TapPerson = new("{0}：请点要分派给谁。", "{0}: tap whose task it becomes.");
    public static readonly Text Given = new("{0} → {1}", "{0} → {1}");
    public static readonly Text Me = new("{0}（我）", "{0} (me)");
    public static readonly Text Open = new("打开", "Open");
    public static readonly Text Nothing = new("没有待拣任务。配货后会出现在这里。", "Nothing to pick. Tasks appear here once stock is allocated.");
    public static readonly Text PickerUnknown = new("没有这位仓库同事，或账户已停用。", "There is no such colleague in the warehouse, or the account is disabled.");
    public static readonly Text Done = new("{0} 已不在待拣货。", "{0} no longer waits to be picked.");
    public static readonly Text InWave = new("{0} 在波次 {1} 中，请分派波次。", "{0} is in wave {1}; please give the wave to somebody.");
}
