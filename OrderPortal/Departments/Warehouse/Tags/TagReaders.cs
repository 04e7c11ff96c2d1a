using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Tags;

/// <summary>The keys that devices are let in by: long and random, so that a plain hash of them can be kept and found.</summary>
public static class ReaderKey
{
    const string Prefix = "opr_";

    public static string New() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a key.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>Asks for a key for a new device.</summary>
public sealed record AddReaderCommand(string? Name);

/// <summary>登记读写器: a device may send bulk reads by itself, under its own name and key.</summary>
public sealed class AddReader(Acts acts)
{
    /// <returns>The key; it is shown this once.</returns>
    public async Task<Result<string>> HandleAsync(AddReaderCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Manager) ? Error.Forbidden : await acts.RunAsync<string>(actor, async (db, act) =>
        {
            if (command.Name?.Trim() is not { Length: > 0 and <= 80 } name) return new Error("name-missing", TagTexts.NameMissing, "Name");
            if (await db.TagReaders.AnyAsync(r => r.Name == name, ct)) return new Error("name-taken", TagTexts.NameTaken.With(name), "Name");
            var key = ReaderKey.New();
            db.TagReaders.Add(new TagReader { Name = name, KeyHash = ReaderKey.Hash(key), CreatedAt = act.RecordedAt, CreatedByName = actor.Name });
            return key;
        }, ct: ct);
}

/// <summary>Names the device whose key is to open nothing any more.</summary>
public sealed record RevokeReaderCommand(long Id);

/// <summary>停用读写器: its key opens nothing from now on; what it sent stays.</summary>
public sealed class RevokeReader(Acts acts)
{
    public async Task<Result> HandleAsync(RevokeReaderCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (await db.TagReaders.FirstOrDefaultAsync(r => r.Id == command.Id, ct) is not { } reader) return Error.NotFound;
            if (reader.RevokedAt is null) (reader.RevokedAt, reader.RevokedByName) = (act.RecordedAt, actor.Name);
            return true;
        }, ct: ct);
}
