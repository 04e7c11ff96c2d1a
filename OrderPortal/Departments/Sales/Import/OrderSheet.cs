using System.Text.RegularExpressions;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;
using Texts = OrderPortal.Departments.Sales.Import.OrderSheetTexts;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>Something to say about one cell: a refusal, or a note on what was inferred.</summary>
/// <param name="Row">Row as Excel shows it; 0 when it concerns the whole sheet.</param>
public sealed record SheetFinding(string Code, Text Sentence, bool IsRefusal, int Row = 0, OrderSheetColumn? Column = null, string? Order = null);

/// <summary>One order of a sheet, before it is compared with customers and products.</summary>
/// <param name="Rows">The sheet's row of each line.</param>
/// <param name="Status">The status the sheet says it has; it enters its journey there.</param>
public sealed record SheetOrder(OrderEntry Entry, OrderStatus Status, string? TrackingNumber, IReadOnlyList<int> Rows)
{
    public string Number => Entry.Number!;
}

/// <summary>What a sheet says: its orders, and everything there is to say about single cells.</summary>
public sealed record OrderSheetContent(IReadOnlyList<SheetOrder> Orders, IReadOnlyList<SheetFinding> Findings);

/// <summary>Reads the 15-column order sheet. Rows with the same number are the lines of one order, wherever they stand. Nothing is looked up
/// here: only what the sheet itself settles.</summary>
public static partial class OrderSheet
{
    /// <summary>Sheets of orders are smaller than sheets in general: each row becomes an order that people work on.</summary>
    public static readonly SheetLimits Limits = new() { MaxRows = 10_000, MaxColumns = 60, MaxCellLength = 2_000 };

    /// <param name="today">The company's day: what a date without a year is inferred from when nothing better is there.</param>
    public static Result<OrderSheetContent> Read(SheetReader reader, DateOnly today, CancellationToken ct = default)
    {
        var findings = new List<SheetFinding>();
        var rows = new List<SheetRow>();
        foreach (var row in reader.Rows(ct))
        {
            if (!row.Succeeded) return Result<OrderSheetContent>.Refused(row.Errors);
            rows.Add(row.Value);
        }
        if (reader.UnreadSheets.Count > 0)
            findings.Add(new("sheets-unread", Texts.SheetsUnread.With(reader.SheetName, string.Join("、", reader.UnreadSheets)), IsRefusal: false));

        // a title or a note may stand above the headings
        var heading = rows.FindIndex(0, Math.Min(20, rows.Count), r => Enumerable.Range(0, r.Cells.Count).Count(c => OrderSheetColumns.Find(r.Text(c)) is not null) >= 3);
        if (heading < 0) return new Error("headings-missing", Texts.HeadingsMissing);
        var places = new Dictionary<OrderSheetColumn, int>();
        var errors = new List<Error>();
        for (var c = 0; c < rows[heading].Cells.Count; c++)
        {
            var text = rows[heading].Text(c);
            if (text.Length == 0) continue;
            if (OrderSheetColumns.Find(text) is not { } column) findings.Add(new("column-unread", Texts.ColumnUnread.With(text), IsRefusal: false, rows[heading].Number));
            else if (!places.TryAdd(column, c)) errors.Add(new("column-twice", Texts.ColumnTwice.With(text), SheetRow.ColumnName(c)));
        }
        errors.AddRange(OrderSheetColumns.All.Where(c => OrderSheetColumns.IsNeeded(c) && !places.ContainsKey(c)).Select(c => new Error("column-missing", Texts.ColumnMissing.With(OrderSheetColumns.Heading(c)))));
        if (errors.Count > 0) return Result<OrderSheetContent>.Refused(errors);

        var cells = rows.Skip(heading + 1).Select(r => new Cells(r, places, findings)).ToList();
        var orders = new List<SheetOrder>();
        foreach (var lines in cells.Where(c => c.Number is not null).GroupBy(c => c.Number!))
            orders.Add(Order([.. lines], today));
        return orders.Count == 0 && findings.All(f => !f.IsRefusal) ? new Error("no-orders", Texts.NoOrders) : new OrderSheetContent(orders, findings);
    }

