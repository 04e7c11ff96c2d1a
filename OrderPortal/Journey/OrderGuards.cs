using OrderPortal.Model;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Journey;

/// <summary>The named rules that can stand in the way of a move. Each returns what is wrong, whose it is and where to put it right.</summary>
public static class OrderGuards
{
    // ---- entry and review --------------------------------------------------------------------------------------

    /// <summary>Everything the one validator asks of a submitted order.</summary>
    public static readonly Guard EntryComplete = new(nameof(EntryComplete), s =>
        OrderEntryRules.Check(OrderEntry.Of(s.Order), new(s.Facts.Company, s.Facts.Customer, s.Facts.Products, s.Facts.Today), EntryStage.Submit)
            .Select(e => new Blocker(e.Code, e.Sentence, Role.Sales, $"/orders/{s.Order.Number}/edit", e.Field)));

    public static readonly Guard NameClear = new(nameof(NameClear), s =>
        s.Order.NameOverrideReason is null && OrderEntryRules.IsVague(s.Order.CustomerName, s.Facts.Company)
            ? [new("name-vague", JourneyTexts.NameVague.With(s.Order.CustomerName), Role.Sales, $"/orders/{s.Order.Number}/review", "CustomerName")] : []);

    public static readonly Guard AddressComplete = new(nameof(AddressComplete), s =>
        s.Order.DeliveryMode == DeliveryMode.Pickup ? [] : OrderEntryRules.CheckAddress(s.Order.ShipTo)
            .Select(e => new Blocker(e.Code, e.Sentence, Role.Sales, $"/orders/{s.Order.Number}/edit", e.Field)));

    public static readonly Guard QuantitiesAnswered = new(nameof(QuantitiesAnswered), s => s.Order.Lines
        .Where(l => l.IsQuantityAbnormal && l.QuantityAnswer is null)
        .Select(l => new Blocker("quantity-unusual", JourneyTexts.QuantityUnusual.With(l.LineNumber, l.ProductName, l.Quantity), Role.Sales, $"/orders/{s.Order.Number}/review", $"Lines[{l.LineNumber - 1}].Quantity")));

    public static readonly Guard CreditSuffices = new(nameof(CreditSuffices), s =>
    {
        if (s.Order.PaymentTerms != PaymentTerms.Credit) return [];
        var limit = s.Facts.Customer?.CreditLimitAmountMinor ?? 0;
        return s.Facts.OwedAmountMinor + s.Order.OpenAmountMinor <= limit ? [] :
            [new("credit-exceeded", JourneyTexts.CreditExceeded.With(Say(s, s.Facts.OwedAmountMinor), Say(s, s.Order.TotalAmountMinor), Say(s, limit)), Role.Finance,
                s.Facts.Customer is { } customer ? $"/customers/{customer.Code}/edit" : $"/orders/{s.Order.Number}/edit")];
    });

    // ---- hold --------------------------------------------------------------------------------------------------

    public static readonly Guard NotOnHold = new(nameof(NotOnHold), s => Held(s.Order));

    internal static IEnumerable<Blocker> Held(SalesOrder order) => order.HoldKind is { } kind
        ? [new("on-hold", JourneyTexts.OnHold.With(JourneyTexts.Of(kind), order.HoldReason), kind == HoldKind.AwaitingCustomer ? Role.CustomerService : Role.Sales, $"/orders/{order.Number}")] : [];

    public static readonly Guard OnHold = new(nameof(OnHold), s => s.Order.HoldKind is null
        ? [new("not-on-hold", JourneyTexts.NotOnHold, Role.Sales)] : []);

    // ---- confirmation ------------------------------------------------------------------------------------------

    public static readonly Guard ConfirmationSent = new(nameof(ConfirmationSent), s => s.Order.ConfirmationSentAt is null
        ? [new("confirmation-not-sent", JourneyTexts.ConfirmationNotSent, Role.Sales, $"/orders/{s.Order.Number}/confirmation")] : []);

    public static readonly Guard NotYetConfirmed = new(nameof(NotYetConfirmed), s => s.Order.IsConfirmed
        ? [new("already-confirmed", JourneyTexts.AlreadyConfirmed, Role.Sales)] : []);

    public static readonly Guard Confirmed = new(nameof(Confirmed), s => s.Order.IsConfirmed
        ? [] : [new("not-confirmed", JourneyTexts.NotConfirmed, Role.Sales, $"/orders/{s.Order.Number}/confirmation")]);

    // ---- preparation -------------------------------------------------------------------------------------------

