using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Supply;

namespace OrderPortal.Data.Configurations;

sealed class SupplierConfiguration : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> supplier)
    {
        supplier.Property(s => s.Code).HasMaxLength(30);
        supplier.Property(s => s.Name).HasMaxLength(200);
        supplier.Property(s => s.ContactName).HasMaxLength(80);
        supplier.Property(s => s.Phone).HasMaxLength(40);
        supplier.Property(s => s.Email).HasMaxLength(200);
        supplier.Property(s => s.Language).HasMaxLength(10);
        supplier.HasMany(s => s.Products).WithOne(p => p.Supplier).HasForeignKey(p => p.SupplierId);
        supplier.HasIndex(s => s.Code).IsUnique();
        supplier.HasIndex(s => new { s.Name, s.Id });
    }
}

sealed class SupplierProductConfiguration : IEntityTypeConfiguration<SupplierProduct>
{
    public void Configure(EntityTypeBuilder<SupplierProduct> item)
    {
        item.HasIndex(i => new { i.SupplierId, i.ProductId }).IsUnique();
        item.HasIndex(i => new { i.ProductId, i.Rank });
    }
}

sealed class StockPolicyConfiguration : IEntityTypeConfiguration<StockPolicy>
{
    public void Configure(EntityTypeBuilder<StockPolicy> policy)
    {
        policy.ToTable("StockPolicies", t => t.HasCheckConstraint("CK_StockPolicies_Order",
            "\"SafetyQuantityMilli\" >= 0 AND \"ReorderQuantityMilli\" >= \"SafetyQuantityMilli\" AND \"MaxQuantityMilli\" >= \"ReorderQuantityMilli\""));
        policy.Property(p => p.OverrideReason).HasMaxLength(500);
        policy.Ignore(p => p.Suggestion);
        policy.HasIndex(p => new { p.ProductId, p.WarehouseId }).IsUnique();
    }
}

sealed class PurchaseOrderConfiguration : IEntityTypeConfiguration<PurchaseOrder>
{
    public void Configure(EntityTypeBuilder<PurchaseOrder> order)
    {
        order.Property(p => p.Number).HasMaxLength(40);
        order.Property(p => p.SupplierReference).HasMaxLength(60);
        order.Property(p => p.Remarks).HasMaxLength(1000);
        order.Property(p => p.BuyerName).HasMaxLength(80);
        order.Property(p => p.UniqueKey).HasMaxLength(60);
        order.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.PurchaseOrderId);
        order.HasOne(p => p.SubOrder).WithMany(s => s.DirectPurchases).HasForeignKey(p => p.SubOrderId);
        order.HasIndex(p => p.Number).IsUnique();
        order.HasIndex(p => p.UniqueKey).IsUnique();
        order.HasIndex(p => new { p.Status, p.Id });
    }
}

sealed class PurchaseOrderLineConfiguration : IEntityTypeConfiguration<PurchaseOrderLine>
{
    public void Configure(EntityTypeBuilder<PurchaseOrderLine> line)
    {
        line.ToTable("PurchaseOrderLines", t => t.HasCheckConstraint("CK_PurchaseOrderLines_Quantity", "\"QuantityMilli\" >= 0 AND \"ReceivedQuantityMilli\" >= 0"));
        line.Property(l => l.OrderNumber).HasMaxLength(40);
        line.Property(l => l.UniqueKey).HasMaxLength(60);
        line.HasIndex(l => l.UniqueKey).IsUnique();
        line.HasIndex(l => l.ProductId);
        line.HasIndex(l => l.OrderLineId);
        line.HasIndex(l => l.OrderNumber);
    }
}

sealed class WorkOrderConfiguration : IEntityTypeConfiguration<WorkOrder>
{
    public void Configure(EntityTypeBuilder<WorkOrder> work)
    {
        work.ToTable("WorkOrders", t => t.HasCheckConstraint("CK_WorkOrders_Quantity", "\"QuantityMilli\" > 0 AND \"FinishedQuantityMilli\" >= 0"));
        work.Property(w => w.Number).HasMaxLength(40);
        work.Property(w => w.OrderNumber).HasMaxLength(40);
        work.Property(w => w.Wishes).HasMaxLength(2000);
        work.Property(w => w.UniqueKey).HasMaxLength(60);
        work.HasMany(w => w.Stages).WithOne().HasForeignKey(s => s.WorkOrderId);
        work.HasMany(w => w.Problems).WithOne().HasForeignKey(p => p.WorkOrderId);
        work.HasIndex(w => w.Number).IsUnique();
        work.HasIndex(w => w.UniqueKey).IsUnique();
        work.HasIndex(w => new { w.Status, w.DueOn, w.Id });
        work.HasIndex(w => w.OrderLineId);
        work.HasIndex(w => w.OrderNumber);
    }
}

sealed class WorkStageConfiguration : IEntityTypeConfiguration<WorkStage>
{
    public void Configure(EntityTypeBuilder<WorkStage> stage)
    {
        stage.Property(s => s.OwnerName).HasMaxLength(80);
        stage.HasIndex(s => new { s.WorkOrderId, s.Kind }).IsUnique();
    }
}

sealed class WorkProblemConfiguration : IEntityTypeConfiguration<WorkProblem>
{
    public void Configure(EntityTypeBuilder<WorkProblem> problem)
    {
        problem.Property(p => p.Description).HasMaxLength(1000);
        problem.Property(p => p.ReportedByName).HasMaxLength(80);
        problem.Property(p => p.Solution).HasMaxLength(1000);
    }
}

sealed class SubstituteConfiguration : IEntityTypeConfiguration<Substitute>
{
    public void Configure(EntityTypeBuilder<Substitute> substitute)
    {
        substitute.Property(s => s.Remarks).HasMaxLength(200);
        substitute.HasOne(s => s.Product).WithMany().HasForeignKey(s => s.ProductId);
        substitute.HasOne(s => s.Offered).WithMany().HasForeignKey(s => s.OfferedId);
        substitute.HasIndex(s => new { s.ProductId, s.OfferedId }).IsUnique();
    }
}

sealed class DateChangeConfiguration : IEntityTypeConfiguration<DateChange>
{
    public void Configure(EntityTypeBuilder<DateChange> change)
    {
        change.Property(c => c.OrderNumber).HasMaxLength(40);
        change.Property(c => c.SubOrderNumber).HasMaxLength(50);
        change.Property(c => c.Cause).HasMaxLength(60);
        change.Property(c => c.Note).HasMaxLength(500);
        change.Property(c => c.ChangedByName).HasMaxLength(80);
        change.Property(c => c.NoticedByName).HasMaxLength(80);
        change.HasIndex(c => new { c.Notice, c.Id });
        change.HasIndex(c => c.OrderId);
    }
}
