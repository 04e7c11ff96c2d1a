using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data.Configurations;

sealed class UnitBatchConfiguration : IEntityTypeConfiguration<UnitBatch>
{
    public void Configure(EntityTypeBuilder<UnitBatch> batch)
    {
        batch.Property(b => b.Number).HasMaxLength(40);
        batch.Property(b => b.CreatedByName).HasMaxLength(80);
        batch.HasMany(b => b.Units).WithOne().HasForeignKey(u => u.BatchId);
        batch.HasIndex(b => b.Number).IsUnique();
    }
}

sealed class SerialUnitConfiguration : IEntityTypeConfiguration<SerialUnit>
{
    public void Configure(EntityTypeBuilder<SerialUnit> unit)
    {
        unit.Property(u => u.Code).HasMaxLength(UnitCode.Length);
        unit.Property(u => u.SoldRegion).HasMaxLength(40);
        unit.HasOne(u => u.SubOrder).WithMany(s => s.Units).HasForeignKey(u => u.SubOrderId);
        unit.HasMany(u => u.Events).WithOne().HasForeignKey(e => e.SerialUnitId);
        unit.Property(u => u.Tag).HasMaxLength(TagCode.Longest);
        unit.HasIndex(u => u.Code).IsUnique();
        unit.HasIndex(u => u.Tag).IsUnique();
        unit.HasIndex(u => new { u.BatchId, u.State });
        unit.HasIndex(u => new { u.BinId, u.State });
        unit.HasIndex(u => u.SubOrderId);
    }
}

sealed class UnitEventConfiguration : IEntityTypeConfiguration<UnitEvent>
{
    public void Configure(EntityTypeBuilder<UnitEvent> happened)
    {
        happened.ToTable("UnitEvents", t => t.HasTrigger("UnitEvents_AppendOnly"));
        happened.Property(e => e.Place).HasMaxLength(500);
        happened.Property(e => e.Region).HasMaxLength(40);
        happened.Property(e => e.ActorName).HasMaxLength(80);
        happened.HasIndex(e => new { e.SerialUnitId, e.Id });
        happened.HasIndex(e => e.SubOrderId);
    }
}