    static SheetOrder Order(IReadOnlyList<Cells> lines, DateOnly today)
    {
        var first = lines[0];
        foreach (var later in lines.Skip(1)) later.MustAgreeWith(first);

        var (ordered, required) = (first.Date(OrderSheetColumn.OrderedOn), first.Date(OrderSheetColumn.RequiredOn));
        // a year that is missing is taken from the other date, and failing that from today
        var requiredOn = required is { LacksYear: false } ? required.Value.OnOrAfter(today) : (DateOnly?)null;
        var orderedOn = ordered?.OnOrBefore(requiredOn ?? today);
        requiredOn ??= required?.OnOrAfter(orderedOn ?? today);
        if (ordered is { LacksYear: true }) first.Note("year-inferred", Texts.YearInferred.With($"{orderedOn:yyyy-MM-dd}"), OrderSheetColumn.OrderedOn);
        if (required is { LacksYear: true }) first.Note("year-inferred", Texts.YearInferred.With($"{requiredOn:yyyy-MM-dd}"), OrderSheetColumn.RequiredOn);

        var (mobile, phone) = first.Phone();
        string[] remarks = [.. lines.Select(l => l.Text(OrderSheetColumn.Remarks)).Where(r => r is { Length: > 0 }).Distinct()!];
        var isOneRemark = remarks.Length == 1 && lines.All(l => l.Text(OrderSheetColumn.Remarks) == remarks[0]);
        var entry = new OrderEntry
        {
            Number = first.Number, Channel = null,
            CustomerName = first.Text(OrderSheetColumn.Customer), ContactName = first.Text(OrderSheetColumn.Contact), ContactMobile = mobile, ContactPhone = phone,
            OrderedOn = orderedOn, RequiredOn = requiredOn,
            Remarks = isOneRemark ? remarks[0] : null,
            Lines = [.. lines.Select(l => new OrderEntryLine
            {
                ProductCode = l.Text(OrderSheetColumn.ProductCode), ProductName = l.Text(OrderSheetColumn.ProductName), Specification = l.Text(OrderSheetColumn.Specification),
                Quantity = l.Decimal(OrderSheetColumn.Quantity), UnitPrice = l.Decimal(OrderSheetColumn.UnitPrice), Amount = l.Decimal(OrderSheetColumn.Amount),
                Remarks = isOneRemark ? null : l.Text(OrderSheetColumn.Remarks),
            })],
        };
        return new(entry, first.Status(), first.Text(OrderSheetColumn.TrackingNumber), [.. lines.Select(l => l.Row)]);
    }

    /// <summary>The status of a row as people write it; null when it is none we know.</summary>
    public static OrderStatus? StatusOf(string text) => text.Replace(" ", "").ToLowerInvariant() switch
    {
        "" or "待审核" or "pendingreview" => OrderStatus.PendingReview,
        "草稿" or "draft" => OrderStatus.Draft,
        "已审核" or "已确认" or "待发货" or "已确认/待发货" or "approved" => OrderStatus.Approved,
        "生产中" or "备货中" or "生产中/备货中" or "已接收" or "已处理" or "inpreparation" => OrderStatus.InPreparation,
        "已发货" or "已签收" or "shipped" => OrderStatus.Shipped,
        "已完成" or "completed" => OrderStatus.Completed,
        "已取消" or "cancelled" => OrderStatus.Cancelled,
        _ => null,
    };

    /// <summary>One row under the headings; what is wrong with a cell is noted while it is read.</summary>
    sealed class Cells
    {
        readonly SheetRow _row;
        readonly IReadOnlyDictionary<OrderSheetColumn, int> _places;
        readonly List<SheetFinding> _findings;

