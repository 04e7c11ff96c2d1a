using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>One rule of the review, passed or failed.</summary>
public sealed record ReviewCheck(Text Name, IReadOnlyList<Blocker> Blockers)
{
    public bool Passed => Blockers.Count == 0;
}

/// <summary>Customer, goods or payment: the rules a reviewer reads together.</summary>
public sealed record ReviewBlock(Text Name, IReadOnlyList<ReviewCheck> Checks)
{
    public int Failed => Checks.Count(c => !c.Passed);
}

/// <summary>Sorts what stands in the way of an approval into the three blocks a reviewer checks. It judges nothing itself: a rule is red
/// exactly when one of the approval's own guards says so.</summary>
public static class ReviewChecks
{
    static readonly (Text Block, (Text Name, string[] Codes)[] Checks)[] Table =
    [
        (ReviewTexts.CustomerBlock,
        [
            (ReviewTexts.CheckName, ["customer-missing", "customer-unknown", "customer-inactive", "name-vague"]),
            (ReviewTexts.CheckContact, ["contact-missing", "phone-missing", "mobile-invalid", "email-invalid"]),
            (ReviewTexts.CheckAddress, ["consignee-missing", "address-vague", "division-unknown"]),
            (ReviewTexts.CheckInvoice, ["tax-id-missing", "tax-id-invalid", "invoice-title-differs"]),
            (ReviewTexts.CheckSource, ["channel-missing", "text-long"]),
        ]),
        (ReviewTexts.GoodsBlock,
        [
            (ReviewTexts.CheckProduct, ["lines-missing", "lines-many", "product-missing", "product-unknown", "product-inactive", "product-name-differs"]),
            (ReviewTexts.CheckQuantity, ["quantity-missing", "quantity-not-positive", "quantity-absurd", "quantity-fraction", "quantity-unusual"]),
            (ReviewTexts.CheckPrice, ["price-missing", "price-range", "price-decimals", "amount-differs", "discount-range", "tax-range"]),
            (ReviewTexts.CheckDate, ["required-date-missing", "required-date-early", "order-date-absurd"]),
        ]),
        (ReviewTexts.PaymentBlock,
        [
            (ReviewTexts.CheckTerms, ["deposit-range"]),
            (ReviewTexts.CheckCredit, ["credit-exceeded"]),
            (ReviewTexts.CheckTotal, ["order-discount-range", "freight-range", "total-absurd", "total-differs"]),
            (ReviewTexts.CheckHold, ["on-hold"]),
        ]),
    ];

    /// <summary>Every code that has its place; one that has none still shows, under 'other'.</summary>
    public static IReadOnlySet<string> Known { get; } = Table.SelectMany(b => b.Checks).SelectMany(c => c.Codes).ToHashSet();

    public static IReadOnlyList<ReviewBlock> Of(IReadOnlyList<Blocker> blockers)
    {
        List<ReviewBlock> blocks = [.. Table.Select(block => new ReviewBlock(block.Block,
            [.. block.Checks.Select(check => new ReviewCheck(check.Name, [.. blockers.Where(b => check.Codes.Contains(b.Code))]))]))];
        List<Blocker> others = [.. blockers.Where(b => !Known.Contains(b.Code))];
        if (others.Count > 0) blocks[^1] = blocks[^1] with { Checks = [.. blocks[^1].Checks, new(ReviewTexts.CheckOther, others)] };
        return blocks;
    }
}
