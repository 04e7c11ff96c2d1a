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

/// <summary>Keeps a scan or photo with an order. The same file is kept once.</summary>
public sealed class AttachFile(Acts acts)
{
    public Task<Result> HandleAsync(AttachFileCommand command, Actor actor, CancellationToken ct = default) =>
        // no version: a file contradicts nothing that somebody else may have changed
        acts.OnOrderAsync(command.Number, null, actor, async scene =>
        {
            var result = scene.Do(OrderAction.Attach);
            if (!result.Succeeded) return result;
            var name = CleanName(command.FileName);
            if (command.Content.Length == 0) return new Error("file-empty", OrderTexts.FileEmpty.With(name), "File");
            if (command.Content.Length > FileKinds.MaxBytes) return new Error("file-large", OrderTexts.FileLarge.With(name, FileKinds.MaxBytes / 1024 / 1024), "File");
            if (FileKinds.Judge(name, command.Content) is not { } type)
                return new Error("file-kind", OrderTexts.FileKind.With(name, string.Join(' ', FileKinds.Endings)), "File");
            var hash = Convert.ToHexStringLower(SHA256.HashData(command.Content));
            var key = $"attachment:{scene.Order.Number}:{hash}";
            if (await scene.Db.Documents.AnyAsync(d => d.UniqueKey == key, ct)) return new Error("file-repeated", OrderTexts.FileRepeated.With(name), "File");
            scene.Db.Documents.Add(new Document
            {
                Kind = DocumentKind.Attachment,
                OrderId = scene.Order.Id,
                UniqueKey = key,
                FileName = name,
                ContentType = type,
                Size = command.Content.Length,
                Sha256 = hash,
                Content = command.Content,
                StoredAt = scene.Act.RecordedAt,
                StoredByName = actor.Name,
            });
            scene.Order.History[^1].Describe(ChangeRecorder.Write(new ValueChange("", HistoryTexts.File, null, name)));
            return Result.Done;
        }, ct: ct);

    /// <summary>Only the name, without folders and without characters that a file system or a header would take for something else.</summary>
    static string CleanName(string typed)
    {
        var name = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.Where(c => !char.IsControl(c) && !"\"<>|:*?".Contains(c))).Trim();
        return name.Length <= 120 ? name : name[..100] + Path.GetExtension(name);
    }
}
