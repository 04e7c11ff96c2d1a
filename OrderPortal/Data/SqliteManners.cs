using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OrderPortal.Data;

/// <summary>How every SQLite connection behaves: readers never wait for the writer, a second writer waits its turn instead of failing, foreign keys hold.</summary>
public sealed class SqliteManners : DbConnectionInterceptor
{
    /// <summary>Lasts as long as the file, so it is said once, at the start.</summary>
    public const string WriteAheadLog = "PRAGMA journal_mode = WAL";

    // NORMAL is safe with the write-ahead log: a power cut may lose the last moments, never the file
    const string Pragmas = "PRAGMA busy_timeout = 15000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken ct = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        return command;
    }
}
