using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OrderPortal.Data;

/// <summary>Chooses the database by one setting (<c>Database:Provider</c>) and hands out contexts of the common type.</summary>
public static class DataSetup
{
    public static IServiceCollection AddPortalData(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(settings);
        // read by IdentityDbContext while it builds the model: version 3 has the passkey table
        services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        return settings.Provider switch
        {
            "Sqlite" => Add<SqlitePortalDb>(o => o.UseSqlite(settings.ConnectionString).AddInterceptors(new SqliteManners())),
            "PostgreSql" => Add<PostgreSqlPortalDb>(o => o.UseNpgsql(settings.ConnectionString)),
            _ => Add<SqlServerPortalDb>(o => o.UseSqlServer(settings.ConnectionString)),
        };

        IServiceCollection Add<T>(Action<DbContextOptionsBuilder> use) where T : PortalDb
        {
            services.AddDbContextFactory<T>((_, options) =>
            {
                use(options);
                options.AddInterceptors(new ChangeRecorder());
            });
            services.AddSingleton<IDbContextFactory<PortalDb>, AnyProvider<T>>();
            services.AddSingleton<FreedStock>().AddSingleton<Acts>();
            services.AddScoped<PortalDb>(s => s.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
            return services;
        }
    }

    sealed class AnyProvider<T>(IDbContextFactory<T> factory) : IDbContextFactory<PortalDb> where T : PortalDb
    {
        public PortalDb CreateDbContext() => factory.CreateDbContext();
        public async Task<PortalDb> CreateDbContextAsync(CancellationToken ct = default) => await factory.CreateDbContextAsync(ct);
    }
}

/// <summary>What <c>dotnet ef</c> uses: needs neither the host nor a server.</summary>
static class DesignTime
{
    static readonly IServiceProvider Services = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3).BuildServiceProvider();

    public static DbContextOptionsBuilder<T> Options<T>() where T : DbContext => new DbContextOptionsBuilder<T>().UseApplicationServiceProvider(Services);
}

sealed class SqliteDesign : IDesignTimeDbContextFactory<SqlitePortalDb>
{
    public SqlitePortalDb CreateDbContext(string[] args) => new(DesignTime.Options<SqlitePortalDb>().UseSqlite("Data Source=design.db").Options);
}

sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlPortalDb>
{
    public PostgreSqlPortalDb CreateDbContext(string[] args) => new(DesignTime.Options<PostgreSqlPortalDb>().UseNpgsql("Host=design").Options);
}

sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerPortalDb>
{
    public SqlServerPortalDb CreateDbContext(string[] args) => new(DesignTime.Options<SqlServerPortalDb>().UseSqlServer("Server=design").Options);
}
