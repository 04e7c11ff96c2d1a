using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data.Configurations;

sealed class WaveConfiguration : IEntityTypeConfiguration<Wave>
{
    public void Configure(EntityTypeBuilder<Wave> wave)
    {
        wave.Property(w => w.Number).HasMaxLength(40);
        wave.Property(w => w.CreatedByName).HasMaxLength(80);
        wave.Property(w => w.PickerId).HasMaxLength(80);
        wave.Property(w => w.PickerName).HasMaxLength(80);
        wave.HasOne(w => w.Warehouse).WithMany().HasForeignKey(w => w.WarehouseId);
        wave.HasIndex(w => w.Number).IsUnique();
        wave.HasIndex(w => new { w.Status, w.Id });
    }
}
