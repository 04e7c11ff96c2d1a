using System.Globalization;
using OrderPortal.Journey;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared.Components;
using Money = OrderPortal.Model.Money;

namespace OrderPortal.Shared.History;

/// <summary>The words and the way of writing for what history keeps by field name. A test finds a name here for every field that can change.</summary>
public static class HistoryTexts
{
    public const string Carrier = nameof(SubOrder.CarrierId), Warehouse = nameof(SubOrder.WarehouseId), Category = nameof(Product.CategoryId), File = "File";

    public static readonly Text None = new("（空）", "(empty)");
    public static readonly Text Added = new("新增", "Added");
    public static readonly Text Removed = new("删除", "Removed");
    public static readonly Text LineNumber = new("第 {0} 行", "Line {0}");
    public static readonly Text Reason = new("原因：{0}", "Reason: {0}");
    public static readonly Text RecordedAt = new("补录于", "recorded");
    public static readonly Text Older = new("更早的记录", "Older entries");
    public static readonly Text Empty = new("还没有记录。", "Nothing has been recorded yet.");
    static readonly Text Yes = new("是", "yes"), No = new("否", "no");

    // the status and the time of the entry say it already, or it is a key that only the database reads
    static readonly HashSet<string> Untold =
    [
        nameof(SalesOrder.CustomerId), nameof(SalesOrderLine.ProductId), nameof(SalesOrderLine.OrderId), nameof(SalesOrder.OwnerUserId), nameof(Customer.ManagerUserId),
        nameof(SalesOrder.ImportBatchId), nameof(Contact.PhoneTail), nameof(SalesOrder.ConfirmedVersion),
        nameof(PurchaseOrder.UniqueKey), nameof(PurchaseOrder.SupplierId), nameof(PurchaseOrderLine.OrderLineId), nameof(StockPolicy.HistoryUntil),
    ];

    /// <summary>Whether the change of a field tells a reader something that its entry does not say already.</summary>
    public static bool IsWorthShowing(string field) => !Untold.Contains(field) && !field.EndsWith("At", StringComparison.Ordinal);

    public static bool IsPhone(string field) => Last(field) is "Mobile" or "Phone" or nameof(SalesOrder.ContactMobile) or nameof(SalesOrder.ContactPhone);

    /// <summary>The field's name; the recorded one where nobody has named it.</summary>
    public static Text Field(string field) => Names.TryGetValue(Last(field), out var name) ? name : Text.Same(field);

    public static bool IsNamed(string field) => Names.ContainsKey(Last(field));

    /// <summary>Line 2 → 第 2 行; a sub-order's number stays what it is.</summary>
    public static Text Record(string record) => record.StartsWith("Line ", StringComparison.Ordinal) ? LineNumber.With(record[5..]) : Text.Same(record);

