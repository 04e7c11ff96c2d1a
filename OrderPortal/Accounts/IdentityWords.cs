using Microsoft.AspNetCore.Identity;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>Identity's refusals in the product's words, in both languages.</summary>
public sealed class IdentityWords : IdentityErrorDescriber
{
    sealed class Sentence : IdentityError
    {
        public required Text Text { get; init; }
        public required string? Field { get; init; }
    }

    /// <summary>What Identity refused, as the house says it.</summary>
    public static IEnumerable<Error> Of(IdentityResult result) => result.Errors.Select(e =>
        e is Sentence s ? new Error(s.Code, s.Text, s.Field) : new Error(e.Code, AccountsTexts.NotDone));

    static Sentence Say(string code, string? field, string zh, string en, params object?[] values) =>
        new() { Code = code, Field = field, Text = new Text(zh, en).With(values), Description = new Text(zh, en).With(values) };

    public override IdentityError DefaultError() => Say("account-error", null, "操作未能完成，请重试。", "This did not work, please try again.");
    public override IdentityError ConcurrencyFailure() => Say("account-stale", null,
        "此账户刚刚被其他人修改，请刷新后重试。", "Somebody else has just changed this account. Reload and try again.");
    public override IdentityError PasswordMismatch() => Say("password-wrong", "Password", "当前密码不正确。", "The current password is wrong.");
    public override IdentityError InvalidToken() => Say("code-wrong", null, "验证码无效或已过期。", "This code is wrong or has expired.");
    public override IdentityError RecoveryCodeRedemptionFailed() => Say("recovery-code-wrong", null, "恢复码无效或已使用过。", "This recovery code is wrong or has been used.");
    public override IdentityError LoginAlreadyAssociated() => Say("login-taken", null, "此登录方式已属于另一账户。", "This sign-in already belongs to another account.");
    public override IdentityError InvalidUserName(string? userName) => string.IsNullOrEmpty(userName)
        ? Say("user-name-missing", "UserName", "请输入用户名。", "Please enter a user name.")
        : Say("user-name-invalid", "UserName", "用户名只能包含英文字母、数字和 - . _ 。", "A user name may contain Latin letters, digits and - . _ only.");
    public static IdentityError UserNameLong() => Say("user-name-long", "UserName", "用户名最多 64 个字符。", "A user name has at most 64 characters.");
    public static IdentityError DisplayNameWrong() => Say("display-name-wrong", "DisplayName", "请输入姓名，最多 80 个字符。", "Please enter the person's name, at most 80 characters.");
    public override IdentityError InvalidEmail(string? email) => Say("email-invalid", "Email", "邮箱地址格式不正确。", "This is not an e-mail address.");
    public override IdentityError DuplicateUserName(string userName) => Say("user-name-taken", "UserName", "用户名“{0}”已被使用。", "The user name '{0}' is taken.", userName);
    public override IdentityError DuplicateEmail(string email) => Say("email-taken", "Email", "此邮箱已属于另一账户。", "This e-mail already belongs to another account.");
    public override IdentityError InvalidRoleName(string? role) => Say("role-invalid", "Roles", "没有名为“{0}”的角色。", "There is no role '{0}'.", role);
    public override IdentityError DuplicateRoleName(string role) => Say("role-taken", "Roles", "角色“{0}”已存在。", "The role '{0}' exists already.", role);
    public override IdentityError UserAlreadyHasPassword() => Say("password-exists", "NewPassword", "此账户已有密码。", "This account has a password already.");
    public override IdentityError UserLockoutNotEnabled() => Say("lockout-off", null, "此账户未启用锁定。", "Lock-out is off for this account.");
    public override IdentityError UserAlreadyInRole(string role) => Say("role-held", "Roles", "此人已有该角色。", "This person has the role already.");
    public override IdentityError UserNotInRole(string role) => Say("role-not-held", "Roles", "此人没有该角色。", "This person does not have the role.");
    public override IdentityError PasswordTooShort(int length) => Say("password-short", "NewPassword", "密码至少需要 {0} 个字符。", "A password needs at least {0} characters.", length);
    public override IdentityError PasswordRequiresUniqueChars(int count) => Say("password-plain", "NewPassword",
        "密码至少需要 {0} 个不同的字符。", "A password needs at least {0} different characters.", count);
    public override IdentityError PasswordRequiresNonAlphanumeric() => Say("password-no-symbol", "NewPassword", "密码需要包含符号。", "A password needs a symbol.");
    public override IdentityError PasswordRequiresDigit() => Say("password-no-digit", "NewPassword", "密码需要包含数字。", "A password needs a digit.");
    public override IdentityError PasswordRequiresLower() => Say("password-no-lower", "NewPassword", "密码需要包含小写字母。", "A password needs a small letter.");
    public override IdentityError PasswordRequiresUpper() => Say("password-no-upper", "NewPassword", "密码需要包含大写字母。", "A password needs a capital letter.");
    public static IdentityError PasswordIsTheName() => Say("password-is-name", "NewPassword",
        "密码不能包含用户名、姓名或邮箱。", "A password must not contain the user name, the person's name or the e-mail.");
}
