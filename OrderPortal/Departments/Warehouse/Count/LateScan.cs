using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>Goods that a picker took before a bin was counted, and that we learn of only afterwards: nobody could count them there, so the count must not expect them.</summary>
static class LateScan
{
    /// <summary>False when the books no longer have what must be set right.</summary>
    /// <param name="takenMilli">Negative when goods were put back.</param>
    /// <param name="scan">The key of the scan: it sets right once.</param>
    public static async Task<bool> CorrectCountsAsync(OrderScene scene, long levelId, long takenMilli, Guid scan, CancellationToken ct)
    {
        var (db, happenedAt) = (scene.Db, scene.Act.HappenedAt);
        if (happenedAt == scene.Act.RecordedAt) return true;
        // a count that is approved has written off what was in the picker's hands: the books get it back, and the pick takes it from there
        if (await db.StockCounts.Where(c => c.Status == CountStatus.Approved && c.Lines.Any(l => l.StockLevelId == levelId && l.CountedAt > happenedAt)).OrderBy(c => c.Id).Select(c => c.Number).FirstOrDefaultAsync(ct) is { } approved)
            return await StockLedger.PostAsync(db, levelId, MovementKind.Count, takenMilli, 0, approved, $"late:{scan:N}:{levelId}", scene.Act, scene.Sub.Id, ct);
        var counts = await db.StockCounts.Include(c => c.Lines.Where(l => l.StockLevelId == levelId))
            .Where(c => c.Status == CountStatus.Counting && c.Lines.Any(l => l.StockLevelId == levelId && l.CountedAt > happenedAt)).ToListAsync(ct);
        foreach (var count in counts)
        {
            count.Lines.Single(l => l.StockLevelId == levelId).TakenBefore(takenMilli);
            db.Entry(count).Property(c => c.Version).IsModified = true; // whoever is about to approve has seen another difference
        }
        return true;
    }
}
