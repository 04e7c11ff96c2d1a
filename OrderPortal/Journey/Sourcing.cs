using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Journey;

/// <summary>The warehouse that was chosen and why, in words for people.</summary>
public sealed record SourcingDecision(Warehouse Warehouse, Text Reason);

/// <summary>Chooses among the warehouses that have all of a sub-order, by the company's rules, and says what decided.</summary>
public static class Sourcing
{
    static readonly Text Only = new("只有{0}有全部商品", "only {0} has everything");
    static readonly Text NoneOfOurs = new("自有仓都发不齐，由供应商代发：{0}", "none of our own warehouses has everything, so a supplier ships: {0}");
    static readonly Text OwnFirst = new("自有仓{0}先于代发仓{1}", "our own {0} comes before {1}, which ships for us");
    static readonly Text Better = new("规则第 {0} 版，{1}：{2}（{3}）先于{4}（{5}）", "rules version {0}, {1}: {2} ({3}) before {4} ({5})");
    static readonly Text Equal = new("规则第 {0} 版：{1}与{2}相当，按先后取前者", "rules version {0}: {1} and {2} are equal, so the first was taken");
    static readonly Text Keeps = new("余量 {0}%", "keeps {0}%");

    /// <summary>A supplier sends parcels to the door and collects no money for us; our own warehouses do anything.</summary>
    public static bool MayServe(SubOrder sub, Warehouse warehouse) => MayServe(sub.DeliveryMode, sub.Order.PaymentTerms, warehouse);

    public static bool MayServe(DeliveryMode mode, PaymentTerms terms, Warehouse warehouse) => !warehouse.IsDropShip || mode == DeliveryMode.Carrier && terms != PaymentTerms.CashOnDelivery;

    /// <summary>Null when no warehouse has everything.</summary>
    /// <param name="needs">How much of each product, in thousandths.</param>
    public static SourcingDecision? Decide(
        IReadOnlyDictionary<long, long> needs, IReadOnlyDictionary<(long Warehouse, long Product), long> available, IEnumerable<Warehouse> warehouses, SourcingPolicy policy, string toProvince)
    {
        if (needs.Count == 0) return null;
        long Free(Warehouse w, long product) => available.GetValueOrDefault((w.Id, product));
        long KeptPercent(Warehouse w) => needs.Min(n => Free(w, n.Key) == 0 ? 0 : (Free(w, n.Key) - n.Value) * 100 / Free(w, n.Key));
        long Rank(SourcingRule rule, Warehouse w) => rule switch
        {
            SourcingRule.Nearest => (long)FreightZones.Between(w.Address.Province, toProvince),
            SourcingRule.Fullest => -KeptPercent(w),
            _ => w.Priority,
        };
        Text Show(SourcingRule rule, Warehouse w) => rule switch
        {
            SourcingRule.Nearest => JourneyTexts.Of(FreightZones.Between(w.Address.Province, toProvince)),
            SourcingRule.Fullest => Keeps.With(KeptPercent(w)),
            _ => Text.Same($"{w.Priority}"),
        };

        var able = warehouses.Where(w => needs.All(n => Free(w, n.Key) >= n.Value)).OrderBy(w => w.IsDropShip);
        foreach (var rule in policy.Rules) able = able.ThenBy(w => Rank(rule, w));
        List<Warehouse> ranked = [.. able.ThenBy(w => w.Priority).ThenBy(w => w.Id)];
        if (ranked is []) return null;
        var reason = Reason(ranked);
        return new(ranked[0], ranked[0].IsDropShip ? NoneOfOurs.With(reason) : reason);

        Text Reason(List<Warehouse> ranked)
        {
            if (ranked is [var only]) return Only.With(only.Name);
            var (first, second) = (ranked[0], ranked[1]);
            if (first.IsDropShip != second.IsDropShip) return OwnFirst.With(first.Name, second.Name);
            foreach (var rule in policy.Rules)
                if (Rank(rule, first) != Rank(rule, second))
                    return Better.With(policy.VersionNumber, JourneyTexts.Of(rule), first.Name, Show(rule, first), second.Name, Show(rule, second));
            return Equal.With(policy.VersionNumber, first.Name, second.Name);
        }
    }

    /// <summary>The same for a sub-order with what its guards look at.</summary>
    public static SourcingDecision? Decide(SubOrder sub, OrderFacts facts) => Decide(OrderGuards.Needs(sub), facts.AvailableMilli, facts.Warehouses.Where(w => MayServe(sub, w)), facts.Sourcing, sub.ShipTo.Province);
}