    public static readonly Guard NothingPrepared = new(nameof(NothingPrepared), s => s.Order.SubOrders
        .Where(sub => sub.Status is not (SubOrderStatus.Waiting or SubOrderStatus.Cancelled))
        .Select(sub => new Blocker("already-prepared", JourneyTexts.AlreadyPrepared.With(sub.Number), Role.Warehouse, $"/orders/{s.Order.Number}")));

    public static readonly Guard NothingLeft = new(nameof(NothingLeft), s => s.Order.SubOrders
        .Where(sub => sub.HasLeft)
        .Select(sub => new Blocker("already-shipped", JourneyTexts.AlreadyShipped.With(sub.Number), Role.CustomerService, $"/orders/{s.Order.Number}")));

    public static readonly Guard PaidForPreparation = new(nameof(PaidForPreparation), s => s.Order.PaidAmountMinor >= s.Order.DueBeforePreparationMinor
        ? [] : [new("deposit-open", JourneyTexts.DepositOpen.With(Say(s, s.Order.DueBeforePreparationMinor), Say(s, s.Order.PaidAmountMinor)), Role.Finance, $"/finance/orders/{s.Order.Number}")]);

    /// <summary>One warehouse has every line in full: the sub-order's own warehouse when one was chosen, any otherwise.</summary>
    public static readonly Guard StockSuffices = new(nameof(StockSuffices), s =>
    {
        var needs = Needs(s.Sub!);
        var warehouses = WarehousesFor(s.Sub!, s.Facts);
        long Available(long warehouse, long product) => s.Facts.AvailableMilli.GetValueOrDefault((warehouse, product));
        if (warehouses.Any(w => needs.All(n => Available(w, n.Key) >= n.Value))) return [];
        var nowhere = needs.Where(n => !warehouses.Any(w => Available(w, n.Key) >= n.Value)).ToList();
        return (nowhere.Count > 0 ? nowhere : [.. needs]).Select(need =>
        {
            var line = s.Sub!.Lines.First(l => l.OrderLine.ProductId == need.Key).OrderLine;
            var best = warehouses.Select(w => Available(w, need.Key)).DefaultIfEmpty(0).Max();
            if (nowhere.Count > 0 && s.Sub.Lines.Where(l => l.OrderLine.ProductId == need.Key).SelectMany(l => s.Facts.Coming[l.OrderLine.Id]).MinBy(c => c.On ?? DateOnly.MaxValue) is { } coming)
                return new Blocker("stock-short", JourneyTexts.StockComing.With(line.ProductCode, line.ProductName, Money.FromMilli(need.Value), coming.Status, coming.Reference,
                    coming.On is { } day ? DayTexts.Short(day) : JourneyTexts.DayUnknown), coming.Owner, coming.Url);
            var sentence = nowhere.Count > 0 ? JourneyTexts.StockShort : JourneyTexts.StockScattered;
            return new Blocker("stock-short", sentence.With(line.ProductCode, line.ProductName, Money.FromMilli(need.Value), Money.FromMilli(best)),
                Role.Warehouse, $"/warehouse/stock?q={Uri.EscapeDataString(line.ProductCode)}");
        });
    });

    /// <summary>Where a sub-order's stock may come from: the warehouse that was chosen, otherwise every one that may serve it.</summary>
    internal static long[] WarehousesFor(SubOrder sub, OrderFacts facts) => sub.WarehouseId is { } chosen ? [chosen]
        : [.. facts.AvailableMilli.Keys.Select(k => k.Warehouse).Distinct().Except(facts.Warehouses.Where(w => !Sourcing.MayServe(sub, w)).Select(w => w.Id))];

    /// <summary>How much of each product a sub-order still needs, in thousandths.</summary>
    public static IReadOnlyDictionary<long, long> Needs(SubOrder sub) =>
        sub.Lines.Where(l => l.MissingMilli > 0).GroupBy(l => l.OrderLine.ProductId!.Value).ToDictionary(g => g.Key, g => g.Sum(l => l.MissingMilli));

    /// <summary>Nothing that was held got lost: failed inspection or not found, and not replaced yet.</summary>
    public static readonly Guard NothingMissing = new(nameof(NothingMissing), s => s.Sub!.Lines.Where(l => l.MissingMilli > 0).Select(l =>
        new Blocker("stock-missing", JourneyTexts.StockMissing.With(l.OrderLine.ProductCode, l.OrderLine.ProductName, Money.FromMilli(l.MissingMilli)), Role.Warehouse, $"/warehouse/pick/{s.Sub.Number}")));

    public static readonly Guard SomethingMissing = new(nameof(SomethingMissing), s => Needs(s.Sub!).Count > 0 ? [] : [new("nothing-missing", JourneyTexts.NothingMissing, Role.Warehouse)]);

