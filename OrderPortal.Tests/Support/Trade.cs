using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Tests.Support;

/// <summary>A small trading company to test in: one customer, the three products of the order sheet, two warehouses with stock, a carrier; and short ways to bring an order to where a test begins.</summary>
public static class Trade
{
    public const string Customer = "C0001", Stand = "PRO001", Desk = "OFF002", Snack = "FOO003", Carrier = "SF";

    /// <summary>Puts the master data in; <paramref name="stock"/> units of each product in the main warehouse's bin A-01.</summary>
    public static async Task SetUpAsync(this TestCompany company, decimal stock = 1_000)
    {
        await using var db = company.OpenDatabase();
        await SetUpAsync(db, company.Clock, stock);
    }

    /// <summary>The same for a database that no server has opened yet.</summary>
    public static async Task SetUpAsync(TestDatabase database)
    {
        await using var services = new ServiceCollection().AddLogging().AddPortalData(database.Settings).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        await SetUpAsync(db, TimeProvider.System);
    }

    /// <summary>The same for a running server, where browser tests work.</summary>
    public static async Task SetUpAsync(PortalDb db, TimeProvider clock, decimal stock = 1_000)
    {
        db.Act = Act.Now(Actor.Job("set-up"), clock);
        var customer = new Customer
        {
            Code = Customer,
            LegalName = "上海晨光贸易有限公司",
            TaxId = "91310115MA1H7Y6L53",
            Level = MemberLevel.Gold,
            Terms = PaymentTerms.CashOnDelivery,
            CreatedAt = db.Act.RecordedAt,
            Contacts = { new Contact { Name = "李晓明", Mobile = "13812345678", Email = "li@example.com", IsDefault = true } },
        };
        customer.Addresses.Add(new CustomerAddress { Label = "总部", IsDefault = true, Address = Address });
        var office = new ProductCategory { Code = "OFFICE", Name = "办公用品" };
        var food = new ProductCategory { Code = "FOOD", Name = "食品" };
        var products = new[]
        {
            new Product { Code = Stand, Name = "电脑支架", Specification = "黑色/承重10kg", Category = office, ListPriceMinor = 1_200_000, CostPriceMinor = 700_000, Barcode = "6901234567892", WeightGrams = 1_200 },
            new Product { Code = Desk, Name = "办公桌椅", Specification = "白色/1.2m", Category = office, ListPriceMinor = 8_000_000, CostPriceMinor = 5_000_000, WeightGrams = 25_000 },
            new Product { Code = Snack, Name = "进口零食", Specification = "混合装/500g", Category = food, ListPriceMinor = 500_000, CostPriceMinor = 300_000, WeightGrams = 500 },
        };
        var main = new Warehouse { Code = "SH", Name = "上海仓", Address = Address, Priority = 10 };
        var second = new Warehouse { Code = "GZ", Name = "广州仓", Address = new() { Province = "广东省", City = "广州市" }, Priority = 20 };
        main.Bins.AddRange([new Bin { Code = "A-01", PathOrder = 1 }, new Bin { Code = "A-02", PathOrder = 2 }, new Bin { Code = "QC-01", Kind = BinKind.Quarantine, PathOrder = 90 }]);
        second.Bins.Add(new Bin { Code = "B-01", PathOrder = 1 });
        var express = new Carrier { Code = Carrier, Name = "顺丰速运", Kind = CarrierKind.Express, TypicalDays = 2, TrackingPattern = "^SF\\d{12,13}$" };
        db.AddRange(customer, main, second, express);
        // 12 yuan for the first kilogram, 2 for each further one in the province; farther is dearer and takes longer
        db.AddRange(Enum.GetValues<FreightZone>().Select((zone, i) => new FreightRate { Carrier = express, Zone = zone, FirstAmountMinor = 1_200 + 300 * i, StepAmountMinor = 200 + 100 * i, Days = 1 + i }));
        db.AddRange(products.Cast<object>());
        await db.SaveChangesAsync();
        if (stock == 0) return;
        foreach (var product in products)
        {
            var level = await StockLedger.LevelAsync(db, product.Id, main.Bins[0], default);
            await StockLedger.PostAsync(db, level, MovementKind.Receipt, Money.ToMilli(stock), 0, "set-up", $"set-up:{product.Code}", db.Act, null, default);
        }
        await db.SaveChangesAsync();
    }

    public static PostalAddress Address => new()
    {
        Consignee = "李晓明",
        Mobile = "13812345678",
        Province = "上海市",
        City = "上海市",
        District = "浦东新区",
        Street = "张江路88号3楼",
        PostalCode = "201203",
    };

    /// <summary>An entry that the validator has nothing against: product code and quantity per line, list prices.</summary>
    public static OrderEntry Entry(params (string Code, decimal Quantity)[] lines) => new()
    {
        CustomerCode = Customer,
        ContactName = "李晓明",
        ContactMobile = "13812345678",
        ContactEmail = "li@example.com",
        ShipTo = Address,
        PaymentTerms = PaymentTerms.CashOnDelivery,
        OrderedOn = new(2024, 5, 20),
        RequiredOn = new(2024, 5, 30),
        Lines = [.. lines.Select(l => new OrderEntryLine { ProductCode = l.Code, Quantity = l.Quantity, UnitPrice = l.Code switch { Stand => 120m, Desk => 800m, _ => 50m } })],
    };

    /// <summary>A submitted order; returns its number.</summary>
    public static async Task<string> SubmittedAsync(this TestCompany company, OrderEntry entry) =>
        (await company.Get<SaveOrder>().HandleAsync(new(null, null, entry, Submit: true), Actors.Sales)).Value.Number;

    /// <summary>An approved order.</summary>
    public static async Task<string> ApprovedAsync(this TestCompany company, OrderEntry entry)
    {
        var number = await company.SubmittedAsync(entry);
        (await company.Get<ApproveOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        return number;
    }

    /// <summary>An order that the customer has confirmed; ready for allocation unless money is due first.</summary>
    public static async Task<string> ConfirmedAsync(this TestCompany company, OrderEntry entry)
    {
        var number = await company.ApprovedAsync(entry);
        (await company.Get<SendConfirmation>().HandleAsync(new(number, null, ContactChannel.Phone), Actors.Sales)).Must();
        (await company.Get<ConfirmOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        return number;
    }

    /// <summary>The order as it lies in the database, whole, for looking at.</summary>
    public static async Task<SalesOrder> OrderAsync(this TestCompany company, string number)
    {
        await using var db = company.OpenDatabase();
        return (await OrderLoading.OrderAsync(db, number, default))!;
    }

    /// <summary>Fails the test with the refusal's sentences when an act was refused.</summary>
    public static Result Must(this Result result)
    {
        Assert.True(result.Succeeded, string.Join("; ", result.Errors));
        return result;
    }

    /// <summary>The codes of a refusal, for asserting.</summary>
    public static IEnumerable<string> Codes(this Result result) => result.Errors.Select(e => e.Code);
}
