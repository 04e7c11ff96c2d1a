namespace OrderPortal.Model.Orders;

/// <summary>What became of a confirmation that was sent.</summary>
public enum ConfirmationState
{
    /// <summary>Sent; the customer has not answered.</summary>
    Sent = 10,
    /// <summary>The customer accepted it.</summary>
    Accepted = 20,
    /// <summary>The customer wants something changed.</summary>
    ChangeRequested = 30,
    /// <summary>The order changed or a newer version was sent; this one can no longer be accepted.</summary>
    Superseded = 40,
}

/// <summary>By which way we speak with a customer.</summary>
public enum ContactChannel
{
    /// <summary>电子邮件.</summary>
    Email = 10,
    /// <summary>电话: a logged call.</summary>
    Phone = 20,
    /// <summary>企业微信.</summary>
    WeCom = 30,
    /// <summary>客户订单页: the customer's own page.</summary>
    Portal = 40,
}

/// <summary>《订单确认单》: one version of what we asked the customer to confirm, kept as it was sent.</summary>
public sealed class OrderConfirmation
{
    public long Id { get; private set; }
    public long OrderId { get; private set; }
    public int VersionNumber { get; private set; }
    public ConfirmationState State { get; private set; } = ConfirmationState.Sent;
    public ContactChannel Channel { get; private set; }
    public string Recipient { get; private set; } = "";

    /// <summary>Unguessable part of the link the customer gets.</summary>
    public string Token { get; private set; } = "";
    public DateTime SentAt { get; private set; }
    public string SentByName { get; private set; } = "";

    /// <summary>The paper as data: number, lines, total, delivery date, payment (JSON).</summary>
    public string Paper { get; private set; } = "";
    public DateTime? AnsweredAt { get; private set; }
    public string? Answer { get; private set; }

    OrderConfirmation() { }

    public OrderConfirmation(int version, ContactChannel channel, string recipient, string token, string paper, DateTime sentAt, string sentByName) =>
        (VersionNumber, Channel, Recipient, Token, Paper, SentAt, SentByName) = (version, channel, recipient, token, paper, sentAt, sentByName);

    public void Respond(bool accepted, string? words, DateTime at) =>
        (State, Answer, AnsweredAt) = (accepted ? ConfirmationState.Accepted : ConfirmationState.ChangeRequested, words, at);

    public void Supersede() => State = ConfirmationState.Superseded;
}
