using System.Net.Mail;

namespace OrderPortal.Shared.Mail;

/// <summary>The mail server messages leave by (section <c>Smtp</c> of the settings). Without a host nothing is sent: messages wait in the outbox for a person.</summary>
/// <param name="UseTls">Encrypts by STARTTLS (usually port 587); servers that only speak TLS from the first byte (port 465) are not supported.</param>
/// <param name="TimeoutSeconds">How long one message may take.</param>
public sealed record SmtpSettings(string? Host, int Port, bool UseTls, string? UserName, string? Password, MailAddress? From, int TimeoutSeconds)
{
    /// <summary>No mail server.</summary>
    public static readonly SmtpSettings None = new(null, 25, false, null, null, null, 30);

    public bool IsConfigured => Host is not null;

    /// <exception cref="StartRefused">The settings cannot be meant like that.</exception>
    public static SmtpSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Smtp");
        if (string.IsNullOrWhiteSpace(section["Host"])) return None;
        if (!int.TryParse(section["Port"] ?? "587", out var port) || port is < 1 or > 65535) throw Wrong("Port", "1–65535");
        if (!bool.TryParse(section["UseTls"] ?? "true", out var useTls)) throw Wrong("UseTls", "true, false");
        if (!int.TryParse(section["TimeoutSeconds"] ?? "30", out var timeout) || timeout is < 1 or > 60) throw Wrong("TimeoutSeconds", "1–60");
        if (!MailAddress.TryCreate(section["From"], section["FromName"], out var from)) throw Wrong("From", "orders@example.com");
        return new(section["Host"], port, useTls, section["UserName"], section["Password"], from, timeout);
    }

    static StartRefused Wrong(string key, string example) =>
        new(new Text("配置项 Smtp:{0} 的值不正确，应为：{1}。", "The setting Smtp:{0} is wrong; it should be like: {1}.").With(key, example));
}
