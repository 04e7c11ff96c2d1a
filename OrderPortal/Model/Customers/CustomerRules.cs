using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using Texts = OrderPortal.Model.Customers.CustomerEntryTexts;

namespace OrderPortal.Model.Customers;

/// <summary>What a customer's file must hold; returns every error at once.</summary>
public static class CustomerRules
{
    public const int MostContacts = 50, MostAddresses = 50;

    public static List<Error> Check(CustomerEntry entry, DateOnly today)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(entry.LegalName)) Add("name-missing", Texts.NameMissing, nameof(entry.LegalName));
        TooLong(entry.LegalName, 200, nameof(entry.LegalName));
        if (entry.Type is null || !Enum.IsDefined(entry.Type.Value)) Add("customer-type-missing", Texts.TypeMissing, nameof(entry.Type));
        CheckTaxId();
        if (entry.Terms == PaymentTerms.Credit)
        {
            if (entry.CreditDays is not (>= 1 and <= 365) || entry.CreditDays % 1 != 0) Add("credit-days-range", Texts.CreditDaysRange, nameof(entry.CreditDays));
            if (entry.CreditLimit is null) Add("credit-limit-missing", Texts.CreditLimitMissing, nameof(entry.CreditLimit));
        }
        if (entry.CreditLimit is < 0 or > OrderEntryRules.LargestTotal) Add("credit-limit-range", Texts.CreditLimitRange, nameof(entry.CreditLimit));
        if (entry.Currency is not { Length: 3 } || !entry.Currency.All(char.IsAsciiLetterUpper)) Add("currency-invalid", Texts.CurrencyInvalid, nameof(entry.Currency));
        if (entry.Language is not ("zh-CN" or "en-US")) Add("language-unknown", Texts.LanguageUnknown, nameof(entry.Language));

        if (entry.Contacts.Count > MostContacts) Add("list-long", Texts.ListLong.With(MostContacts), nameof(entry.Contacts));
        for (var i = 0; i < entry.Contacts.Count; i++)
            if (!entry.Contacts[i].IsEmpty) CheckContact(entry.Contacts[i], $"Contacts[{i}].");
        if (entry.Addresses.Count > MostAddresses) Add("list-long", Texts.ListLong.With(MostAddresses), nameof(entry.Addresses));
        for (var i = 0; i < entry.Addresses.Count; i++)
            if (!entry.Addresses[i].Address.IsEmpty) CheckAddress(entry.Addresses[i], $"Addresses[{i}].");
        return errors;

        void Add(string code, Text sentence, string field) => errors.Add(new(code, sentence, field));

        void TooLong(string? value, int most, string field)
        {
            if (value?.Length > most) Add("text-long", Texts.TooLong.With(most), field);
        }

        // numbers of foreign customers follow no rule we know
        void CheckTaxId()
        {
            TooLong(entry.TaxId, 40, nameof(entry.TaxId));
            if (string.IsNullOrWhiteSpace(entry.TaxId) || entry.Currency != "CNY") return;
            var id = entry.TaxId.Trim();
            if (entry.Type == CustomerType.Individual)
            {
                if (!ResidentId.IsValid(id, today)) Add("tax-id-invalid", Texts.ResidentIdInvalid, nameof(entry.TaxId));
            }
            else if (!UnifiedSocialCreditCode.IsValid(id)) Add("tax-id-invalid", Texts.CreditCodeInvalid, nameof(entry.TaxId));
        }

        void CheckContact(ContactEntry contact, string at)
        {
            if (string.IsNullOrWhiteSpace(contact.Name)) Add("contact-name-missing", Texts.ContactNameMissing, at + "Name");
            TooLong(contact.Name, 80, at + "Name");
            if (!string.IsNullOrWhiteSpace(contact.Mobile) && !Mobile.IsValid(contact.Mobile)) Add("mobile-invalid", Texts.MobileInvalid, at + "Mobile");
            if (!string.IsNullOrWhiteSpace(contact.Phone) && !Phone.IsLandline(contact.Phone.Trim()) && !Phone.IsDialable(contact.Phone.Trim())) Add("phone-invalid", Texts.PhoneInvalid, at + "Phone");
            if (!string.IsNullOrWhiteSpace(contact.Email) && !(contact.Email.Length <= 200 && System.Net.Mail.MailAddress.TryCreate(contact.Email.Trim(), out var mail) && mail.Address == contact.Email.Trim()))
                Add("email-invalid", Texts.EmailInvalid, at + "Email");
        }

        void CheckAddress(AddressEntry address, string at)
        {
            TooLong(address.Label, 80, at + "Label");
            TooLong(address.Address.Street, 200, at + "Address.Street");
            TooLong(address.Address.Consignee, 80, at + "Address.Consignee");
            if (!string.IsNullOrWhiteSpace(address.Address.Mobile) && !Mobile.IsValid(address.Address.Mobile)) Add("mobile-invalid", Texts.MobileInvalid, at + "Address.Mobile");
            foreach (var error in OrderEntryRules.CheckAddress(address.Address)) errors.Add(error with { Field = at + error.Field!.Replace("ShipTo.", "Address.", StringComparison.Ordinal) });
        }
    }
}
