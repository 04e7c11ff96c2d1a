namespace OrderPortal.Shared.Components;

/// <summary>What ties a control to its label, hint and errors: values for id, aria-describedby, aria-invalid and aria-required.</summary>
public sealed record FieldLink(string Id, string? DescribedBy, string? Invalid, string? Required)
{
    /// <summary>The element id of the field that an error names: <c>Lines[2].Quantity</c> becomes <c>f-Lines-2--Quantity</c>.</summary>
    public static string IdOf(string name) => "f-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    public static IEnumerable<Error> Matching(IReadOnlyList<Error>? errors, string? name) =>
        name is null || errors is null ? [] : errors.Where(e => string.Equals(e.Field, name, StringComparison.OrdinalIgnoreCase));
}
