using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data.Configurations;

sealed class TagReadConfiguration : IEntityTypeConfiguration<TagRead>
{
    public void Configure(EntityTypeBuilder<TagRead> read)
    {
        read.Property(r => r.Number).HasMaxLength(40);
        read.Property(r => r.UniqueKey).HasMaxLength(200);
        read.Property(r => r.ActorName).HasMaxLength(80);
        read.HasOne(r => r.Warehouse).WithMany().HasForeignKey(r => r.WarehouseId);
        read.HasOne(r => r.Bin).WithMany().HasForeignKey(r => r.BinId);
        read.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.TagReadId);
        read.HasMany(r => r.Products).WithOne().HasForeignKey(p => p.TagReadId);
        read.HasIndex(r => r.Number).IsUnique();
        read.HasIndex(r => r.UniqueKey).IsUnique();
    }
}

sealed class TagReadLineConfiguration : IEntityTypeConfiguration<TagReadLine>
{
    public void Configure(EntityTypeBuilder<TagReadLine> line)
    {
        line.ToTable("TagReadLines", t => t.HasTrigger("TagReadLines_AppendOnly"));
        line.Property(l => l.Tag).HasMaxLength(TagCode.Longest);
        line.Property(l => l.Place).HasMaxLength(120);
        line.HasOne(l => l.SerialUnit).WithMany().HasForeignKey(l => l.SerialUnitId);
        line.HasIndex(l => new { l.TagReadId, l.Finding, l.Id });
    }
}

sealed class TagReadProductConfiguration : IEntityTypeConfiguration<TagReadProduct>
{
    public void Configure(EntityTypeBuilder<TagReadProduct> product)
    {
        product.ToTable("TagReadProducts");
        product.HasOne(p => p.Product).WithMany().HasForeignKey(p => p.ProductId);
        product.HasIndex(p => p.TagReadId);
    }
}

sealed class TagReaderConfiguration : IEntityTypeConfiguration<TagReader>
{
    public void Configure(EntityTypeBuilder<TagReader> reader)
    {
        reader.Property(r => r.Name).HasMaxLength(80);
        reader.Property(r => r.KeyHash).HasMaxLength(64);
        reader.Property(r => r.CreatedByName).HasMaxLength(80);
        reader.Property(r => r.RevokedByName).HasMaxLength(80);
        reader.HasIndex(r => r.Name).IsUnique();
        reader.HasIndex(r => r.KeyHash).IsUnique();
    }
}
