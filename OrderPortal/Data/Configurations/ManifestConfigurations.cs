using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Shipping;

namespace OrderPortal.Data.Configurations;

sealed class ManifestConfiguration : IEntityTypeConfiguration<Manifest>
{
    public void Configure(EntityTypeBuilder<Manifest> manifest)
    {
        manifest.Property(m => m.Number).HasMaxLength(40);
        manifest.Property(m => m.Vehicle).HasMaxLength(20);
        manifest.Property(m => m.DriverName).HasMaxLength(80);
        manifest.Property(m => m.OpenedByName).HasMaxLength(80);
        manifest.Property(m => m.ClosedByName).HasMaxLength(80);
        manifest.Property(m => m.LeftBehindReason).HasMaxLength(500);
        manifest.Property(m => m.UniqueKey).HasMaxLength(80);
        manifest.HasOne(m => m.Carrier).WithMany().HasForeignKey(m => m.CarrierId);
        manifest.HasIndex(m => m.Number).IsUnique();
        manifest.HasIndex(m => m.UniqueKey).IsUnique();
        manifest.HasIndex(m => new { m.Status, m.Id });
    }
}

sealed class ManifestParcelConfiguration : IEntityTypeConfiguration<ManifestParcel>
{
    public void Configure(EntityTypeBuilder<ManifestParcel> parcel)
    {
        parcel.ToTable("ManifestParcels");
        parcel.Property(p => p.PackageNumber).HasMaxLength(60);
        parcel.Property(p => p.ScannedByName).HasMaxLength(80);
        parcel.HasOne<Manifest>().WithMany(m => m.Parcels).HasForeignKey(p => p.ManifestId);
        // a parcel leaves once: it is on one manifest
        parcel.HasIndex(p => p.PackageId).IsUnique();
        parcel.HasIndex(p => p.SubOrderId);
    }
}
