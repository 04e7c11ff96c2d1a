using OrderPortal.Shared;

namespace OrderPortal.Model.Orders.Entry;

/// <summary>What the validator says.</summary>
public static class EntryTexts
{
    public static readonly Text ChannelMissing = new("请选择订单来源。", "Please choose where the order came from.");
    public static readonly Text CustomerMissing = new("请选择客户。", "Please choose a customer.");
    public static readonly Text CustomerUnknown = new("没有编号为“{0}”的客户。", "There is no customer with the number “{0}”.");
    public static readonly Text CustomerInactive = new("客户“{0}”已停用。", "The customer “{0}” is no longer active.");
    public static readonly Text ContactMissing = new("请填写联系人。", "Please enter a contact.");
    public static readonly Text PhoneMissing = new("请填写手机或固定电话。", "Please enter a mobile or landline number.");
    public static readonly Text MobileInvalid = new("手机号应为 11 位数字，以 13–19 开头；座机请填在固定电话栏。", "A mobile number has exactly 11 digits beginning with 13–19; use the landline field for other numbers.");
    public static readonly Text EmailInvalid = new("电子邮箱格式不正确。", "This is not a valid e-mail address.");
    public static readonly Text RequiredDateMissing = new("请填写要求交付日期。", "Please enter the required delivery date.");
    public static readonly Text RequiredDateEarly = new("要求交付日期不能早于下单日期。", "The required delivery date cannot be before the order date.");
    public static readonly Text OrderDateAbsurd = new("下单日期不合理，请检查年份。", "The order date makes no sense; please check the year.");
    public static readonly Text DepositRange = new("定金比例应在 0–100% 之间。", "The deposit must be between 0 and 100 %.");
    public static readonly Text FreightRange = new("运费不能为负数，也不能过大。", "Freight cannot be negative or absurdly large.");
    public static readonly Text TextLong = new("内容过长，最多 {0} 个字符。", "This is too long; at most {0} characters.");
    public static readonly Text LinesMissing = new("请至少填写一行商品。", "Please enter at least one line.");
    public static readonly Text LinesMany = new("一张订单最多 {0} 行。", "An order has at most {0} lines.");
    public static readonly Text ProductMissing = new("第 {0} 行：请选择商品。", "Line {0}: please choose a product.");
    public static readonly Text ProductUnknown = new("第 {0} 行：没有编码为“{1}”的商品。", "Line {0}: there is no product with the code “{1}”.");
    public static readonly Text ProductInactive = new("第 {0} 行：商品 {1} 已停售。", "Line {0}: product {1} is no longer sold.");
    public static readonly Text ProductNameDiffers = new("第 {0} 行：编码 {1} 对应的商品是“{2}”，与填写的名称不符。", "Line {0}: code {1} is “{2}”, which differs from the name entered.");
    public static readonly Text QuantityMissing = new("第 {0} 行：请填写数量。", "Line {0}: please enter a quantity.");
    public static readonly Text QuantityNotPositive = new("第 {0} 行：数量必须大于 0。", "Line {0}: the quantity must be greater than 0.");
    public static readonly Text QuantityAbsurd = new("第 {0} 行：数量超过上限 {1:N0}，请检查。", "Line {0}: the quantity is above {1:N0}; please check.");
    public static readonly Text QuantityFraction = new("第 {0} 行：单位“{1}”只能填整数。", "Line {0}: the unit “{1}” takes whole numbers only.");
    public static readonly Text QuantityDecimals = new("第 {0} 行：数量最多 {1} 位小数。", "Line {0}: the quantity has at most {1} decimals.");
    public static readonly Text PriceMissing = new("第 {0} 行：请填写单价。", "Line {0}: please enter a unit price.");
    public static readonly Text PriceRange = new("第 {0} 行：单价不能为负数，也不能过大。", "Line {0}: the unit price cannot be negative or absurdly large.");
    public static readonly Text PriceDecimals = new("第 {0} 行：单价最多 4 位小数。", "Line {0}: the unit price has at most 4 decimals.");
    public static readonly Text AmountDiffers = new("第 {0} 行：{1} × {2} 应为 {3:N2}，填写的是 {4:N2}。", "Line {0}: {1} × {2} is {3:N2}, but {4:N2} was entered.");
    public static readonly Text DiscountRange = new("第 {0} 行：折扣不能为负，也不能超过金额。", "Line {0}: the discount cannot be negative or larger than the amount.");
    public static readonly Text TaxRange = new("第 {0} 行：税率应在 0–100% 之间。", "Line {0}: the tax rate must be between 0 and 100 %.");
    public static readonly Text OrderDiscountRange = new("整单折扣不能为负，也不能超过商品金额。", "The order discount cannot be negative or larger than the goods.");
    public static readonly Text TotalAbsurd = new("订单总额过大，请检查数量和单价。", "The total is absurdly large; please check quantities and prices.");
    public static readonly Text TotalDiffers = new("来源总额 {0:N2} 与计算结果 {1:N2} 不符。", "The stated total {0:N2} differs from the computed {1:N2}.");
    public static readonly Text TaxIdMissing = new("客户没有登记税号，不能开票。", "The customer has no tax number on file, so no invoice is possible.");
    public static readonly Text TaxIdInvalid = new("客户的统一社会信用代码或身份证号校验不通过，不能开票。", "The customer's credit code or identity number fails its check digit, so no invoice is possible.");
    public static readonly Text InvoiceTitleDiffers = new("发票抬头与客户全称“{0}”不一致。", "The invoice title differs from the customer's legal name “{0}”.");
    public static readonly Text ConsigneeMissing = new("地址不详：缺少收货人。", "Incomplete address: no consignee.");
    public static readonly Text ProvinceMissing = new("地址不详：缺少省份。", "Incomplete address: no province.");
    public static readonly Text CityMissing = new("地址不详：缺少城市。", "Incomplete address: no city.");
    public static readonly Text DistrictMissing = new("地址不详：缺少区县。", "Incomplete address: no district.");
    public static readonly Text StreetMissing = new("地址不详：缺少街道门牌。", "Incomplete address: no street and house number.");
    public static readonly Text DivisionUnknown = new("省市区不匹配：{0} {1} {2}。", "Province, city and district do not belong together: {0} {1} {2}.");
    public static readonly Text NumberTaken = new("订单号 {0} 已存在。", "The order number {0} already exists.");
    public static readonly Text ExternalNumberTaken = new("来源单号 {0} 已经录入为 {1}。", "The source's number {0} has already been entered as {1}.");

