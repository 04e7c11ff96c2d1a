using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Data;

/// <summary>No SQL Server is at hand, so everything the product would say to one is read by Microsoft's parser and bound to the model.</summary>
public sealed class SqlServerTests
{
    [Fact]
    public void The_migration_script_is_right_and_makes_every_table_and_column_of_the_model()
    {
        Findings.None(Regex.Split(SqlServerProof.MigrationScript, @"^GO\s*$", RegexOptions.Multiline)
            .SelectMany(SqlServerProof.Faults), "SQL Server would refuse the migration script:");
        foreach (var table in SqlServerProof.Model.GetRelationalModel().Tables)
        {
            Assert.Contains($"[{table.Name}]", SqlServerProof.MigrationScript);
            Assert.All(table.Columns, column => Assert.Contains($"[{column.Name}]", SqlServerProof.MigrationScript));
        }
    }

    [Fact]
    public async Task Every_kind_of_record_can_be_inserted_changed_and_deleted()
    {
        var faults = new List<string>();
        foreach (var type in SqlServerProof.Model.GetEntityTypes().Where(e => !e.IsOwned() && e.FindPrimaryKey() is not null && !e.HasSharedClrType).Select(e => e.ClrType))
            foreach (var state in (EntityState[])[EntityState.Added, EntityState.Modified, EntityState.Deleted])
            {
                var isKeyOnly = false;
                var commands = await SqlServerProof.CaptureSavesAsync(async db =>
                {
                    var entry = db.Entry(RuntimeHelpers.GetUninitializedObject(type));
                    foreach (var property in entry.Properties.Where(p => p.CurrentValue is null ? !p.Metadata.IsForeignKey() || p.Metadata.IsKey() : p.Metadata.IsKey() && state != EntityState.Added))
                        property.CurrentValue = Sample.Of(property.Metadata.ClrType);
                    foreach (var part in entry.ComplexProperties.Where(p => p.CurrentValue is null)) part.CurrentValue = Sample.Of(part.Metadata.ClrType);
                    entry.State = state;
                    isKeyOnly = entry.Properties.All(p => p.Metadata.IsKey());
                    await db.SaveChangesAsync();
                });
                if (commands.Count == 0 && !(isKeyOnly && state == EntityState.Modified)) faults.Add($"{type.Name} {state}: no command");
                faults.AddRange(commands.SelectMany(SqlServerProof.Faults).Select(f => $"{type.Name} {state}: {f}"));
            }
        Findings.None(faults, "SQL Server would refuse:");
    }

    /// <summary>SQL Server error 1785: it refuses a foreign key by which one delete could reach a table on two ways.</summary>
    [Fact]
    public void No_delete_reaches_a_table_on_two_ways()
    {
        var tables = SqlServerProof.Model.GetRelationalModel().Tables.ToList();
        var next = tables.ToDictionary(t => t.Name, t => t.ReferencingForeignKeyConstraints
            .Where(k => k.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault)
            .Select(k => (k.Table.Name, k.Name, GoesOn: k.OnDeleteAction == ReferentialAction.Cascade)).ToList());
        List<string> faults = [];
        foreach (var table in tables)
        {
            Dictionary<string, string> reached = new() { [table.Name] = table.Name };
            Follow(table.Name, table.Name);

            void Follow(string from, string way)
            {
                foreach (var (to, key, goesOn) in next[from])
                {
                    var wayThere = $"{way} -{key}-> {to}";
                    if (!reached.TryAdd(to, wayThere)) faults.Add($"{reached[to]} and {wayThere}");
                    else if (goesOn) Follow(to, wayThere);
                }
            }
        }
        Findings.None(faults, "A delete reaches a table on two ways:");
    }

    /// <summary>SQL Server errors 1919 and 1946: the columns of an index have at most 1,700 bytes (900 in the primary key) and none is unbounded.</summary>
    [Fact]
    public void Every_index_is_short_enough()
    {
        Findings.None(
            from table in SqlServerProof.Model.GetRelationalModel().Tables
            where !table.Name.StartsWith("AspNet", StringComparison.Ordinal) // Microsoft's own, with keys that are long only on paper
            from index in table.Indexes.Select(i => (i.Name, i.Columns, Limit: 1700)).Concat(table.UniqueConstraints.Select(u => (u.Name, u.Columns, Limit: u.GetIsPrimaryKey() ? 900 : 1700)))
            let bytes = index.Columns.Sum(Bytes)
            where bytes > index.Limit
            select $"{table.Name}.{index.Name}: {bytes} bytes in {string.Join(", ", index.Columns.Select(c => $"{c.Name} {c.StoreType}"))}",
            "An index is longer than SQL Server allows:");

        static int Bytes(IColumn column)
        {
            var text = Regex.Match(column.StoreType, @"^(n?)var(?:char|binary)\((\d+|max)\)$");
            if (!text.Success) return 16;
            if (text.Groups[2].Value == "max") return 100_000;
            return int.Parse(text.Groups[2].Value, CultureInfo.InvariantCulture) * (text.Groups[1].Value == "n" ? 2 : 1);
        }
    }

