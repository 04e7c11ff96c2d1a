using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Departments.Management.Settings;
using OrderPortal.Jobs;
using OrderPortal.Model.Company;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using Quartz;

namespace OrderPortal.Tests.Jobs;

public sealed class JobScheduleTests
{
    static Task<DateTime?> NextArchiveAsync(TestCompany company) => company.Get<JobSchedule>().NextRunAsync(company.Get<MonthlyArchive>());

    [Theory, Providers]
    public async Task Jobs_run_by_the_companys_clock_and_follow_when_the_company_moves(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.Get<JobSchedule>().AlignAsync();
        Assert.Equal(new DateTime(2024, 5, 31, 18, 0, 0, DateTimeKind.Utc), await NextArchiveAsync(company)); // June 1st, 02:00 in Shanghai

        var entry = CompanyEntry.Of(new CompanySettings { Name = "明理家居有限公司", TimeZoneId = "Europe/Paris" });
        (await company.Get<SaveSettings>().HandleAsync(new(entry, null), Actors.Manager)).Must();
        await company.Get<JobSchedule>().AlignAsync();
        Assert.Equal(new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc), await NextArchiveAsync(company)); // 02:00 in Paris
    }

    [Theory, Providers]
    public async Task A_run_that_was_missed_while_no_server_was_up_is_not_forgotten_by_the_next_start(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.Get<JobSchedule>().AlignAsync();
        company.Clock.Now = new(2024, 6, 1, 1, 0, 0, TimeSpan.Zero); // 09:00 in Shanghai, seven hours late
        await using var restarted = company.SecondServer();
        await restarted.Get<JobSchedule>().AlignAsync();
        Assert.Equal(new DateTime(2024, 5, 31, 18, 0, 0, DateTimeKind.Utc), await NextArchiveAsync(restarted));
    }

    [Theory, Providers]
    public async Task Servers_that_start_together_on_a_fresh_database_make_one_schedule(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await using var second = company.SecondServer();
        await using var third = company.SecondServer();
        await Task.WhenAll(new[] { company, second, third }.Select(c => Task.Run(() => c.Get<JobSchedule>().AlignAsync())));
        foreach (var job in company.Services.GetServices<PortalJob>()) Assert.NotNull(await second.Get<JobSchedule>().NextRunAsync(job));
    }

    [Theory, Providers]
    public async Task Run_now_runs_once_and_says_who_pressed_it(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await using var second = company.SecondServer();
        foreach (var server in new[] { company, second })
        {
            await server.Get<JobSchedule>().AlignAsync();
            await (await server.Get<ISchedulerFactory>().GetScheduler()).Start();
        }

        Assert.Equal([Error.Forbidden], (await company.Get<RunJob>().HandleAsync("monthly-archive", Actors.Finance)).Errors);
        Assert.Equal(["job-unknown"], (await company.Get<RunJob>().HandleAsync("make-coffee", Actors.Manager)).Codes());
        (await company.Get<RunJob>().HandleAsync("monthly-archive", Actors.Administrator)).Must();

        JobRun? run = null;
        for (var i = 0; i < 600 && run?.FinishedAt is null; i++)
        {
            await Task.Delay(100);
            await using var db = company.OpenDatabase();
            run = await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Job == "monthly-archive");
        }
        Assert.Equal((JobOutcome.Succeeded, Actors.Administrator.Name), (run!.Outcome, run.StartedByName));
        foreach (var server in new[] { company, second }) await (await server.Get<ISchedulerFactory>().GetScheduler()).Shutdown(waitForJobsToComplete: true);
    }
}
