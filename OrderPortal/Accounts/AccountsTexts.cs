using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>The words of the account pages.</summary>
public static class AccountsTexts
{
    // signing in
    public static readonly Text SignIn = new("登录", "Sign in");
    public static readonly Text Name = new("用户名或邮箱", "User name or e-mail");
    public static readonly Text Password = new("密码", "Password");
    public static readonly Text Remember = new("在此设备上保持登录", "Keep me signed in on this device");
    public static readonly Text NameMissing = new("请输入用户名或邮箱。", "Please enter your user name or e-mail.");
    public static readonly Text PasswordMissing = new("请输入密码。", "Please enter your password.");
    public static readonly Text SignInRefused = new(
        "未能登录：用户名或密码不正确，或账户暂不可用。连续输错 5 次的账户会锁定 15 分钟；仍有问题请联系系统管理员。",
        "Not signed in: the user name or password is wrong, or the account cannot be used now. After 5 wrong attempts an account stays locked for 15 minutes; if it still does not work, ask your administrator.");
    public static readonly Text TooMany = new("尝试过于频繁，请一分钟后再试。", "Too many attempts. Please try again in a minute.");
    public static readonly Text SignInAgain = new("等待时间过长，请重新登录。", "That took too long. Please sign in again.");
    public static readonly Text HttpsWanted = new(
        "请通过 https 打开本页：未加密的连接无法登录。",
        "Please open this page through https: signing in does not work over an unencrypted connection.");
    public static readonly Text TrackOrder = new("我是客户，查询订单", "I am a customer: track an order");
    public static readonly Text DemoTitle = new("演示公司", "Demonstration company");
    public static readonly Text DemoHelp = new("选择一位同事，一键登录，无需密码。", "Choose a colleague: one click signs you in, there is no password.");

    // the second step
    public static readonly Text SecondStep = new("两步验证", "Two-step sign-in");
    public static readonly Text SecondStepHelp = new("请输入验证器应用中的 6 位验证码。手机不在身边时，可输入一个恢复码。", "Enter the 6 digits of your authenticator app. Without your phone, enter one of your recovery codes.");
    public static readonly Text Code = new("验证码", "Code");
    public static readonly Text CodeMissing = new("请输入验证码。", "Please enter the code.");
    public static readonly Text CodeWrong = new("验证码不正确。请确认手机时间准确，并输入最新的验证码。", "This code is wrong. Check that the phone's clock is right and enter the newest code.");
    public static readonly Text CodeRefused = new(
        "验证码不正确，或账户暂不可用。连续输错 5 次会锁定 15 分钟。",
        "The code is wrong, or the account cannot be used now. After 5 wrong attempts it stays locked for 15 minutes.");
    public static readonly Text BackToSignIn = new("返回登录", "Back to sign-in");

    // first start
    public static readonly Text FirstStart = new("首次启动", "First start");
    public static readonly Text FirstStartHelp = new(
        "系统中还没有任何账户。请创建系统管理员；此页面只能使用一次。",
        "There is no account yet. Make the administrator; this page works once.");
    public static readonly Text SetupCode = new("安装码", "Set-up code");
    public static readonly Text SetupCodeHint = new("在服务器日志中，或配置项 Accounts:SetupCode 的值", "In the server's log, or the value of the setting Accounts:SetupCode");
    public static readonly Text SetupCodeWrong = new("安装码不正确，请查看服务器日志。", "The set-up code is wrong; see the server's log.");
    public static readonly Text FirstStartOver = new("系统管理员已经创建，请登录。", "The administrator exists already. Please sign in.");
    public static readonly Text MakeAdministrator = new("创建系统管理员", "Make the administrator");
    public static readonly Text AdministratorMade = new("系统管理员已创建，请登录。", "The administrator is made. Please sign in.");
    public static readonly Text DisplayName = new("姓名", "Name of the person");
    public static readonly Text UserName = new("用户名", "User name");
    public static readonly Text UserNameHint = new("英文字母、数字和 - . _", "Latin letters, digits and - . _");
    public static readonly Text Email = new("邮箱（选填）", "E-mail (optional)");

    // my account
    public static readonly Text MyAccount = new("我的账户", "My account");
    public static readonly Text Roles = new("角色", "Roles");
    public static readonly Text NoRoles = new("尚未分配角色", "No role yet");
    public static readonly Text NoEmail = new("未填写", "None");
    public static readonly Text EmailLabel = new("邮箱", "E-mail");
    public static readonly Text LanguageLabel = new("语言", "Language");
    public static readonly Text Security = new("登录与安全", "Signing in");
    public static readonly Text On = new("已开启", "On");
    public static readonly Text Off = new("未开启", "Off");
    public static readonly Text Registered = new("已添加 {0} 个", "{0} added");
    public static readonly Text SetUp = new("设置", "Set up");

