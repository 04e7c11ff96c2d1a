namespace OrderPortal.Shared.Components;

/// <summary>A file that a person sent, complete and within the size limit; its content is not yet judged.</summary>
public sealed record ReceivedFile(string Name, string ContentType, byte[] Content);
