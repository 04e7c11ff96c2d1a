using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OrderPortal.Model;
using OrderPortal.Model.Accounts;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;

namespace OrderPortal.Data;

/// <summary>The company's database. One model for all providers; each provider has its own sealed context and its own migrations.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser>(options)
{
    public DbSet<CompanySettings> CompanySettings => Set<CompanySettings>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<ProductCategory> ProductCategories => Set<ProductCategory>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Warehouse> Warehouses => Set<Warehouse>();
    public DbSet<Bin> Bins => Set<Bin>();
    public DbSet<SourcingPolicy> SourcingPolicies => Set<SourcingPolicy>();
    public DbSet<StockLevel> StockLevels => Set<StockLevel>();
    public DbSet<StockMovement> StockMovements => Set<StockMovement>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<FloorScan> FloorScans => Set<FloorScan>();
    public DbSet<StockCount> StockCounts => Set<StockCount>();
    public DbSet<UnitBatch> UnitBatches => Set<UnitBatch>();
    public DbSet<SerialUnit> SerialUnits => Set<SerialUnit>();
    public DbSet<UnitEvent> UnitEvents => Set<UnitEvent>();
    public DbSet<Wave> Waves => Set<Wave>();
    public DbSet<Manifest> Manifests => Set<Manifest>();
    public DbSet<Variance> Variances => Set<Variance>();
    public DbSet<TagRead> TagReads => Set<TagRead>();
    public DbSet<TagReader> TagReaders => Set<TagReader>();
    public DbSet<SalesOrder> SalesOrders => Set<SalesOrder>();
    public DbSet<SalesOrderLine> SalesOrderLines => Set<SalesOrderLine>();
    public DbSet<SubOrder> SubOrders => Set<SubOrder>();
    public DbSet<SubOrderLine> SubOrderLines => Set<SubOrderLine>();
    public DbSet<Allocation> Allocations => Set<Allocation>();
    public DbSet<OrderConfirmation> OrderConfirmations => Set<OrderConfirmation>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<HistoryEntry> HistoryEntries => Set<HistoryEntry>();
    public DbSet<KeyedAct> KeyedActs => Set<KeyedAct>();
    public DbSet<Carrier> Carriers => Set<Carrier>();
    public DbSet<FreightRate> FreightRates => Set<FreightRate>();
    public DbSet<Package> Packages => Set<Package>();
    public DbSet<TrackingEvent> TrackingEvents => Set<TrackingEvent>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<ReturnReceipt> ReturnReceipts => Set<ReturnReceipt>();
    public DbSet<ServiceTicket> ServiceTickets => Set<ServiceTicket>();
    public DbSet<ExceptionCase> ExceptionCases => Set<ExceptionCase>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<Supplier> Suppliers => Set<Supplier>();
    public DbSet<SupplierProduct> SupplierProducts => Set<SupplierProduct>();
    public DbSet<StockPolicy> StockPolicies => Set<StockPolicy>();
    public DbSet<PurchaseOrder> PurchaseOrders => Set<PurchaseOrder>();
    public DbSet<PurchaseOrderLine> PurchaseOrderLines => Set<PurchaseOrderLine>();
    public DbSet<WorkOrder> WorkOrders => Set<WorkOrder>();
    public DbSet<WorkStage> WorkStages => Set<WorkStage>();
    public DbSet<WorkProblem> WorkProblems => Set<WorkProblem>();
    public DbSet<Substitute> Substitutes => Set<Substitute>();
    public DbSet<DateChange> DateChanges => Set<DateChange>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<SharedTablet> SharedTablets => Set<SharedTablet>();
    public DbSet<TabletSession> TabletSessions => Set<TabletSession>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The act that this context carries out; history is written in its name. Null while only reading.</summary>
    public Act? Act { get; set; }

    /// <summary>What the act has done to stock.</summary>
    public StockChanges Stock { get; } = new();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        // what is owed, among a million orders that are paid; SQL Server cannot compare two columns in the filter of an index
        if (!Database.IsSqlServer()) builder.Entity<SalesOrder>().HasIndex(o => new { o.RequiredOn, o.Id }, "IX_SalesOrders_Unpaid").HasFilter("\"PaidAmountMinor\" < \"TotalAmountMinor\"");

        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.ClrType.Namespace!.StartsWith("OrderPortal.Model", StringComparison.Ordinal)))
        {
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned))) entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            // nothing disappears by cascade in the database; a line taken off a draft is deleted by name
            foreach (var key in entity.GetForeignKeys()) key.DeleteBehavior = key.IsRequired ? DeleteBehavior.ClientCascade : DeleteBehavior.ClientSetNull;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        // decimals are twins of mapped integers; one that slipped into the model would be inexact on SQLite
        conventions.IgnoreAny<decimal>();
        conventions.IgnoreAny<decimal?>();
    }

    /// <summary>Every instant is stored in UTC; what comes back says so, because SQLite forgets the kind.</summary>
    sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(v => v, v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}

/// <summary>The company's database in one file beside the program, the default.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options);
/// <summary>The company's database on a PostgreSQL server.</summary>
public sealed class PostgreSqlPortalDb(DbContextOptions<PostgreSqlPortalDb> options) : PortalDb(options);
/// <summary>The company's database on a Microsoft SQL Server.</summary>
public sealed class SqlServerPortalDb(DbContextOptions<SqlServerPortalDb> options) : PortalDb(options);
