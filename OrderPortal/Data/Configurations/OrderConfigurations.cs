using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Data.Configurations;

sealed class SalesOrderConfiguration : IEntityTypeConfiguration<SalesOrder>
{
    public void Configure(EntityTypeBuilder<SalesOrder> order)
    {
        order.Property(o => o.Number).HasMaxLength(40);
        order.Property(o => o.ExternalNumber).HasMaxLength(60);
        order.Property(o => o.CustomerName).HasMaxLength(200);
        order.Property(o => o.ContactName).HasMaxLength(80);
        order.Property(o => o.ContactMobile).HasMaxLength(20);
        order.Property(o => o.ContactPhone).HasMaxLength(40);
        order.Property(o => o.ContactEmail).HasMaxLength(200);
        order.Property(o => o.PhoneTail).HasMaxLength(4);
        order.Property(o => o.Remarks).HasMaxLength(2000);
        order.Property(o => o.InvoiceTitle).HasMaxLength(200);
        order.Property(o => o.InvoiceTaxId).HasMaxLength(40);
        order.Property(o => o.Currency).HasMaxLength(3);
        order.Property(o => o.CustomerCurrency).HasMaxLength(3);
        order.Property(o => o.OwnerUserId).HasMaxLength(80);
        order.Property(o => o.OwnerName).HasMaxLength(80);
        order.Property(o => o.HoldReason).HasMaxLength(500);
        order.Property(o => o.NameOverrideReason).HasMaxLength(500);
        order.Property(o => o.ConfirmationWaiver).HasMaxLength(500);
        order.Address(o => o.ShipTo);
        order.Ignore(o => o.Alive);

        order.HasIndex(o => o.Number).IsUnique();
        order.HasIndex(o => new { o.Channel, o.ExternalNumber }).IsUnique();
        // one per saved view: newest first; what waits where, most urgent first; a channel's; one customer's; a rep's; a caller's; what is held
        order.HasIndex(o => new { o.Status, o.RequiredOn, o.Id });
        order.HasIndex(o => new { o.Status, o.Id });
        order.HasIndex(o => new { o.RequiredOn, o.Id });
        order.HasIndex(o => new { o.Channel, o.Id });
        order.HasIndex(o => new { o.CustomerId, o.Id });
        order.HasIndex(o => new { o.OwnerUserId, o.Status, o.Id });
        order.HasIndex(o => new { o.PhoneTail, o.Id });
        order.HasIndex(o => new { o.CustomerName, o.Id });
        order.HasIndex(o => new { o.CompletedAt, o.Id });
        order.HasIndex(o => new { o.Status, o.ArchivedAt, o.CompletedAt });
        order.HasIndex(o => o.ImportBatchId);
        order.HasIndex(o => new { o.HoldKind, o.Id }).HasFilter("\"HoldKind\" IS NOT NULL");
        order.ToTable(t =>
        {
            t.HasCheckConstraint("CK_SalesOrders_Discount", "\"DiscountAmountMinor\" >= 0");
            t.HasCheckConstraint("CK_SalesOrders_Total", "\"TotalAmountMinor\" = \"LinesAmountMinor\" - \"DiscountAmountMinor\" + \"FreightAmountMinor\" + \"TaxAmountMinor\" + \"RoundingAmountMinor\"");
        });
    }
}

sealed class SalesOrderLineConfiguration : IEntityTypeConfiguration<SalesOrderLine>
{
    public void Configure(EntityTypeBuilder<SalesOrderLine> line)
    {
        line.ToTable("SalesOrderLines", t => t.HasCheckConstraint("CK_SalesOrderLines_Quantity", "\"QuantityMilli\" >= 0"));
        line.Property(l => l.ProductCode).HasMaxLength(60);
        line.Property(l => l.ProductName).HasMaxLength(200);
        line.Property(l => l.Specification).HasMaxLength(200);
        line.Property(l => l.Unit).HasMaxLength(20);
        line.Property(l => l.Remarks).HasMaxLength(500);
        line.Property(l => l.QuantityAnswer).HasMaxLength(500);
        line.HasOne<SalesOrder>().WithMany(o => o.Lines).HasForeignKey(l => l.OrderId);
        line.HasIndex(l => new { l.OrderId, l.LineNumber });
        line.HasIndex(l => l.ProductId);
    }
}

