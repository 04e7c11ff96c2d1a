using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OrderPortal.Tests.Support;

/// <summary>The program as an operator starts it: a process of its own, with settings in the environment.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    readonly Process _process;
    readonly Task<string> _output, _errors;

    PortalProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; private init; } = null!;

    public static PortalProcess Start(params (string Key, string Value)[] settings) => Start(new Uri($"http://127.0.0.1:{FreePort()}"), settings);

    /// <summary>At a given address, for example where another process has just ended.</summary>
    public static PortalProcess Start(Uri address, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OrderPortal.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = TestRun.Folder,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["LANG"] = "en_US.UTF-8",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__")] = value;
        return new(Process.Start(start)!) { Address = address };
    }

    /// <summary>Waits for the end and returns exit code and what was written to stderr.</summary>
    public async Task<(int ExitCode, string Errors)> EndAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _errors);
    }

    /// <summary>Waits until it answers requests.</summary>
    public async Task<HttpClient> WaitUntilLiveAsync()
    {
        var client = new HttpClient { BaseAddress = Address };
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            Assert.False(_process.HasExited, _process.HasExited ? $"The server ended: {await _errors} {await _output}" : null);
            try
            {
                (await client.GetAsync("/health/live")).EnsureSuccessStatusCode();
                return client;
            }
            catch (HttpRequestException) when (waiting.Elapsed < TestRun.Patience)
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // Below the ports that the system itself gives to connections and to the other tests' servers: one of those would be given to somebody else
    // before the program listens, or while a test has ended it and is about to start it anew.
    const int FirstPort = 20_000, Ports = 10_000;
    static int _port = Environment.ProcessId * 7;

    static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (int)((uint)Interlocked.Increment(ref _port) % Ports);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // taken: the next one
            }
        }
    }
}
