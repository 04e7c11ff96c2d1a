using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Journey;

/// <summary>The words for every status, action and kind, and the sentences of the guards. A test walks every enum of Model and Journey and finds each value here.</summary>
public static class JourneyTexts
{
    /// <summary>The word for one enum value; combined flags are joined.</summary>
    public static Text Of(Enum value)
    {
        if (value is Role role) return role.Text();
        if (Words.TryGetValue(value, out var text)) return text;
        var parts = Enum.GetValues(value.GetType()).Cast<Enum>().Where(v => Convert.ToInt64(v) != 0 && value.HasFlag(v)).Select(Of).ToList();
        return parts.Count > 0
            ? new(string.Join("、", parts.Select(p => p.Zh)), string.Join(", ", parts.Select(p => p.En)))
            : throw new KeyNotFoundException($"{value.GetType().Name}.{value} has no words in JourneyTexts.");
    }

    /// <summary>The word for a status or action that history keeps by name.</summary>
    public static Text OfName<T>(string name) where T : struct, Enum => Enum.TryParse<T>(name, out var value) ? Of(value) : new(name, name);

    /// <summary>The word for a history entry's action, whichever journey it came from.</summary>
    public static Text OfHistoryAction(HistoryEntry entry) => OfHistoryAction(entry.Subject, entry.Action);

    public static Text OfHistoryAction(Subject subject, string action) => action switch
    {
        "Create" => new("新建", "Created"),
        "Import" => new("导入", "Imported"),
        "UndoImport" => new("撤销导入", "Import undone"),
        "Follow" => new("状态随子订单更新", "Status followed its sub-orders"),
        "Edit" => new("修改", "Edited"),
        "PrintLabel" => new("打印面单", "Label printed"),
        "OpenTicket" => new("登记售后工单", "Ticket opened"),
        "ResolveTicket" => new("售后工单已解决", "Ticket resolved"),
        "ChangeDate" when subject == Subject.SubOrder => new("交期变更", "Expected date changed"),
        "Replenish" => new("自动补货", "Replenishment drafted"),
        "DetectException" => new("发现异常", "Exception detected"),
        "HandleException" => new("异常已处理", "Exception handled"),
        "HandOverManifest" => new("交接发货", "Handed over and shipped"),
        "CancelManifest" => new("清单作废", "Manifest cancelled"),
        "ReportShort" => new("登记短拣", "Shortage reported"),
        "ExplainVariance" => new("原因已查明", "Cause found"),
        "CorrectStock" => new("库存已更正", "Stock corrected"),
        "CountedSince" => new("库存已由盘点更正，不再扣减", "A count has set the stock right; nothing more is taken off"),
        "ResolveVariance" => new("差异已结案", "Variance closed"),
        "JoinWave" => new("加入波次", "Put into a wave"),
        "LeaveWave" => new("移出波次", "Taken out of a wave"),
        "FinishWave" => new("波次完成", "Wave finished"),
        "DissolveWave" => new("解散波次", "Wave dissolved"),
        "AssignPicker" => new("分派拣货人", "Picker assigned"),
        "PlanCount" => new("盘点计划", "Count planned"),
        "CountBin" => new("货位已盘", "Bin counted"),
        "AskRecount" => new("要求复盘", "Second count asked for"),
        "ApproveCount" => new("盘点过账", "Count approved"),
        "CancelCount" => new("取消盘点", "Count given up"),
        "CreateUser" => new("新建账户", "Account created"),
        "ChangeUser" => new("账户已修改", "Account changed"),
        "DisableUser" => new("账户已停用", "Account disabled"),
        "EnableUser" => new("账户已启用", "Account enabled"),
        "UnlockUser" => new("账户已解锁", "Account unlocked"),
        "GiveBadge" => new("已发放工牌", "Badge given"),
        "SetPin" => new("已设置 PIN", "PIN set"),
        "TakeBadge" => new("工牌已收回", "Badge taken away"),
        "RegisterTablet" => new("共用平板已登记", "Shared tablet registered"),
        "RevokeTablet" => new("共用平板已撤销", "Shared tablet revoked"),
        "ResetPassword" => new("密码已重置", "Password reset"),
        "ForgetDevices" => new("验证器与通行密钥已移除", "Authenticator and passkeys removed"),
        _ when subject == Subject.PurchaseOrder => OfName<PurchaseAction>(action),
        _ when subject == Subject.WorkOrder => OfName<WorkOrderAction>(action),
        _ when subject == Subject.SubOrder => OfName<SubOrderAction>(action),
        _ => OfName<OrderAction>(action),
    };

