using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.FollowUp;

/// <summary>安排回访: gives a shipment that lacks one (an imported order, for example) its follow-up, due the company's days after dispatch.</summary>
public sealed class PlanFollowUp(Acts acts)
{
    /// <returns>Whether one was planned; false when the shipment has one or needs none.</returns>
    public async Task<Result<bool>> HandleAsync(string subOrderNumber, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.CustomerService, Role.Logistics)) return Error.Forbidden;
        return await acts.RunAsync<bool>(actor, async (db, _) =>
        {
            var sub = await FollowUpQueries.Unplanned(db).SingleOrDefaultAsync(s => s.Number == subOrderNumber, ct);
            if (sub is null) return false;
            db.Add(Model.AfterSales.FollowUp.For(sub, await OrderLoading.CompanyAsync(db, ct)));
            return true;
        }, ct: ct);
    }
}
