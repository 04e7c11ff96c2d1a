using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>The words of the account pages.</summary>
public static class AccountsTexts
{
    public static readonly Text SignIn = new("登录", "Sign in");
    public static readonly Text Name = new("用户名或邮箱", "User name or e-mail");
    public static readonly Text Password = new("密码", "Password");
    public static readonly Text Remember = new("在此设备上保持登录", "Keep me signed in on this device");
    public static readonly Text NameMissing = new("请输入用户名或邮箱。", "Please enter your user name or e-mail.");
    public static readonly Text PasswordMissing = new("请输入密码。", "Please enter your password.");
    public static readonly Text SignInRefused = new(
        "未能登录：用户名或密码不正确，或账户暂不可用。连续输错 5 次的账户会锁定 15 分钟；仍有问题请联系系统管理员。",
        "Not signed in: the user name or password is wrong, or the account cannot be used now. After 5 wrong attempts an account stays locked for 15 minutes; if it still does not work, ask your administrator.");
    public static readonly Text DemoTitle = new("演示公司", "Demonstration company");
    public static readonly Text DemoHelp = new("选择一位同事，一键登录，无需密码。", "Choose a colleague: one click signs you in, there is no password.");
}
