using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>Which database the company uses; the section <c>Database</c> of the settings.</summary>
/// <param name="Provider">Sqlite, PostgreSql or SqlServer.</param>
/// <param name="ConnectionString">In the provider's own notation; a relative SQLite file lies beside appsettings.json.</param>
/// <param name="Migrate">Whether a starting server may bring the database to its own version. False where an administrator does that.</param>
public sealed record DatabaseSettings(string Provider, string ConnectionString, bool Migrate)
{
    /// <exception cref="StartRefused">The settings cannot be meant like that.</exception>
    public static DatabaseSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Database");
        var provider = section["Provider"] ?? "Sqlite";
        var connectionString = section["ConnectionString"] ?? "Data Source=data/orderportal.db";
        if (!bool.TryParse(section["Migrate"] ?? "true", out var migrate))
            throw new StartRefused(new Text("配置项 Database:Migrate 必须为 true 或 false。", "The setting Database:Migrate must be true or false."));
        try
        {
            return new(provider, Check(provider, connectionString), migrate);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or KeyNotFoundException)
        {
            // its message may quote a value, and the value may be the password
            throw new StartRefused(new Text("配置项 Database:ConnectionString 不是有效的 {0} 连接字符串。",
                "The setting Database:ConnectionString is no connection string that {0} understands.").With(provider), unreadable);
        }
    }

    static string Check(string provider, string connectionString) => provider switch
    {
        "Sqlite" => OnDisk(new SqliteConnectionStringBuilder(connectionString)),
        "PostgreSql" => Complete(new NpgsqlConnectionStringBuilder(connectionString), "Host", "Database"),
        "SqlServer" => Complete(new SqlConnectionStringBuilder(connectionString), "Data Source", "Initial Catalog"),
        _ => throw new StartRefused(new Text("配置项 Database:Provider 的值是“{0}”，只能是 Sqlite、PostgreSql 或 SqlServer。",
            "The setting Database:Provider is '{0}'; it must be Sqlite, PostgreSql or SqlServer.").With(provider)),
    };

    static string OnDisk(SqliteConnectionStringBuilder sqlite)
    {
        if (sqlite.DataSource is "" or ":memory:" || sqlite.Mode == SqliteOpenMode.Memory)
            throw new StartRefused(new Text("配置项 Database:ConnectionString 未指定数据库文件（Data Source=…）。",
                "The setting Database:ConnectionString names no database file (Data Source=…)."));
        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, AppRoot.Find());
        return sqlite.ConnectionString;
    }

    static string Complete(DbConnectionStringBuilder builder, params string[] needed)
    {
        var missing = needed.Where(key => builder[key] is null or "").ToList();
        if (missing.Count == 0) return builder.ConnectionString;
        throw new StartRefused(new Text("配置项 Database:ConnectionString 缺少：{0}。", "The setting Database:ConnectionString lacks {0}.").With(string.Join(", ", missing)));
    }
}
