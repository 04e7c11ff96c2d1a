using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OrderPortal.Shared.Mail;

namespace OrderPortal.Tests.Support;

/// <summary>A mail server of a few lines on the loopback: takes every message, or refuses each as a test says.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly ConcurrentQueue<string> _messages = new();
    readonly Task _serving;

    public SmtpSink()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What it answers to the recipient; null takes the message.</summary>
    public string? Refusal { get; set; }

    /// <summary>Whole messages with their headers, in the order they came.</summary>
    public IReadOnlyList<string> Messages => [.. _messages];

    public SmtpSettings Settings => new("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, false, null, null, new("orders@example.com", "OrderPortal"), 10);

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = TalkAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }
    }

    async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var message = new StringBuilder();
                while (await reader.ReadLineAsync(_end.Token) is { } part && part != ".") message.AppendLine(part);
                _messages.Enqueue(message.ToString());
            }
            await writer.WriteLineAsync(verb switch { "EHLO" => "250 SMTPUTF8", "RCPT" when Refusal is { } refusal => refusal, "QUIT" => "221 bye", _ => "250 ok" });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _end.Dispose();
    }
}