    // password
    public static readonly Text ChangePassword = new("修改密码", "Change password");
    public static readonly Text CurrentPassword = new("当前密码", "Current password");
    public static readonly Text NewPassword = new("新密码", "New password");
    public static readonly Text NewPasswordHint = new("至少 10 个字符；一句容易记住的话最好", "At least 10 characters; a sentence you remember is best");
    public static readonly Text Repeat = new("再次输入新密码", "New password again");
    public static readonly Text RepeatDiffers = new("两次输入的密码不一致。", "The two passwords differ.");
    public static readonly Text PasswordSame = new("新密码不能与当前密码相同。", "The new password must differ from the current one.");
    public static readonly Text PasswordWrong = new("密码不正确。", "The password is wrong.");
    public static readonly Text PasswordChanged = new("密码已修改，其他设备上的登录已退出。", "The password is changed. Other devices are signed out.");
    public static readonly Text MustChange = new("您的密码由管理员设置，请先换成只有您知道的密码。", "An administrator chose your password. Please choose one that only you know before going on.");
    public static readonly Text DemoHasNoPassword = new("演示账户没有密码。", "Demonstration accounts have no password.");

    // authenticator
    public static readonly Text Authenticator = new("验证器应用", "Authenticator app");
    public static readonly Text AuthenticatorHelp = new(
        "登录时除密码外，再输入手机上验证器应用显示的 6 位数字。用应用扫描二维码，或手动输入密钥：",
        "Besides the password, signing in asks for 6 digits that an app on your phone shows. Scan the code with the app, or type the key:");
    public static readonly Text QrCode = new("验证器应用的二维码", "QR code for the authenticator app");
    public static readonly Text TurnOn = new("开启", "Turn on");
    public static readonly Text TurnOff = new("关闭", "Turn off");
    public static readonly Text AuthenticatorOn = new("两步验证已开启。剩余恢复码：{0} 个。", "Two-step sign-in is on. Recovery codes left: {0}.");
    public static readonly Text AuthenticatorTurnedOff = new("两步验证已关闭。", "Two-step sign-in is off.");
    public static readonly Text TurnOffHelp = new("关闭前请再次输入密码。", "Enter your password once more to turn it off.");
    public static readonly Text NewRecoveryCodes = new("生成新的恢复码", "Make new recovery codes");
    public static readonly Text RecoveryCodes = new("恢复码", "Recovery codes");
    public static readonly Text RecoveryCodesHelp = new(
        "请打印或抄写并妥善保管。手机丢失时，每个码可登录一次。它们只显示这一次，旧的恢复码已失效。",
        "Print or write them down and keep them safe. When the phone is lost, each one signs you in once. They are shown only now; older ones no longer work.");
    public static readonly Text Done = new("我已保存", "I have kept them");

    // passkeys
    public static readonly Text Passkeys = new("通行密钥", "Passkeys");
    public static readonly Text PasskeysHelp = new(
        "用指纹、面容、设备 PIN 或安全密钥登录，无需密码。",
        "Sign in with your fingerprint, face, device PIN or security key, without a password.");
    public static readonly Text SignInWithPasskey = new("使用通行密钥登录", "Sign in with a passkey");
    public static readonly Text NoPasskeys = new("还没有通行密钥。", "There is no passkey yet.");
    public static readonly Text PasskeyName = new("名称", "Name");
    public static readonly Text PasskeyNameHint = new("例如：办公电脑、我的手机", "For example: office computer, my phone");
    public static readonly Text PasskeyNumber = new("通行密钥 {0}", "Passkey {0}");
    public static readonly Text NotDone = new("操作未能完成，请重试。", "This did not work, please try again.");
    public static readonly Text PasskeyNameMissing = new("请为通行密钥起一个名称，最多 60 个字符。", "Please name the passkey, at most 60 characters.");
    public static readonly Text AddPasskey = new("添加通行密钥", "Add a passkey");
    public static readonly Text Added = new("添加于 {0:d}", "Added on {0:d}");
    public static readonly Text Rename = new("改名", "Rename");
    public static readonly Text Delete = new("删除", "Delete");
    public static readonly Text PasskeyAdded = new("通行密钥已添加。", "The passkey is added.");
    public static readonly Text PasskeyRenamed = new("名称已更改。", "The name is changed.");
    public static readonly Text PasskeyDeleted = new("通行密钥已删除。", "The passkey is deleted.");
    public static readonly Text PasskeysMany = new("最多可添加 {0} 个通行密钥，请先删除不用的。", "At most {0} passkeys; delete one that you no longer use.");
    public static readonly Text PasskeyRefused = new("未能添加通行密钥，请重试。", "The passkey could not be added, please try again.");
    public static readonly Text PasskeySignInRefused = new(
        "未能登录：没有账户使用此通行密钥，或账户暂不可用。", "Not signed in: no account uses this passkey, or the account cannot be used now.");
    public static readonly Text PasskeyCancelled = new("操作已取消或超时，没有任何更改。", "Cancelled or timed out; nothing was changed.");
    public static readonly Text PasskeyKnown = new("此设备上已有您的通行密钥。", "This device already holds a passkey of yours.");
    public static readonly Text PasskeyUnsupported = new("此浏览器或设备不支持通行密钥。", "This browser or device has no passkeys.");
}
