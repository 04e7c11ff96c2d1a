using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace OrderPortal.Data;

/// <summary>Whoever holds it is the only server that changes the structure or the first contents of the database. A server that dies lets it go:
/// EF's own lock on SQLite is a row, which a killed server would leave behind for ever.</summary>
public sealed class StartTurn : IAsyncDisposable
{
    const int Key = 0x0D3E2;
    readonly PortalDb _db;
    readonly FileStream? _file;

    StartTurn(PortalDb db, FileStream? file) => (_db, _file) = (db, file);

    /// <summary>Waits until no other server holds it. The context's connection stays open until the turn ends.</summary>
    public static async Task<StartTurn> WaitAsync(PortalDb db)
    {
        if (db.Database.IsSqlite())
        {
            var file = await LockFileAsync(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource + ".start");
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
            return new(db, file);
        }
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Key})");
        else await db.Database.ExecuteSqlAsync($"EXEC sp_getapplock @Resource = 'OrderPortal start', @LockMode = 'Exclusive', @LockOwner = 'Session'");
        return new(db, null);
    }

    static async Task<FileStream> LockFileAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(100);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            await _file.DisposeAsync();
            return;
        }
        if (_db.Database.IsNpgsql()) await _db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Key})");
        else await _db.Database.ExecuteSqlAsync($"EXEC sp_releaseapplock @Resource = 'OrderPortal start', @LockOwner = 'Session'");
        await _db.Database.CloseConnectionAsync();
    }
}
