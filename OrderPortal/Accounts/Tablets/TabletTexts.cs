using OrderPortal.Shared;

namespace OrderPortal.Accounts.Tablets;

/// <summary>The words of shared tablets, badges and PINs.</summary>
public static class TabletTexts
{
    // signing in at a shared tablet
    public static readonly Text BadgeSignIn = new("刷工牌登录", "Sign in with your badge");
    public static readonly Text BadgeHelp = new("共用平板“{0}”：先扫工牌，再输入 PIN。", "Shared tablet “{0}”: scan your badge, then type your PIN.");
    public static readonly Text Badge = new("工牌", "Badge");
    public static readonly Text Pin = new("PIN", "PIN");
    public static readonly Text OtherWays = new("用密码或通行密钥登录", "Sign in with a password or passkey");
    public static readonly Text BadgeMissing = new("请扫描工牌。", "Please scan your badge.");
    public static readonly Text PinMissing = new("请输入 PIN。", "Please type your PIN.");
    public static readonly Text NoTablet = new("此设备不是已登记的共用平板，请用密码登录。", "This device is no registered shared tablet. Please sign in with your password.");
    public static readonly Text BadgeRefused = new(
        "未能登录：工牌或 PIN 不正确，或账户暂不可用。连续输错 5 次会锁定 15 分钟；仍有问题请找主管。",
        "Not signed in: badge or PIN is wrong, or the account cannot be used now. After 5 wrong attempts it stays locked for 15 minutes; if it still does not work, ask your manager.");
    public static readonly Text PinNotSet = new("您还没有设置 PIN。请用密码登录一次，在“我的账户”中设置。", "You have no PIN yet. Sign in once with your password and choose one under My account.");
    public static readonly Text ChangePerson = new("换人", "Change person");
    public static readonly Text AtTablet = new("工牌登录：只能做仓库工作", "Signed in by badge: warehouse work only");

    // the PIN
    public static readonly Text PinTitle = new("工牌 PIN", "Badge PIN");
    public static readonly Text PinHelp = new(
        "在仓库共用平板上，扫工牌后输入此 PIN 即可登录。PIN 只有您知道；别人捡到工牌也登录不了。",
        "At the warehouse's shared tablets your badge and this PIN sign you in. Only you know it, so that a lost badge opens nothing.");
    public static readonly Text NewPin = new("新 PIN", "New PIN");
    public static readonly Text NewPinHint = new("4 至 6 位数字", "4 to 6 digits");
    public static readonly Text RepeatPin = new("再次输入新 PIN", "New PIN again");
    public static readonly Text PinDiffers = new("两次输入的 PIN 不一致。", "The two PINs differ.");
    public static readonly Text PinWrong = new("PIN 须为 4 至 6 位数字。", "A PIN has 4 to 6 digits.");
    public static readonly Text PinPlain = new("此 PIN 太容易猜到，请避免相同或连续的数字。", "This PIN is too easy to guess; please avoid equal or consecutive digits.");
    public static readonly Text SetPin = new("设置 PIN", "Set the PIN");
    public static readonly Text PinSet = new("PIN 已设置，其他设备上的登录已退出。", "The PIN is set. Other devices are signed out.");
    public static readonly Text PinMade = new("已设置", "Set");
    public static readonly Text PinOpen = new("未设置", "Not set");

    // tablets
    public static readonly Text Tablets = new("共用平板", "Shared tablets");
    public static readonly Text TabletsHelp = new(
        "只有登记过的平板才能刷工牌登录。请在要登记的平板上打开本页。",
        "Badges sign in at registered tablets only. Open this page on the tablet that you want to register.");
    public static readonly Text RegisterTitle = new("登记这台设备", "Register this device");
    public static readonly Text Name = new("平板名称", "Name of the tablet");
    public static readonly Text NameHint = new("例如：拣货区 1 号，并贴在背面", "For example: picking 1; write it on its back");
    public static readonly Text NameMissing = new("请输入平板名称，最多 40 个字符。", "Please name the tablet, at most 40 characters.");
    public static readonly Text Register = new("登记", "Register");
    public static readonly Text Registered = new("已登记为“{0}”。请退出登录，大家即可在此刷工牌。", "Registered as “{0}”. Sign out, and everybody can use their badge here.");
    public static readonly Text ThisOne = new("这台设备", "This device");
    public static readonly Text RegisteredBy = new("{0} 登记", "Registered by {0}");
    public static readonly Text RevokedBy = new("{0} 已撤销", "Revoked by {0}");
    public static readonly Text Revoke = new("撤销", "Revoke");
    public static readonly Text Revoked = new("已撤销，正在使用的人几秒钟内退出。", "Revoked. Whoever is at it is signed out within seconds.");
    public static readonly Text NoTablets = new("还没有共用平板。", "There is no shared tablet yet.");
    public static readonly Text Sessions = new("最近的工牌登录", "Latest sign-ins by badge");
    public static readonly Text NoSessions = new("还没有人用工牌登录。", "Nobody has signed in by badge yet.");
    public static readonly Text Person = new("姓名", "Person");
    public static readonly Text From = new("登录", "From");
    public static readonly Text LastSeen = new("最后操作", "Last seen");
    public static readonly Text Ended = new("结束", "Ended");

    // badges
    public static readonly Text Badges = new("工牌", "Badges");
    public static readonly Text BadgesHelp = new("给仓库同事发放工牌；PIN 由本人在“我的账户”中设置。", "Give badges to people of the warehouse; each chooses the PIN under My account.");
    public static readonly Text Nobody = new("还没有仓库同事。请系统管理员先给账户加上仓库角色。", "There is nobody of the warehouse yet. An administrator gives an account the warehouse role first.");
    public static readonly Text HasBadge = new("有工牌", "Has a badge");
    public static readonly Text NoBadge = new("无工牌", "No badge");
    public static readonly Text Acts = new("操作", "Action");
    public static readonly Text Give = new("发放工牌", "Give a badge");
    public static readonly Text GiveAgain = new("换发工牌", "Give a new one");
    public static readonly Text Take = new("收回", "Take away");
    public static readonly Text GiveQuestion = new("给 {0} 换发工牌？", "Give {0} a new badge?");
    public static readonly Text GiveConsequence = new("旧工牌立即失效，用它登录的平板会退出。", "The old badge ends at once, and a tablet it is signed in at signs out.");
    public static readonly Text TakeQuestion = new("收回 {0} 的工牌？", "Take the badge of {0} away?");
    public static readonly Text TakeConsequence = new("工牌立即失效；之后可以再发新的。", "It ends at once; a new one can be given later.");
    public static readonly Text Taken = new("工牌已收回。", "The badge is taken away.");
    public static readonly Text PrintNow = new("{0} 的工牌只显示这一次，请现在打印并当面交给本人。", "The badge of {0} is shown only now: print it and hand it over in person.");
    public static readonly Text TellOfPin = new("本人还没有 PIN，请转告：用密码登录一次，在“我的账户”中设置。", "There is no PIN yet. Please tell them to sign in once with their password and choose one under My account.");
    public static readonly Text Print = new("打印工牌", "Print the badge");
    public static readonly Text BadgeCode = new("{0} 的工牌二维码", "QR code of {0}'s badge");
    public static readonly Text OnlyWarehouse = new("只有可登录的仓库同事才能领工牌。", "Only people of the warehouse who can sign in get a badge.");
}
