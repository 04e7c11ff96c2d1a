namespace OrderPortal.Shared;

/// <summary>Why something was refused: a stable code for programs, one clear sentence for people, and the field it belongs to.</summary>
/// <param name="Code">Stable name in kebab-case, for example <c>order-stale</c>.</param>
/// <param name="Sentence">What happened and what to do, in both languages.</param>
/// <param name="Field">The input it belongs to, for example <c>Lines[2].Quantity</c>; null when it concerns the whole act.</param>
public sealed record Error(string Code, Text Sentence, string? Field = null)
{
    public override string ToString() => $"{Code}{(Field is null ? "" : $" ({Field})")}: {Sentence.En}";

    public static readonly Error Forbidden = new("forbidden", new("您没有执行此操作的权限。", "You are not allowed to do this."));
    public static readonly Error NotFound = new("not-found", new("找不到这条记录，可能已被删除或编号有误。", "This record does not exist; the number may be wrong."));
    public static Error Stale(Text what) => new("stale", what);
}

/// <summary>The outcome of an act that either happened or was refused with every reason at once.</summary>
public class Result
{
    protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    public IReadOnlyList<Error> Errors { get; }
    public bool Succeeded => Errors.Count == 0;

    /// <summary>For acts that cannot be refused where they are called: a refusal there is a bug.</summary>
    public void OrThrow()
    {
        if (!Succeeded) throw new InvalidOperationException("Refused: " + string.Join("; ", Errors));
    }

    public static readonly Result Done = new([]);
    public static Result Refused(params IEnumerable<Error> errors) => new([.. errors]);
    public static implicit operator Result(Error error) => Refused(error);
    public static Result<T> Of<T>(T value) => value;
}

/// <summary>Like <see cref="Result"/>, with what the act produced.</summary>
public sealed class Result<T> : Result
{
    readonly T? _value;

    Result(T? value, IReadOnlyList<Error> errors) : base(errors) => _value = value;

    /// <summary>What the act produced. Asking for it after a refusal is a bug.</summary>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException("Refused: " + string.Join("; ", Errors));

    public static new Result<T> Refused(params IEnumerable<Error> errors) => new(default, [.. errors]);
    public static implicit operator Result<T>(T value) => new(value, []);
    public static implicit operator Result<T>(Error error) => Refused(error);
}
