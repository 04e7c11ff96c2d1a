using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Departments.Management.Outbox;
using OrderPortal.Jobs;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Shared.Mail;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Management.Outbox;

public sealed class OutboxTests
{
    static Task<JobRun> SendAsync(TestCompany company) => company.Get<JobRunner>().RunAsync(company.Get<SendOutbox>());

    static Action<IServiceCollection> By(SmtpSink sink) => services => services.AddSingleton(sink.Settings);

    static OutboxMessage Message(TestCompany company, string key, string? recipient = "li@example.com") => new()
    {
        UniqueKey = key, OrderNumber = "SO202405001", Recipient = recipient, Subject = "您的订单已发货 SO202405001-1", Body = "您好！顺丰 SF1234567890123。",
        CreatedAt = company.Clock.Now.UtcDateTime, NextAttemptAt = company.Clock.Now.UtcDateTime,
    };

    static Task<List<OutboxMessage>> ReadAsync(TestCompany company) => company.OpenDatabase().OutboxMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync();

    [Theory, Providers, Trait("Requirement", "R129")]
    public async Task Twenty_messages_leave_exactly_once_though_two_servers_send_at_the_same_time(Provider provider)
    {
        await using var sink = new SmtpSink();
        await using var company = await TestCompany.CreateAsync(provider, By(sink));
        await using var second = company.SecondServer(By(sink));
        await company.SaveAsync([.. Enumerable.Range(1, 20).Select(n => Message(company, $"shipped:SO{n}-1", $"c{n}@example.com"))]);

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => SendAsync(i % 2 == 0 ? company : second))));

        Assert.All(runs, r => Assert.Equal(JobOutcome.Succeeded, r.Outcome));
        Assert.Equal(20, sink.Messages.Count);
        Assert.Equal(20, sink.Messages.Select(m => m.Split('\n').Single(l => l.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase))).Distinct().Count());
        Assert.All(await ReadAsync(company), m => Assert.Equal((MessageStatus.Sent, 1), (m.Status, m.Attempts)));
        Assert.Equal(20, runs.Sum(r => r.Handled));
    }

    [Theory, Providers, Trait("Requirement", "R127")]
    public async Task A_mail_server_that_fails_is_tried_again_later_and_nothing_is_lost_or_sent_twice(Provider provider)
    {
        await using var sink = new SmtpSink { Refusal = "451 try later" };
        await using var company = await TestCompany.CreateAsync(provider, By(sink));
        await company.SaveAsync(Message(company, "shipped:SO202405001-1"));

        await SendAsync(company);
        await SendAsync(company); // at once again: not yet due
        var waiting = Assert.Single(await ReadAsync(company));
        Assert.Equal((MessageStatus.Waiting, 1, company.Clock.Now.UtcDateTime.AddMinutes(1)), (waiting.Status, waiting.Attempts, waiting.NextAttemptAt));
        Assert.Contains("try later", waiting.LastError);

        sink.Refusal = null;
        company.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(company);
        await SendAsync(company);

        var sent = Assert.Single(await ReadAsync(company));
        Assert.Equal((MessageStatus.Sent, 2, null, company.Clock.Now.UtcDateTime), (sent.Status, sent.Attempts, sent.LastError, sent.SentAt));
        var letter = Assert.Single(sink.Messages);
        Assert.Contains("=?utf-8?", letter, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task After_nine_failures_a_message_is_given_up_and_a_manager_can_send_it_again()
    {
        await using var sink = new SmtpSink { Refusal = "451 try later" };
        await using var company = await TestCompany.CreateAsync(change: By(sink));
        await company.SaveAsync(Message(company, "shipped:SO202405001-1"));
        for (var i = 0; i < 12; i++)
        {
            await SendAsync(company);
            company.Clock.Advance(TimeSpan.FromHours(3));
        }
        var failed = Assert.Single(await ReadAsync(company));
        Assert.Equal((MessageStatus.Failed, SendMessage.MostAttempts), (failed.Status, failed.Attempts));

        sink.Refusal = null;
        Assert.Equal([Error.Forbidden], (await company.Get<ResendMessage>().HandleAsync(failed.Id, Actors.Sales)).Errors);
        Assert.Empty((await company.Get<ResendMessage>().HandleAsync(failed.Id, Actors.Manager)).Errors);
        await SendAsync(company);
        Assert.Equal(MessageStatus.Sent, Assert.Single(await ReadAsync(company)).Status);
        Assert.Equal(["already-sent"], (await company.Get<ResendMessage>().HandleAsync(failed.Id, Actors.Manager)).Codes());
        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_given_up_at_once_and_the_others_still_leave()
    {
        await using var sink = new SmtpSink { Refusal = "550 no such user" };
        await using var company = await TestCompany.CreateAsync(change: By(sink));
        await company.SaveAsync(Message(company, "a"), Message(company, "b", "no address at all"), Message(company, "c", recipient: null));
        await SendAsync(company);
        Assert.Equal([MessageStatus.Failed, MessageStatus.Failed, MessageStatus.Kept], (await ReadAsync(company)).Select(m => m.Status));
    }

    [Fact]
    public async Task Without_a_mail_server_every_message_is_kept_for_a_person()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SaveAsync(Message(company, "a"), Message(company, "b", recipient: null));
        await SendAsync(company);
        var kept = await ReadAsync(company);
        Assert.All(kept, m => Assert.Equal(MessageStatus.Kept, m.Status));
        Assert.Equal(["no-recipient"], (await company.Get<ResendMessage>().HandleAsync(kept[1].Id, Actors.Manager)).Codes());
        Assert.Equal([Error.NotFound], (await company.Get<ResendMessage>().HandleAsync(999, Actors.Manager)).Errors);
    }

    [Theory, Providers]
    public async Task A_server_that_died_while_sending_leaves_the_message_to_the_next_one(Provider provider)
    {
        await using var sink = new SmtpSink();
        await using var company = await TestCompany.CreateAsync(provider, By(sink));
        await company.SaveAsync(Message(company, "shipped:SO202405001-1"));
        await using (var db = company.OpenDatabase()) // what a claim leaves behind when nothing follows it
            await db.OutboxMessages.ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, company.Clock.Now.UtcDateTime.AddMinutes(3)).SetProperty(x => x.Attempts, 1));

        await SendAsync(company);
        Assert.Empty(sink.Messages);
        company.Clock.Advance(TimeSpan.FromMinutes(3));
        await SendAsync(company);
        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task A_line_break_in_a_subject_adds_no_header()
    {
        await using var sink = new SmtpSink();
        await using var company = await TestCompany.CreateAsync(change: By(sink));
        var message = Message(company, "a");
        message.Subject = "Order\r\nBcc: thief@example.com";
        await company.SaveAsync(message);
        await SendAsync(company);
        Assert.DoesNotContain(Assert.Single(sink.Messages).Split("\r\n\r\n")[0].Split('\n'), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Smtp:Port", "587x"), InlineData("Smtp:From", "nobody"), InlineData("Smtp:UseTls", "yes"), InlineData("Smtp:TimeoutSeconds", "0")]
    public void A_wrong_mail_setting_stops_the_start(string key, string value)
    {
        var settings = new Dictionary<string, string?> { ["Smtp:Host"] = "mail.example.com", ["Smtp:From"] = "orders@example.com", [key] = value };
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder().Add(new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = settings }).Build();
        Assert.Contains(key, Assert.Throws<StartRefused>(() => SmtpSettings.Read(configuration)).Message);
    }
}
