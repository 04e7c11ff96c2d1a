using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderPortal.Departments;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests;

/// <summary>The rules of the house (docs/house.md), read from its source, so that it stays the house that was planned.</summary>
public sealed partial class HouseTests
{
    static readonly Assembly House = typeof(Program).Assembly;

    [Fact]
    public void A_folder_is_a_namespace() => Findings.None(
        from file in SourceFile.Under("OrderPortal", "OrderPortal.Tests")
        let match = Namespace().Match(file.Code)
        where match.Success && match.Groups["name"].Value != file.Folder.Replace('/', '.')
        select $"{file.Name}: namespace {match.Groups["name"].Value}, but it lies in {file.Folder}",
        "The namespace of a file is its folder:");

    [Fact]
    public void Tests_lie_where_their_subject_lies() => Findings.None(
        SourceFile.Under("OrderPortal.Tests").Select(file => file.Folder).Distinct()
            .Where(folder => folder.Split('/') is not [_] and not [_, "Support" or "Walks" or "Browser", ..])
            .Where(folder => !Directory.Exists(Path.Combine(AppRoot.Find(), folder.Replace("OrderPortal.Tests", "OrderPortal")))),
        "A folder of tests mirrors a folder of the product (or is Support, Walks or Browser):");

    [Fact]
    public void The_model_knows_nothing_above_it() => Findings.None(
        [
            .. SourceFile.Under("OrderPortal/Model").SelectMany(file => file.Find(AboveTheModel())),
            .. from type in House.GetTypes()
               where type.Namespace?.StartsWith("OrderPortal.Model", StringComparison.Ordinal) == true
               from used in UsedTypes(type)
               let name = used.Namespace ?? ""
               where (name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("OrderPortal", StringComparison.Ordinal))
                  && !name.StartsWith("OrderPortal.Model", StringComparison.Ordinal) && name != "OrderPortal.Shared"
               select $"{type.FullName} uses {used.FullName}",
        ],
        "Nouns know no page, no database, no journey:");

    [Fact]
    public void The_journey_knows_only_the_model() => Findings.None(
        SourceFile.Under("OrderPortal/Journey").SelectMany(file => file.Find(AboveTheJourney())),
        "The tables of moves are read by everybody and know nobody:");

    [Fact]
    public void A_department_never_reaches_into_another() => Findings.None(
        from file in SourceFile.Under("OrderPortal/Departments")
        where file.Name.Split('/').Length > 3
        let room = file.Name.Split('/')[2]
        // the order page hands every act to the department whose it is
        where room != "Everyone"
        // what everybody sees, the list and its files, is everybody's
        from place in file.Find(new Regex($@"\bDepartments\.(?!{room}\b|Everyone\b)[A-Z]\w*"))
        select place,
        "What two departments need lives in Model, Journey or Shared:");

    [Fact]
    public void A_page_never_touches_the_database() => Findings.None(
        SourceFile.Under("OrderPortal").Where(file => file.Name.EndsWith(".razor", StringComparison.Ordinal) || file.Name.EndsWith(".razor.cs", StringComparison.Ordinal))
            .SelectMany(file => file.Find(DatabaseInPage())),
        "A page injects its queries and its handlers:");

    [Fact]
    public void Radzen_can_be_exchanged_in_one_place() => Findings.None(
        SourceFile.Under("OrderPortal").Except(SourceFile.Under("OrderPortal/Shared/Components", "OrderPortal/Shared/Layout", "OrderPortal/Shared/Sheets"))
            .SelectMany(file => file.Find(RadzenName()))
            // the one page frame has to name its style sheet and script
            .Where(place => !place.StartsWith("OrderPortal/App.razor:", StringComparison.Ordinal)),
        "Only our own components and our sheet writer know what is beneath them:");

    [Fact]
    public void Quartz_can_be_exchanged_in_one_place() => Findings.None(
        SourceFile.Under("OrderPortal").Except(SourceFile.Under("OrderPortal/Jobs")).SelectMany(file => file.Find(QuartzName())),
        "Only Jobs knows what wakes it:");

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine() => Findings.None(
        SourceFile.Under("OrderPortal").SelectMany(file => file.Find(MachineClock())),
        "The time comes from TimeProvider:");