sealed class SubOrderConfiguration : IEntityTypeConfiguration<SubOrder>
{
    public void Configure(EntityTypeBuilder<SubOrder> sub)
    {
        sub.Property(s => s.Number).HasMaxLength(50);
        sub.Property(s => s.TrackingNumber).HasMaxLength(60);
        sub.Property(s => s.InspectionNumber).HasMaxLength(40);
        sub.Property(s => s.ReleasedByName).HasMaxLength(80);
        sub.Property(s => s.MergedInto).HasMaxLength(50);
        sub.Property(s => s.SourcingNote).HasMaxLength(1000).HasConversion(note => note == null ? null : note.Value.Zh + "\n" + note.Value.En, kept => kept == null ? null : Note(kept));
        sub.Address(s => s.OwnShipTo);
        sub.Ignore(s => s.ShipTo);
        sub.HasOne(s => s.Order).WithMany(o => o.SubOrders).HasForeignKey(s => s.OrderId);
        sub.HasIndex(s => s.Number).IsUnique();
        sub.HasIndex(s => new { s.OrderId, s.Sequence }).IsUnique();
        sub.HasIndex(s => new { s.Status, s.RequiredOn, s.Id });
        sub.HasIndex(s => new { s.Status, s.LastTrackedAt });
        sub.HasIndex(s => s.TrackingNumber);
        sub.Property(s => s.PickerId).HasMaxLength(80);
        sub.Property(s => s.PickerName).HasMaxLength(80);
        sub.HasOne(s => s.Wave).WithMany().HasForeignKey(s => s.WaveId);
    }

    static Text Note(string kept) => new(kept[..kept.IndexOf('\n')], kept[(kept.IndexOf('\n') + 1)..]);
}

sealed class SubOrderLineConfiguration : IEntityTypeConfiguration<SubOrderLine>
{
    public void Configure(EntityTypeBuilder<SubOrderLine> line)
    {
        line.ToTable("SubOrderLines", t =>
        {
            t.HasCheckConstraint("CK_SubOrderLines_Picked",
                "\"PickedQuantityMilli\" >= 0 AND \"PickedQuantityMilli\" <= \"QuantityMilli\" AND \"InspectedQuantityMilli\" >= 0 AND \"InspectedQuantityMilli\" <= \"QuantityMilli\" AND \"PackedQuantityMilli\" >= 0 AND \"PackedQuantityMilli\" <= \"QuantityMilli\"");
            t.HasCheckConstraint("CK_SubOrderLines_Returned", "\"ReturnedQuantityMilli\" >= 0 AND \"ReturnedQuantityMilli\" <= \"QuantityMilli\"");
        });
        line.HasOne<SubOrder>().WithMany(s => s.Lines).HasForeignKey(l => l.SubOrderId);
        line.HasOne(l => l.OrderLine).WithMany().HasForeignKey(l => l.OrderLineId);
        line.HasOne(l => l.StockFoundAt).WithMany().HasForeignKey(l => l.StockFoundAtId);
    }
}

sealed class AllocationConfiguration : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> allocation)
    {
        allocation.ToTable("Allocations", t => t.HasCheckConstraint("CK_Allocations_Quantity", "\"QuantityMilli\" > 0 AND \"PickedQuantityMilli\" >= 0 AND \"PickedQuantityMilli\" <= \"QuantityMilli\""));
        allocation.HasOne<SubOrderLine>().WithMany(l => l.Allocations).HasForeignKey(a => a.SubOrderLineId);
        allocation.HasIndex(a => a.StockLevelId);
    }
}

sealed class OrderConfirmationConfiguration : IEntityTypeConfiguration<OrderConfirmation>
{
    public void Configure(EntityTypeBuilder<OrderConfirmation> confirmation)
    {
        confirmation.ToTable("OrderConfirmations");
        confirmation.Property(c => c.Recipient).HasMaxLength(200);
        confirmation.Property(c => c.Token).HasMaxLength(60);
        confirmation.Property(c => c.SentByName).HasMaxLength(80);
        confirmation.Property(c => c.Answer).HasMaxLength(1000);
        confirmation.HasOne<SalesOrder>().WithMany(o => o.Confirmations).HasForeignKey(c => c.OrderId);
        confirmation.HasIndex(c => new { c.OrderId, c.VersionNumber }).IsUnique();
        confirmation.HasIndex(c => c.Token).IsUnique();
    }
}

sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.ToTable("Payments");
        payment.Property(p => p.Currency).HasMaxLength(3);
        payment.Property(p => p.Reference).HasMaxLength(80);
        payment.Property(p => p.RecordedByName).HasMaxLength(80);
        payment.Property(p => p.Remarks).HasMaxLength(500);
        payment.HasOne<SalesOrder>().WithMany(o => o.Payments).HasForeignKey(p => p.OrderId);
        payment.HasIndex(p => p.FormKey).IsUnique();
        payment.HasIndex(p => new { p.ReceivedOn, p.Id });
    }
}

sealed class KeyedActConfiguration : IEntityTypeConfiguration<KeyedAct>
{
    public void Configure(EntityTypeBuilder<KeyedAct> act)
    {
        act.ToTable("KeyedActs", t => t.HasTrigger("KeyedActs_AppendOnly"));
        act.Property(a => a.SubjectKey).HasMaxLength(60);
        act.Property(a => a.ActorName).HasMaxLength(80);
        act.HasIndex(a => a.Key).IsUnique();
        act.HasIndex(a => a.SubjectKey);
    }
}

sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        // the triggers that refuse update and delete are made by the migrations
        entry.ToTable("HistoryEntries", t => t.HasTrigger("HistoryEntries_AppendOnly"));
        entry.Property(h => h.SubjectKey).HasMaxLength(60);
        entry.Property(h => h.Action).HasMaxLength(40);
        entry.Property(h => h.FromStatus).HasMaxLength(40);
        entry.Property(h => h.ToStatus).HasMaxLength(40);
        entry.Property(h => h.ActorId).HasMaxLength(80);
        entry.Property(h => h.ActorName).HasMaxLength(80);
        entry.Property(h => h.Reason).HasMaxLength(1000);
        entry.HasOne(h => h.Order).WithMany(o => o.History).HasForeignKey(h => h.OrderId);
        entry.HasIndex(h => new { h.OrderId, h.Sequence }).IsUnique().HasFilter("\"OrderId\" IS NOT NULL");
        entry.HasIndex(h => new { h.Subject, h.SubjectKey, h.Id });
        entry.HasIndex(h => h.RecordedAt);
    }
}

sealed class PackageConfiguration : IEntityTypeConfiguration<Package>
{
    public void Configure(EntityTypeBuilder<Package> package)
    {
        package.ToTable("Packages");
        package.Property(p => p.Number).HasMaxLength(60);
        package.Property(p => p.Material).HasMaxLength(80);
        package.Property(p => p.PackedByName).HasMaxLength(80);
        package.Property(p => p.LabelledByName).HasMaxLength(80);
        package.HasOne<SubOrder>().WithMany(s => s.Packages).HasForeignKey(p => p.SubOrderId);
        package.HasIndex(p => p.Number).IsUnique();
    }
}

sealed class TrackingEventConfiguration : IEntityTypeConfiguration<TrackingEvent>
{
    public void Configure(EntityTypeBuilder<TrackingEvent> happened)
    {
        happened.ToTable("TrackingEvents");
        happened.Property(t => t.Place).HasMaxLength(120);
        happened.Property(t => t.Note).HasMaxLength(500);
        happened.Property(t => t.RecordedByName).HasMaxLength(80);
        happened.HasOne<SubOrder>().WithMany(s => s.TrackingEvents).HasForeignKey(t => t.SubOrderId);
        happened.HasIndex(t => new { t.SubOrderId, t.HappenedAt });
    }
}

sealed class CarrierConfiguration : IEntityTypeConfiguration<Carrier>
{
    public void Configure(EntityTypeBuilder<Carrier> carrier)
    {
        carrier.Property(c => c.Code).HasMaxLength(20);
        carrier.Property(c => c.Name).HasMaxLength(80);
        carrier.Property(c => c.TrackingPattern).HasMaxLength(200);
        carrier.HasIndex(c => c.Code).IsUnique();
    }
}

sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.ToTable("FollowUps");
        followUp.Property(f => f.Notes).HasMaxLength(1000);
        followUp.Property(f => f.AskedByName).HasMaxLength(80);
        followUp.HasOne(f => f.SubOrder).WithOne(s => s.FollowUp).HasForeignKey<FollowUp>(f => f.SubOrderId);
        followUp.HasIndex(f => new { f.AnsweredAt, f.DueOn, f.Id });
    }
}

sealed class ServiceTicketConfiguration : IEntityTypeConfiguration<ServiceTicket>
{
    public void Configure(EntityTypeBuilder<ServiceTicket> ticket)
    {
        ticket.Property(t => t.Number).HasMaxLength(40);
        ticket.Property(t => t.Description).HasMaxLength(2000);
        ticket.Property(t => t.Resolution).HasMaxLength(2000);
        ticket.Property(t => t.OwnerUserId).HasMaxLength(80);
        ticket.Property(t => t.OwnerName).HasMaxLength(80);
        ticket.HasOne(t => t.Order).WithMany(o => o.Tickets).HasForeignKey(t => t.OrderId);
        ticket.HasIndex(t => t.Number).IsUnique();
        ticket.HasIndex(t => new { t.Status, t.ProposalDueAt, t.Id });
    }
}

static class AddressColumns
{
    /// <summary>An address is columns of its owner's table, the same widths everywhere.</summary>
    public static void Address<T>(this EntityTypeBuilder<T> owner, System.Linq.Expressions.Expression<Func<T, PostalAddress?>> property) where T : class =>
        owner.ComplexProperty(property, address =>
        {
            address.IsRequired();
            address.Property(a => a.Consignee).HasMaxLength(80);
            address.Property(a => a.Mobile).HasMaxLength(20);
            address.Property(a => a.Phone).HasMaxLength(40);
            address.Property(a => a.Country).HasMaxLength(2);
            address.Property(a => a.Province).HasMaxLength(60);
            address.Property(a => a.City).HasMaxLength(60);
            address.Property(a => a.District).HasMaxLength(60);
            address.Property(a => a.Street).HasMaxLength(200);
            address.Property(a => a.PostalCode).HasMaxLength(20);
        });
}
