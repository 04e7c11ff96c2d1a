using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;

namespace OrderPortal.Tests.Support;

/// <summary>Orders that stand where a test begins, made by the model itself: for rooms at the end of the way, whose tests do not want to walk all of it.</summary>
static class PlacedOrders
{
    /// <summary>Saves an approved and confirmed order of one line, with its sub-order at the given status.</summary>
    /// <param name="number">Also makes customer and product codes unique.</param>
    /// <param name="total">The order's total in yuan; its line is 20 pieces.</param>
    public static async Task<string> PlaceAsync(this TestCompany company, string number = "SO202405001", decimal total = 16000m,
        PaymentTerms terms = PaymentTerms.Deposit, SubOrderStatus status = SubOrderStatus.Waiting, Action<SalesOrder>? change = null)
    {
        var act = Act.Now(Actors.Sales, company.Clock);
        await using var db = company.OpenDatabase();
        db.Act = act;
        var category = new ProductCategory { Code = "CAT" + number, Name = "办公用品" };
        var product = new Product { Code = "PRO" + number, Name = "办公桌椅", Specification = "白色/1.2m", Category = category, ListPriceMinor = 1 };
        var customer = new Customer { Code = "C" + number, LegalName = "上海贝贸易有限公司", Terms = terms, CreditLimitAmountMinor = 100_000_00, CreatedAt = act.RecordedAt };
        var today = DateOnly.FromDateTime(act.RecordedAt);
        var order = new SalesOrder(number, today, act)
        {
            Customer = customer,
            CustomerName = customer.LegalName,
            ContactName = "王芳",
            ContactMobile = "13800000000",
            RequiredOn = today.AddDays(10),
            PaymentTerms = terms,
        };
        order.Lines.Add(new SalesOrderLine { LineNumber = 1, Product = product, ProductCode = product.Code, ProductName = product.Name, Unit = "张", Quantity = 20, UnitPrice = total / 20 });
        order.Total();
        order.Move(OrderStatus.PendingReview, "Submit", act);
        order.Move(OrderStatus.Approved, "Approve", act);
        order.ConfirmationWaiver = "老客户";
        var sub = order.PlanWhole(new CompanySettings(), act);
        foreach (var step in Enum.GetValues<SubOrderStatus>().Where(s => s > SubOrderStatus.Waiting && s <= status)) sub.Move(step, "Walk", act);
        if (status > SubOrderStatus.Waiting) OrderPortal.Journey.Progress.Follow(order, act);
        change?.Invoke(order);
        db.AddRange(category, product, customer, order);
        await db.SaveChangesAsync();
        return number;
    }
}
