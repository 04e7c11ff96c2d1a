using OrderPortal.Shared.Components;

namespace OrderPortal.Shared.Layout;

/// <summary>One entry of the left navigation.</summary>
/// <param name="Roles">Who sees it; nobody named means everybody who is signed in. A manager sees all but administration.</param>
public sealed record NavigationItem(Text Text, string Url, string Icon, params Role[] Roles);

/// <summary>Entries that belong together under one heading.</summary>
public sealed record NavigationGroup(Text Text, IReadOnlyList<NavigationItem> Items);

/// <summary>The left navigation: the one table of what can be reached from everywhere, room by room.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavigationGroup> Groups =
    [
        new(new("工作", "Work"),
        [
            new(new("我的工作台", "My desk"), "/", Icons.Desk),
            new(new("订单", "Orders"), "/orders", Icons.Order),
        ]),
        new(new("销售", "Sales"),
        [
            new(new("订单审核", "Review"), "/review", Icons.Check, Role.Sales, Role.Manager),
            new(new("订单导入", "Import orders"), "/orders/import", Icons.Import, Role.Sales, Role.Manager),
            new(new("客户", "Customers"), "/customers", Icons.People, Role.Sales, Role.Finance, Role.CustomerService, Role.Manager),
            new(new("商品", "Products"), "/products", Icons.Product, Role.Sales, Role.Finance, Role.Warehouse, Role.Logistics, Role.CustomerService, Role.Manager),
        ]),
        new(new("仓库", "Warehouse"),
        [
            new(new("配货", "Allocate"), "/warehouse/allocate", Icons.Allocate, Role.Warehouse, Role.Manager),
            new(new("拣货", "Pick"), "/warehouse/pick", Icons.Pick, Role.Warehouse, Role.Manager),
            new(new("波次", "Waves"), "/warehouse/waves", Icons.Columns, Role.Warehouse, Role.Manager),
            new(new("拣货分派", "Who picks what"), "/warehouse/tasks", Icons.People, Role.Warehouse, Role.Manager),
            new(new("出库差异", "Variances"), "/warehouse/variances", Icons.Warn, Role.Warehouse, Role.Sales, Role.CustomerService, Role.Manager),
            new(new("质检", "Inspect"), "/warehouse/inspect", Icons.Inspect, Role.Warehouse, Role.Manager),
            new(new("质检清单", "Checklists"), "/warehouse/checklists", Icons.Check, Role.Warehouse, Role.Manager),
            new(new("打包", "Pack"), "/warehouse/pack", Icons.Pack, Role.Warehouse, Role.Manager),
            new(new("上架", "Put away"), "/warehouse/put-away", Icons.Down, Role.Warehouse, Role.Manager),
            new(new("退货入库", "Returns"), "/warehouse/returns", Icons.Return, Role.Warehouse, Role.Manager),
            new(new("盘点", "Counts"), "/warehouse/counts", Icons.Scan, Role.Warehouse, Role.Manager),
            new(new("隔离区", "Quarantine"), "/warehouse/quarantine", Icons.Shield, Role.Warehouse, Role.Manager),
            new(new("库存", "Stock"), "/warehouse/stock", Icons.Stock),
            new(new("库龄与呆滞", "Ageing stock"), "/warehouse/stock/ageing", Icons.Clock, Role.Warehouse, Role.Purchasing, Role.Finance, Role.Manager),
            new(new("一物一码", "Coded pieces"), "/warehouse/serials", Icons.Scan, Role.Warehouse, Role.Manager),
            new(new("RFID 读取", "RFID reads"), "/warehouse/tag-reads", Icons.Track, Role.Warehouse, Role.Manager),
            new(new("仓库与货位", "Warehouses and bins"), "/warehouses", Icons.Building, Role.Warehouse, Role.Manager),
            new(new("配货规则", "Allocation rules"), "/warehouse/rules", Icons.Settings, Role.Warehouse, Role.Manager),
        ]),
        new(new("采购", "Purchasing"),
        [
            new(new("采购单", "Purchase orders"), "/purchasing/orders", Icons.Order, Role.Purchasing, Role.Manager),
            new(new("采购收货", "Goods receipt"), "/warehouse/receive", Icons.Import, Role.Purchasing, Role.Warehouse, Role.Manager),
            new(new("库存策略", "Stock policies"), "/purchasing/policies", Icons.Chart, Role.Purchasing, Role.Warehouse, Role.Manager),
            new(new("供应商", "Suppliers"), "/purchasing/suppliers", Icons.Building, Role.Purchasing, Role.Manager),
        ]),
        new(new("生产", "Production"),
        [
            new(new("生产排程", "Production queue"), "/production", Icons.Clock, Role.Production, Role.Sales, Role.Manager),
            new(new("定制商品", "Made to order"), "/production/products", Icons.Product, Role.Production, Role.Manager),
        ]),
        new(new("物流", "Logistics"),
        [
            new(new("发货", "Dispatch"), "/logistics/dispatch", Icons.Truck, Role.Logistics, Role.Manager),
            new(new("装车交接", "Hand-over"), "/logistics/handover", Icons.Scan, Role.Logistics, Role.Warehouse, Role.Manager),
            new(new("物流跟踪", "Tracking"), "/logistics/track", Icons.Track, Role.Logistics, Role.CustomerService, Role.Manager),
            new(new("承运商", "Carriers"), "/logistics/carriers", Icons.People, Role.Logistics, Role.Manager),
            new(new("运价", "Freight rates"), "/logistics/rates", Icons.Money, Role.Logistics, Role.Manager),
        ]),
        new(new("财务", "Finance"),
        [
            new(new("收款与放行", "Payments"), "/finance", Icons.Money, Role.Finance, Role.Manager),
        ]),
        new(new("客服", "Customer service"),
        [
            new(new("收货回访", "Follow-ups"), "/service/follow-ups", Icons.Phone, Role.CustomerService, Role.Manager),
            new(new("售后工单", "Service tickets"), "/service/tickets", Icons.Ticket, Role.CustomerService, Role.Sales, Role.Manager),
            new(new("异常", "Exceptions"), "/service/exceptions", Icons.Warn, Role.Sales, Role.Finance, Role.Warehouse, Role.Purchasing, Role.Production, Role.Logistics, Role.CustomerService, Role.Manager),
        ]),
        new(new("管理", "Management"),
        [
            new(new("经营看板", "Dashboard"), "/manager", Icons.Chart, Role.Manager),
            new(new("发件箱", "Outbox"), "/manager/outbox", Icons.Mail, Role.Manager, Role.Administrator),
            new(new("数据自检", "Invariants"), "/manager/invariants", Icons.Check, Role.Manager, Role.Administrator),
            new(new("后台任务", "Background jobs"), "/manager/jobs", Icons.Clock, Role.Manager, Role.Administrator),
            new(new("归档", "Archive"), "/manager/archive", Icons.Archive, Role.Manager, Role.Administrator),
            new(new("工牌", "Badges"), "/management/badges", Icons.Person, Role.Manager, Role.Administrator),
            new(new("公司设置", "Settings"), "/manager/settings", Icons.Settings, Role.Manager, Role.Administrator),
        ]),
        new(new("系统", "System"),
        [
            new(new("用户与角色", "Users and roles"), "/management/users", Icons.People, Role.Administrator),
            new(new("共用平板", "Shared tablets"), "/management/tablets", Icons.Scan, Role.Administrator),
        ]),
    ];

    /// <summary>The entry a page belongs to: of all whose address its own begins with, the most exact, so that only one is marked.</summary>
    public static NavigationItem? Current(string path) =>
        Groups.SelectMany(g => g.Items).Where(i => path == i.Url || (i.Url is not "/" && path.StartsWith(i.Url + "/", StringComparison.Ordinal))).MaxBy(i => i.Url.Length);

    /// <summary>What this person sees. Hiding is courtesy, not protection: handlers check rights.</summary>
    public static IEnumerable<NavigationGroup> For(Actor? actor) =>
        actor is null ? [] : Groups
            .Select(g => g with { Items = [.. g.Items.Where(i => i.Roles.Length == 0 || actor.Is(i.Roles))] })
            .Where(g => g.Items.Count > 0);
}
