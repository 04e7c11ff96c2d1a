using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;

namespace OrderPortal.Data;

/// <summary>A stock policy with what lies there now, in thousandths.</summary>
public sealed record PolicyStanding
{
    public required StockPolicy Policy { get; init; }

    /// <summary>What can be sold: storage bins only, on hand minus allocated.</summary>
    public required long FreeMilli { get; init; }

    /// <summary>What lies in any bin of the warehouse.</summary>
    public required long OnHandMilli { get; init; }
}

/// <summary>Too little and too much: one rule for the policies, the desk and the exceptions.</summary>
public static class StockAlerts
{
    /// <summary>Every policy, in use or not.</summary>
    public static IQueryable<PolicyStanding> Standing(this PortalDb db) => db.StockPolicies.AsNoTracking().Select(p => new PolicyStanding
    {
        Policy = p,
        FreeMilli = db.StockLevels.Where(l => l.ProductId == p.ProductId && l.WarehouseId == p.WarehouseId && l.Bin!.Kind == BinKind.Storage).Sum(l => (long?)(l.OnHandQuantityMilli - l.AllocatedQuantityMilli)) ?? 0,
        OnHandMilli = db.StockLevels.Where(l => l.ProductId == p.ProductId && l.WarehouseId == p.WarehouseId).Sum(l => (long?)l.OnHandQuantityMilli) ?? 0,
    });

    /// <summary>Those in use whose stock is too low or too high; either when not asked which.</summary>
    public static IQueryable<PolicyStanding> Alerting(this IQueryable<PolicyStanding> policies, StockAlert? alert = null) => alert switch
    {
        StockAlert.Low => policies.Where(s => s.Policy.IsActive && s.FreeMilli < s.Policy.SafetyQuantityMilli),
        StockAlert.Over => policies.Where(s => s.Policy.IsActive && s.OnHandMilli > s.Policy.MaxQuantityMilli),
        _ => policies.Where(s => s.Policy.IsActive && (s.FreeMilli < s.Policy.SafetyQuantityMilli || s.OnHandMilli > s.Policy.MaxQuantityMilli)),
    };

    /// <summary>The same of figures that were read; too little comes before too much.</summary>
    public static StockAlert? Of(bool isActive, decimal free, decimal onHand, decimal safety, decimal max) => !isActive ? null : free < safety ? StockAlert.Low : onHand > max ? StockAlert.Over : null;
}
