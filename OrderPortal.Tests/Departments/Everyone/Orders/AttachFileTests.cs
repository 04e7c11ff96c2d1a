using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Shared.History;
using OrderPortal.Tests.Shared.Sheets;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Everyone.Orders;

/// <summary>Scans and photos of orders: whoever sends one may have been deceived, and so may whoever opens it.</summary>
public sealed class AttachFileTests(DemonstrationServer portal)
{
    static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], Pdf = "%PDF-1.7 paper"u8.ToArray();

    [Fact, Trait("Requirement", "R004")]
    public async Task A_file_is_judged_by_its_content_and_not_by_its_name()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        var workbook = await Files.Xlsx(["编号"], ["1"]);
        foreach (var (name, content, refusal) in new (string, byte[], string?)[]
        {
            ("订单.jpg", Jpeg, null),
            ("ORDER.PDF", Pdf, null),
            ("报价.xlsx", workbook, null),
            ("合同.docx", Files.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")), null),
            ("nothing.pdf", [], "file-empty"),
            ("large.pdf", [.. Pdf, .. new byte[FileKinds.MaxBytes]], "file-large"),
            ("photo.jpg", Pdf, "file-kind"),
            ("photo.png", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "file-kind"),
            ("paper.pdf", "<html><script>alert(1)</script>"u8.ToArray(), "file-kind"),
            ("program.exe", [0x4D, 0x5A, 0x90, 0], "file-kind"),
            ("program.pdf", [0x4D, 0x5A, 0x90, 0], "file-kind"),
            ("no-ending", Pdf, "file-kind"),
            ("page.html", "%PDF-"u8.ToArray(), "file-kind"),
            ("archive.xlsx", Files.Zip(("readme.txt", "x")), "file-kind"),
            ("macros.xlsx", Files.RawXlsx(Files.SheetXml(""), more: zip => zip.CreateEntry("xl/vbaProject.bin")), "file-kind"),
            ("broken.xlsx", workbook[..40], "file-kind"),
            ("secret.xlsx", Files.CompoundFile("EncryptedPackage"), "file-kind"),
        })
        {
            var result = await AttachAsync(company, number, name, content);
            Assert.Equal((name, refusal), (name, result.Errors.SingleOrDefault()?.Code));
            Assert.All(result.Errors, e => Assert.Equal("File", e.Field));
        }
        Assert.Equal(["application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "image/jpeg"],
            (await StoredAsync(company)).Select(d => d.ContentType).Order());
    }

    [Theory]
    [InlineData("..\\..\\windows\\evil.pdf", "evil.pdf")]
    [InlineData("/etc/../订单 1.pdf", "订单 1.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf")]
    [InlineData("报价\"<b>|?*.pdf", "报价b.pdf")]
    [InlineData("invoice\u202Efdp.exe.pdf", "invoicefdp.exe.pdf")]
    public async Task A_hostile_name_becomes_harmless(string name, string kept)
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        (await AttachAsync(company, number, name, Pdf)).Must();
        Assert.Equal(kept, Assert.Single(await StoredAsync(company)).FileName);
    }

    [Fact]
    public async Task A_name_that_never_ends_is_cut_and_keeps_its_ending()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        (await AttachAsync(company, number, new string('长', 500) + ".pdf", Pdf)).Must();
        Assert.Equal(new string('长', 100) + ".pdf", Assert.Single(await StoredAsync(company)).FileName);
    }

    [Theory, Providers, Trait("Requirement", "R004")]
    public async Task The_same_file_is_kept_once_also_when_it_is_sent_twice_at_the_same_moment(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var (number, other) = (await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))), await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))));
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => AttachAsync(company, number, $"scan-{i}.jpg", Jpeg))));
        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal(["file-repeated"], r.Codes()));
        (await AttachAsync(company, other, "scan.jpg", Jpeg)).Must();
        Assert.Equal(2, (await StoredAsync(company)).Count);

        // history tells who added what, and has no gap from the refused ones
        await using var db = company.OpenDatabase();
        var history = await db.HistoryEntries.Where(h => h.Order!.Number == number).OrderBy(h => h.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, history.Count), history.Select(h => h.Sequence));
        var entry = Assert.Single(history, h => h.Action == "Attach");
        Assert.Contains(HistoryTexts.File, entry.Changes);
        Assert.Contains("scan-", entry.Changes);
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Who_has_no_business_with_orders_attaches_nothing_and_an_order_that_is_not_there_is_said()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        foreach (var actor in new[] { Actors.Administrator, Actors.Nobody })
            Assert.Equal(["forbidden"], (await company.Get<AttachFile>().HandleAsync(new(number, "scan.jpg", Jpeg), actor)).Codes());
        Assert.Equal(["not-found"], (await AttachAsync(company, "SO209901001", "scan.jpg", Jpeg)).Codes());
        Assert.Empty(await StoredAsync(company));
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task A_stranger_is_asked_to_sign_in_and_a_person_without_a_role_is_refused_the_file()
    {
        var (address, _) = await DownloadAddressAsync("纸质订单.jpg", Jpeg);
        using var stranger = new Visitor(portal);
        Assert.StartsWith("/account/sign-in", (await stranger.OpenAsync(address)).RedirectedTo);

        using var guest = new Visitor(portal);
        await guest.SignInAsync((await portal.HireAsync()).UserName!, People.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task A_file_comes_as_it_was_sent_to_be_kept_and_not_run()
    {
        var (address, number) = await DownloadAddressAsync("纸质\"订单.jpg", Jpeg);
        using var warehouse = new Visitor(portal);
        await warehouse.SignInAsync("warehouse");
        await warehouse.OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, warehouse.Status);
        Assert.Equal(Jpeg, await warehouse.Answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var headers = warehouse.Answer.Content.Headers;
        Assert.Equal(("attachment", "纸质订单.jpg", "image/jpeg"), (headers.ContentDisposition!.DispositionType, headers.ContentDisposition.FileNameStar, headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(warehouse.Answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("sandbox", Assert.Single(warehouse.Answer.Headers.GetValues("Content-Security-Policy")));
        Assert.True(warehouse.Answer.Headers.CacheControl!.NoStore);

        // another order's address does not lead to it, nor does a number nobody has
        Assert.Equal(HttpStatusCode.NotFound, (await warehouse.OpenAsync(address.Replace(number, "SO209901001"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await warehouse.OpenAsync($"/orders/{number}/files/987654321")).Status);
    }

    /// <summary>Attaches to an order of the demonstration company; the content is made one of a kind, since every test may meet the same order.</summary>
    async Task<(string Address, string Number)> DownloadAddressAsync(string name, byte[] content)
    {
        await using var db = portal.OpenDatabase();
        var number = await db.SalesOrders.OrderBy(o => o.Id).Select(o => o.Number).FirstAsync();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
        if (!await db.Documents.AnyAsync(d => d.Sha256 == hash)) (await portal.Services.GetRequiredService<AttachFile>().HandleAsync(new(number, name, content), Actors.Sales)).Must();
        return ($"/orders/{number}/files/{await db.Documents.Where(d => d.Sha256 == hash).Select(d => d.Id).SingleAsync()}", number);
    }

    static Task<Result<AttachedFile>> AttachAsync(TestCompany company, string number, string name, byte[] content) =>
        company.Get<AttachFile>().HandleAsync(new(number, name, content), Actors.Sales);

    static async Task<List<Document>> StoredAsync(TestCompany company)
    {
        await using var db = company.OpenDatabase();
        return await db.Documents.Where(d => d.Kind == DocumentKind.Attachment).ToListAsync();
    }
}