    /// <summary>The word for a status that history keeps by name.</summary>
    public static Text OfHistoryStatus(Subject subject, string status) => subject switch
    {
        Subject.SubOrder => OfName<SubOrderStatus>(status),
        Subject.Ticket => OfName<TicketStatus>(status),
        Subject.PurchaseOrder => OfName<PurchaseStatus>(status),
        Subject.WorkOrder => OfName<WorkStatus>(status),
        _ => OfName<OrderStatus>(status),
    };

    static readonly Dictionary<Enum, Text> Words = new()
    {
        [Source.Page] = new("页面", "Page"),
        [Source.Import] = new("导入", "Import"),
        [Source.Api] = new("接口", "API"),
        [Source.Job] = new("后台任务", "Background job"),
        [Source.CustomerPortal] = new("客户页面", "Customer page"),
        [Source.Demonstration] = new("演示数据", "Demonstration"),

        [OrderStatus.Draft] = new("草稿", "Draft"),
        [OrderStatus.PendingReview] = new("待审核", "Pending review"),
        [OrderStatus.Approved] = new("已审核", "Approved"),
        [OrderStatus.InPreparation] = new("生产中/备货中", "In preparation"),
        [OrderStatus.Shipped] = new("已发货", "Shipped"),
        [OrderStatus.Completed] = new("已完成", "Completed"),
        [OrderStatus.Cancelled] = new("已取消", "Cancelled"),
        [SubOrderStatus.Waiting] = new("待配货", "Waiting for stock"),
        [SubOrderStatus.Allocated] = new("待拣货", "To be picked"),
        [SubOrderStatus.WithSupplier] = new("待供应商发货", "With the supplier"),
        [SubOrderStatus.Picked] = new("待质检", "To be inspected"),
        [SubOrderStatus.Inspected] = new("待打包", "To be packed"),
        [SubOrderStatus.Packed] = new("待发货", "Ready to ship"),
        [SubOrderStatus.Shipped] = new("已发货", "Shipped"),
        [SubOrderStatus.Delivered] = new("已签收", "Delivered"),
        [SubOrderStatus.Completed] = new("已完成", "Completed"),
        [SubOrderStatus.Cancelled] = new("已取消", "Cancelled"),

        [OrderAction.Edit] = new("修改", "Edit"),
        [OrderAction.Submit] = new("提交审核", "Submit for review"),
        [OrderAction.Return] = new("退回修改", "Return to sales"),
        [OrderAction.AskCustomer] = new("请客户补充", "Ask the customer"),
        [OrderAction.AnswerQuantity] = new("数量确认", "Explain quantity"),
        [OrderAction.AcceptName] = new("放行客户名称", "Accept customer name"),
        [OrderAction.Approve] = new("审核通过", "Approve"),
        [OrderAction.SendConfirmation] = new("发送确认单", "Send confirmation"),
        [OrderAction.Confirm] = new("客户已确认", "Customer confirms"),
        [OrderAction.RequestChange] = new("客户要求修改", "Customer wants a change"),
        [OrderAction.WaiveConfirmation] = new("免客户确认", "Waive confirmation"),
        [OrderAction.RecordPayment] = new("登记收款", "Record payment"),
        [OrderAction.Hold] = new("挂起", "Put on hold"),
        [OrderAction.Unhold] = new("解除挂起", "Release hold"),
        [OrderAction.Cancel] = new("取消订单", "Cancel order"),
        [OrderAction.Attach] = new("添加附件", "Attach a file"),
        [SubOrderAction.Allocate] = new("配货", "Allocate stock"),
        [SubOrderAction.AllocateAtSupplier] = new("供应商代发配货", "Allocate at a supplier"),
        [SubOrderAction.ShipFromSupplier] = new("登记供应商发货", "Record the supplier's shipment"),
        [SubOrderAction.SupplierDeclines] = new("供应商不发", "Supplier does not ship"),
        [SubOrderAction.AllocateRest] = new("补配", "Allocate what is missing"),
        [SubOrderAction.Unallocate] = new("释放占用", "Give stock back"),
        [SubOrderAction.ScanPick] = new("拣货扫描", "Scan a pick"),
        [SubOrderAction.FinishPick] = new("完成拣货", "Finish picking"),
        [SubOrderAction.PassInspection] = new("质检合格", "Pass inspection"),
        [SubOrderAction.FailInspection] = new("质检不合格", "Fail inspection"),
        [SubOrderAction.ScanPack] = new("打包扫描", "Scan while packing"),
        [SubOrderAction.LoseStock] = new("盘点短缺", "Stock lost in a count"),
        [SubOrderAction.Pack] = new("打包", "Pack"),
        [SubOrderAction.Release] = new("放行发货", "Release to ship"),
        [SubOrderAction.ChooseCarrier] = new("安排物流", "Arrange transport"),
        [SubOrderAction.Ship] = new("发货", "Ship"),
        [SubOrderAction.Track] = new("登记物流轨迹", "Record tracking"),
        [SubOrderAction.Deliver] = new("确认签收", "Record delivery"),
        [SubOrderAction.FollowUp] = new("收货回访", "Follow up"),
        [SubOrderAction.Complete] = new("完成", "Complete"),
        [SubOrderAction.Cancel] = new("取消", "Cancel"),
        [SubOrderAction.Split] = new("拆单", "Split"),
        [SubOrderAction.Merge] = new("合单", "Merge"),
        [SubOrderAction.KeepStock] = new("保留占用", "Keep its stock"),
        [SubOrderAction.MergeInto] = new("并入其他子订单", "Merge into another part"),

        [OrderChannel.OwnSite] = new("自有网站", "Own site"),
        [OrderChannel.OnlineMall] = new("线上商城", "Online mall"),
        [OrderChannel.Taobao] = new("淘宝/天猫", "Taobao/Tmall"),
        [OrderChannel.Jd] = new("京东", "JD"),
        [OrderChannel.Store] = new("线下门店", "Store"),
        [OrderChannel.Phone] = new("电话/询价", "Phone/enquiry"),
        [OrderChannel.Distributor] = new("渠道商", "Distributor"),
        [CustomerSource.Online] = new("线上", "Online"),
        [CustomerSource.Offline] = new("线下", "Offline"),
        [CustomerSource.Distributor] = new("渠道商", "Distributor"),
        [DeliveryMode.Carrier] = new("物流配送", "Carrier"),
        [DeliveryMode.OwnFleet] = new("自有车队", "Own fleet"),
        [DeliveryMode.Pickup] = new("客户自提", "Customer pickup"),
        [InvoiceKind.None] = new("不开票", "No invoice"),
        [InvoiceKind.Ordinary] = new("增值税普通发票", "Ordinary VAT invoice"),
        [InvoiceKind.Special] = new("增值税专用发票", "Special VAT invoice"),
        [HoldKind.AwaitingCustomer] = new("待客户补充", "Awaiting customer"),
        [HoldKind.Manual] = new("人工挂起", "Manual hold"),
        [PaymentStatus.Unpaid] = new("未付款", "Unpaid"),
        [PaymentStatus.PartlyPaid] = new("部分付款", "Partly paid"),
        [PaymentStatus.DepositPaid] = new("已付定金", "Deposit paid"),
        [PaymentStatus.Paid] = new("已付清", "Paid"),
        [PaymentStatus.Overpaid] = new("多付", "Overpaid"),
        [Priority.Normal] = new("普通", "Normal"),
        [Priority.Urgent] = new("加急", "Urgent"),
        [Priority.Key] = new("重点", "Key"),
        [ConfirmationState.Sent] = new("待客户确认", "Awaiting answer"),
        [ConfirmationState.Accepted] = new("客户已确认", "Accepted"),
        [ConfirmationState.ChangeRequested] = new("客户要求修改", "Change requested"),
        [ConfirmationState.Superseded] = new("已被新版本取代", "Superseded"),
        [ContactChannel.Email] = new("电子邮件", "E-mail"),
        [ContactChannel.Phone] = new("电话", "Phone"),
        [ContactChannel.WeCom] = new("企业微信", "WeCom"),
        [ContactChannel.Portal] = new("客户页面", "Customer page"),

        [CustomerType.Company] = new("公司", "Company"),
        [CustomerType.Individual] = new("个人", "Individual"),
        [CustomerType.Distributor] = new("渠道商", "Distributor"),
        [CustomerType.Store] = new("门店", "Store"),
        [MemberLevel.Standard] = new("普通会员", "Standard"),
        [MemberLevel.Silver] = new("银卡会员", "Silver"),
        [MemberLevel.Gold] = new("金卡会员", "Gold"),
        [MemberLevel.Vip] = new("VIP", "VIP"),
        [PaymentTerms.Prepaid] = new("全款预付", "Prepaid"),
        [PaymentTerms.Deposit] = new("定金+尾款", "Deposit and balance"),
        [PaymentTerms.CashOnDelivery] = new("货到付款", "Cash on delivery"),
        [PaymentTerms.Credit] = new("账期", "Credit terms"),
        [PaymentMethod.BankTransfer] = new("银行转账", "Bank transfer"),
        [PaymentMethod.Alipay] = new("支付宝", "Alipay"),
        [PaymentMethod.WeChatPay] = new("微信支付", "WeChat Pay"),
        [PaymentMethod.Cash] = new("现金", "Cash"),
        [PaymentMethod.Other] = new("其他", "Other"),
        [PaymentMethod.CollectedByCarrier] = new("承运商代收", "Collected by carrier"),

        [BinKind.Storage] = new("存储位", "Storage"),
        [BinKind.Receiving] = new("收货区", "Receiving"),
        [BinKind.Quarantine] = new("隔离区", "Quarantine"),
        [BinKind.Staging] = new("集货区", "Staging"),
        [MovementKind.Receipt] = new("入库", "Receipt"),
        [MovementKind.Allocate] = new("占用", "Allocated"),
        [MovementKind.Unallocate] = new("释放", "Given back"),
        [MovementKind.Ship] = new("出库", "Shipped"),
        [MovementKind.Adjust] = new("调整", "Adjusted"),
        [SourcingRule.Nearest] = new("就近发货", "Nearest"),
        [SourcingRule.Fullest] = new("库存最足", "Fullest"),
        [SourcingRule.Priority] = new("仓库优先级", "Warehouse priority"),
        [FreightZone.SameProvince] = new("同省", "Same province"),
        [FreightZone.SameRegion] = new("同大区", "Same region"),
        [FreightZone.OtherRegion] = new("跨大区", "Other region"),
        [FreightZone.Remote] = new("偏远地区", "Remote"),
        [MovementKind.Stage] = new("集货", "Staged"),
        [MovementKind.PutAway] = new("上架", "Put away"),
        [MovementKind.PutBack] = new("放回", "Put back"),
        [MovementKind.Quarantine] = new("隔离", "Quarantined"),
        [MovementKind.LiftQuarantine] = new("解除隔离", "Quarantine lifted"),
        [MovementKind.WriteOff] = new("报废", "Written off"),
        [MovementKind.ReturnToSupplier] = new("退供应商", "Returned to supplier"),
        [MovementKind.Return] = new("退货", "Came back"),
        [MovementKind.Count] = new("盘点", "Counted"),
        [QuarantineCause.Damaged] = new("破损", "Damaged"),
        [QuarantineCause.Defective] = new("功能不良", "Defective"),
        [QuarantineCause.WrongSpecification] = new("规格不符", "Wrong specification"),
        [QuarantineCause.Blemished] = new("外观不良", "Blemished"),
        [QuarantineCause.Expired] = new("过期", "Expired"),
        [QuarantineCause.Other] = new("其他", "Other"),
        [UnitState.Coded] = new("已制码", "Coded"),
        [UnitState.InStock] = new("在库", "In stock"),
        [UnitState.Packed] = new("已装箱", "Packed"),
        [UnitState.Shipped] = new("已发货", "Shipped"),
        [UnitState.Returned] = new("已退回", "Returned"),
        [UnitState.Scrapped] = new("已报废", "Scrapped"),
        [UnitEventKind.Coded] = new("制码", "Coded"),
        [UnitEventKind.Received] = new("入库", "Received"),
        [UnitEventKind.Packed] = new("装箱", "Packed"),
        [UnitEventKind.TakenOut] = new("取出", "Taken out"),
        [UnitEventKind.Shipped] = new("发货", "Shipped"),
        [UnitEventKind.Scanned] = new("客户扫码", "Scanned by a customer"),
        [UnitEventKind.Returned] = new("退回", "Returned"),
        [UnitEventKind.Scrapped] = new("报废", "Scrapped"),
        [UnitEventKind.Tagged] = new("绑定 RFID 标签", "RFID tag tied"),
        [CarrierKind.Express] = new("快递", "Express"),
        [CarrierKind.Freight] = new("物流专线", "Freight"),
        [CarrierKind.OwnFleet] = new("自有车队", "Own fleet"),
        [TrackingKind.PickedUp] = new("已揽收", "Picked up"),
        [TrackingKind.InTransit] = new("运输中", "In transit"),
        [TrackingKind.OutForDelivery] = new("派送中", "Out for delivery"),
        [TrackingKind.Delivered] = new("已签收", "Delivered"),
        [TrackingKind.Problem] = new("物流异常", "Problem"),
        [TicketStatus.Open] = new("处理中", "Open"),
        [TicketStatus.Resolved] = new("已解决", "Resolved"),
        [TicketReasons.None] = new("未注明", "Not named"),
        [TicketReasons.WrongQuantity] = new("数量不符", "Wrong quantity"),
        [TicketReasons.DamagedPacking] = new("包装破损", "Damaged packing"),
        [TicketReasons.QualityProblem] = new("质量问题", "Quality problem"),
        [TicketReasons.Other] = new("其他", "Other"),
        [ExceptionKind.OrderOverdue] = new("订单超期未发", "Order overdue"),
        [ExceptionKind.ConfirmationLate] = new("客户超时未确认", "Confirmation late"),
        [ExceptionKind.TrackingSilent] = new("物流无更新", "No tracking news"),
        [ExceptionKind.FollowUpOverdue] = new("回访超期", "Follow-up overdue"),
        [ExceptionKind.ProductionProblem] = new("生产问题", "Production problem"),
        [ExceptionKind.SupplyLate] = new("到货晚于交期或落空", "Supply comes too late or not at all"),
        [ExceptionKind.ReplacementMissing] = new("质检不合格且无货可补", "Failed inspection, no replacement"),
        [ExceptionKind.SoldElsewhere] = new("疑似窜货", "Scanned in another region"),
        [ExceptionKind.StockLost] = new("盘点差异影响订单", "Count took promised stock"),
        [ExceptionKind.TrackingProblem] = new("物流异常", "Carrier problem"),
        [ExceptionKind.RecordedLate] = new("状态补录过晚", "Recorded too late"),
        [MessageStatus.Waiting] = new("待发送", "Waiting"),
        [MessageStatus.Sent] = new("已发送", "Sent"),
        [MessageStatus.Failed] = new("发送失败", "Failed"),
        [MessageStatus.Kept] = new("待人工转达", "To be passed on by hand"),
        [DocumentKind.Attachment] = new("附件", "Attachment"),
        [DocumentKind.ImportedSheet] = new("导入表格", "Imported sheet"),
        [DocumentKind.Archive] = new("归档", "Archive"),
        [JobOutcome.Running] = new("运行中", "Running"),
        [JobOutcome.Succeeded] = new("成功", "Succeeded"),
        [JobOutcome.Partly] = new("部分完成", "Partly done"),
        [JobOutcome.Failed] = new("失败", "Failed"),
        [Subject.Order] = new("订单", "Order"),
        [Subject.SubOrder] = new("子订单", "Sub-order"),
        [Subject.Customer] = new("客户", "Customer"),
        [Subject.Product] = new("商品", "Product"),
        [Subject.MasterData] = new("基础资料", "Master data"),
        [Subject.Settings] = new("公司设置", "Settings"),
        [Subject.Ticket] = new("售后工单", "Ticket"),
        [Subject.Exception] = new("异常", "Exception"),
        [Subject.StockCount] = new("盘点", "Stock count"),
        [Subject.Manifest] = new("交接清单", "Manifest"),
        [ManifestStatus.Open] = new("装车中", "Being loaded"),
        [ManifestStatus.HandedOver] = new("已交接", "Handed over"),
        [ManifestStatus.Cancelled] = new("已作废", "Cancelled"),
        [Subject.Variance] = new("出库差异", "Variance"),
        [SubOrderAction.ReportShort] = new("登记短拣", "Report a shortage"),
        [SubOrderAction.Backorder] = new("欠货后补", "Send the rest later"),
        [SubOrderAction.TakeBack] = new("退货入库", "Take back"),
        [SubOrderAction.Shorten] = new("减量退款", "Take it off the order"),
        [ExceptionKind.GoodsReturned] = new("退货到仓", "Goods came back"),
        [ExceptionKind.PickedShort] = new("短拣", "Short when picking"),
        [VarianceCause.NotInBin] = new("货位无货", "Not in the bin"),
        [VarianceCause.Damaged] = new("破损", "Damaged"),
        [VarianceCause.Miscounted] = new("账实不符", "Counted or received wrongly"),
        [VarianceCause.Mispicked] = new("错拣", "Taken for another order"),
        [VarianceCause.Found] = new("已找到", "Found again"),
        [VarianceCause.Other] = new("其他", "Other"),
        [VarianceStatus.Investigating] = new("待查明", "Cause unknown"),
        [VarianceStatus.Unresolved] = new("待处理", "To be dealt with"),
        [VarianceStatus.Closed] = new("已结案", "Closed"),
        [VarianceResolution.Replaced] = new("换货位补拣", "Other pieces"),
        [VarianceResolution.Backordered] = new("欠货后补", "Sent later"),
        [VarianceResolution.Refunded] = new("减量退款", "Money back"),
        [VarianceResolution.NotNeeded] = new("无需处理", "Nothing needed"),
        [Subject.Wave] = new("波次", "Wave"),
        [WaveKind.Single] = new("按单拣货", "Single order"),
        [WaveKind.Batch] = new("边拣边分", "Batch"),
        [WaveKind.Zones] = new("分区拣货", "By zone"),
        [WaveStatus.Open] = new("拣货中", "Being picked"),
        [WaveStatus.Done] = new("已完成", "Done"),
        [WaveStatus.Dissolved] = new("已解散", "Dissolved"),
        [Subject.Account] = new("账户", "Account"),
        [Subject.PurchaseOrder] = new("采购单", "Purchase order"),
        [Subject.WorkOrder] = new("生产单", "Work order"),

        [StockAlert.Low] = new("低于安全库存", "Below safety stock"),
        [StockAlert.Over] = new("超过最高库存", "Above maximum"),
        [PurchaseStatus.Draft] = new("草稿", "Draft"),
        [PurchaseStatus.Sent] = new("已发送", "Sent"),
        [PurchaseStatus.Confirmed] = new("供应商已确认", "Confirmed"),
        [PurchaseStatus.PartlyReceived] = new("部分到货", "Partly received"),
        [PurchaseStatus.Received] = new("已到货", "Received"),
        [PurchaseStatus.Cancelled] = new("已取消", "Cancelled"),
        [PurchaseAction.Edit] = new("修改", "Edit"),
        [PurchaseAction.Send] = new("发送供应商", "Send to supplier"),
        [PurchaseAction.Confirm] = new("供应商确认", "Supplier confirms"),
        [PurchaseAction.ChangeDate] = new("变更到货日期", "Change the date"),
        [PurchaseAction.ReceivePart] = new("部分收货", "Receive a part"),
        [PurchaseAction.Receive] = new("收货完成", "Receive the rest"),
        [PurchaseAction.ShipDirect] = new("供应商已直发客户", "Supplier shipped to the customer"),
        [PurchaseAction.Close] = new("结束收货", "Close short"),
        [PurchaseAction.Cancel] = new("取消采购", "Cancel purchase"),
        [WorkStatus.Planned] = new("已排产", "Planned"),
        [WorkStatus.InProgress] = new("生产中", "In progress"),
        [WorkStatus.Done] = new("已完工", "Done"),
        [WorkStatus.Cancelled] = new("已取消", "Cancelled"),
        [WorkOrderAction.StartStage] = new("开始工序", "Start a stage"),
        [WorkOrderAction.FinishStage] = new("完成工序", "Finish a stage"),
        [WorkOrderAction.ReportProblem] = new("报告问题", "Report a problem"),
        [WorkOrderAction.SolveProblem] = new("问题已解决", "Problem solved"),
        [WorkOrderAction.Reschedule] = new("调整排产", "Reschedule"),
        [WorkOrderAction.Finish] = new("完工入库", "Finish into stock"),
        [WorkOrderAction.Cancel] = new("取消生产", "Cancel production"),
        [WorkStageKind.Design] = new("设计", "Design"),
        [WorkStageKind.Materials] = new("选材", "Materials"),
        [WorkStageKind.Processing] = new("加工", "Processing"),
        [WorkStageKind.FinalCheck] = new("成品检验", "Final check"),
        [WorkProblemKind.MaterialShortage] = new("原材料短缺", "Material shortage"),
        [WorkProblemKind.Process] = new("工艺难题", "Process difficulty"),
        [WorkProblemKind.Equipment] = new("设备故障", "Equipment failure"),
        [WorkProblemKind.Quality] = new("质量问题", "Quality problem"),
        [WorkProblemKind.Other] = new("其他", "Other"),
        [DateNotice.Pending] = new("待通知客户", "Customer to be told"),
        [DateNotice.Message] = new("已发通知", "Message sent"),
        [DateNotice.Told] = new("已口头通知", "Told in person"),
        [DateNotice.NotNeeded] = new("无需通知", "Not needed"),
    };

