using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.Company;

namespace OrderPortal.Data;

/// <summary>Gives out numbers in series. The series' row is locked from the UPDATE to the end of the transaction, so no number is given twice; a refused act leaves a gap at most.</summary>
public static class Numbers
{
    public static async Task<string> NextAsync(PortalDb db, string series, CancellationToken ct)
    {
        if (await db.NumberSeries.Where(s => s.Name == series).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + 1), ct) == 0)
        {
            db.NumberSeries.Add(new NumberSeries { Name = series, Last = 1 });
            await db.SaveChangesAsync(ct); // two at once: one of them meets the unique key, and its act is played again
            return NumberSeries.Number(series, 1);
        }
        return NumberSeries.Number(series, await db.NumberSeries.Where(s => s.Name == series).Select(s => s.Last).SingleAsync(ct));
    }

    /// <summary>Keeps a series ahead of a number that came from outside, for example an imported SO202405007.</summary>
    public static async Task KeepAheadAsync(PortalDb db, string series, string number, CancellationToken ct)
    {
        if (!number.StartsWith(series, StringComparison.Ordinal) || !long.TryParse(number.AsSpan(series.Length), out var serial)) return;
        if (await db.NumberSeries.AnyAsync(s => s.Name == series, ct))
            await db.NumberSeries.Where(s => s.Name == series && s.Last < serial).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, serial), ct);
        else
        {
            db.NumberSeries.Add(new NumberSeries { Name = series, Last = serial });
            await db.SaveChangesAsync(ct);
        }
    }
}
