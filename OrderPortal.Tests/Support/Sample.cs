using System.Reflection;
using System.Runtime.CompilerServices;
using OrderPortal.Shared;

namespace OrderPortal.Tests.Support;

/// <summary>A harmless value of any type, for calling what is found by reflection.</summary>
public static class Sample
{
    public static object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "1";
        if (type == typeof(DateTime)) return new DateTime(2024, 5, 20, 1, 0, 0, DateTimeKind.Utc);
        if (type == typeof(DateOnly)) return new DateOnly(2024, 5, 20);
        if (type == typeof(Guid)) return Guid.Empty;
        if (type == typeof(byte[])) return new byte[] { 1 };
        if (type == typeof(Actor)) return Actors.Of(Enum.GetValues<Role>());
        if (type == typeof(CancellationToken)) return CancellationToken.None;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsPrimitive || type == typeof(decimal)) return Convert.ChangeType(1, type);
        if (type.IsArray) return ArrayOf(type.GetElementType()!);
        if (type.IsInterface || type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)) return Collection(type);
        if (typeof(Delegate).IsAssignableFrom(type)) return null;
        if (type.Namespace?.StartsWith("OrderPortal", StringComparison.Ordinal) == true) return Build(type);
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    static Array ArrayOf(Type element)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element), 0);
        return array;
    }

    static object? Collection(Type type)
    {
        if (type.GetGenericArguments() is not [var element]) return null;
        var array = ArrayOf(element);
        if (type.IsInstanceOfType(array)) return array;
        var set = typeof(HashSet<>).MakeGenericType(element);
        return type.IsAssignableFrom(set) ? Activator.CreateInstance(set, array)
            : type.GetConstructor([array.GetType()]) is { } constructor ? constructor.Invoke([array])
            : type.GetConstructors().FirstOrDefault(c => c.GetParameters() is [var p] && p.ParameterType.IsInstanceOfType(array))?.Invoke([array]);
    }

    static object Build(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault(c => c.GetParameters().All(p => p.ParameterType != type));
        return constructor is null ? RuntimeHelpers.GetUninitializedObject(type) : constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType))]);
    }
}
