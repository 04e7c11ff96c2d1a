using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Amend;

/// <summary>Asks to sell a substitute instead of what an order line names.</summary>
/// <param name="Price">Per unit with tax; null: the substitute's list price.</param>
public sealed record SwapProductCommand(string OrderNumber, Guid? Version, int LineNumber, string SubstituteCode, decimal? Price, string? Reason);

/// <summary>换用替代商品: the line is amended as any change is, so the order is reviewed again and the customer accepts a new confirmation before anything is prepared.</summary>
public sealed class SwapProduct(SaveOrder save, IDbContextFactory<PortalDb> databases)
{
    public async Task<Result> HandleAsync(SwapProductCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Sales, Role.Manager)) return Error.Forbidden;
        if (string.IsNullOrWhiteSpace(command.Reason)) return new Error("reason-missing", Journey.JourneyTexts.ReasonMissing, "Reason");
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OrderLoading.OrderAsync(db, command.OrderNumber, ct) is not { } order || order.Lines.Find(l => l.LineNumber == command.LineNumber) is not { } line) return Error.NotFound;
        var offered = await db.Substitutes.Where(s => s.ProductId == line.ProductId && s.Offered!.Code == command.SubstituteCode && s.Offered.IsActive).Select(s => s.Offered).FirstOrDefaultAsync(ct);
        if (offered is null) return new Error("not-a-substitute", AmendTexts.NotASubstitute.With(command.SubstituteCode, line.ProductCode));

        var entry = OrderEntry.Of(order);
        var at = order.Lines.IndexOf(line);
        entry.Lines[at] = new OrderEntryLine { ProductCode = offered.Code, Quantity = line.Quantity, UnitPrice = command.Price ?? offered.ListPrice, PriceIncludesTax = true, Remarks = line.Remarks };
        // the version read here goes along: what changes meanwhile is somebody else's line
        return await save.HandleAsync(new(order.Number, command.Version ?? order.Version, entry, Reason: command.Reason), actor, ct);
    }
}