    /// <summary>A recorded value as people write it: amounts with cents, percent, days, yes and no, the words of a choice.</summary>
    public static Text Value(string field, string? value)
    {
        if (string.IsNullOrEmpty(value)) return None;
        var name = Last(field);
        if (bool.TryParse(value, out var yes)) return yes ? Yes : No;
        if (DateOnly.TryParseExact(value, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Text.Same(Amounts.Day(day));
        if (!long.TryParse(value, CultureInfo.InvariantCulture, out var number))
            return Choices.GetValueOrDefault(name, []).Select(t => Enum.TryParse(t, value, out var choice) ? (Enum)choice : null).OfType<Enum>().Select(JourneyTexts.Of)
                .DefaultIfEmpty(Text.Same(value)).First();
        return Text.Same(name switch
        {
            _ when name.EndsWith("AmountMinor", StringComparison.Ordinal) => Money.FromMinor(number).ToString("N2", CultureInfo.InvariantCulture),
            _ when name.EndsWith("PriceMinor", StringComparison.Ordinal) => Money.FromPriceMinor(number).ToString("#,##0.00##", CultureInfo.InvariantCulture),
            _ when name.EndsWith("Milli", StringComparison.Ordinal) => Amounts.Quantity(Money.FromMilli(number)),
            _ when name.EndsWith("BasisPoints", StringComparison.Ordinal) => (number / 100m).ToString("0.## '%'", CultureInfo.InvariantCulture),
            _ when name.EndsWith("Micro", StringComparison.Ordinal) => (number / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture),
            _ => value,
        });
    }

    static string Last(string field) => field[(field.LastIndexOf('.') + 1)..];

    static readonly Dictionary<string, Type[]> Choices = new()
    {
        [nameof(SalesOrder.Channel)] = [typeof(OrderChannel)],
        [nameof(SalesOrder.DeliveryMode)] = [typeof(DeliveryMode)],
        [nameof(SalesOrder.PaymentTerms)] = [typeof(PaymentTerms)],
        [nameof(SalesOrder.InvoiceKind)] = [typeof(InvoiceKind)],
        [nameof(SalesOrder.HoldKind)] = [typeof(HoldKind)],
        [nameof(SubOrder.Priority)] = [typeof(Priority)],
        [nameof(Customer.Type)] = [typeof(CustomerType)],
        [nameof(Customer.Level)] = [typeof(MemberLevel)],
        [nameof(Customer.Terms)] = [typeof(PaymentTerms)],
        [nameof(Bin.Kind)] = [typeof(CarrierKind), typeof(BinKind)],
    };

    static readonly Dictionary<string, Text> Names = new()
    {
        [File] = new("附件", "Attachment"),
        [nameof(SalesOrder.Number)] = new("编号", "Number"),
        [nameof(SalesOrder.ExternalNumber)] = new("外部单号", "External number"),
        [nameof(SalesOrder.Channel)] = new("渠道", "Channel"),
        [nameof(SalesOrder.CustomerName)] = new("客户名称", "Customer"),
        [nameof(SalesOrder.ContactName)] = new("联系人", "Contact"),
        [nameof(SalesOrder.ContactMobile)] = new("联系人手机", "Contact's mobile"),
        [nameof(SalesOrder.ContactPhone)] = new("联系人电话", "Contact's phone"),
        [nameof(SalesOrder.ContactEmail)] = new("联系人邮箱", "Contact's e-mail"),
        [nameof(SalesOrder.DeliveryMode)] = new("交付方式", "Delivery"),
        [nameof(SalesOrder.OrderedOn)] = new("订单日期", "Order date"),
        [nameof(SalesOrder.RequiredOn)] = new("要求交付日期", "Required date"),
        [nameof(SalesOrder.ExpectedOn)] = new("预计到货日期", "Expected arrival"),
        [nameof(SalesOrder.Remarks)] = new("备注", "Remarks"),
        [nameof(SalesOrder.PaymentTerms)] = new("付款方式", "Payment terms"),
        [nameof(SalesOrder.DepositRateBasisPoints)] = new("定金比例", "Deposit rate"),
        [nameof(SalesOrder.InvoiceKind)] = new("发票类型", "Invoice"),
        [nameof(SalesOrder.InvoiceTitle)] = new("发票抬头", "Invoice title"),
        [nameof(SalesOrder.InvoiceTaxId)] = new("税号", "Tax number"),
        [nameof(SalesOrder.Currency)] = new("币种", "Currency"),
        [nameof(SalesOrder.CustomerCurrency)] = new("客户币种", "Customer's currency"),
        [nameof(SalesOrder.CustomerCurrencyRateMicro)] = new("汇率", "Exchange rate"),
        [nameof(SalesOrder.LinesAmountMinor)] = new("商品金额", "Amount of the lines"),
        [nameof(SalesOrder.DiscountAmountMinor)] = new("折扣", "Discount"),
        [nameof(SalesOrder.OrderDiscountAmountMinor)] = new("整单折扣", "Order discount"),
        [nameof(SalesOrder.FreightAmountMinor)] = new("运费", "Freight"),
        [nameof(SalesOrder.TaxAmountMinor)] = new("税额", "Tax"),
        [nameof(SalesOrder.FixedTaxAmountMinor)] = new("来源税额", "Tax as charged by the source"),
        [nameof(SalesOrder.RoundingAmountMinor)] = new("尾差", "Rounding"),
        [nameof(SalesOrder.TotalAmountMinor)] = new("总金额", "Total"),
        [nameof(SalesOrder.PaidAmountMinor)] = new("已收金额", "Paid"),
        [nameof(SalesOrder.OwnerName)] = new("客户经理", "Account manager"),
        [nameof(SalesOrder.HoldKind)] = new("挂起", "Hold"),
        [nameof(SalesOrder.HoldReason)] = new("挂起原因", "Reason of the hold"),
        [nameof(SalesOrder.NameOverrideReason)] = new("放行客户名称的原因", "Why the customer name was accepted"),
        [nameof(SalesOrder.ConfirmationVersion)] = new("确认单版本", "Confirmation version"),
        [nameof(SalesOrder.ConfirmationWaiver)] = new("免确认原因", "Why confirmation was waived"),
        [nameof(SalesOrderLine.LineNumber)] = new("行号", "Line number"),
        [nameof(SalesOrderLine.ProductCode)] = new("商品编码", "Product code"),
        [nameof(SalesOrderLine.ProductName)] = new("商品名称", "Product"),
        [nameof(SalesOrderLine.Specification)] = new("规格型号", "Specification"),
        [nameof(SalesOrderLine.Unit)] = new("单位", "Unit"),
        [nameof(SalesOrderLine.QuantityMilli)] = new("数量", "Quantity"),
        [nameof(SalesOrderLine.UnitPriceMinor)] = new("单价", "Unit price"),
        [nameof(SalesOrderLine.PriceIncludesTax)] = new("含税价", "Price includes tax"),
        [nameof(SalesOrderLine.TaxRateBasisPoints)] = new("税率", "Tax rate"),
        [nameof(SalesOrderLine.AmountMinor)] = new("金额", "Amount"),
        [nameof(SalesOrderLine.IsQuantityAbnormal)] = new("数量异常", "Unusual quantity"),
        [nameof(SalesOrderLine.QuantityAnswer)] = new("数量说明", "Explanation of the quantity"),
        [nameof(SubOrder.Sequence)] = new("序号", "Sequence"),
        [Warehouse] = new("仓库", "Warehouse"),
        [Carrier] = new("承运商", "Carrier"),
        [Category] = new("商品类别", "Category"),
        [nameof(Manifest.DriverName)] = new("司机", "Driver"),
        [nameof(Manifest.ParcelCount)] = new("包裹数", "Parcels"),
        [nameof(Manifest.LeftBehindReason)] = new("遗漏原因", "Left behind because"),
        [nameof(Manifest.ClosedByName)] = new("经手人", "Closed by"),
        [nameof(Variance.Cause)] = new("查明原因", "Cause found"),
        [nameof(Variance.CauseNote)] = new("查明经过", "How it was found"),
        [nameof(Variance.CauseByName)] = new("查明人", "Found by"),
        [nameof(Variance.Resolution)] = new("处理结果", "What was done"),
        [nameof(Variance.ResolvedByName)] = new("处理人", "Done by"),
        [nameof(Variance.MessageKey)] = new("客户通知", "Message to the customer"),
        [nameof(Variance.BackorderNumber)] = new("补发子订单", "Part that leaves later"),
        [nameof(Variance.RefundAmountMinor)] = new("应退金额", "To be given back"),
        [nameof(SubOrderLine.ReturnedQuantityMilli)] = new("已退回", "Came back"),
        [nameof(ReturnReceipt.BinCode)] = new("货位", "Bin"),
        [nameof(SubOrder.Wave)] = new("波次", "Wave"),
        [nameof(SubOrder.PickerName)] = new("拣货人", "Picker"),
        [nameof(SubOrder.TrackingNumber)] = new("运单号", "Tracking number"),
        [nameof(SubOrder.PlannedShipOn)] = new("计划发货日期", "Planned shipping"),
        [nameof(SubOrder.ReleasedByName)] = new("放行人", "Released by"),
        [nameof(SubOrder.Priority)] = new("优先级", "Priority"),
        [nameof(PostalAddress.Consignee)] = new("收货人", "Consignee"),
        [nameof(PostalAddress.Mobile)] = new("手机", "Mobile"),
        [nameof(PostalAddress.Phone)] = new("电话", "Phone"),
        [nameof(PostalAddress.Country)] = new("国家", "Country"),
        [nameof(PostalAddress.Province)] = new("省份", "Province"),
        [nameof(PostalAddress.City)] = new("城市", "City"),
        [nameof(PostalAddress.District)] = new("区县", "District"),
        [nameof(PostalAddress.Street)] = new("详细地址", "Street"),
        [nameof(PostalAddress.PostalCode)] = new("邮政编码", "Postal code"),
        [nameof(Customer.Code)] = new("编码", "Code"),
        [nameof(Customer.LegalName)] = new("客户全称", "Legal name"),
        [nameof(Customer.Type)] = new("客户类型", "Type"),
        [nameof(Customer.TaxId)] = new("税号", "Tax number"),
        [nameof(Customer.Level)] = new("会员等级", "Level"),
        [nameof(Customer.Terms)] = new("付款方式", "Payment terms"),
        [nameof(Customer.CreditDays)] = new("账期天数", "Days of credit"),
        [nameof(Customer.CreditLimitAmountMinor)] = new("信用额度", "Credit limit"),
        [nameof(Customer.Language)] = new("语言", "Language"),
        [nameof(Customer.ManagerName)] = new("客户经理", "Account manager"),
        [nameof(Customer.IsActive)] = new("启用", "Active"),
        [nameof(Contact.Name)] = new("名称", "Name"),
        [nameof(Contact.Email)] = new("邮箱", "E-mail"),
        [nameof(Contact.IsDefault)] = new("默认", "Default"),
        [nameof(CustomerAddress.Label)] = new("地址名称", "Address label"),
        [nameof(Product.UnitDecimals)] = new("单位小数位", "Decimals of the unit"),
        [nameof(ProductCategory.Checklist)] = new("质检清单", "Checklist"),
        [nameof(SubOrder.InspectionNumber)] = new("质检号", "Inspection number"),
        [nameof(Product.IsFragile)] = new("易碎", "Fragile"),
        [nameof(Product.IsValuable)] = new("贵重", "Valuable"),
        [nameof(Product.IsLiquid)] = new("液体", "Liquid"),
        [nameof(Product.IsKeptUpright)] = new("不可倒置", "Keep upright"),
        [nameof(Product.WeightGrams)] = new("重量（克）", "Weight (g)"),
        [nameof(Product.VolumeCubicCentimetres)] = new("体积（立方厘米）", "Volume (cm³)"),
        [nameof(Product.CostPriceMinor)] = new("成本价", "Cost price"),
        [nameof(Product.ListPriceMinor)] = new("目录价", "List price"),
        [nameof(Product.Barcode)] = new("条码", "Barcode"),
        [nameof(Product.IsMadeToOrder)] = new("定制", "Made to order"),
        [nameof(Product.IsSerialised)] = new("一物一码", "Each piece has a code"),
        [nameof(Product.ProductionDays)] = new("生产周期（天）", "Production days"),
        [nameof(PurchaseOrder.RequestedOn)] = new("要求到货日期", "Wanted on"),
        [nameof(PurchaseOrder.PromisedOn)] = new("供应商承诺日期", "Promised by the supplier"),
        [nameof(PurchaseOrder.SupplierReference)] = new("供应商单号", "Supplier's reference"),
        [nameof(PurchaseOrder.BuyerName)] = new("采购员", "Buyer"),
        [nameof(WorkOrder.DueOn)] = new("需要日期", "Needed on"),
        [nameof(WorkOrder.FinishedQuantityMilli)] = new("完工数量", "Finished"),
        [nameof(WorkOrder.OrderNumber)] = new("订单", "Order"),
        [nameof(WorkOrder.Wishes)] = new("定制要求", "Wishes"),
        [nameof(StockPolicy.SafetyQuantityMilli)] = new("安全库存", "Safety stock"),
        [nameof(StockPolicy.ReorderQuantityMilli)] = new("补货点", "Reorder point"),
        [nameof(StockPolicy.MaxQuantityMilli)] = new("最高库存", "Maximum"),
        [nameof(StockPolicy.DemandQuantityMilli)] = new("日均需求", "Daily demand"),
        [nameof(StockPolicy.DemandDeviationMilli)] = new("需求标准差", "Deviation of demand"),
        [nameof(StockPolicy.HistoryDays)] = new("统计天数", "Days of history"),
        [nameof(StockPolicy.LeadDays)] = new("补货周期（天）", "Lead time in days"),
        [nameof(StockPolicy.LeadDeviationCentidays)] = new("周期标准差（百分之一天）", "Deviation of lead time in 1/100 days"),
        [nameof(StockPolicy.ServiceLevelBasisPoints)] = new("服务水平", "Service level"),
        [nameof(StockPolicy.CoverDays)] = new("备货天数", "Cover days"),
        [nameof(StockPolicy.OverrideReason)] = new("人工设定原因", "Why it was set by hand"),
        [nameof(Bin.Kind)] = new("类型", "Kind"),
        [nameof(Model.Shipping.Carrier.TrackingPattern)] = new("运单号格式", "Format of tracking numbers"),
        [nameof(Model.Shipping.Carrier.TypicalDays)] = new("通常天数", "Usual days"),
        [nameof(Bin.PathOrder)] = new("拣货顺序", "Picking order"),
        [nameof(CompanySettings.TimeZoneId)] = new("时区", "Time zone"),
        [nameof(CompanySettings.OrderNumberPrefix)] = new("订单号前缀", "Order number prefix"),
        [nameof(CompanySettings.VatRateBasisPoints)] = new("默认税率", "VAT rate"),
        [nameof(CompanySettings.UrgentWithinDays)] = new("加急天数", "Urgent within days"),
        [nameof(CompanySettings.KeyQuantity)] = new("重点订单数量", "Units of a key order"),
        [nameof(CompanySettings.AbnormalQuantityMultiple)] = new("异常数量倍数", "Multiple of an unusual quantity"),
        [nameof(CompanySettings.VagueNamePattern)] = new("模糊名称规则", "Pattern of vague names"),
        [nameof(CompanySettings.ConfirmWithinHours)] = new("确认时限（小时）", "Confirm within hours"),
        [nameof(CompanySettings.FollowUpAfterDays)] = new("回访天数", "Follow up after days"),
        [nameof(CompanySettings.TrackingSilenceHours)] = new("物流静默（小时）", "Tracking silence in hours"),
        [nameof(CompanySettings.PickLinesPerShift)] = new("每人每班拣货行数", "Lines one person picks in a shift"),
        [nameof(CompanySettings.VarianceLimitAmountMinor)] = new("出库差异金额上限", "Limit of a variance by value"),
        [nameof(CompanySettings.VarianceLimitBasisPoints)] = new("出库差异比例上限", "Limit of a variance by share"),
        [nameof(CompanySettings.MaskPhoneOnPapers)] = new("单据隐藏电话", "Mask phones on papers"),
        [nameof(CompanySettings.EnglishName)] = new("英文名称", "English name"),
        [nameof(CompanySettings.PublicUrl)] = new("客户访问地址", "Public address"),
    };
}
