using System.Globalization;
using OrderPortal.Journey;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>One thing in which two versions of a confirmation differ.</summary>
/// <param name="Was">Null when the line is new.</param>
/// <param name="Now">Null when the line is gone.</param>
public sealed record PaperDifference(Text What, Text? Was, Text? Now)
{
    /// <summary>Everything that changed from one version to the next, in the order of the paper.</summary>
    public static IReadOnlyList<PaperDifference> Between(ConfirmationPaper was, ConfirmationPaper now)
    {
        var found = new List<PaperDifference>();
        Compare(ConfirmTexts.Customer, was.CustomerName, now.CustomerName, Text.Same);
        var before = Keyed(was);
        var after = Keyed(now);
        foreach (var (key, line) in after)
        {
            if (!before.TryGetValue(key, out var old))
            {
                found.Add(new(NameOf(line), null, Describe(line)));
                continue;
            }
            var what = NameOf(line);
            if (old.Quantity != line.Quantity || old.UnitPrice != line.UnitPrice || old.PriceIncludesTax != line.PriceIncludesTax || old.Amount != line.Amount) found.Add(new(what, Describe(old), Describe(line)));
            Compare(Of(what, ConfirmTexts.Specification), old.Specification, line.Specification, Text.Same);
            Compare(Of(what, ConfirmTexts.Remarks), old.Remarks ?? "", line.Remarks ?? "", Text.Same);
        }
        foreach (var (key, line) in before)
            if (!after.ContainsKey(key)) found.Add(new(NameOf(line), Describe(line), null));
        Compare(ConfirmTexts.SumDiscount, was.DiscountAmount, now.DiscountAmount, Money);
        Compare(ConfirmTexts.SumFreight, was.FreightAmount, now.FreightAmount, Money);
        Compare(ConfirmTexts.SumTax, was.TaxAmount, now.TaxAmount, Money);
        Compare(ConfirmTexts.SumTotal, was.TotalAmount, now.TotalAmount, Money);
        Compare(ConfirmTexts.RequiredOn, was.RequiredOn, now.RequiredOn, day => new(Amounts.Day(day, Text.Chinese), Amounts.Day(day, Text.English)));
        Compare(ConfirmTexts.Payment, was.Payment, now.Payment, text => text);
        Compare(ConfirmTexts.Delivery, was.DeliveryMode, now.DeliveryMode, mode => JourneyTexts.Of(mode));
        Compare(ConfirmTexts.ShipTo, was.ShipTo, now.ShipTo, Text.Same);
        Compare(ConfirmTexts.Remarks, was.Remarks ?? "", now.Remarks ?? "", Text.Same);
        return found;

        void Compare<T>(Text what, T old, T current, Func<T, Text> words)
        {
            if (!EqualityComparer<T>.Default.Equals(old, current)) found.Add(new(what, words(old), words(current)));
        }

        Text Money(decimal amount) => Text.Same(Amounts.Money(amount, now.Currency, CultureInfo.InvariantCulture));
        Text Describe(ConfirmationLine line) => Text.Same(string.Create(CultureInfo.InvariantCulture,
            $"{line.Quantity:0.###} {line.Unit} × {line.UnitPrice:0.00##} = {Amounts.Money(line.Amount, now.Currency, CultureInfo.InvariantCulture)}"));
    }

    // a line is the same line while it names the same product; the same product twice is told apart by its turn
    static Dictionary<(string Code, int Turn), ConfirmationLine> Keyed(ConfirmationPaper paper) =>
        paper.Lines.GroupBy(l => l.ProductCode).SelectMany(g => g.Select((line, turn) => (Key: (g.Key, turn), line))).ToDictionary(x => x.Key, x => x.line);

    static Text NameOf(ConfirmationLine line) => ConfirmTexts.LineOf.With(line.LineNumber, line.ProductName);
    static Text Of(Text line, Text field) => new($"{line.Zh}：{field.Zh}", $"{line.En}: {field.En}");
}
