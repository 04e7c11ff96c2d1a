using Microsoft.EntityFrameworkCore;
using OrderPortal.Model;
using OrderPortal.Model.History;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>Acts on one purchase order or one work order, loaded whole; a page that shows an old version is told so.</summary>
public static class SupplyActs
{
    public static Task<Result> OnPurchaseAsync(this Acts acts, string number, Guid? shown, Actor actor, Func<PortalDb, PurchaseOrder, Act, Task<Result>> perform, string? reason = null, CancellationToken ct = default) =>
        OnAsync(acts, shown, actor, db => db.PurchaseOrders.Include(p => p.Supplier).Include(p => p.Warehouse).Include(p => p.SubOrder!.Order).Include(p => p.Lines).ThenInclude(l => l.Product).AsSplitQuery().FirstOrDefaultAsync(p => p.Number == number, ct), perform, reason, ct);

    public static Task<Result> OnWorkAsync(this Acts acts, string number, Guid? shown, Actor actor, Func<PortalDb, WorkOrder, Act, Task<Result>> perform, string? reason = null, CancellationToken ct = default) =>
        OnAsync(acts, shown, actor, db => db.WorkOrders.Include(w => w.Product).Include(w => w.Stages).Include(w => w.Problems).AsSplitQuery().FirstOrDefaultAsync(w => w.Number == number, ct), perform, reason, ct);

    static async Task<Result> OnAsync<T>(Acts acts, Guid? shown, Actor actor, Func<PortalDb, Task<T?>> find, Func<PortalDb, T, Act, Task<Result>> perform, string? reason, CancellationToken ct) where T : class, IVersioned =>
        await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (await find(db) is not { } record) return Error.NotFound;
            if (shown is { } version && version != record.Version) return Error.Stale(Changed);
            var result = await perform(db, record, act);
            return result.Succeeded ? true : Result<bool>.Refused(result.Errors);
        }, reason, ct: ct);

    static readonly Text Changed = new("您打开之后别人已修改，请刷新后再操作，您填写的内容仍保留。", "Somebody changed this after you opened it. Please reload and try again; what you typed is kept.");
}
