using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments.Management.Archive;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Management.Archive;

public sealed class ArchiveFilesTests(PortalServer portal)
{
    async Task<long> StoreAsync(DocumentKind kind)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        db.Act = Act.Now(Actor.Job("test"), TimeProvider.System);
        var file = new Document { Kind = kind, FileName = "202405-公司-办公.xlsx", ContentType = "application/octet-stream", Content = [1, 2, 3], Size = 3, StoredAt = db.Act.RecordedAt };
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    }

    async Task<Visitor> VisitorAsync(Role role)
    {
        var visitor = new Visitor(portal);
        await visitor.SignInAsync((await portal.HireAsync(role)).UserName!, People.Password);
        return visitor;
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_management_takes_archive_files_and_a_stranger_is_asked_to_sign_in()
    {
        var address = ArchiveFiles.Address(await StoreAsync(DocumentKind.Archive));
        using var stranger = new Visitor(portal);
        Assert.StartsWith("/account/sign-in", (await stranger.OpenAsync(address)).RedirectedTo);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await VisitorAsync(role);
            await visitor.OpenAsync(address);
            Assert.Equal((role, role is Role.Manager or Role.Administrator ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (role, visitor.Status));
        }
    }

    [Fact]
    public async Task The_file_comes_as_it_was_stored_to_be_kept_and_not_run()
    {
        using var manager = await VisitorAsync(Role.Manager);
        await manager.OpenAsync(ArchiveFiles.Address(await StoreAsync(DocumentKind.Archive)));

        Assert.Equal([1, 2, 3], await manager.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("attachment", "202405-公司-办公.xlsx"), (manager.Answer.Content.Headers.ContentDisposition!.DispositionType, manager.Answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(manager.Answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(manager.Answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Files_of_orders_do_not_come_out_by_this_door()
    {
        using var manager = await VisitorAsync(Role.Manager);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.OpenAsync(ArchiveFiles.Address(await StoreAsync(DocumentKind.Attachment)))).Status);
    }
}
