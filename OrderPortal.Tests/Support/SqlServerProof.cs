using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.SqlServer.Infrastructure.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;

#pragma warning disable EF1001 // the options of the SQL Server provider, to exchange its connection

namespace OrderPortal.Tests.Support;

/// <summary>Proves without a server that what the product sends to SQL Server is right: its text is generated, parsed and bound to the model.
/// Two ways: <see cref="CheckAsync"/> runs code on a silent SQL Server; <see cref="WatchQueries"/> translates every query that a test issues on another database.</summary>
public static class SqlServerProof
{
    static readonly SilentConnection Unheard = new();
    static readonly DbContextOptions<SqlServerPortalDb> Options = Services(Unheard).GetRequiredService<DbContextOptions<SqlServerPortalDb>>();

    /// <summary>The product's model as SQL Server knows it.</summary>
    public static IModel Model { get; } = OpenBare(Unheard).GetService<IDesignTimeModel>().Model;

    /// <summary>What an administrator runs to bring any older database up to this version.</summary>
    public static string MigrationScript { get; } = OpenBare(Unheard).GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    /// <summary>Runs handlers or queries on a SQL Server that has no rows, and fails when any command sent to it is wrong.</summary>
    /// <example><c>await SqlServerProof.CheckAsync(services => services.GetRequiredService&lt;OrderListQueries&gt;().PageAsync(…));</c></example>
    public static async Task CheckAsync(Func<IServiceProvider, Task> act)
    {
        var commands = await CaptureAsync(act);
        Assert.NotEmpty(commands);
        Findings.None(commands.SelectMany(Faults), "SQL Server would refuse:");
    }

    /// <summary>The text of every command that code sends to a SQL Server without rows.</summary>
    public static async Task<IReadOnlyList<string>> CaptureAsync(Func<IServiceProvider, Task> act)
    {
        var connection = new SilentConnection();
        await using var services = Services(connection);
        try
        {
            await act(services);
        }
        catch (Exception noRows) when (IsForWantOfRows(noRows))
        {
            // asking for the one row of an empty table is no fault of the command
        }
        return [.. connection.Commands];
    }

    /// <summary>The text of what a bare context saves, without versions, history and the guards of append-only tables.</summary>
    public static async Task<IReadOnlyList<string>> CaptureSavesAsync(Func<PortalDb, Task> act)
    {
        var connection = new SilentConnection();
        await using var db = OpenBare(connection);
        try
        {
            await act(db);
        }
        catch (DbUpdateConcurrencyException)
        {
            // nothing was changed, because nothing is there
        }
        return [.. connection.Commands];
    }

    /// <summary>What SQL Server would refuse in a command, each with the command below it.</summary>
    public static IEnumerable<string> Faults(string command) => SqlServerText.Faults(command, Model).Select(fault => $"{fault}\n{command}");

    /// <summary>From now on every query that these services send to their own database must also work on SQL Server, and the first of many rows must be the first of an order.</summary>
    public static IServiceCollection WatchQueries(this IServiceCollection services)
    {
        return services.ConfigureDbContext<SqlitePortalDb>(Strictly, ServiceLifetime.Singleton).ConfigureDbContext<PostgreSqlPortalDb>(Strictly, ServiceLifetime.Singleton);

        static void Strictly(DbContextOptionsBuilder options) => OrderFirst(options.AddInterceptors(Watch.Instance));
    }

    static void OrderFirst(DbContextOptionsBuilder options) => options.ConfigureWarnings(w => w.Throw(CoreEventId.FirstWithoutOrderByAndFilterWarning));

    static SqlServerPortalDb OpenBare(SilentConnection connection) => new(DesignTime.Options<SqlServerPortalDb>().UseSqlServer(connection).Options);

    static ServiceProvider Services(SilentConnection connection) =>
        TestCompany.AddServices(new ServiceCollection(), new("SqlServer", "Server=silent;Database=silent", Migrate: false), new TestClock())
            .ConfigureDbContext<SqlServerPortalDb>(OrderFirst, ServiceLifetime.Singleton)
            .ConfigureDbContext<SqlServerPortalDb>(options => ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(
                (SqlServerOptionsExtension)options.Options.GetExtension<SqlServerOptionsExtension>().WithConnectionString(null).WithConnection(connection)), ServiceLifetime.Singleton)
            .BuildServiceProvider();

    static bool IsForWantOfRows(Exception exception) =>
        exception is DbUpdateConcurrencyException || exception.Message.StartsWith("Sequence contains no elements", StringComparison.Ordinal) || exception.InnerException is { } inner && IsForWantOfRows(inner);

    /// <summary>Translates each new query a second time, for SQL Server, and lets it run on the silent server.</summary>
    sealed class Watch : IQueryExpressionInterceptor
    {
        public static readonly Watch Instance = new();

        static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

        public Expression QueryCompilationStarting(Expression query, QueryExpressionEventData data)
        {
            // someone else's context, or text that was written for one provider and says so
            if (data.Context is not PortalDb) return query;
            try
            {
                Prove(query);
            }
            catch (Exception failure) when (failure is not NotOnSqlServerException)
            {
                throw new NotOnSqlServerException($"This query does not work on SQL Server: {failure.GetBaseException().Message}\n{query.Print()}", failure);
            }
            return query;
        }

        static void Prove(Expression query)
        {
            var connection = new SilentConnection();
            using var db = Open(connection);
            var translation = new ToSqlServer(db);
            var foreign = translation.Visit(query);
            var result = typeof(IQueryable).IsAssignableFrom(foreign.Type) && foreign.Type.IsGenericType
                ? typeof(IEnumerable<>).MakeGenericType(foreign.Type.GetGenericArguments()[^1]) : foreign.Type;
            var run = (Delegate)Compile.MakeGenericMethod(result).Invoke(db.GetService<IDatabase>(), [foreign, false])!;
            var context = db.GetService<IQueryContextFactory>().Create();
            foreach (var (name, value) in translation.Parameters) context.Parameters[name] = value;
            try
            {
                if (run.DynamicInvoke(context) is System.Collections.IEnumerable rows and not string)
                    foreach (var _ in rows) { }
            }
            catch (TargetInvocationException noRows) when (IsForWantOfRows(noRows)) { }
            if (connection.Commands.SelectMany(Faults).ToList() is { Count: > 0 } faults) throw new NotOnSqlServerException(string.Join("\n", faults));
        }

        static SqlServerPortalDb Open(SilentConnection connection) =>
            new(new DbContextOptionsBuilder<SqlServerPortalDb>(Options).UseSqlServer(connection).Options);
    }

    /// <summary>The same query on the other model, with sample values in its parameters.</summary>
    sealed class ToSqlServer(SqlServerPortalDb db) : ExpressionVisitor
    {
        public Dictionary<string, object?> Parameters { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case FromSqlQueryRootExpression text:
                    return new FromSqlQueryRootExpression(Same(text.EntityType), text.Sql, Visit(text.Argument));
                case EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression):
                    return new EntityQueryRootExpression(Same(root.EntityType));
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = Sample.Of(parameter.Type);
                    return parameter;
                default:
                    return base.VisitExtension(node);
            }
        }

        IEntityType Same(IEntityType type) => db.Model.FindEntityType(type.Name)!;
    }
}

/// <summary>A query that a test issued would fail on SQL Server.</summary>
public sealed class NotOnSqlServerException(string message, Exception? cause = null) : Exception(message, cause);
