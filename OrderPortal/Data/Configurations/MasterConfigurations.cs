using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data.Configurations;

sealed class CompanySettingsConfiguration : IEntityTypeConfiguration<CompanySettings>
{
    public void Configure(EntityTypeBuilder<CompanySettings> settings)
    {
        settings.ToTable("CompanySettings");
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Name).HasMaxLength(120);
        settings.Property(s => s.EnglishName).HasMaxLength(120);
        settings.Property(s => s.TimeZoneId).HasMaxLength(60);
        settings.Property(s => s.OrderNumberPrefix).HasMaxLength(10);
        settings.Property(s => s.Currency).HasMaxLength(3);
        settings.Property(s => s.VagueNamePattern).HasMaxLength(400);
        settings.Property(s => s.PublicUrl).HasMaxLength(200);
        settings.HasData(new CompanySettings());
    }
}

sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.HasKey(s => s.Name);
        series.Property(s => s.Name).HasMaxLength(30);
    }
}

sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> customer)
    {
        customer.Property(c => c.Code).HasMaxLength(30);
        customer.Property(c => c.LegalName).HasMaxLength(200);
        customer.Property(c => c.TaxId).HasMaxLength(40);
        customer.Property(c => c.Currency).HasMaxLength(3);
        customer.Property(c => c.Language).HasMaxLength(10);
        customer.Property(c => c.ManagerUserId).HasMaxLength(80);
        customer.Property(c => c.ManagerName).HasMaxLength(80);
        customer.Property(c => c.ExternalNumber).HasMaxLength(60);
        customer.HasMany(c => c.Contacts).WithOne().HasForeignKey(c => c.CustomerId);
        customer.HasMany(c => c.Addresses).WithOne().HasForeignKey(a => a.CustomerId);
        customer.HasIndex(c => c.Code).IsUnique();
        customer.HasIndex(c => c.ExternalNumber).IsUnique();
        customer.HasIndex(c => new { c.LegalName, c.Id });
        customer.HasIndex(c => new { c.ManagerUserId, c.LegalName, c.Id });
    }
}

sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("Contacts");
        contact.Property(c => c.Name).HasMaxLength(80);
        contact.Property(c => c.Mobile).HasMaxLength(20);
        contact.Property(c => c.Phone).HasMaxLength(40);
        contact.Property(c => c.Email).HasMaxLength(200);
        contact.Property(c => c.PhoneTail).HasMaxLength(4);
        contact.HasIndex(c => c.PhoneTail);
    }
}

sealed class CustomerAddressConfiguration : IEntityTypeConfiguration<CustomerAddress>
{
    public void Configure(EntityTypeBuilder<CustomerAddress> address)
    {
        address.ToTable("CustomerAddresses");
        address.Property(a => a.Label).HasMaxLength(80);
        address.Address(a => a.Address);
    }
}

sealed class ProductCategoryConfiguration : IEntityTypeConfiguration<ProductCategory>
{
    public void Configure(EntityTypeBuilder<ProductCategory> category)
    {
        category.ToTable("ProductCategories");
        category.Property(c => c.Code).HasMaxLength(30);
        category.Property(c => c.Name).HasMaxLength(80);
        category.Property(c => c.Checklist).HasMaxLength(3000);
        category.HasIndex(c => c.Code).IsUnique();
    }
}

sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> product)
    {
        product.Property(p => p.Code).HasMaxLength(60);
        product.Property(p => p.Name).HasMaxLength(200);
        product.Property(p => p.Specification).HasMaxLength(200);
        product.Property(p => p.Unit).HasMaxLength(20);
        product.Property(p => p.Barcode).HasMaxLength(60);
        product.Property(p => p.ExternalNumber).HasMaxLength(60);
        product.HasOne(p => p.Category).WithMany().HasForeignKey(p => p.CategoryId);
        product.HasIndex(p => p.Code).IsUnique();
        product.HasIndex(p => p.Barcode);
        product.HasIndex(p => p.ExternalNumber).IsUnique();
        product.HasIndex(p => new { p.Name, p.Id });
    }
}

sealed class WarehouseConfiguration : IEntityTypeConfiguration<Warehouse>
{
    public void Configure(EntityTypeBuilder<Warehouse> warehouse)
    {
        warehouse.Property(w => w.Code).HasMaxLength(20);
        warehouse.Property(w => w.Name).HasMaxLength(80);
        warehouse.Address(w => w.Address);
        warehouse.HasOne(w => w.Supplier).WithMany().HasForeignKey(w => w.SupplierId);
        warehouse.HasIndex(w => w.Code).IsUnique();
    }
}

sealed class BinConfiguration : IEntityTypeConfiguration<Bin>
{
    public void Configure(EntityTypeBuilder<Bin> bin)
    {
        bin.ToTable("Bins");
        bin.Property(b => b.Code).HasMaxLength(30);
        bin.HasOne(b => b.Warehouse).WithMany(w => w.Bins).HasForeignKey(b => b.WarehouseId);
        bin.HasIndex(b => new { b.WarehouseId, b.Code }).IsUnique();
        bin.HasIndex(b => new { b.WarehouseId, b.PathOrder, b.Id });
    }
}

sealed class StockLevelConfiguration : IEntityTypeConfiguration<StockLevel>
{
    public void Configure(EntityTypeBuilder<StockLevel> level)
    {
        level.ToTable(t => t.HasCheckConstraint("CK_StockLevels_Truth",
            "\"OnHandQuantityMilli\" >= 0 AND \"AllocatedQuantityMilli\" >= 0 AND \"AllocatedQuantityMilli\" <= \"OnHandQuantityMilli\""));
        level.HasIndex(l => new { l.ProductId, l.WarehouseId, l.BinId }).IsUnique();
    }
}

