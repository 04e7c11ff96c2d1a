namespace OrderPortal.Shared.Layout;

/// <summary>Words of the frame around every page.</summary>
public static class LayoutTexts
{
    public static readonly Text SkipToContent = new("跳到正文", "Skip to content");
    public static readonly Text Menu = new("菜单", "Menu");
    public static readonly Text MainNavigation = new("主导航", "Main navigation");
    public static readonly Text Search = new("搜索订单", "Search orders");
    public static readonly Text SearchHint = new("订单号、客户、电话尾号、运单号  /", "Order, customer, phone tail, tracking number  /");
    public static readonly Text NewOrder = new("新建订单", "New order");
    public static readonly Text Language = new("语言", "Language");
    public static readonly Text Theme = new("外观", "Appearance");
    public static readonly Text Light = new("浅色", "Light");
    public static readonly Text Dark = new("深色", "Dark");
    public static readonly Text Automatic = new("跟随系统", "As the system");
    public static readonly Text Hotkeys = new("单键快捷键（/ 搜索，n 新建）", "One-key shortcuts (/ search, n new)");
    public static readonly Text SignIn = new("登录", "Sign in");
    public static readonly Text SignOut = new("退出登录", "Sign out");
    public static readonly Text MyAccount = new("我的账户", "My account");
    public static readonly Text NotFound = new("找不到这个页面", "There is no such page");
    public static readonly Text NotFoundHelp = new("地址可能有误，或者这条记录已被归档。请检查编号，或从首页重新进入。", "The address may be wrong, or the record was archived. Check the number, or start again from the first page.");
    public static readonly Text Forbidden = new("您没有查看此页面的权限", "This page is not for your role");
    public static readonly Text ForbiddenHelp = new("此页面由其他岗位负责。如果您的工作需要它，请让系统管理员为您分配角色。", "Another department works here. If your work needs it, ask your administrator for the role.");
    public static readonly Text ToFirstPage = new("回到首页", "To the first page");
    public static readonly Text OutOfDate = new("页面已过期", "This page is out of date");
    public static readonly Text OutOfDateHelp = new("您可能已在另一个窗口登录或退出。请返回并刷新页面后再试；没有任何内容被更改。", "You may have signed in or out in another window. Go back, reload the page and try again; nothing was changed.");
    public static readonly Text TooMany = new("操作过于频繁", "Too many attempts");
    public static readonly Text TooManyHelp = new("请稍等一分钟再试。", "Please wait a minute and try again.");
    public static readonly Text DidNotWork = new("暂时无法完成", "This did not work just now");
    public static readonly Text DidNotWorkHelp = new("已保存的内容不受影响。请稍后再试；问题持续时请联系系统管理员。", "What was saved is safe. Please try again in a moment; if it goes on, tell your administrator.");
    public static readonly Text ConnectionLost = new("与服务器的连接中断", "The connection to the server is lost");
    public static readonly Text ConnectionLostHelp = new("正在重新连接。您填写的内容都在，请不要关闭此页。", "Connecting again. Everything you typed is still here; please keep this page open.");
    public static readonly Text ServerIsBack = new("服务器已恢复", "The server is back");
    public static readonly Text ServerIsBackHelp = new("页面即将刷新，您填写的内容会自动恢复。", "The page is loading again; what you typed will be put back.");
    public static readonly Text PageStopped = new("页面停止了响应，已保存的内容不受影响。", "The page stopped working. What was saved is safe.");
    public static readonly Text Reload = new("刷新页面", "Reload the page");
    public static readonly Text DraftRestored = new("连接中断前您填写但未提交的内容已恢复，请核对后提交。", "What you had typed before the connection was lost is back. Please check it and send it.");
}
