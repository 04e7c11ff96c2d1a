using Microsoft.EntityFrameworkCore.Migrations;

namespace OrderPortal.Data;

/// <summary>Makes the database itself refuse to change or delete rows of a table: history and the stock ledger are only ever added to.</summary>
public static class AppendOnly
{
    public static void MakeAppendOnly(this MigrationBuilder migration, string table)
    {
        foreach (var statement in Statements(migration.ActiveProvider!, table)) migration.Sql(statement);
    }

    static string[] Statements(string provider, string table) => provider switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" =>
        [
            $"CREATE TRIGGER \"{table}_AppendOnly_Update\" BEFORE UPDATE ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;",
            $"CREATE TRIGGER \"{table}_AppendOnly_Delete\" BEFORE DELETE ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;",
        ],
        "Npgsql.EntityFrameworkCore.PostgreSQL" =>
        [
            $"CREATE FUNCTION \"{table}_AppendOnly\"() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '{table} is append-only'; END; $$ LANGUAGE plpgsql;",
            $"CREATE TRIGGER \"{table}_AppendOnly\" BEFORE UPDATE OR DELETE ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION \"{table}_AppendOnly\"();",
        ],
        // the migration script wraps statements in IF blocks, where CREATE TRIGGER must not stand alone
        "Microsoft.EntityFrameworkCore.SqlServer" =>
        [
            $"EXEC(N'CREATE TRIGGER [{table}_AppendOnly] ON [{table}] INSTEAD OF UPDATE, DELETE AS THROW 50001, ''{table} is append-only'', 1;');",
        ],
        _ => throw new NotSupportedException(provider),
    };
}