sealed class StockMovementConfiguration : IEntityTypeConfiguration<StockMovement>
{
    public void Configure(EntityTypeBuilder<StockMovement> movement)
    {
        // the triggers that refuse update and delete are made by the migrations
        movement.ToTable(t => t.HasTrigger("StockMovements_AppendOnly"));
        movement.Property(m => m.Reference).HasMaxLength(60);
        movement.Property(m => m.UniqueKey).HasMaxLength(120);
        movement.Property(m => m.ActorName).HasMaxLength(80);
        movement.Property(m => m.Reason).HasMaxLength(500);
        movement.HasIndex(m => m.UniqueKey).IsUnique();
        movement.HasIndex(m => new { m.StockLevelId, m.Id });
        // when what came and left: the ages of stock are summed from this alone
        movement.HasIndex(m => new { m.StockLevelId, m.Kind, m.RecordedAt, m.OnHandChangeMilli });
        movement.HasIndex(m => m.SubOrderId);
    }
}

sealed class InspectionConfiguration : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.Property(i => i.Number).HasMaxLength(40);
        inspection.Property(i => i.InspectorName).HasMaxLength(80);
        inspection.HasOne<OrderPortal.Model.Orders.SubOrder>().WithMany().HasForeignKey(i => i.SubOrderId);
        inspection.HasMany(i => i.Answers).WithOne().HasForeignKey(a => a.InspectionId);
        inspection.HasIndex(i => i.Number).IsUnique();
        inspection.HasIndex(i => i.SubOrderId);
    }
}

sealed class InspectionAnswerConfiguration : IEntityTypeConfiguration<InspectionAnswer>
{
    public void Configure(EntityTypeBuilder<InspectionAnswer> answer)
    {
        answer.ToTable("InspectionAnswers");
        answer.Property(a => a.ProductCode).HasMaxLength(60);
        answer.Property(a => a.Question).HasMaxLength(450);
    }
}

sealed class FloorScanConfiguration : IEntityTypeConfiguration<FloorScan>
{
    public void Configure(EntityTypeBuilder<FloorScan> scan)
    {
        scan.ToTable("FloorScans", t => t.HasTrigger("FloorScans_AppendOnly"));
        scan.Property(s => s.BinCode).HasMaxLength(60);
        scan.Property(s => s.Code).HasMaxLength(120);
        scan.Property(s => s.Refusal).HasMaxLength(40);
        scan.Property(s => s.ActorName).HasMaxLength(80);
        scan.HasOne<OrderPortal.Model.Orders.SubOrder>().WithMany().HasForeignKey(s => s.SubOrderId);
        scan.HasIndex(s => s.ScanKey).IsUnique();
        scan.HasIndex(s => new { s.SubOrderId, s.Id });
        scan.HasIndex(s => new { s.BinCode, s.ScannedAt });
    }
}

sealed class ExceptionCaseConfiguration : IEntityTypeConfiguration<ExceptionCase>
{
    public void Configure(EntityTypeBuilder<ExceptionCase> exception)
    {
        exception.Property(e => e.OrderNumber).HasMaxLength(50);
        exception.Property(e => e.HandledByName).HasMaxLength(80);
        exception.Property(e => e.Handling).HasMaxLength(1000);
        exception.Property(e => e.UniqueKey).HasMaxLength(120);
        exception.HasIndex(e => e.UniqueKey).IsUnique();
        exception.HasIndex(e => new { e.HandledAt, e.Owner, e.DetectedAt });
        exception.HasIndex(e => e.OrderId);
    }
}

sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.UniqueKey).HasMaxLength(120);
        message.Property(m => m.OrderNumber).HasMaxLength(50);
        message.Property(m => m.Recipient).HasMaxLength(200);
        message.Property(m => m.Subject).HasMaxLength(200);
        message.Property(m => m.LastError).HasMaxLength(1000);
        message.HasIndex(m => m.UniqueKey).IsUnique();
        // what is due; what lies there, newest first
        message.HasIndex(m => new { m.Status, m.NextAttemptAt, m.Id });
        message.HasIndex(m => new { m.Status, m.Id });
        message.HasIndex(m => m.OrderId);
    }
}

sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.Property(d => d.UniqueKey).HasMaxLength(200);
        document.Property(d => d.FileName).HasMaxLength(200);
        document.Property(d => d.ContentType).HasMaxLength(120);
        document.Property(d => d.Sha256).HasMaxLength(64);
        document.Property(d => d.StoredByName).HasMaxLength(80);
        document.HasIndex(d => d.UniqueKey).IsUnique();
        document.HasIndex(d => d.OrderId);
        document.HasIndex(d => new { d.Kind, d.Id });
    }
}

sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.Property(b => b.Kind).HasMaxLength(40);
        batch.Property(b => b.FileName).HasMaxLength(200);
        batch.Property(b => b.ActorName).HasMaxLength(80);
    }
}

sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.Property(r => r.Job).HasMaxLength(60);
        run.Property(r => r.Note).HasMaxLength(2000);
        run.Property(r => r.Server).HasMaxLength(80);
        run.Property(r => r.StartedByName).HasMaxLength(80);
        run.HasIndex(r => new { r.Job, r.StartedAt });
    }
}
