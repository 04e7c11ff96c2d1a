using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Shared.History;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>A scan or photo for an order, complete.</summary>
public sealed record AttachFileCommand(string Number, string FileName, byte[] Content);

/// <summary>The order's version before and after: a form that showed the one can go on with the other, and loses nobody's change in between.</summary>
public sealed record AttachedFile(Guid VersionBefore, Guid Version);

/// <summary>Keeps a scan or photo with an order. The same file is kept once.</summary>
public sealed class AttachFile(Acts acts)
{
    public async Task<Result<AttachedFile>> HandleAsync(AttachFileCommand command, Actor actor, CancellationToken ct = default)
    {
        var (order, before) = (default(Model.Orders.SalesOrder), Guid.Empty);
        // no version: a file contradicts nothing that somebody else may have changed
        var result = await acts.OnOrderAsync(command.Number, null, actor, async scene =>
        {
            (order, before) = (scene.Order, scene.Order.Version);
            var attached = scene.Do(OrderAction.Attach);
            if (!attached.Succeeded) return attached;
            if (Refusal(command.FileName, command.Content) is { } refusal) return refusal;
            var name = CleanName(command.FileName);
            var hash = Convert.ToHexStringLower(SHA256.HashData(command.Content));
            var key = $"attachment:{order.Number}:{hash}";
            if (await scene.Db.Documents.AnyAsync(d => d.UniqueKey == key, ct)) return Repeated(name);
            scene.Db.Documents.Add(new Document
            {
                Kind = DocumentKind.Attachment,
                OrderId = order.Id,
                UniqueKey = key,
                FileName = name,
                ContentType = FileKinds.Judge(name, command.Content)!,
                Size = command.Content.Length,
                Sha256 = hash,
                Content = command.Content,
                StoredAt = scene.Act.RecordedAt,
                StoredByName = actor.Name,
            });
            order.History[^1].Describe(ChangeRecorder.Write(new ValueChange("", HistoryTexts.File, null, name)));
            return Result.Done;
        }, ct: ct);
        return result.Succeeded ? new AttachedFile(before, order!.Version) : Result<AttachedFile>.Refused(result.Errors);
    }

    /// <summary>Why this file cannot be kept with any order; null when it can. A form asks before there is an order.</summary>
    public static Error? Refusal(string fileName, byte[] content)
    {
        var name = CleanName(fileName);
        return content.Length == 0 ? new Error("file-empty", OrderTexts.FileEmpty.With(name), "File")
            : content.Length > FileKinds.MaxBytes ? new Error("file-large", OrderTexts.FileLarge.With(name, FileKinds.MaxBytes / 1024 / 1024), "File")
            : FileKinds.Judge(name, content) is null ? new Error("file-kind", OrderTexts.FileKind.With(name, string.Join(' ', FileKinds.Endings)), "File")
            : null;
    }

    public static Error Repeated(string name) => new("file-repeated", OrderTexts.FileRepeated.With(name), "File");

    /// <summary>Only the name, without folders and without characters that a file system or a header would take for something else.</summary>
    static string CleanName(string typed)
    {
        var name = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(c => !IsHostile(c))).Trim();
        return name.Length <= 120 ? name : name[..100] + Path.GetExtension(name);
    }

    // a turn of the writing direction makes gpj.exe read as exe.jpg
    static bool IsHostile(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || "\"<>|:*?".Contains(c);
}
