using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Suppliers;

/// <summary>What is entered about a supplier.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record SupplierCommand(long? Id, string? Code, string? Name, string? ContactName = null, string? Phone = null, string? Email = null, string? Language = "zh-CN", bool IsActive = true);

/// <summary>Adds a supplier or changes one. Suppliers are switched off, never deleted, because purchase orders name them. Returns the supplier's id.</summary>
public sealed class SaveSupplier(Acts acts)
{
    public async Task<Result<long>> HandleAsync(SupplierCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Purchasing, Role.Manager) ? Error.Forbidden : await acts.RunAsync<long>(actor, async (db, _) =>
        {
            var code = command.Code?.Trim().ToUpperInvariant() ?? "";
            var wrong = Check(command, code).ToList();
            if (await db.Suppliers.AnyAsync(s => s.Code == code && s.Id != command.Id, ct)) wrong.Add(new("code-taken", PurchasingTexts.CodeTaken.With(code), "Code"));
            if (wrong.Count > 0) return Result<long>.Refused(wrong);

            var supplier = command.Id is null ? db.Suppliers.Add(new Supplier()).Entity : await db.Suppliers.FirstOrDefaultAsync(s => s.Id == command.Id, ct);
            if (supplier is null) return Error.NotFound;
            (supplier.Code, supplier.Name, supplier.IsActive, supplier.Language) = (code, command.Name!.Trim(), command.IsActive, command.Language == "en-US" ? "en-US" : "zh-CN");
            (supplier.ContactName, supplier.Phone, supplier.Email) = (Clean(command.ContactName), Clean(command.Phone), Clean(command.Email));
            await db.SaveChangesAsync(ct);
            return supplier.Id;
        }, ct: ct);

    static IEnumerable<Error> Check(SupplierCommand command, string code)
    {
        if (code.Length is < 2 or > 30 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) yield return new("code-wrong", PurchasingTexts.CodeWrong, "Code");
        if (command.Name?.Trim().Length is not (> 0 and <= 200)) yield return new("name-wrong", PurchasingTexts.NameWrong, "Name");
        if (command.ContactName?.Trim().Length > 80) yield return new("contact-long", PurchasingTexts.TooLong.With(80), "ContactName");
        if (command.Phone?.Trim().Length > 40) yield return new("phone-long", PurchasingTexts.TooLong.With(40), "Phone");
        if (Clean(command.Email) is { } email && (email.Length > 200 || !MailAddress.TryCreate(email, out _))) yield return new("email-wrong", PurchasingTexts.EmailWrong, "Email");
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