    [Fact]
    public void A_status_is_set_only_by_a_move() => Findings.None(
        [
            // a message to send or a run of a job travels on no journey
            .. SourceFile.Under("OrderPortal").SelectMany(file => file.Find(StatusOfAnother())),
            .. from file in SourceFile.Under("OrderPortal/Model")
               from Match match in StatusOfOneself().Matches(file.Code)
               where MemberAround(file.Code, match.Index) is not "Move"
               select file.At(match.Index),
        ],
        "A status changes only in Move, which writes history with it:");

    [Fact]
    public void Every_text_speaks_both_languages()
    {
        List<string> silent = [];
        foreach (var (place, text) in Texts())
        {
            if (!Places(text.Zh).SetEquals(Places(text.En))) silent.Add($"{place}: the two languages fill different places: “{text.Zh}” / “{text.En}”");
            if (text.Zh == text.En && Abbreviation().IsMatch(text.En)) continue;
            if (!Chinese().IsMatch(text.Zh ?? "") && !HasNoWord(text.Zh)) silent.Add($"{place}: no Chinese in “{text.Zh}”");
            if (string.IsNullOrWhiteSpace(text.En) || Chinese().IsMatch(text.En)) silent.Add($"{place}: no English in “{text.En}”");
        }
        Findings.None(silent, "Everybody reads the product in Chinese or in English:");
    }

    [Fact]
    public void A_unit_is_said_in_the_readers_language() => Findings.None(
        SourceFile.Under("OrderPortal").SelectMany(file => file.Find(RawUnit())),
        "A unit that people read goes through Units.Of:");

    [Fact]
    public void No_word_stands_in_a_page() => Findings.None(
        SourceFile.Under("OrderPortal").Where(file => file.Name.EndsWith(".razor", StringComparison.Ordinal))
            // a language is called by its own name, and the style guide shows sample data
            .Where(file => file.Name != "OrderPortal/Shared/Layout/LanguageSwitch.razor" && file.Folder != "OrderPortal/Shared/StyleGuide")
            .SelectMany(file => Markup.LiteralWords(file).Concat(file.Find(Chinese()))).Distinct(),
        "Words for people live in the texts of their room, in both languages:");

