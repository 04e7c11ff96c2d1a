namespace OrderPortal.Model.Billing;

/// <summary>How money came in.</summary>
public enum PaymentMethod
{
    /// <summary>银行转账.</summary>
    BankTransfer = 10,
    /// <summary>支付宝.</summary>
    Alipay = 20,
    /// <summary>微信支付.</summary>
    WeChatPay = 30,
    /// <summary>现金.</summary>
    Cash = 40,
    /// <summary>承兑汇票 and others.</summary>
    Other = 50,
    /// <summary>The carrier collected it on delivery.</summary>
    CollectedByCarrier = 60,
}

/// <summary>Money that came in for one order; never changed, a mistake is corrected by a second, negative one.</summary>
public sealed class Payment
{
    public long Id { get; private set; }
    public long OrderId { get; private set; }
    public long AmountMinor { get; set; }
    public string Currency { get; set; } = "CNY";
    public DateOnly ReceivedOn { get; set; }
    public PaymentMethod Method { get; set; }

    /// <summary>Bank or platform reference.</summary>
    public string? Reference { get; set; }

    /// <summary>Made by the form when it opened: sending the same form twice records one payment. Unique.</summary>
    public Guid FormKey { get; set; }
    public DateTime RecordedAt { get; set; }
    public string RecordedByName { get; set; } = "";
    public string? Remarks { get; set; }
}
