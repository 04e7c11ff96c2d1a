using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Journey;

/// <summary>One legal move: from which statuses, by which action, to which status, by whom, and which guards must find nothing.</summary>
/// <param name="To">The status afterwards; null when the action leaves the status as it is.</param>
/// <param name="IsForward">Part of the straight way to completion: what 'why is this order stuck?' looks at.</param>
/// <param name="NeedsReason">The actor must say why.</param>
/// <param name="ByCustomer">The customer, who has no role, may do it on the customer's page.</param>
public sealed record Step<TStatus, TAction, TScene>(
    IReadOnlyList<TStatus> From, TAction Action, TStatus? To, IReadOnlyList<Role> Who, IReadOnlyList<Guard<TScene>> Guards,
    bool IsForward = false, bool NeedsReason = false, bool ByCustomer = false) where TStatus : struct, Enum where TAction : struct, Enum;

/// <summary>Why a move is not possible now: one sentence, whose turn it is, and where it can be put right.</summary>
/// <param name="Code">Stable name in kebab-case; the refusal of the handler carries the same.</param>
/// <param name="FixUrl">The page that removes it, when there is one.</param>
public sealed record Blocker(string Code, Text Sentence, Role Owner, string? FixUrl = null, string? Field = null)
{
    public Error ToError() => new(Code, Sentence, Field);
}

/// <summary>A named rule that looks at the scene and returns what stands in the way, or nothing.</summary>
public record Guard<TScene>(string Name, Func<TScene, IEnumerable<Blocker>> Check)
{
    public sealed override string ToString() => Name;
}

/// <summary>A rule about an order or one of its sub-orders.</summary>
public sealed record Guard(string Name, Func<Scene, IEnumerable<Blocker>> Check) : Guard<Scene>(Name, Check);

/// <summary>Everything a guard may look at.</summary>
public sealed record Scene(SalesOrder Order, SubOrder? Sub, OrderFacts Facts);

/// <summary>What guards need to know beyond the order itself, read in the same transaction.</summary>
/// <param name="Today">The company's day.</param>
/// <param name="Customer">The order's customer with contacts, when it has one.</param>
/// <param name="Products">The products of the order's lines by code.</param>
/// <param name="AvailableMilli">What this order may have: on hand minus allocated in storage bins, less what is kept for VIP customers or reserved by earlier orders, by warehouse and product.</param>
/// <param name="OwedAmountMinor">What the customer owes for other orders on credit, in cents.</param>
public sealed record OrderFacts(
    DateOnly Today,
    CompanySettings Company,
    Customer? Customer,
    IReadOnlyDictionary<string, Model.Catalog.Product> Products,
    IReadOnlyDictionary<(long Warehouse, long Product), long> AvailableMilli,
    long OwedAmountMinor)
{
    /// <summary>The rules in force for giving stock to orders, and the warehouses in use.</summary>
    public SourcingPolicy Sourcing { get; init; } = new();
    public IReadOnlyList<Warehouse> Warehouses { get; init; } = [];

    /// <summary>What is bought or made for lines of which no warehouse has enough, by order line.</summary>
    public ILookup<long, Coming> Coming { get; init; } = Enumerable.Empty<Coming>().ToLookup(c => c.OrderLineId);
}

/// <summary>Goods on their way to one line of an order.</summary>
/// <param name="Reference">The purchase or work order.</param>
/// <param name="Owner">Who brings them.</param>
/// <param name="Status">In words.</param>
/// <param name="On">The day they are expected; null when nobody has said one.</param>
public sealed record Coming(long OrderLineId, string Reference, Role Owner, Text Status, decimal Quantity, DateOnly? On)
{
    public string Url => Owner == Role.Production ? $"/production/orders/{Reference}" : $"/purchasing/orders/{Reference}";
}

/// <summary>A table of steps, and the only way to read it.</summary>
public class Journey<TStatus, TAction, TScene>(params IReadOnlyList<Step<TStatus, TAction, TScene>> steps)
    where TStatus : struct, Enum where TAction : struct, Enum
{
    public IReadOnlyList<Step<TStatus, TAction, TScene>> Steps => steps;

    public Step<TStatus, TAction, TScene>? Find(TStatus from, TAction action) =>
        steps.FirstOrDefault(s => EqualityComparer<TAction>.Default.Equals(s.Action, action) && s.From.Contains(from));

    public IEnumerable<Step<TStatus, TAction, TScene>> From(TStatus from) => steps.Where(s => s.From.Contains(from));

    /// <summary>Every reason why the action is not possible now, for this actor: foreign role, illegal move, guards, missing reason.</summary>
    public IReadOnlyList<Error> Refusals(TStatus from, TAction action, TScene scene, Actor actor, string? reason)
    {
        if (!steps.Any(s => EqualityComparer<TAction>.Default.Equals(s.Action, action) && IsFor(s, actor))) return [Error.Forbidden];
        if (Find(from, action) is not { } step)
            return [new Error("move-illegal", JourneyTexts.IllegalMove.With(JourneyTexts.Of(action), JourneyTexts.Of(from)))];
        if (!IsFor(step, actor)) return [Error.Forbidden];
        var refusals = Blockers(step, scene).Select(b => b.ToError());
        if (step.NeedsReason && string.IsNullOrWhiteSpace(reason)) refusals = refusals.Append(new Error("reason-missing", JourneyTexts.ReasonMissing, "Reason"));
        return [.. refusals];
    }

    static bool IsFor(Step<TStatus, TAction, TScene> step, Actor actor) => step.Who.Any(role => actor.Is(role)) || (step.ByCustomer && actor.Source == Source.CustomerPortal);

    public static IEnumerable<Blocker> Blockers(Step<TStatus, TAction, TScene> step, TScene scene) => step.Guards.SelectMany(g => g.Check(scene));
}

/// <summary>The table of an order's or a sub-order's steps.</summary>
public sealed class Journey<TStatus, TAction>(params IReadOnlyList<Step<TStatus, TAction, Scene>> steps) : Journey<TStatus, TAction, Scene>(steps)
    where TStatus : struct, Enum where TAction : struct, Enum;