    /// <summary>SQL Server error 2113: a table that a delete of another table empties cannot have the trigger that forbids deletes.</summary>
    [Fact]
    public void An_append_only_table_is_emptied_by_no_other()
    {
        var appendOnly = Regex.Matches(SqlServerProof.MigrationScript, @"CREATE TRIGGER \[\w+\] ON \[(\w+)\] INSTEAD OF UPDATE, DELETE").Select(m => m.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(appendOnly);
        Findings.None(
            from table in SqlServerProof.Model.GetRelationalModel().Tables
            where appendOnly.Contains(table.Name)
            from key in table.ForeignKeyConstraints
            where key.OnDeleteAction is not (ReferentialAction.NoAction or ReferentialAction.Restrict)
            select $"{table.Name}.{key.Name}: {key.OnDeleteAction}",
            "An append-only table has a cascading foreign key:");
    }

    [Fact]
    public async Task Every_query_of_every_queries_class_works()
    {
        var faults = new List<string>();
        foreach (var type in DepartmentSetup.HandlersAndQueries.Where(DepartmentSetup.IsQueries))
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => IsAwaitable(m.ReturnType)))
            {
                // once with every filter set and once with none
                faults.AddRange(await FaultsAsync(type, method, p => Sample.Of(p.ParameterType), mustAsk: true));
                faults.AddRange(await FaultsAsync(type, method, p => p.HasDefaultValue ? p.DefaultValue : Least(p), mustAsk: false));
            }
        Findings.None(faults, "SQL Server would refuse:");
    }

    [Theory]
    [InlineData("SELECT [u].[Id] FORM [AspNetUsers] AS [u] WHERE", "line 1")]
    [InlineData("SELECT * FROM AspNetUsers LIMIT 5", "line 1")]
    [InlineData("SELECT [u].[Nope] FROM [AspNetUsers] AS [u]", "no column u.Nope")]
    [InlineData("SELECT [Nope] FROM [AspNetUsers]", "no column Nope")]
    [InlineData("SELECT [x].[Id] FROM [AspNetUsers] AS [u]", "no table or alias x")]
    [InlineData("SELECT 1 FROM [Nowhere] AS [n]", "no table Nowhere")]
    [InlineData("SELECT [u].[Id] FROM [AspNetUsers] AS [u] WHERE EXISTS (SELECT 1 FROM [AspNetUserRoles] AS [r] WHERE [r].[UserId] = [u].[Identity])", "no column u.Identity")]
    [InlineData("SELECT [s].[Id] FROM (SELECT [u].[Email] FROM [AspNetUsers] AS [u]) AS [s]", "no column s.Id")]
    [InlineData("SELECT [u].[Id] FROM [AspNetUsers] AS [u] WHERE [u].[LockoutEnd] > DATEADD(minute, 30, [u].[Nope])", "no column u.Nope")]
    [InlineData("UPDATE [u] SET [u].[Nope] = 1 FROM [AspNetUsers] AS [u]", "no column u.Nope")]
    [InlineData("UPDATE [AspNetUsers] SET [Nope] = @p0 OUTPUT 1 WHERE [Id] = @p1", "no column Nope")]
    [InlineData("DELETE FROM [u] FROM [AspNetUsers] AS [u] WHERE [u].[Nope] = 1", "no column u.Nope")]
    [InlineData("INSERT INTO [AspNetRoles] ([Nope]) OUTPUT INSERTED.[Id] VALUES (@p0)", "no column Nope")]
    [InlineData("INSERT INTO [AspNetRoles] ([Id]) OUTPUT INSERTED.[Nope] VALUES (@p0)", "no column INSERTED.Nope")]
    [InlineData("MERGE [AspNetRoles] USING (VALUES (@p0, 0)) AS i ([Name], _Position) ON 1=0 WHEN NOT MATCHED THEN INSERT ([Nope]) VALUES (i.[Name]) OUTPUT INSERTED.[Id], i._Position;", "no column Nope")]
    [InlineData("CREATE TABLE [T] ([A] int NOT NULL, CONSTRAINT [CK] CHECK ([B] > 0))", "no column B")]
    [InlineData("CREATE INDEX [IX] ON [AspNetUsers] ([Nope])", "no column Nope")]
    [InlineData("EXEC(N'CREATE UNIQUE INDEX [IX] ON [AspNetUsers] ([Id]) WHERE [Nope] IS NOT NULL')", "no column Nope")]
    public void A_wrong_command_is_found(string command, string fault) =>
        Assert.Contains(SqlServerProof.Faults(command), f => f.StartsWith(fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("SELECT [u].[Id] FROM [AspNetUsers] AS [u] WHERE [u].[Email] IN (SELECT [e].[value] FROM OPENJSON(@p) WITH ([value] nvarchar(256) '$') AS [e]) ORDER BY [u].[Email] OFFSET @a ROWS FETCH NEXT @b ROWS ONLY")]
    [InlineData("SELECT [r].[Name], COUNT(*) AS [Count] FROM [AspNetRoles] AS [r] LEFT JOIN [AspNetUserRoles] AS [u] ON [u].[RoleId] = [r].[Id] GROUP BY [r].[Name] HAVING COUNT(*) > 1 ORDER BY [Count]")]
    [InlineData("SELECT [r].[Id] FROM [AspNetRoles] AS [r] UNION ALL SELECT [u].[Id] FROM [AspNetUsers] AS [u] ORDER BY [Id]")]
    [InlineData("SELECT [l].[Email] FROM [AspNetRoles] AS [r] CROSS APPLY (SELECT TOP(1) [u].[Email] FROM [AspNetUsers] AS [u] WHERE [u].[Id] = [r].[Id]) AS [l]")]
    [InlineData("MERGE [AspNetRoles] USING (VALUES (@p0, 0)) AS i ([Name], _Position) ON 1=0 WHEN NOT MATCHED THEN INSERT ([Name]) VALUES (i.[Name]) OUTPUT INSERTED.[Id], i._Position;")]
    [InlineData("UPDATE [u] SET [u].[Email] = N'x' FROM [AspNetUsers] AS [u] INNER JOIN [AspNetUserRoles] AS [r] ON [r].[UserId] = [u].[Id]")]
    [InlineData("SELECT [u].[Id] FROM [AspNetUsers] AS [u] WHERE DATEADD(minute, CAST(30.0E0 AS int), [u].[LockoutEnd]) < @now")]
    public void A_right_command_passes(string command) => Assert.Empty(SqlServerProof.Faults(command));

    [Fact]
    public async Task A_query_that_only_other_databases_can_run_fails_in_the_test_that_issues_it()
    {
        await using var company = await TestCompany.CreateAsync();
        await using var db = company.OpenDatabase();
        Assert.Empty(await db.Users.Where(u => u.Email!.StartsWith("x")).ToListAsync());
        var refusal = await Assert.ThrowsAsync<NotOnSqlServerException>(() => db.Users.FromSqlRaw("SELECT * FROM \"AspNetUsers\" LIMIT 1").ToListAsync());
        Assert.Contains("LIMIT", refusal.Message);
    }

    static readonly MethodInfo Drain = typeof(SqlServerTests).GetMethod(nameof(DrainAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    static async Task DrainAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var _ in rows) { }
    }

    static bool IsAwaitable(Type type) => typeof(Task).IsAssignableFrom(type) ||
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));

    static object? Least(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable
            ? null : Sample.Of(parameter.ParameterType);

    static async Task<IEnumerable<string>> FaultsAsync(Type type, MethodInfo method, Func<ParameterInfo, object?> value, bool mustAsk)
    {
        var name = $"{type.Name}.{method.Name}";
        try
        {
            var commands = await SqlServerProof.CaptureAsync(async services =>
            {
                var answer = method.Invoke(services.GetRequiredService(type), [.. method.GetParameters().Select(value)]);
                if (answer is Task task) await task;
                else if (answer!.GetType().GetMethod("AsTask") is { } asTask) await (Task)asTask.Invoke(answer, [])!;
                else await (Task)Drain.MakeGenericMethod(method.ReturnType.GetGenericArguments()).Invoke(null, [answer])!;
            });
            return commands.Count == 0 && mustAsk ? [$"{name} asked nothing"] : commands.SelectMany(SqlServerProof.Faults).Select(f => $"{name}: {f}");
        }
        catch (Exception failure)
        {
            return [$"{name}: {failure.GetBaseException().Message}"];
        }
    }
}