    [Fact]
    public void Every_public_type_says_in_a_sentence_what_it_is()
    {
        var documented = XDocument.Load(Path.ChangeExtension(House.Location, ".xml")).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value) || member.Element("inheritdoc") is not null)
            .Select(member => member.Attribute("name")!.Value).ToHashSet();
        Findings.None(
            from type in House.GetExportedTypes()
            where type.Namespace?.StartsWith("OrderPortal", StringComparison.Ordinal) == true && !typeof(IComponent).IsAssignableFrom(type) && type.Name != "_Imports"
            where !typeof(Migration).IsAssignableFrom(type) && !type.Name.EndsWith("Snapshot", StringComparison.Ordinal)
            where !documented.Contains("T:" + type.FullName!.Replace('+', '.'))
            select type.FullName,
            "A public type has a <summary> in business words:");
    }

    [Fact]
    public void Every_value_that_people_meet_is_explained()
    {
        var documented = XDocument.Load(Path.ChangeExtension(House.Location, ".xml")).Descendants("member").Select(member => member.Attribute("name")!.Value).ToHashSet();
        Findings.None(
            from type in House.GetExportedTypes()
            where type.IsEnum
            from value in Enum.GetNames(type)
            where !documented.Contains($"F:{type.FullName!.Replace('+', '.')}.{value}")
            select $"{type.FullName}.{value}",
            "Every value of an enum has a <summary>:");
    }

    [Fact]
    public void A_file_can_be_read_in_one_sitting() => Findings.None(
        from file in SourceFile.Under("OrderPortal", "OrderPortal.Tests", "OrderPortal.Bench")
        let lines = file.Text.Split('\n').Length
        where lines > 600
        select $"{file.Name}: {lines} lines",
        "A file has at most 600 lines:");

    [Fact]
    public void A_handler_knows_who_acts() => Findings.None(
        from type in DepartmentSetup.HandlersAndQueries.Where(DepartmentSetup.IsHandler)
        from method in type.GetMethods().Where(m => m.Name == "HandleAsync")
        let parameters = method.GetParameters().Select(p => p.ParameterType).ToList()
        where !parameters.Contains(typeof(Actor)) || parameters[^1] != typeof(CancellationToken) || !type.IsSealed || !IsResult(method.ReturnType)
        select $"{type.FullName}.HandleAsync({string.Join(", ", parameters.Select(p => p.Name))}) gives {method.ReturnType}",
        "A handler is sealed and is Task<Result> HandleAsync(command, Actor, CancellationToken):");

    [Fact, Trait("Requirement", "R174")]
    public void Nothing_that_must_be_kept_is_ever_deleted() => Findings.None(
        SourceFile.Under("OrderPortal").SelectMany(file => file.Find(Deletion()))
            // a run of a job is a note of the machine, not of the business; an offer that ends is no record, and that it ended is in the history
            .Where(place => !place.StartsWith("OrderPortal/Jobs/JobRunner.cs:", StringComparison.Ordinal) && !place.Contains("db.FreightRates.", StringComparison.Ordinal) && !place.Contains("db.Substitutes.", StringComparison.Ordinal)),
        "Orders, history, movements, payments and documents are kept for three years and longer; nobody has a way to delete them:");

    [Theory]
    [InlineData("db.Payments.Remove(payment);", true)]
    [InlineData("scene.Db.Remove(order);", true)]
    [InlineData("db.RemoveRange(old);", true)]
    [InlineData("await db.Documents.Where(d => d.Id == id).ExecuteDeleteAsync(ct);", true)]
    [InlineData("entry.State = EntityState.Deleted;", true)]
    [InlineData("order.Lines.Remove(surplus);", false)]
    [InlineData("_packages.Remove(package);", false)]
    public void The_reader_of_code_tells_deleting_from_taking_off_a_list(string code, bool isDeletion) => Assert.Equal(isDeletion, Deletion().IsMatch(code));

    [Fact]
    public void Two_values_of_an_enum_are_never_the_same_number() => Findings.None(
        from type in House.GetTypes()
        where type.IsEnum
        where Enum.GetNames(type).Length != Enum.GetValues(type).Cast<object>().Distinct().Count()
        select type.FullName!,
        "Stored by number, so each value has its own:");

    [Fact]
    public void Nothing_is_left_for_later() => Findings.None(
        from file in SourceFile.Under("OrderPortal", "OrderPortal.Tests", "OrderPortal.Bench")
        where file.Name != "OrderPortal.Tests/HouseTests.cs"
        from Match match in Later().Matches(file.Text)
        select file.At(match.Index),
        "What is not done is not there:");

    [Fact]
    public void No_failure_is_swallowed_without_a_reason() => Findings.None(
        from file in SourceFile.Under("OrderPortal")
        from Match match in EmptyCatch().Matches(file.Text)
        select file.At(match.Index),
        "An empty catch says in a comment why:");

    [Fact]
    public void Money_is_never_a_floating_number() => Findings.None(
        SourceFile.Under("OrderPortal/Model", "OrderPortal/Departments", "OrderPortal/Data").SelectMany(file => file.Find(FloatingMoney())),
        "Amounts, prices and quantities are whole numbers of their smallest part:");

    // the readers of the source are tested too: a rule that cannot fail proves nothing
    [Theory]
    [InlineData("<p>Hello there</p>", true)]
    [InlineData("<p>@Texts.Hello</p>", false)]
    [InlineData("<p>@Texts.Hello.With(name, 3) · 5</p>", false)]
    [InlineData("<p>@(a > b ? Texts.One : Texts.Two)</p>", false)]
    [InlineData("@if (order is { Count: > 0 })\n{\n    <b>@order.Number</b>\n}\nelse\n{\n    Nothing here\n}", true)]
    [InlineData("@if (order is null)\n{\n    <b>@order.Number</b>\n}\nelse if (x)\n{\n    var y = Find(\"word\");\n}", false)]
    [InlineData("<input placeholder=\"Type a name\" />", true)]
    [InlineData("<input placeholder=\"@Texts.Name\" class=\"wide field\" @onclick=\"() => Go(\"x\")\" />", false)]
    [InlineData("@page \"/orders\"\n@inject OrderQueries Queries\n<h1>@T.Title</h1>\n@code {\n    string _word = \"words\";\n}", false)]
    public void The_reader_of_pages_tells_words_from_code(string page, bool hasWords) =>
        Assert.Equal(hasWords, Markup.LiteralWords(SourceFile.Of("Page.razor", page)).Any());

    [Theory]
    [InlineData("class A { void Move() { Status = x; } }", "Move")]
    [InlineData("class A\n{\n    public void Move(S to)\n    {\n        if (a) { b(); }\n        Status = to;\n    }\n}", "Move")]
    [InlineData("class A\n{\n    public void Move(S to)\n    {\n    }\n    public void Cheat(S to)\n    {\n        Status = to;\n    }\n}", "Cheat")]
    [InlineData("class A\n{\n    public void Cheat(S to) => Status = to;\n}", "Cheat")]
    public void The_reader_of_code_knows_in_which_member_a_status_is_set(string code, string member) =>
        Assert.Equal(member, MemberAround(code, code.IndexOf("Status =", StringComparison.Ordinal)));

    static bool IsResult(Type type) => type == typeof(Task<Result>) ||
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && typeof(Result).IsAssignableFrom(type.GetGenericArguments()[0]);

    /// <summary>The name of the method or property whose body holds this place: the last declaration whose braces are still open, or the expression-bodied one on the way.</summary>
    static string? MemberAround(string code, int index) =>
        MemberHead().Matches(code[..index]).LastOrDefault(head => IsOpen(code, head.Index + head.Length, index))?.Groups["name"].Value;

    static bool IsOpen(string code, int from, int to)
    {
        var body = code[from..to];
        var depth = 0;
        foreach (var c in body)
            if (c == '{') depth++;
            else if (c == '}' && --depth <= 0) return false;
        return depth > 0 || body.TrimStart().StartsWith("=>", StringComparison.Ordinal) && !body.Contains(';');
    }

    static IEnumerable<Type> UsedTypes(Type type)
    {
        const BindingFlags everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var direct = type.GetFields(everything).Select(f => f.FieldType)
            .Concat(type.GetMethods(everything).Cast<MethodBase>().Concat(type.GetConstructors(everything)).SelectMany(m =>
                m.GetParameters().Select(p => p.ParameterType).Concat(m.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? []).Append((m as MethodInfo)?.ReturnType ?? typeof(void))))
            .Concat(type.GetInterfaces());
        if (type.BaseType is { } parent) direct = direct.Append(parent);
        return direct.SelectMany(Parts).Distinct();

        static IEnumerable<Type> Parts(Type part) =>
            part.HasElementType ? Parts(part.GetElementType()!) : part.IsGenericType ? part.GetGenericArguments().SelectMany(Parts).Append(part) : [part];
    }

    static IEnumerable<(string Place, Text Text)> Texts()
    {
        foreach (var type in House.GetTypes().Where(t => t is { ContainsGenericParameters: false } && t.Namespace?.StartsWith("OrderPortal", StringComparison.Ordinal) == true))
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(f => !f.IsLiteral))
            {
                var place = $"{type.FullName}.{Regex.Replace(field.Name, "^<(.*)>k__BackingField$", "$1")}";
                if (!MayHoldTexts(field.FieldType)) continue;
                foreach (var text in TextsIn(field.GetValue(null))) yield return (place, text);
            }
    }

    static bool MayHoldTexts(Type type) => type == typeof(Text) || type == typeof(Error) ||
        type.HasElementType && MayHoldTexts(type.GetElementType()!) || type.IsGenericType && type.GetGenericArguments().Any(MayHoldTexts);

    static IEnumerable<Text> TextsIn(object? value) => value switch
    {
        Text text => [text],
        Error error => [error.Sentence],
        System.Collections.IDictionary dictionary => dictionary.Values.Cast<object?>().SelectMany(TextsIn),
        System.Collections.IEnumerable list and not string => list.Cast<object?>().SelectMany(TextsIn),
        _ => [],
    };

    /// <summary>Only places to fill and signs between them: “{0}: {1} / {2}”.</summary>
    static bool HasNoWord(string? text) => text?.Length > 0 && !Regex.Replace(text, @"\{[^}]*\}", "").Any(char.IsLetter);

    static HashSet<string> Places(string? text) => [.. Regex.Matches(text ?? "", @"\{(\d+)").Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"^\s*(?:namespace|@namespace)\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(?:Microsoft\.(?:EntityFrameworkCore|AspNetCore|Extensions)|OrderPortal\.(?!Model\b|Shared\b)\w+|OrderPortal\.Shared\.(?:Components|Layout|Sheets)|Quartz|Radzen)\b")]
    private static partial Regex AboveTheModel();

    [GeneratedRegex(@"\b(?:Microsoft\.(?:EntityFrameworkCore|AspNetCore)|OrderPortal\.(?:Data|Departments|CustomerPortal|Api|Jobs|Demo|Accounts|Shared\.(?:Components|Layout|Sheets))|Quartz|Radzen)\b")]
    private static partial Regex AboveTheJourney();

    [GeneratedRegex(@"\b(?:PortalDb|DbContext|IDbContextFactory|DbSet|Microsoft\.EntityFrameworkCore)\b")]
    private static partial Regex DatabaseInPage();

    [GeneratedRegex(@"\bRadzen")]
    private static partial Regex RadzenName();

    [GeneratedRegex(@"\bQuartz\b")]
    private static partial Regex QuartzName();

    /// <summary>Data is a unit in an assignment, a record or a question to the database; in a sentence or on a page it is a word.</summary>
    [GeneratedRegex(@"(?:>@(?!Texts\.)[\w.!?]+\.Unit<|\bWith\((?:[^()\n]|\([^()\n]*\))*(?<!Units\.Of\([\w.!?]*)\.Unit\)|Text\.Same\([\w.!?]+\.Unit\b)")]
    private static partial Regex RawUnit();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"[\w\])!]\.Status\s*=(?![=>])|SetProperty\s*\(\s*\w+\s*=>\s*\w+\.Status\s*,(?!\s*(?:MessageStatus|JobStatus)\b)")]
    private static partial Regex StatusOfAnother();

    [GeneratedRegex(@"(?<![.\w])(?:this\.)?Status\s*=(?![=>])")]
    private static partial Regex StatusOfOneself();

    // a line that begins like a member: modifiers or a type, a name, then parameters or an arrow
    [GeneratedRegex(@"(?:^|[{};])\s*(?:(?:public|internal|private|protected|static|override|virtual|async|partial|sealed)\s+)*[\w<>\[\]?.,]+\s+(?<name>\w+)\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\))(?=\s*(?:=>|\{|where|:))", RegexOptions.Multiline)]
    private static partial Regex MemberHead();

    [GeneratedRegex(@"^[A-Z0-9]{2,5}$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b[dD]b(?:\.\w+)?\.Remove(?:Range)?\(|ExecuteDelete|(?<!==\s*)EntityState\.Deleted\s*;|\bDELETE\s+FROM\b")]
    private static partial Regex Deletion();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"catch\b[^{;]*\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\b(?:double|float)\??\s+\w*(?:Amount|Price|Quantity|Total|Cost|Money|Rate|Paid|Balance|Credit)\w*")]
    private static partial Regex FloatingMoney();
}
