using System.Diagnostics;

namespace OrderPortal.Tests.Support;

/// <summary>The measurements as a person starts them; built beside the tests.</summary>
static class BenchProgram
{
    /// <summary>OrderPortal.Bench/bin/Debug/net10.0/OrderPortal.Bench.dll.</summary>
    public static string File
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(folder.Parent!.Parent!.Parent!.Parent!.FullName, "OrderPortal.Bench", "bin", folder.Parent.Name, folder.Name, "OrderPortal.Bench.dll");
        }
    }

    /// <summary>Runs one measurement and returns what it said.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [File, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!process.HasExited) process.Kill(); // the test's time was over
        }
        return (process.ExitCode, await output + await errors);
    }
}
