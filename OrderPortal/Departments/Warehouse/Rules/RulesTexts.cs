using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Rules;

/// <summary>The words of the allocation rules.</summary>
public static class RulesTexts
{
    public static readonly Text Title = new("配货规则", "Allocation rules");
    public static readonly Text Subtitle = new("决定哪个仓库发货、哪些库存留给谁；每次发布成为新版本，决定会写明所用版本", "Decide which warehouse serves an order and whose stock is kept; every change is a new version that decisions name");
    public static readonly Text InForce = new("现行规则：第 {0} 版", "In force: version {0}");
    public static readonly Text NoneYet = new("尚未发布规则，按仓库优先级配货", "Nothing published yet: warehouses are asked by priority");
    public static readonly Text First = new("首先", "First");
    public static readonly Text Then = new("其次", "Then");
    public static readonly Text Last = new("最后", "Finally");
    public static readonly Text Reserve = new("VIP 保留比例", "Kept for VIP customers");
    public static readonly Text ReserveHint = new("每个仓库现存量的这一部分只给 VIP 客户", "This share of what lies in each warehouse goes to VIP customers only");
    public static readonly Text Percent = new("%", "%");
    public static readonly Text Automatic = new("就绪订单自动配货", "Ready orders get their stock automatically");
    public static readonly Text Splits = new("单仓不足时自动按推荐方案拆单", "Split automatically, as the best plan says, when no warehouse has everything");
    public static readonly Text Reason = new("发布原因", "Why");
    public static readonly Text Publish = new("发布新版本", "Publish a new version");
    public static readonly Text Published = new("已发布第 {0} 版", "Version {0} published");
    public static readonly Text Touchless = new("免人工配货比例（近 30 天）", "Allocated without a person (last 30 days)");
    public static readonly Text TouchlessOf = new("{0} / {1} 次", "{0} of {1}");
    public static readonly Text Versions = new("历史版本", "Versions");
    public static readonly Text Version = new("版本", "Version");
    public static readonly Text Rules = new("规则顺序", "Rules");
    public static readonly Text PublishedBy = new("发布", "Published");
    public static readonly Text Yes = new("是", "Yes");
    public static readonly Text No = new("否", "No");
    public static readonly Text OnlyManager = new("只有经理可以发布规则", "Only a manager can publish rules");
    public static readonly Text NoVersions = new("还没有发布过规则", "No rules have been published yet");

    public static readonly Text RulesWrong = new("请选择至少一条规则，且不能重复", "Please choose at least one rule, and none twice");
    public static readonly Text ReserveWrong = new("保留比例应在 0 到 50 之间", "The share must be between 0 and 50");
    public static readonly Text Newer = new("已有更新的第 {0} 版，请刷新后再发布", "There is a newer version {0}. Please reload and publish again");

    public static readonly Text Turn = new("自动配货：{1} 个待配中第 {0} 位（{2}）", "Automatic: number {0} of {1} that wait ({2})");
    public static readonly Text Urgent = new("加急", "urgent");
    public static readonly Text WantedOn = new("要求 {0:yyyy-MM-dd} 交付", "wanted on {0:yyyy-MM-dd}");

    // ---- the job -------------------------------------------------------------------------------------------------
    public static readonly Text JobTitle = new("自动配货", "Automatic allocation");
    public static readonly Text JobPurpose = new("按配货规则给就绪的订单配货；货不够的记录检查结果；货物到货、上架、解除隔离或被释放时立即再配，短缺的补配。规则未开启自动配货时什么都不做。",
        "Gives ready orders their stock by the allocation rules; where stock is short the check is recorded, and as soon as goods come in or become free it is tried again, also for orders that lost some of theirs. Does nothing while the rules do not say so.");
    public static readonly Text JobWhen = new("每分钟，以及货物可用时立即", "Every minute, and at once when goods become free");
}
