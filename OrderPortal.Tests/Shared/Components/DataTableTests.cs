using Bunit;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class DataTableTests : ComponentTest
{
    sealed record Row(string Number, string Customer);

    static readonly Text Orders = new("订单", "Orders");
    static readonly Text Number = new("订单号", "Number");
    static readonly Text Customer = new("客户", "Customer");
    static readonly Row[] Rows = [new("SO-1", "西溪"), new("SO-2", "南山"), new("SO-3", "京城")];

    IRenderedComponent<DataTable<Row>> Table(IReadOnlyList<Row>? items, Action<ComponentParameterCollectionBuilder<DataTable<Row>>>? more = null) => Render<DataTable<Row>>(p =>
    {
        p.Add(t => t.Items, items).Add(t => t.Caption, Orders).Add(t => t.Key, r => r.Number).Add(t => t.Link, r => "/orders/" + r.Number);
        p.Add(t => t.Columns, builder =>
        {
            foreach (var (title, hidden, text) in new (Text, bool, Func<Row, string>)[] { (Number, false, r => r.Number), (Customer, false, r => r.Customer), (Orders, true, r => "hidden") })
            {
                builder.OpenComponent<Column<Row>>(0);
                builder.AddComponentParameter(1, "Title", title);
                builder.AddComponentParameter(2, "Sort", title.En.ToLowerInvariant());
                builder.AddComponentParameter(3, "Hidden", hidden);
                builder.AddComponentParameter(4, "ChildContent", (Microsoft.AspNetCore.Components.RenderFragment<Row>)(row => b => b.AddContent(0, text(row))));
                builder.CloseComponent();
            }
        });
        more?.Invoke(p);
    });

    [Fact]
    public void Every_row_is_named_and_led_on_by_its_first_cell()
    {
        var table = Table(Rows);

        Assert.Equal(["/orders/SO-1", "/orders/SO-2", "/orders/SO-3"], table.FindAll("th[scope=row] a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Orders", table.Find("caption").TextContent);
        Assert.Equal("Customer", table.Find("tbody td").GetAttribute("data-label"));
    }

    [Fact]
    public void Nothing_yet_and_nothing_at_all_look_different()
    {
        var loading = Table(null, p => p.Add(t => t.EmptyText, new("请新建订单。", "Make a new order.")));
        Assert.Equal("true", loading.Find("table").GetAttribute("aria-busy"));
        Assert.DoesNotContain("Make a new order.", loading.Markup);

        var empty = Table([], p => p.Add(t => t.EmptyText, new("请新建订单。", "Make a new order.")));
        Assert.Contains("Make a new order.", empty.Find("tr.empty").TextContent);
    }

    [Fact]
    public void Next_and_previous_walk_by_key_and_end_at_the_first_page()
    {
        var asked = new List<string?>();
        var table = Table(Rows, p => p.Add(t => t.Next, "SO-3").Add(t => t.OnTurn, (string? c) => asked.Add(c)));
        Assert.True(Button("Previous").HasAttribute("disabled"));

        Button("Next").Click();
        table.Render(p => p.Add(t => t.Cursor, "SO-3").Add(t => t.Next, "SO-6"));
        Button("Next").Click();
        table.Render(p => p.Add(t => t.Cursor, "SO-6").Add(t => t.Next, (string?)null));
        Assert.True(Button("Next").HasAttribute("disabled"));

        Button("Previous").Click();
        table.Render(p => p.Add(t => t.Cursor, "SO-3").Add(t => t.Next, "SO-6"));
        Button("Previous").Click();
        Assert.Equal(["SO-3", "SO-6", "SO-3", null], asked);

        AngleSharp.Dom.IElement Button(string text) => table.FindAll(".pager button").Single(b => b.TextContent.Trim() == text);
    }

    [Fact]
    public void A_new_search_starts_again_at_the_first_page()
    {
        var table = Table(Rows, p => p.Add(t => t.Next, "SO-3").Add(t => t.OnTurn, (string? _) => { }));
        table.FindAll(".pager button").Last().Click();
        table.Render(p => p.Add(t => t.Cursor, "SO-3"));
        Assert.False(table.FindAll(".pager button")[0].HasAttribute("disabled"));

        table.Render(p => p.Add(t => t.Cursor, (string?)null));

        Assert.True(table.FindAll(".pager button")[0].HasAttribute("disabled"));
    }

    [Fact]
    public void Acts_on_many_rows_get_the_chosen_rows_and_only_those_on_the_screen()
    {
        IReadOnlyList<Row> chosen = [];
        var table = Table(Rows, p => p.Add(t => t.Bulk, rows => builder => { chosen = rows; builder.AddContent(0, "act"); }));
        Assert.Empty(table.FindAll(".bulk"));

        table.FindAll("tbody input")[1].Change(true);
        Assert.Equal([Rows[1]], chosen);
        table.Find("thead input").Change(true);
        Assert.Equal(Rows, chosen);

        table.Render(p => p.Add(t => t.Items, [Rows[0], new Row("SO-9", "新")]));
        Assert.Equal([Rows[0]], table.Instance.Chosen);
        Assert.Contains("1 selected", table.Find(".bulk").TextContent);
    }

    [Fact]
    public void A_heading_sorts_and_a_second_press_turns_the_order()
    {
        var asked = new List<string>();
        var table = Table(Rows, p => p.Add(t => t.SortedBy, "number").Add(t => t.OnSort, (string s) => asked.Add(s)));
        Assert.Equal("ascending", table.Find("thead th").GetAttribute("aria-sort"));

        foreach (var index in (int[])[0, 1]) table.FindAll(".sort")[index].Click();

        Assert.Equal(["-number", "customer"], asked);
    }

    [Fact]
    public void People_choose_their_columns_and_the_choice_is_remembered()
    {
        JSInterop.Setup<Dictionary<string, bool>?>("portal.readColumns", "orders").SetResult(new() { ["Customer"] = false });
        var table = Table(Rows, p => p.Add(t => t.Name, "orders"));
        Assert.Equal(["Number"], Headings());

        table.FindAll(".columns-menu input").Last().Change(true);

        Assert.Equal(["Number", "Orders"], Headings());
        Assert.Equal("orders", Assert.Single(JSInterop.Invocations, i => i.Identifier == "portal.writeColumns").Arguments[0]);

        IEnumerable<string> Headings() => table.FindAll("thead th").Select(h => h.TextContent.Trim());
    }
}
