using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Amend;

/// <summary>Words of changing what was agreed.</summary>
public static class AmendTexts
{
    public static readonly Text AlreadyTold = new("{0} 已经处理过这次交期变更。", "{0} has already dealt with this change.");
    public static readonly Text NotASubstitute = new("{0} 不是 {1} 的替代商品。", "{0} is not kept as a substitute of {1}.");
}
