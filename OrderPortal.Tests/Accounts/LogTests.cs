using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderPortal.Accounts;
using OrderPortal.Departments.Management.Users;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

public sealed class LogTests
{
    /// <summary>Keeps every line that the product's own log settings let through.</summary>
    sealed class Recorder : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<T>(T state) where T : notnull => null;
        public bool IsEnabled(LogLevel level) => true;
        public void Log<T>(LogLevel level, EventId id, T state, Exception? exception, Func<T, Exception?, string> format) => Lines.Enqueue($"{format(state, exception)} {exception}");
        public void Dispose() { }
    }

    [Fact]
    public async Task Whatever_people_do_with_accounts_their_names_and_secrets_are_not_in_the_log()
    {
        using var log = new Recorder();
        await using var portal = PortalServer.NewInstallation(("Accounts:SetupCode", "open-sesame"), ("Logging:LogLevel:Microsoft.AspNetCore.Identity", "Information"));
        portal.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        using var visitor = new Visitor(portal);
        await visitor.FillInAsync("/account/first-start", "first-start", ("Form.SetupCode", "open-sesame"), ("Form.DisplayName", "周管理"), ("Form.UserName", "zhou.ming"),
            ("Form.Email", "zhou@example.com"), ("Form.NewPassword", People.Password), ("Form.Repeat", People.Password));
        for (var i = 0; i < 6; i++) await visitor.SignInAsync("zhou.ming", "a wrong password");
        await visitor.SignInAsync("unknown.person", "a wrong password");
        var made = (await portal.Services.GetRequiredService<CreateUser>().HandleAsync(new("li.xiaowen", "李晓雯", "li@example.com", [Role.Sales]), Actors.Administrator)).Value;
        await portal.Services.GetRequiredService<CreateUser>().HandleAsync(new("li.xiaowen", "李晓雯", "li@example.com", [Role.Sales]), Actors.Administrator);
        await visitor.SignInAsync("li@example.com", made.Password);
        await visitor.FillInAsync("/account/password", "password", ("Form.Password", made.Password), ("Form.NewPassword", People.Password), ("Form.Repeat", People.Password));
        await visitor.FillInAsync("/account/authenticator", "turn-on", ("Form.Code", "000000"));
        portal.Services.GetRequiredService<ILoggerFactory>().CreateLogger("proof").LogInformation("the recorder listens");

        Assert.Contains("the recorder listens", string.Concat(log.Lines));
        foreach (var secret in (string[])["zhou", "周管理", "li.xiaowen", "li@example", "李晓雯", "unknown.person", "wrong password", People.Password, made.Password, "open-sesame"])
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_new_installation_tells_its_operator_where_to_begin_and_with_which_code()
    {
        using var log = new Recorder();
        var start = new FirstStart(PortalScopes(out var portal), portal.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>(), new(),
            new LoggerFactory([log]).CreateLogger<FirstStart>());
        await using var _ = portal;
        await start.StartAsync(default);
        var line = Assert.Single(log.Lines);
        Assert.Contains("/account/first-start", line);
        Assert.Matches("[2-9A-Z]{10}", line);
        Assert.Equal("setup-code-wrong", (await start.MakeAdministratorAsync(new("guess", "Zhou", "zhou", null, People.Password, People.Password), default)).Errors.Single().Code);
        var code = System.Text.RegularExpressions.Regex.Match(line, "[2-9A-Z]{10}").Value;
        Assert.True((await start.MakeAdministratorAsync(new(code.ToLowerInvariant(), "Zhou", "zhou", null, People.Password, People.Password), default)).Succeeded);
    }

    static IServiceScopeFactory PortalScopes(out PortalServer portal) => (portal = PortalServer.NewInstallation()).Services.GetRequiredService<IServiceScopeFactory>();
}
