using System.Globalization;

namespace OrderPortal.Bench;

/// <summary>What was typed after the name of a measurement: <c>--orders 500 --clients 8</c>.</summary>
sealed class Options
{
    readonly Dictionary<string, string> _given = [];

    public Options(string[] args, params string[] known)
    {
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !known.Contains(args[i][2..]) || i + 1 == args.Length)
                throw new ArgumentException($"'{args[i]}' is not understood; there is {string.Join(", ", known.Select(k => $"--{k} VALUE"))}.");
            _given[args[i][2..]] = args[i + 1];
        }
    }

    public int Number(string name, int otherwise) => _given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The databases to measure on: the one that was named, or both when there is a PostgreSQL server.</summary>
    public IReadOnlyList<string> Databases => _given.TryGetValue("database", out var name) ? [name] : BenchDatabase.PostgreSqlServer is null ? ["Sqlite"] : ["Sqlite", "PostgreSql"];

    /// <summary>The seed that was given, or one of this moment; whoever uses it prints it.</summary>
    public int Seed => Number("seed", Environment.TickCount);
}
