using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>Opens exception cases for what somebody met while working, in the same save as the work itself; one open case per matter.</summary>
public static class Cases
{
    public static async Task OpenAsync(PortalDb db, SubOrder sub, ExceptionKind kind, Role owner, Act act, CancellationToken ct)
    {
        var key = $"{kind}:{sub.Number}";
        if (db.ExceptionCases.Local.Any(e => e.UniqueKey == key) || await db.ExceptionCases.AnyAsync(e => e.UniqueKey == key, ct)) return;
        db.ExceptionCases.Add(new ExceptionCase
        {
            Kind = kind,
            OrderId = sub.Order.Id,
            OrderNumber = sub.Order.Number,
            SubOrderId = sub.Id,
            Owner = owner,
            DetectedAt = act.RecordedAt,
            UniqueKey = key,
        });
    }
}
