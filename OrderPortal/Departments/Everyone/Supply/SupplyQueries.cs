using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Supply;

/// <summary>What could be offered instead.</summary>
/// <param name="PriceDifference">Of the list prices, for one unit; positive: dearer.</param>
public sealed record SubstituteView(string Code, string Name, string Specification, decimal Available, decimal Price, decimal PriceDifference, string? Remarks);

/// <summary>A line of a sub-order that free stock cannot fill.</summary>
public sealed record ShortLine(string SubOrderNumber, int LineNumber, string Code, string Name, string Unit, decimal Needed, decimal Available, bool IsMadeToOrder, IReadOnlyList<Coming> Coming, IReadOnlyList<SubstituteView> Substitutes)
{
    public decimal Missing => Needed - Available;
}

/// <summary>A moved date of which the customer may not know yet.</summary>
public sealed record DateChangeView(long Id, Guid Version, string SubOrderNumber, DateOnly? OldOn, DateOnly NewOn, string Cause, DateNotice Notice, string? Note, DateTime ChangedAt, string ChangedByName, string? Subject, string? Body);

/// <summary>What an order lacks and how it will get it.</summary>
/// <param name="IsConfirmed">The customer has said yes: goods may be made for him.</param>
public sealed record OrderSupply(Guid Version, bool IsConfirmed, IReadOnlyList<ShortLine> Short, IReadOnlyList<DateChangeView> Changes)
{
    public bool IsEmpty => Short.Count == 0 && Changes.Count == 0;
}

/// <summary>Shortages of an order, what is coming for them, and what could be offered instead.</summary>
public sealed class SupplyQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    public async Task<OrderSupply?> OfOrderAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OrderLoading.OrderAsync(db, number, ct) is not { } order) return null;
        return new(order.Version, order.IsConfirmed, await ShortAsync(db, order, ct), await ChangesAsync(db, order, ct));
    }

    async Task<IReadOnlyList<ShortLine>> ShortAsync(PortalDb db, SalesOrder order, CancellationToken ct)
    {
        var lacks = Lacks.Of(order, await OrderLoading.FactsAsync(db, order, clock.GetUtcNow().UtcDateTime, ct));
        if (lacks.Count == 0) return [];
        var products = lacks.Select(l => l.Line.OrderLine.Product!.Id).Distinct().ToList();
        var coming = await OrderLoading.ComingAsync(db, [order.Number], ct);
        var substitutes = await db.Substitutes.AsNoTracking().Include(s => s.Offered).Where(s => products.Contains(s.ProductId) && s.Offered!.IsActive).OrderBy(s => s.Rank).ThenBy(s => s.Id).ToListAsync(ct);
        var free = await OrderLoading.AvailableAsync(db, [.. substitutes.Select(s => s.OfferedId).Distinct()], ct);
        return [.. lacks.Select(lack =>
        {
            var (line, product) = (lack.Line.OrderLine, lack.Line.OrderLine.Product!);
            return new ShortLine(lack.Sub.Number, line.LineNumber, product.Code, product.Name, product.Unit, Money.FromMilli(lack.Line.MissingMilli), Money.FromMilli(lack.FreeMilli), product.IsMadeToOrder, [.. coming[line.Id]],
                [.. substitutes.Where(s => s.ProductId == product.Id).Select(s => new SubstituteView(s.Offered!.Code, s.Offered.Name, s.Offered.Specification,
                    Money.FromMilli(free.Where(f => f.Key.Product == s.OfferedId).Select(f => f.Value).DefaultIfEmpty(0).Max()), s.Offered.ListPrice, s.Offered.ListPrice - product.ListPrice, s.Remarks))]);
        })];
    }

    async Task<IReadOnlyList<DateChangeView>> ChangesAsync(PortalDb db, SalesOrder order, CancellationToken ct)
    {
        var changes = await db.DateChanges.AsNoTracking().Where(c => c.OrderId == order.Id).OrderByDescending(c => c.Id).Take(20).ToListAsync(ct);
        if (changes.Count == 0) return [];
        var company = await OrderLoading.CompanyAsync(db, ct);
        return [.. changes.Select(c =>
        {
            var letter = c.Notice == DateNotice.Pending && order.SubOrders.Find(s => s.Id == c.SubOrderId) is { } sub ? DelayLetter.Of(order, sub, c.OldOn, c.NewOn, company.Name) : null;
            return new DateChangeView(c.Id, c.Version, c.SubOrderNumber, c.OldOn, c.NewOn, c.Cause, c.Notice, c.Note, c.ChangedAt, c.ChangedByName, letter?.Subject, letter?.Body);
        })];
    }
}
