using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data.Configurations;

sealed class StockCountConfiguration : IEntityTypeConfiguration<StockCount>
{
    public void Configure(EntityTypeBuilder<StockCount> count)
    {
        count.Property(c => c.Number).HasMaxLength(40);
        count.Property(c => c.Scope).HasMaxLength(400);
        count.Property(c => c.PlannedByName).HasMaxLength(80);
        count.Property(c => c.ClosedByName).HasMaxLength(80);
        count.Property(c => c.ClosingReason).HasMaxLength(500);
        count.HasIndex(c => c.Number).IsUnique();
        count.HasIndex(c => new { c.Status, c.Id });
    }
}

sealed class StockCountLineConfiguration : IEntityTypeConfiguration<StockCountLine>
{
    public void Configure(EntityTypeBuilder<StockCountLine> line)
    {
        line.ToTable("StockCountLines", t => t.HasCheckConstraint("CK_StockCountLines_Counted", "\"CountedQuantityMilli\" >= 0"));
        line.Property(l => l.CountedByName).HasMaxLength(80);
        line.Property(l => l.FirstByName).HasMaxLength(80);
        line.Property(l => l.RecountAskedByName).HasMaxLength(80);
        line.HasOne<StockCount>().WithMany(c => c.Lines).HasForeignKey(l => l.StockCountId);
        line.HasIndex(l => new { l.StockCountId, l.StockLevelId }).IsUnique();
    }
}
