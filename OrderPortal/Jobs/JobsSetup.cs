using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using OrderPortal.Data;
using Quartz;

namespace OrderPortal.Jobs;

/// <summary>Hires the jobs, and Quartz to wake them. The schedule lies in the same database (tables QRTZ_*, made at the first start, outside the model of EF).</summary>
public static class JobsSetup
{
    /// <summary>Every job of the house, and the clock that wakes them; for tests without the clock there is <see cref="AddJobClasses"/>.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddJobClasses();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "OrderPortal");
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.ConfigureStore(o => o.StoreJobDataAsStrings = true);
                switch (settings.Provider)
                {
                    case "Sqlite":
                        store.UseSqlite(SqliteFactory.Instance, WithPatience(settings.ConnectionString));
                        break;
                    case "PostgreSql":
                        store.UsePostgres(NpgsqlFactory.Instance, settings.ConnectionString);
                        store.UseClustering();
                        break;
                    default:
                        store.UseSqlServer(SqlClientFactory.Instance, settings.ConnectionString);
                        store.UseClustering();
                        break;
                }
            });
        });
        services.AddSingleton<JobSchedule>();
        services.AddHostedService<JobScheduleStart>();
        services.AddHostedService<AllocateFreed>();
        return services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    /// <summary>The jobs themselves and their runner, without a clock.</summary>
    public static IServiceCollection AddJobClasses(this IServiceCollection services)
    {
        foreach (var type in typeof(PortalJob).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PortalJob))))
        {
            services.AddSingleton(type);
            services.AddSingleton(s => (PortalJob)s.GetRequiredService(type));
        }
        return services.AddSingleton<JobRunner>();
    }

    // people's acts hold SQLite's one write lock for a moment; the schedule waits for them instead of failing
    static string WithPatience(string connectionString) => new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 30 }.ConnectionString;
}
