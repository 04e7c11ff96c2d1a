using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data.Configurations;

sealed class VarianceConfiguration : IEntityTypeConfiguration<Variance>
{
    public void Configure(EntityTypeBuilder<Variance> variance)
    {
        variance.ToTable("Variances", t => t.HasCheckConstraint("CK_Variances_Quantity", "\"ActualQuantityMilli\" >= 0 AND \"ActualQuantityMilli\" < \"ExpectedQuantityMilli\""));
        variance.Property(v => v.Number).HasMaxLength(40);
        variance.Property(v => v.SubOrderNumber).HasMaxLength(50);
        variance.Property(v => v.OrderNumber).HasMaxLength(40);
        variance.Property(v => v.BinCode).HasMaxLength(60);
        variance.Property(v => v.Note).HasMaxLength(500);
        variance.Property(v => v.ReportedByName).HasMaxLength(80);
        variance.Property(v => v.CauseNote).HasMaxLength(500);
        variance.Property(v => v.CauseByName).HasMaxLength(80);
        variance.Property(v => v.ResolvedByName).HasMaxLength(80);
        variance.Property(v => v.MessageKey).HasMaxLength(120);
        variance.Property(v => v.BackorderNumber).HasMaxLength(50);
        variance.HasOne(v => v.SubOrder).WithMany(s => s.Variances).HasForeignKey(v => v.SubOrderId);
        variance.HasOne(v => v.Product).WithMany().HasForeignKey(v => v.ProductId);
        variance.HasIndex(v => v.Number).IsUnique();
        variance.HasIndex(v => new { v.Status, v.Id });
    }
}
