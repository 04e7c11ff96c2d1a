using Npgsql;

namespace OrderPortal.Tests.Support;

/// <summary>The PostgreSQL server of the run. Fresh databases are cloned from one template, which is a file copy for the server.</summary>
static class PostgreSqlServer
{
    static readonly string? Server = Environment.GetEnvironmentVariable("ORDERPORTAL_TEST_POSTGRES");
    static readonly string TemplateName = $"orderportal_template_{Guid.NewGuid():N}";
    static readonly Lazy<Task> Template = new(async () =>
    {
        await ExecuteAsync($"CREATE DATABASE {TemplateName}");
        // a template with an open connection cannot be cloned, so this one does not go back to a pool
        await TestDatabase.CreateSchemaAsync(Provider.PostgreSql, ConnectionString(TemplateName) + ";Pooling=false");
    });

    /// <summary>Why tests on PostgreSQL do not run here; null when they do.</summary>
    public static string? MissingReason => Server is null ? "ORDERPORTAL_TEST_POSTGRES names no PostgreSQL server; ./test.sh starts one." : null;

    public static async Task<string> CloneAsync()
    {
        if (MissingReason is { } reason) Assert.Skip(reason);
        await Template.Value;
        var name = $"orderportal_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {TemplateName} STRATEGY FILE_COPY");
        return ConnectionString(name);
    }

    public static async Task<string> CreateEmptyAsync()
    {
        if (MissingReason is { } reason) Assert.Skip(reason);
        var name = $"orderportal_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    public static Task DropAsync(string connectionString) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    public static Task DropTemplateAsync() => Template.IsValueCreated ? DropAsync(ConnectionString(TemplateName)) : Task.CompletedTask;

    static string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20, IncludeErrorDetail = true }.ConnectionString;

    static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
