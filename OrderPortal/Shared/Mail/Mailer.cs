using System.Net;
using System.Net.Mail;

namespace OrderPortal.Shared.Mail;

/// <summary>One message on its way.</summary>
/// <param name="Key">Becomes the Message-ID: when a server dies between sending and noting it, the repeated message carries the same one and mail programs show it once.</param>
public sealed record Letter(string Key, string Recipient, string Subject, string Body);

/// <summary>Brings letters to the mail server.</summary>
public sealed class Mailer(SmtpSettings settings)
{
    public bool IsConfigured => settings.IsConfigured;

    /// <summary>How long one letter may take at most.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(settings.TimeoutSeconds);

    /// <exception cref="SmtpException">The server refused it or could not be reached.</exception>
    /// <exception cref="FormatException">The recipient is no address.</exception>
    public async Task SendAsync(Letter letter, CancellationToken ct)
    {
        using var message = new MailMessage(settings.From!, new MailAddress(letter.Recipient)) { Subject = letter.Subject.ReplaceLineEndings(" "), Body = letter.Body };
        message.Headers.Add("Message-ID", $"<{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(letter.Key)))[..32]}@{settings.From!.Host}>");
        // an instance per letter: SmtpClient can send only one at a time
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.UseTls };
        if (!string.IsNullOrEmpty(settings.UserName)) client.Credentials = new NetworkCredential(settings.UserName, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new SmtpException(SmtpStatusCode.GeneralFailure, $"No answer within {settings.TimeoutSeconds} s. {late.Message}");
        }
    }
}

/// <summary>Sets up the way out for messages.</summary>
public static class MailSetup
{
    /// <summary>Adds the way out for messages.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, SmtpSettings settings) => services.AddSingleton(settings).AddSingleton<Mailer>();
}
