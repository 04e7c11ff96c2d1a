using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>The words of the user pages.</summary>
public static class UsersTexts
{
    public static readonly Text Users = new("用户与角色", "Users and roles");
    public static readonly Text NewUser = new("新建用户", "New user");
    public static readonly Text Search = new("姓名、用户名或邮箱", "Name, user name or e-mail");
    public static readonly Text NobodyFound = new("没有符合条件的用户。可清除搜索内容，或新建用户。", "Nobody matches. Clear the search, or add a new user.");
    public static readonly Text DisplayName = new("姓名", "Name");
    public static readonly Text UserName = new("用户名", "User name");
    public static readonly Text UserNameHint = new("登录时使用，之后不能更改：英文字母、数字和 - . _", "For signing in; cannot be changed later. Latin letters, digits and - . _");
    public static readonly Text Email = new("邮箱", "E-mail");
    public static readonly Text EmailHint = new("选填，也可用来登录", "Optional; signs in as well");
    public static readonly Text Roles = new("角色", "Roles");
    public static readonly Text State = new("状态", "State");
    public static readonly Text SecondStep = new("两步验证", "Second step");
    public static readonly Text Yes = new("是", "Yes");
    public static readonly Text No = new("否", "No");
    public static readonly Text RolesMissing = new("请至少选择一个角色。", "Please choose at least one role.");
    public static readonly Text RoleUnknown = new("所选角色不存在。", "A chosen role does not exist.");
    public static readonly Text Create = new("创建账户", "Create the account");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("已保存，几秒钟内在对方打开的页面上生效。", "Saved. It takes effect on open pages within seconds.");
    public static readonly Text Account = new("账户", "Account");
    public static readonly Text History = new("历史", "History");
    public static readonly Text NoHistory = new("还没有记录。", "Nothing recorded yet.");
    public static readonly Text Back = new("返回用户列表", "Back to the users");
    public static readonly Text Stale = new("此账户刚刚被其他人修改，请刷新后重试。您填写的内容仍保留。", "Somebody else has just changed this account. Reload and try again; what you typed is kept.");
    public static readonly Text LastAdministrator = new(
        "这是最后一位可用的系统管理员。请先把管理员角色交给另一位同事。", "This is the last administrator who can sign in. Give the role to another colleague first.");
    public static readonly Text NotYourself = new("不能停用自己的账户，请由另一位管理员操作。", "You cannot disable your own account; another administrator can.");

    // acts
    public static readonly Text ResetPassword = new("重置密码", "Reset password");
    public static readonly Text ResetPasswordHelp = new("{0} 的旧密码和已打开的页面将立即失效。您会看到一个临时密码，请转告本人；首次登录时必须更换。",
        "The old password and open pages of {0} end at once. You will see a temporary password to pass on; it must be changed at the first sign-in.");
    public static readonly Text Disable = new("停用", "Disable");
    public static readonly Text DisableHelp = new("{0} 将不能登录，已打开的页面也会在几秒内退出。历史记录会保留，可随时重新启用。",
        "{0} can no longer sign in and is signed out of open pages within seconds. History is kept, and the account can be enabled again.");
    public static readonly Text Enable = new("启用", "Enable");
    public static readonly Text Unlock = new("解锁", "Unlock");
    public static readonly Text ForgetDevices = new("移除验证器与通行密钥", "Remove authenticator and passkeys");
    public static readonly Text ForgetDevicesHelp = new("用于手机丢失：{0} 之后只凭密码登录，可重新设置。", "For a lost phone: {0} then signs in with the password alone and can set them up again.");
    public static readonly Text Disabled = new("账户已停用。", "The account is disabled.");
    public static readonly Text Enabled = new("账户已启用。", "The account is enabled.");
    public static readonly Text Unlocked = new("账户已解锁。", "The account is unlocked.");
    public static readonly Text DevicesForgotten = new("验证器与通行密钥已移除。", "Authenticator and passkeys are removed.");
    public static readonly Text Temporary = new("{0} 的临时密码（只显示这一次）：", "Temporary password of {0}, shown only now:");
    public static readonly Text TemporaryHelp = new("请当面或通过电话告知本人，不要用群聊发送。", "Tell it in person or by telephone, not in a group chat.");

    public static Text Of(UserState state) => state switch
    {
        UserState.Active => new("正常", "Active"),
        UserState.Invited => new("待首次登录", "Awaits first sign-in"),
        UserState.Locked => new("暂时锁定", "Locked for now"),
        UserState.Disabled => new("已停用", "Disabled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What a role is for, beside its checkbox.</summary>
    public static Text HelpFor(Role role) => role switch
    {
        Role.Sales => new("录入、导入、审核和确认订单", "Takes, imports, reviews and confirms orders"),
        Role.Finance => new("登记收款，放行发货", "Records payments, releases goods for shipping"),
        Role.Warehouse => new("备货、拣货、质检、打包", "Allocates, picks, inspects, packs"),
        Role.Purchasing => new("采购商品，维护库存策略与供应商", "Buys goods, keeps stock policies and suppliers"),
        Role.Production => new("按订单生产，报告进度与问题", "Makes goods to order, reports progress and problems"),
        Role.Logistics => new("选择承运商，发货与跟踪", "Chooses carriers, ships and tracks"),
        Role.CustomerService => new("回访，处理售后工单", "Follows up, handles tickets"),
        Role.Manager => new("查看全部，可凭理由破例", "Sees everything, overrides with a reason"),
        Role.Administrator => new("管理账户、设置和后台任务，不处理订单", "Manages accounts, settings and background jobs; does no orders"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