    /// <summary>Goods above the company's limit that were not found are nobody's loss until a manager knows why.</summary>
    public static readonly Guard VariancesExplained = new(nameof(VariancesExplained), s => s.Sub!.Variances.Where(v => v.Status == VarianceStatus.Investigating).Select(v =>
        new Blocker("variance-open", JourneyTexts.VarianceOpen.With(v.Number, v.Product!.Code, v.Product.Name, Money.FromMilli(v.MissingMilli)), Role.Manager, $"/warehouse/variances/{v.Number}")));

    /// <summary>Something is missing and its own warehouse has some of it again.</summary>
    public static readonly Guard RestInStock = new(nameof(RestInStock), s =>
    {
        var needs = Needs(s.Sub!);
        if (needs.Count == 0) return [new("nothing-missing", JourneyTexts.NothingMissing, Role.Warehouse)];
        return s.Sub!.WarehouseId is { } own && needs.Keys.Any(product => s.Facts.AvailableMilli.GetValueOrDefault((own, product)) > 0) ? [] : NothingMissing.Check(s);
    });

    public static readonly Guard NothingPicked = new(nameof(NothingPicked), s => s.Sub!.Lines.Any(l => l.PickedQuantityMilli > 0)
        ? [new("already-picked", JourneyTexts.AlreadyPicked, Role.Warehouse, $"/warehouse/pick/{s.Sub.Number}")] : []);

    public static readonly Guard AllPicked = new(nameof(AllPicked), s => s.Sub!.Lines.Where(l => l.OpenToPickMilli > l.MissingMilli).Select(l =>
        new Blocker("pick-open", JourneyTexts.PickOpen.With(l.OrderLine.ProductCode, l.OrderLine.ProductName, Money.FromMilli(l.OpenToPickMilli - l.MissingMilli)), Role.Warehouse, $"/warehouse/pick/{s.Sub.Number}")));

    // ---- 三一致: order, goods and label agree ------------------------------------------------------------------

    public static readonly Guard InspectionPassed = new(nameof(InspectionPassed), s => s.Sub!.InspectionNumber is not null
        ? [] : [new("inspection-missing", JourneyTexts.InspectionMissing.With(s.Sub.Number), Role.Warehouse, $"/warehouse/inspect/{s.Sub.Number}")]);

    public static readonly Guard LabelScanned = new(nameof(LabelScanned), s => s.Sub!.LabelScannedAt is not null
        ? [] : [new("quality-label-not-scanned", JourneyTexts.QualityLabelNotScanned.With(s.Sub.Number), Role.Warehouse, $"/warehouse/pack/{s.Sub.Number}")]);

    public static readonly Guard GoodsScanned = new(nameof(GoodsScanned), s => s.Sub!.Lines.Where(l => l.OpenToPackMilli > 0).Select(l =>
        new Blocker("goods-not-scanned", JourneyTexts.GoodsNotScanned.With(l.OrderLine.ProductCode, l.OrderLine.ProductName, Money.FromMilli(l.OpenToPackMilli)), Role.Warehouse, $"/warehouse/pack/{s.Sub.Number}")));

    public static readonly Guard LabelsScanned = new(nameof(LabelsScanned), s => s.Sub!.Packages.Where(p => p.LabelledAt is null).Select(p =>
        new Blocker("label-not-scanned", JourneyTexts.LabelNotScanned.With(p.Number), Role.Warehouse, $"/warehouse/pack/{s.Sub.Number}")));

    /// <summary>一物一码: of a product with coded pieces exactly those are in the parcels whose codes were scanned.</summary>
    public static readonly Guard UnitsAssigned = new(nameof(UnitsAssigned), s => s.Sub!.Lines
        .Where(l => l.OrderLine.Product?.IsSerialised == true).GroupBy(l => l.OrderLine.ProductId)
        .Select(g => (g.First().OrderLine, Open: Money.FromMilli(g.Sum(l => l.PackedQuantityMilli)) - s.Sub.Units.Count(u => u.ProductId == g.Key)))
        .Where(p => p.Open > 0)
        .Select(p => new Blocker("units-open", JourneyTexts.UnitsOpen.With(p.OrderLine.ProductCode, p.OrderLine.ProductName, p.Open), Role.Warehouse, $"/warehouse/pack/{s.Sub.Number}")));

    static string Say(Scene scene, long amountMinor) => Money.Say(Money.FromMinor(amountMinor), scene.Order.Currency);

    // ---- shipping ----------------------------------------------------------------------------------------------

