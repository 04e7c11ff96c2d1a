using System.Net;
using Microsoft.EntityFrameworkCore;
using OrderPortal.CustomerPortal;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.CustomerPortal;

public sealed class UnitCheckPageTests(DemonstrationServer portal)
{
    [Fact, Trait("Requirement", "R184")]
    public async Task A_stranger_learns_that_a_piece_is_genuine_and_nothing_about_who_bought_it()
    {
        await using var db = portal.OpenDatabase();
        var piece = await db.SerialUnits.Where(u => u.State == UnitState.Shipped && !u.SeenElsewhere && u.ScanCount == 0)
            .Select(u => new { u.Code, u.SoldRegion, u.SubOrder!.Number, Order = u.SubOrder.Order }).FirstAsync(TestContext.Current.CancellationToken);
        using var stranger = new Visitor(portal);

        await stranger.OpenAsync("/u/" + piece.Code);
        Assert.DoesNotContain("文件柜", stranger.Text); // nothing before somebody says where he is
        await stranger.FillInAsync("/u/" + piece.Code, "unit", ("Form.Region", piece.SoldRegion));

        Assert.Contains(PortalTexts.Of(UnitVerdict.Genuine).Zh, stranger.Text);
        Assert.Contains("文件柜", stranger.Text);
        foreach (var secret in new[] { piece.Number, piece.Order.Number, piece.Order.CustomerName, piece.Order.ContactName, piece.Order.ContactMobile, piece.Order.ShipTo.Street })
            Assert.DoesNotContain(secret!, stranger.Text);
    }

    [Fact, Trait("Requirement", "R184")]
    public async Task Asking_again_and_again_is_refused_and_a_wrong_code_is_no_page()
    {
        await using var alone = PortalServer.Alone(); // the limit counts by address, which the shared server's other visitors have too
        using var stranger = new Visitor(alone);
        var code = UnitCode.New();

        List<HttpStatusCode> statuses = [];
        for (var i = 0; i <= TrackThrottle.PerOrderAnHour; i++) statuses.Add((await stranger.FillInAsync("/u/" + code, "unit", ("Form.Region", "上海市"))).Status);

        Assert.All(statuses.SkipLast(1), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Contains(PortalTexts.TooMany.Zh, stranger.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync("/u/" + code[..^1] + (code[^1] == '2' ? '3' : '2'))).Status);
    }
}