    public static readonly Text IllegalMove = new("当前状态为“{1}”，不能执行“{0}”。", "“{0}” is not possible while the status is “{1}”.");
    public static readonly Text ReasonMissing = new("请填写原因。", "Please give a reason.");
    public static readonly Text NameVague = new("客户名称“{0}”过于笼统，请改为全称，或填写原因后放行。", "The customer name “{0}” is too vague; enter the full name or accept it with a reason.");
    public static readonly Text QuantityUnusual = new("第 {0} 行“{1}”数量 {2} 远高于该客户平时的采购量，请与客户核实并说明。", "Line {0}, {1}: a quantity of {2} is far above what this customer usually buys; please check with the customer and explain.");
    public static readonly Text CreditExceeded = new("超出信用额度：已欠 {0}，本单 {1}，额度 {2}。", "Over the credit limit: owed {0}, this order {1}, limit {2}.");
    public static readonly Text OnHold = new("订单已挂起（{0}）：{1}", "The order is on hold ({0}): {1}");
    public static readonly Text NotOnHold = new("订单没有挂起。", "The order is not on hold.");
    public static readonly Text ConfirmationNotSent = new("订单确认单尚未发给客户。", "The confirmation has not been sent to the customer.");
    public static readonly Text AlreadyConfirmed = new("客户已经确认了这份订单。", "The customer has already confirmed this order.");
    public static readonly Text NotConfirmed = new("客户尚未确认最新的订单确认单。", "The customer has not accepted the latest confirmation.");
    public static readonly Text AlreadyPrepared = new("子订单 {0} 已开始备货，请先释放占用。", "Sub-order {0} is already being prepared; give its stock back first.");
    public static readonly Text AlreadyShipped = new("子订单 {0} 已发货，请改走退货。", "Sub-order {0} has already left; please use a return instead.");
    public static readonly Text DepositOpen = new("备货前应收 {0}，已收 {1}。", "{0} is due before preparation; {1} has been received.");
    public static readonly Text StockShort = new("库存不足：{0} {1} 需要 {2}，单仓最多可用 {3}。", "Not enough stock: {0} {1} needs {2}, at most {3} is available in one warehouse.");
    public static readonly Text StockComing = new("库存不足：{0} {1} 需要 {2}，等待 {4}（{3}），预计到货：{5}。", "Not enough stock: {0} {1} needs {2}; {4} ({3}) brings it, expected: {5}.");
    public static readonly Text DayUnknown = new("未定", "not yet known");
    public static readonly Text StockScattered = new("没有一个仓库备齐全部商品：{0} {1} 需要 {2}，单仓最多可用 {3}。", "No single warehouse has everything: {0} {1} needs {2}, at most {3} is available in one warehouse.");
    public static readonly Text AlreadyPicked = new("已开始拣货，不能释放占用。", "Picking has begun, so the stock cannot be given back.");
    public static readonly Text StockMissing = new("{0} {1} 还缺 {2}，本仓暂无库存可补；到货后请点“补配”。", "{0} {1}: {2} are missing and this warehouse has none; choose “Allocate what is missing” when some arrive.");
    public static readonly Text VarianceOpen = new("出库差异 {0}（{1} {2} 少 {3}）超过限额，须先由主管查明原因。", "Variance {0} ({1} {2}: {3} missing) is above the limit; a manager must find its cause first.");
    public static readonly Text NothingMissing = new("没有缺货需要补配。", "Nothing is missing.");
    public static readonly Text InspectionMissing = new("{0} 没有质检合格记录。", "{0} has no record of a passed inspection.");
    public static readonly Text QualityLabelNotScanned = new("还没有扫描 {0} 的质检合格标签。", "The quality label of {0} has not been scanned yet.");
    public static readonly Text GoodsNotScanned = new("{0} {1} 还有 {2} 未扫描装箱。", "{0} {1}: {2} still to be scanned into the parcels.");
    public static readonly Text LabelNotScanned = new("包裹 {0} 的面单还没有扫描核对。", "The label of parcel {0} has not been scanned yet.");
    public static readonly Text PickOpen = new("{0} {1} 还差 {2} 未拣。", "{0} {1}: {2} still to be picked.");
    public static readonly Text UnitsOpen = new("{0} {1} 还有 {2} 件未扫描唯一码，请在打包台取出后逐件扫码。", "{0} {1}: {2} in the parcels without a scanned code; take them out and scan each code.");
    public static readonly Text BalanceOpen = new("发货前尾款还差 {0}。", "{0} of the balance is still due before shipping.");
    public static readonly Text AlreadyReleased = new("财务已经放行。", "Finance has already released it.");
    public static readonly Text NotReleased = new("财务尚未放行发货。", "Finance has not released it for shipping.");
    public static readonly Text SupplierCannotShip = new("{0}由供应商代发：只能用物流配送，且不能货到付款。请换仓库。", "{0} is a supplier who ships for us: by carrier only, and he collects no money. Please choose another warehouse.");
    public static readonly Text SupplierAlreadyAsked = new("子订单 {0} 的直发采购单 {1} 已发给供应商，请采购先与供应商取消。", "{1} for sub-order {0} is already with the supplier; purchasing must cancel it with him first.");
    public static readonly Text SupplierNotAsked = new("直发采购单 {0} 还没有发给供应商。", "{0} has not been sent to the supplier yet.");
    public static readonly Text GoesDirect = new("采购单 {0} 由供应商直发客户，不在我方收货。", "{0} goes from the supplier straight to the customer and is not received here.");
    public static readonly Text ComesToUs = new("采购单 {0} 送到我方仓库，请按收货登记。", "{0} comes to our warehouse; please receive it there.");
    public static readonly Text CarrierMissing = new("请选择承运商。", "Please choose a carrier.");
    public static readonly Text TrackingMissing = new("请填写运单号。", "Please enter the tracking number.");
    public static readonly Text AlreadyFollowedUp = new("这次发货已经回访过。", "This shipment has already been followed up.");
    public static readonly Text NotFollowedUp = new("尚未完成收货回访。", "The customer has not been asked the three questions yet.");
    public static readonly Text SupplierMissing = new("请选择供应商。", "Please choose a supplier.");
    public static readonly Text PurchaseEmpty = new("采购单没有商品，请至少保留一行。", "The purchase order has no goods; please keep at least one line.");
    public static readonly Text StageOpen = new("工序“{0}”尚未完成。", "The stage “{0}” is not finished.");
    public static readonly Text ProblemOpen = new("问题“{0}”尚未解决。", "The problem “{0}” is not solved.");
    public static readonly Text TicketOpen = new("售后工单 {0} 尚未解决。", "Ticket {0} is still open.");
}
