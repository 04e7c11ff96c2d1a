namespace OrderPortal.Model.Orders;

/// <summary>The six headline statuses of an order, plus draft. Everything finer is a milestone, a hold or a sub-order's status.</summary>
public enum OrderStatus
{
    /// <summary>草稿: not yet submitted.</summary>
    Draft = 10,
    /// <summary>待审核: waits for review.</summary>
    PendingReview = 20,
    /// <summary>已审核: reviewed; waits for the customer, the deposit or stock.</summary>
    Approved = 30,
    /// <summary>生产中/备货中: at least one sub-order is being prepared.</summary>
    InPreparation = 40,
    /// <summary>已发货: every sub-order has left.</summary>
    Shipped = 50,
    /// <summary>已完成: every sub-order was received in good order.</summary>
    Completed = 60,
    /// <summary>已取消: nothing will leave.</summary>
    Cancelled = 90,
}

/// <summary>Where a sub-order stands on its way through the warehouse to the customer.</summary>
public enum SubOrderStatus
{
    /// <summary>待配货: waits for stock to be allocated.</summary>
    Waiting = 10,
    /// <summary>已配货: stock is held for it; waits for picking.</summary>
    Allocated = 20,
    /// <summary>供应商代发: stock is held for it at a supplier who ships it himself; our floor never sees it.</summary>
    WithSupplier = 25,
    /// <summary>已拣货: taken from the bins; waits for inspection.</summary>
    Picked = 30,
    /// <summary>已质检: passed inspection; waits for packing.</summary>
    Inspected = 40,
    /// <summary>已打包: in packages; waits for release and carrier.</summary>
    Packed = 50,
    /// <summary>已发货: left with the carrier.</summary>
    Shipped = 60,
    /// <summary>已签收: the customer has it.</summary>
    Delivered = 70,
    /// <summary>已完成: the customer said all is right.</summary>
    Completed = 80,
    /// <summary>已取消: will not leave.</summary>
    Cancelled = 90,
}

/// <summary>How the order reached us.</summary>
public enum OrderChannel
{
    /// <summary>自有网站.</summary>
    OwnSite = 10,
    /// <summary>线上商城.</summary>
    OnlineMall = 20,
    /// <summary>淘宝 / 天猫.</summary>
    Taobao = 30,
    /// <summary>京东.</summary>
    Jd = 40,
    /// <summary>线下门店.</summary>
    Store = 50,
    /// <summary>电话 / 询价.</summary>
    Phone = 60,
    /// <summary>渠道商.</summary>
    Distributor = 70,
}

/// <summary>The customer source as reports group it.</summary>
public enum CustomerSource
{
    /// <summary>线上.</summary>
    Online = 10,
    /// <summary>线下.</summary>
    Offline = 20,
    /// <summary>渠道商.</summary>
    Distributor = 30,
}

/// <summary>How the goods reach the customer.</summary>
public enum DeliveryMode
{
    /// <summary>物流配送: a third-party carrier with a tracking number.</summary>
    Carrier = 10,
    /// <summary>自有车队: our own vehicles.</summary>
    OwnFleet = 20,
    /// <summary>自提: the customer collects.</summary>
    Pickup = 30,
}

/// <summary>Which invoice the customer wants.</summary>
public enum InvoiceKind
{
    /// <summary>不开票.</summary>
    None = 10,
    /// <summary>增值税普通发票.</summary>
    Ordinary = 20,
    /// <summary>增值税专用发票.</summary>
    Special = 30,
}

/// <summary>Why an order is held back.</summary>
public enum HoldKind
{
    /// <summary>待客户补充: the customer was asked for missing data.</summary>
    AwaitingCustomer = 10,
    /// <summary>Somebody stopped it by hand, with a reason.</summary>
    Manual = 20,
}

/// <summary>How far an order is paid; computed from total, deposit and payments.</summary>
public enum PaymentStatus
{
    /// <summary>未付款.</summary>
    Unpaid = 10,
    /// <summary>部分付款: less than the deposit, or no deposit was agreed.</summary>
    PartlyPaid = 20,
    /// <summary>已付定金.</summary>
    DepositPaid = 30,
    /// <summary>已付清.</summary>
    Paid = 40,
    /// <summary>多付: more than the total.</summary>
    Overpaid = 50,
}

/// <summary>Marks that tell the floor what goes first.</summary>
[Flags]
public enum Priority
{
    /// <summary>普通.</summary>
    Normal = 0,
    /// <summary>加急: wanted within three days.</summary>
    Urgent = 1,
    /// <summary>重点: more than a hundred units.</summary>
    Key = 2,
}
