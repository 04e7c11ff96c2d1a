using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data.Configurations;

sealed class ReturnReceiptConfiguration : IEntityTypeConfiguration<ReturnReceipt>
{
    public void Configure(EntityTypeBuilder<ReturnReceipt> receipt)
    {
        receipt.ToTable("ReturnReceipts", t =>
        {
            t.HasTrigger("ReturnReceipts_AppendOnly");
            t.HasCheckConstraint("CK_ReturnReceipts_Quantity", "\"QuantityMilli\" > 0");
        });
        receipt.Property(r => r.BinCode).HasMaxLength(60);
        receipt.Property(r => r.Note).HasMaxLength(500);
        receipt.Property(r => r.UnitCode).HasMaxLength(UnitCode.Length);
        receipt.Property(r => r.ActorName).HasMaxLength(80);
        receipt.HasOne(r => r.SubOrder).WithMany().HasForeignKey(r => r.SubOrderId);
        receipt.HasOne(r => r.Line).WithMany().HasForeignKey(r => r.SubOrderLineId);
        receipt.HasOne(r => r.StockLevel).WithMany().HasForeignKey(r => r.StockLevelId);
        // one scan may fill two lines of the same product
        receipt.HasIndex(r => new { r.ScanKey, r.SubOrderLineId }).IsUnique();
        receipt.HasIndex(r => new { r.SubOrderId, r.Id });
    }
}
