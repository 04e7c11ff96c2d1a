using OrderPortal.Model.Stock;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>Sorts products into classes by the value that left the house.</summary>
static class Abc
{
    /// <summary>A until 80 % of the value is reached, B until 95 %, C the rest; what never left is C.</summary>
    public static IReadOnlyDictionary<long, AbcClass> Of(IReadOnlyDictionary<long, decimal> valueByProduct)
    {
        var (total, before) = (valueByProduct.Values.Sum(), 0m);
        var classes = new Dictionary<long, AbcClass>();
        foreach (var (product, value) in valueByProduct.OrderByDescending(p => p.Value).ThenBy(p => p.Key))
        {
            classes[product] = value == 0 || before >= total * 0.95m ? AbcClass.C : before >= total * 0.8m ? AbcClass.B : AbcClass.A;
            before += value;
        }
        return classes;
    }
}
