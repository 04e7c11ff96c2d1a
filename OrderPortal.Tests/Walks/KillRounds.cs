using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;

namespace OrderPortal.Tests.Walks;

/// <summary>A process of the built application works on many orders and is killed (SIGKILL) in the middle of it, again and again; what it left must be whole every time.
/// The last process is left alone and must bring every order to its end. Tests and the long measurement share it.</summary>
/// <param name="worker">The program that is killed: OrderPortal.Bench.dll, which runs the real handlers.</param>
public sealed class KillRounds(DatabaseSettings settings, string worker, int seed, Action<string> say)
{
    const int Products = 8;
    const string Act = "act";
    readonly Random _random = new(seed);

    /// <returns>What was not as it must be; empty when everything was.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(int rounds, int orders, int clients, CancellationToken ct = default)
    {
        say($"seed {seed}");
        await using var company = LoadHouse.Hire(settings);
        await LoadHouse.SetUpAsync(company, Products, first: [6, 4], second: [5]);
        var flaws = new List<string>();
        for (var round = 1; round <= rounds; round++)
        {
            await LoadHouse.PlaceAsync(company, LoadHouse.RandomOrders(orders, Products, _random));
            var before = await HistoryAsync(company, ct);
            using var process = Start(clients);
            // so many acts and a moment: the next ones are somewhere between their first and last statement
            var (acts, moment) = (_random.Next(1, orders * 3), _random.Next(30));
            for (var act = 0; act < acts; act++)
                if (await process.StandardOutput.ReadLineAsync(ct) != Act) flaws.Add($"round {round}: the load ended before it was killed: {await process.StandardError.ReadToEndAsync(ct)}");
            await Task.Delay(moment, ct);
            process.Kill();
            await process.WaitForExitAsync(ct);
            var found = await LoadHouse.FlawsAsync(company, isOver: false);
            flaws.AddRange(found.Select(f => $"round {round}: {f}"));
            say($"round {round}: killed {moment} ms after {acts} acts, {await HistoryAsync(company, ct) - before} steps of orders were kept, {found.Count} flaws");
        }

        using var last = Start(clients);
        var errors = last.StandardError.ReadToEndAsync(ct);
        var report = await last.StandardOutput.ReadToEndAsync(ct);
        await last.WaitForExitAsync(ct);
        say($"last: {report.Replace(Act + Environment.NewLine, "").Trim()}");
        if (last.ExitCode != 0) flaws.Add($"the last process ended with {last.ExitCode}: {await errors}");
        flaws.AddRange(await LoadHouse.FlawsAsync(company, isOver: true));
        return flaws;
    }

    Process Start(int clients) => Process.Start(new ProcessStartInfo("dotnet", [worker, "work", settings.Provider, settings.ConnectionString, clients.ToString(CultureInfo.InvariantCulture), _random.Next().ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    static async Task<int> HistoryAsync(IServiceProvider company, CancellationToken ct)
    {
        await using var db = await LoadHouse.OpenAsync(company);
        return await db.HistoryEntries.CountAsync(h => h.OrderId != null, ct);
    }

    /// <summary>What the killed process does: brings every open order to its end; says a word after each act, and in the end what it did.</summary>
    public static async Task<int> WorkAsync(DatabaseSettings settings, int clients, int seed)
    {
        await using var company = LoadHouse.Hire(settings);
        Console.WriteLine(await new StockLoad([company], seed, () => Console.WriteLine(Act)).RunAsync(clients));
        return 0;
    }
}