    /// <summary>What people call a field of the entry.</summary>
    public static Text Field(string name) => Fields.GetValueOrDefault(name, Text.Same(name));

    static readonly Dictionary<string, Text> Fields = new()
    {
        [nameof(OrderEntry.Number)] = new("订单号", "order number"),
        [nameof(OrderEntry.ExternalNumber)] = new("来源单号", "number at the source"),
        [nameof(OrderEntry.Channel)] = new("订单来源", "source"),
        [nameof(OrderEntry.CustomerCode)] = new("客户", "customer"),
        [nameof(OrderEntry.CustomerName)] = new("客户名称", "customer name"),
        [nameof(OrderEntry.ContactName)] = new("联系人", "contact"),
        [nameof(OrderEntry.ContactMobile)] = new("手机", "mobile"),
        [nameof(OrderEntry.ContactPhone)] = new("固定电话", "landline"),
        [nameof(OrderEntry.ContactEmail)] = new("电子邮箱", "e-mail"),
        [nameof(OrderEntry.ShipTo)] = new("收货地址", "delivery address"),
        [nameof(OrderEntry.DeliveryMode)] = new("交付方式", "delivery"),
        [nameof(OrderEntry.OrderedOn)] = new("下单日期", "order date"),
        [nameof(OrderEntry.RequiredOn)] = new("要求交付日期", "required delivery date"),
        [nameof(OrderEntry.Remarks)] = new("订单备注", "remarks"),
        [nameof(OrderEntry.PaymentTerms)] = new("付款方式", "payment terms"),
        [nameof(OrderEntry.DepositPercent)] = new("定金比例", "deposit"),
        [nameof(OrderEntry.InvoiceKind)] = new("发票", "invoice"),
        [nameof(OrderEntry.InvoiceTitle)] = new("发票抬头", "invoice title"),
        [nameof(OrderEntry.InvoiceTaxId)] = new("税号", "tax number"),
        [nameof(OrderEntry.Currency)] = new("币种", "currency"),
        [nameof(OrderEntry.CustomerCurrency)] = new("客户币种", "customer's currency"),
        [nameof(OrderEntry.CustomerCurrencyRate)] = new("汇率", "exchange rate"),
        [nameof(OrderEntry.DiscountAmount)] = new("整单折扣", "order discount"),
        [nameof(OrderEntry.FreightAmount)] = new("运费", "freight"),
        [nameof(OrderEntry.TaxAmount)] = new("税额", "tax"),
        [nameof(OrderEntry.TotalAmount)] = new("总额", "total"),
        [nameof(OrderEntry.Lines)] = new("商品明细", "lines"),
    };
}
