using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>Brings the database to the version of this program before the first request.</summary>
public static class DatabaseStart
{
    /// <exception cref="StartRefused">The database cannot be reached or written.</exception>
    public static async Task PrepareDatabaseAsync(this IHost host)
    {
        var settings = host.Services.GetRequiredService<DatabaseSettings>();
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        if (db.Database.IsSqlite()) CheckFolder(settings.ConnectionString);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1)); // a migration of a large table, or waiting for the server that does it
        try
        {
            // servers that start together create and change one after the other
            await CreateAsync(db);
            await using var turn = await StartTurn.WaitAsync(db);
            await MigrateAsync(db, settings.Migrate, host.Services.GetRequiredService<IHostEnvironment>());
            await CheckTimeZoneAsync(db);
        }
        catch (Exception failure) when ((failure as DbException ?? failure.InnerException) is DbException reason)
        {
            throw new StartRefused(new Text("无法使用数据库（{0}，{1}）：{2}", "The database ({0} at {1}) cannot be used: {2}")
                .With(settings.Provider, db.Database.GetDbConnection().DataSource, reason.Message), failure);
        }
    }

    static async Task CreateAsync(PortalDb db)
    {
        var creator = (IRelationalDatabaseCreator)db.GetService<IDatabaseCreator>();
        if (await creator.ExistsAsync()) return;
        try
        {
            await creator.CreateAsync();
        }
        catch (DbException) when (creator.Exists())
        {
            // another server was faster
        }
    }

    static async Task MigrateAsync(PortalDb db, bool mayMigrate, IHostEnvironment environment)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync(SqliteManners.WriteAheadLog);
        // a developer who changed the model and has not written the migration yet works on a fresh database
        if (environment.IsDevelopment() && db.Database.HasPendingModelChanges()) await db.Database.EnsureCreatedAsync();
        else if (mayMigrate) await db.Database.MigrateAsync();
        else if ((await db.Database.GetPendingMigrationsAsync()).ToList() is { Count: > 0 } pending)
            throw new StartRefused(new Text("数据库还缺少 {0} 个迁移（从 {1} 起），而配置项 Database:Migrate 不允许自动迁移。",
                "The database lacks {0} migrations (from {1} on), and the setting Database:Migrate forbids this server to apply them.").With(pending.Count, pending[0]));
    }

    // a slim container may lack time zone data; every date in the company would then be wrong or fail
    static async Task CheckTimeZoneAsync(PortalDb db)
    {
        var zone = await db.CompanySettings.Select(c => c.TimeZoneId).SingleOrDefaultAsync();
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            throw new StartRefused(new Text("本机不认识公司的时区“{0}”：请安装时区数据（tzdata），或更正 CompanySettings 表中的 TimeZoneId。",
                "This machine does not know the company's time zone '{0}': install time zone data (tzdata) or correct TimeZoneId in the table CompanySettings.").With(zone));
    }

    static void CheckFolder(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var folder = Path.GetDirectoryName(file)!;
        try
        {
            Directory.CreateDirectory(folder);
            // SQLite writes its journal beside the file, so the folder must be writable too
            using (File.Create(Path.Combine(folder, $".write-test-{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose)) { }
            using (new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite)) { }
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused(new Text("数据库文件 {0} 无法写入：{1}", "The database file {0} cannot be written: {1}").With(file, denied.Message), denied);
        }
    }
}
