using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.Exceptions;

/// <summary>发现异常: opens a case for something late or silent and tells the people whose turn it is, once per matter.</summary>
public sealed class RaiseException(Acts acts)
{
    /// <returns>Whether a case was opened; false when the matter has settled itself or is somebody's case already.</returns>
    public async Task<Result<bool>> HandleAsync(Matter matter, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.CustomerService, Role.Manager)) return Error.Forbidden;
        return await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var company = await OrderLoading.CompanyAsync(db, ct);
            var isTrue = await MatterQueries.Of(db, matter.Kind, company, act.RecordedAt).AnyAsync(m => m.OrderId == matter.OrderId && m.Number == matter.Number, ct);
            if (!isTrue) return false;
            var found = new ExceptionCase
            {
                Kind = matter.Kind,
                OrderId = matter.OrderId,
                OrderNumber = matter.OrderNumber,
                SubOrderId = matter.SubOrderId,
                Owner = matter.Owner,
                DetectedAt = act.RecordedAt,
                UniqueKey = matter.Key, // a second server meets the unique key, plays the act again and finds the case
            };
            db.Add(found);
            // on its own and not on the order: a person who has the order open is not in the way
            db.Add(new HistoryEntry(act, Subject.Exception, matter.OrderNumber, "DetectException", null, null));
            await db.SaveChangesAsync(ct);
            await AlertAsync(db, found.Id, matter, company.LinkTo("service/exceptions"), act, ct);
            return true;
        }, ct: ct);
    }

    static async Task AlertAsync(PortalDb db, long id, Matter matter, string? link, Act act, CancellationToken ct)
    {
        foreach (var person in await PeopleAsync(db, matter, ct))
        {
            var culture = Text.CultureOf(person.Language);
            var subject = CustomerServiceTexts.AlertSubject.With(JourneyTexts.Of(matter.Kind), matter.Number);
            db.Add(new OutboxMessage
            {
                UniqueKey = $"alert:{id}:{person.Id}",
                OrderId = matter.OrderId,
                OrderNumber = matter.OrderNumber,
                Recipient = person.Email,
                Subject = subject.In(culture),
                Body = CustomerServiceTexts.AlertBody.With(person.DisplayName, JourneyTexts.Of(matter.Kind), matter.Number, link ?? "/service/exceptions").In(culture),
                CreatedAt = act.RecordedAt,
                NextAttemptAt = act.RecordedAt,
            });
        }
    }

    /// <summary>The rep of the order when it is the turn of Sales, otherwise everybody who holds the role.</summary>
    static async Task<IReadOnlyList<PortalUser>> PeopleAsync(PortalDb db, Matter matter, CancellationToken ct)
    {
        var role = matter.Owner.ToString();
        var people = await (from user in db.Users
                            join link in db.UserRoles on user.Id equals link.UserId
                            join held in db.Roles on link.RoleId equals held.Id
                            where held.Name == role && !user.IsDisabled
                            select user).AsNoTracking().ToListAsync(ct);
        return matter.Owner == Role.Sales && people.Where(p => p.Id == matter.OwnerUserId).ToList() is { Count: > 0 } rep ? rep : people;
    }
}
