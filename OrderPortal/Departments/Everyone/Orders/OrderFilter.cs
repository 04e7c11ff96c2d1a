using OrderPortal.Data;
using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>Which orders the list shows and in which order. Travels in the page's address, so that a view can be kept as a bookmark and passed on.</summary>
/// <param name="Text">What somebody has at hand: a number, a customer's name, the last digits of a phone, a tracking number.</param>
/// <param name="CustomerCode">One customer's orders.</param>
/// <param name="OwnerUserId">One rep's orders.</param>
/// <param name="Urgent">Most urgent first, of what still has to leave; newest first otherwise.</param>
public sealed record OrderFilter(
    string? Text = null, OrderStatus? Status = null, CustomerSource? Source = null, OrderChannel? Channel = null,
    string? CustomerCode = null, string? OwnerUserId = null, bool Overdue = false, bool OnHold = false, bool Urgent = false)
{
    public bool IsEmpty => this == new OrderFilter(Urgent: Urgent);

    /// <summary>The statuses to look in, each by its own index; null: wherever.</summary>
    public IReadOnlyList<OrderStatus>? Statuses =>
        Status is { } one ? [one]
        : Overdue ? Filters.Unshipped
        : Urgent ? [OrderStatus.PendingReview, OrderStatus.Approved, OrderStatus.InPreparation]
        : OwnerUserId is not null ? Enum.GetValues<OrderStatus>()
        : null;

    /// <summary>The channels to look in; null: all.</summary>
    public IReadOnlyList<OrderChannel>? Channels =>
        Channel is { } one ? Source is { } of && one.Source() != of ? [] : [one]
        : Source?.Channels();

    /// <summary>A draft may have no date to be urgent by.</summary>
    public bool IsByDate => Urgent && Status != OrderStatus.Draft;
}
