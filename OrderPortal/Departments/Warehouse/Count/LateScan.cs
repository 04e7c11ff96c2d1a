using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>Goods that a picker took before a bin was counted, and that we learn of only afterwards: nobody could count them there, so the count must not expect them.</summary>
static class LateScan
{
    /// <param name="takenMilli">Negative when goods were put back.</param>
    public static async Task CorrectCountsAsync(OrderScene scene, long levelId, long takenMilli, CancellationToken ct)
    {
        var (db, happenedAt) = (scene.Db, scene.Act.HappenedAt);
        if (happenedAt == scene.Act.RecordedAt) return;
        var counts = await db.StockCounts.Include(c => c.Lines.Where(l => l.StockLevelId == levelId))
            .Where(c => c.Status == CountStatus.Counting && c.Lines.Any(l => l.StockLevelId == levelId && l.CountedAt > happenedAt)).ToListAsync(ct);
        foreach (var count in counts)
        {
            count.Lines.Single(l => l.StockLevelId == levelId).TakenBefore(takenMilli);
            db.Entry(count).Property(c => c.Version).IsModified = true; // whoever is about to approve has seen another difference
        }
    }
}