        public Cells(SheetRow row, IReadOnlyDictionary<OrderSheetColumn, int> places, List<SheetFinding> findings)
        {
            (_row, _places, _findings) = (row, places, findings);
            foreach (var column in OrderSheetColumns.All)
                if (Raw(column).StartsWith('=')) Refuse("cell-formula", Texts.Formula, column);
            // one case only: some databases take so202405001 and SO202405001 for the same number, others do not
            Number = Text(OrderSheetColumn.Number)?.ToUpperInvariant();
            if (Number is null) Refuse("number-missing", Texts.NumberMissing, OrderSheetColumn.Number);
            else if (!OrderNumber().IsMatch(Number)) { Refuse("number-strange", Texts.NumberStrange, OrderSheetColumn.Number); Number = null; }
        }

        public int Row => _row.Number;
        public string? Number { get; }

        string Raw(OrderSheetColumn column) => _places.TryGetValue(column, out var place) ? _row.Text(place) : "";

        /// <summary>The text of a cell; null when it is empty or says '-'.</summary>
        public string? Text(OrderSheetColumn column) => Raw(column) is var text && text is "" or "-" or "—" or "/" ? null : text;

        public decimal? Decimal(OrderSheetColumn column)
        {
            if (Text(column) is null || Raw(column).StartsWith('=')) return null;
            var read = SheetNumbers.Read(_row[_places[column]]);
            if (read.Succeeded) return read.Value;
            Refuse(read.Errors[0].Code, read.Errors[0].Sentence, column);
            return null;
        }

        public SheetDate? Date(OrderSheetColumn column)
        {
            if (Text(column) is null || Raw(column).StartsWith('=')) return null;
            var read = SheetDates.Read(_row[_places[column]]);
            if (read.Succeeded) return read.Value;
            Refuse(read.Errors[0].Code, read.Errors[0].Sentence, column);
            return null;
        }

        public OrderStatus Status()
        {
            if (StatusOf(Text(OrderSheetColumn.Status) ?? "") is { } status) return status;
            Refuse("status-unknown", Texts.StatusUnknown, OrderSheetColumn.Status);
            return OrderStatus.PendingReview;
        }

        /// <summary>A number that is neither mobile nor landline goes into the mobile field, where the one validator flags it.</summary>
        public (string? Mobile, string? Phone) Phone()
        {
            var text = Text(OrderSheetColumn.Phone);
            if (text is null) return (null, null);
            if (text.Contains('*')) { Note("phone-masked", Texts.PhoneMasked, OrderSheetColumn.Phone); return (null, null); }
            if (Mobile.Clean(text) is { } mobile) return (mobile, null);
            var looksLikeMobile = text[0] == '1' && text.All(char.IsAsciiDigit);
            return !looksLikeMobile && (Model.Customers.Phone.IsLandline(text) || Model.Customers.Phone.IsDialable(text)) ? (null, text) : (text, null);
        }

        /// <summary>What belongs to the whole order must be the same in all of its rows, or empty in the later ones.</summary>
        public void MustAgreeWith(Cells first)
        {
            OrderSheetColumn[] ofTheOrder = [OrderSheetColumn.Customer, OrderSheetColumn.Contact, OrderSheetColumn.Phone, OrderSheetColumn.OrderedOn, OrderSheetColumn.RequiredOn, OrderSheetColumn.Status, OrderSheetColumn.TrackingNumber];
            foreach (var column in ofTheOrder)
                if (Text(column) is { } mine && mine != first.Text(column))
                    Refuse("rows-differ", Texts.Differs.With(first.Row, first.Text(column) ?? "-"), column);
        }

        public void Note(string code, Text sentence, OrderSheetColumn column) => _findings.Add(new(code, sentence, IsRefusal: false, Row, column, Number));
        void Refuse(string code, Text sentence, OrderSheetColumn column) => _findings.Add(new(code, sentence, IsRefusal: true, Row, column, Number));
    }

    [GeneratedRegex(@"\A[\p{L}\p{Nd}][\p{L}\p{Nd}\-_/]{0,39}\z")]
    private static partial Regex OrderNumber();
}
