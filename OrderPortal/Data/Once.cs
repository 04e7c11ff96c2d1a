using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.History;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>Acts that may be sent again because their answer was lost: an act with a key happens once, however often and from wherever it comes.</summary>
public static class Once
{
    /// <param name="key">Null for acts that nobody sends twice.</param>
    /// <param name="subjectKey">The number of what is acted upon.</param>
    /// <param name="perform">A refusal leaves no key; sent again, the act is judged anew.</param>
    public static async Task<Result> OnceAsync(this PortalDb db, Guid? key, string subjectKey, Act act, Func<Task<Result>> perform, CancellationToken ct)
    {
        if (key is not { } made) return await perform();
        if (await db.KeyedActs.AnyAsync(a => a.Key == made, ct)) return Result.Done;
        var result = await perform();
        if (result.Succeeded) db.Add(new KeyedAct(made, subjectKey, act)); // two at once: one of them meets the unique key, is played again and finds this
        return result;
    }
}