    public static readonly Guard PaidForShipping = new(nameof(PaidForShipping), s => s.Order.PaidAmountMinor >= s.Order.DueBeforeShippingMinor
        ? [] : [new("balance-open", JourneyTexts.BalanceOpen.With(Say(s, s.Order.DueBeforeShippingMinor - s.Order.PaidAmountMinor)), Role.Finance, $"/finance/orders/{s.Order.Number}")]);

    public static readonly Guard NotYetReleased = new(nameof(NotYetReleased), s => s.Sub!.ReleasedAt is not null
        ? [new("already-released", JourneyTexts.AlreadyReleased, Role.Finance)] : []);

    /// <summary>Finance has released it; payment on delivery and credit need no release.</summary>
    public static readonly Guard Released = new(nameof(Released), s => Unreleased(s.Sub!));

    internal static IEnumerable<Blocker> Unreleased(SubOrder sub) => sub.Order.DueBeforeShippingMinor == 0 || sub.ReleasedAt is not null
        ? [] : [new("not-released", JourneyTexts.NotReleased, Role.Finance, $"/finance/orders/{sub.Order.Number}")];

    public static readonly Guard CarrierChosen = new(nameof(CarrierChosen), s => s.Sub!.DeliveryMode == DeliveryMode.Pickup || s.Sub.CarrierId is not null
        ? [] : [new("carrier-missing", JourneyTexts.CarrierMissing, Role.Logistics, $"/logistics/dispatch/{s.Sub.Number}", "CarrierId")]);

    public static readonly Guard TrackingNumberKnown = new(nameof(TrackingNumberKnown), s => s.Sub!.DeliveryMode != DeliveryMode.Carrier || !string.IsNullOrWhiteSpace(s.Sub.TrackingNumber)
        ? [] : [new("tracking-missing", JourneyTexts.TrackingMissing, Role.Logistics, $"/logistics/dispatch/{s.Sub.Number}", "TrackingNumber")]);

    // ---- 供应商代发: a supplier ships for us ----------------------------------------------------------------------

    /// <summary>Where the warehouse that was chosen is a supplier's: his parcel goes to the customer's door, and he collects no money for us.</summary>
    public static readonly Guard SupplierMayShip = new(nameof(SupplierMayShip), s => s.Facts.Warehouses.FirstOrDefault(w => w.Id == s.Sub!.WarehouseId) is { } at && !Sourcing.MayServe(s.Sub!, at)
        ? [new("supplier-cannot-ship", JourneyTexts.SupplierCannotShip.With(at.Name), Role.Warehouse, $"/warehouse/allocate?q={s.Sub!.Number}")] : []);

    /// <summary>A draft can be taken back; once it is with the supplier he may be packing, so that purchasing asks him first.</summary>
    public static readonly Guard SupplierNotAsked = new(nameof(SupplierNotAsked), s => Asked(s.Sub!));

    /// <summary>The same for every part of an order.</summary>
    public static readonly Guard SuppliersNotAsked = new(nameof(SuppliersNotAsked), s => s.Order.SubOrders.SelectMany(Asked));

    static IEnumerable<Blocker> Asked(SubOrder sub) => sub.DirectPurchase is { Status: not PurchaseStatus.Draft } purchase
        ? [new("supplier-asked", JourneyTexts.SupplierAlreadyAsked.With(sub.Number, purchase.Number), Role.Purchasing, $"/purchasing/orders/{purchase.Number}")] : [];

    public static readonly Guard SupplierAsked = new(nameof(SupplierAsked), s => s.Sub!.DirectPurchase is { Status: PurchaseStatus.Draft } draft
        ? [new("supplier-not-asked", JourneyTexts.SupplierNotAsked.With(draft.Number), Role.Purchasing, $"/purchasing/orders/{draft.Number}")] : []);

    // ---- after delivery ----------------------------------------------------------------------------------------

    public static readonly Guard NotYetFollowedUp = new(nameof(NotYetFollowedUp), s => s.Sub!.FollowUp?.AnsweredAt is not null
        ? [new("already-followed-up", JourneyTexts.AlreadyFollowedUp, Role.CustomerService)] : []);

    public static readonly Guard FollowedUp = new(nameof(FollowedUp), s => s.Sub!.FollowUp?.AnsweredAt is not null
        ? [] : [new("not-followed-up", JourneyTexts.NotFollowedUp, Role.CustomerService, $"/service/follow-ups/{s.Sub.Number}")]);

    public static readonly Guard NoOpenTicket = new(nameof(NoOpenTicket), s => s.Order.Tickets
        .Where(t => t.Status == TicketStatus.Open && t.SubOrderId == s.Sub!.Id)
        .Select(t => new Blocker("ticket-open", JourneyTexts.TicketOpen.With(t.Number), Role.CustomerService, $"/service/tickets/{t.Number}")));
}
