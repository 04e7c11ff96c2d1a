// Stand-in for the package Microsoft.SqlServer.Server: the attributes of SQL CLR types that Microsoft.Data.SqlClient's metadata refers to.
// Nothing here runs; the loader only has to find the names. docs/decisions/ says why, and how to use the package instead.
using System;
using System.IO;

namespace Microsoft.SqlServer.Server;

public enum Format { Unknown = 0, Native = 1, UserDefined = 2 }

public interface IBinarySerialize
{
    void Read(BinaryReader r);
    void Write(BinaryWriter w);
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;
    public int MaxByteSize { get; set; }
    public bool IsByteOrdered { get; set; }
    public bool IsFixedLength { get; set; }
    public string ValidationMethodName { get; set; }
    public string Name { get; set; }
}

public sealed class InvalidUdtException : SystemException
{
    InvalidUdtException(string message) : base(message) { }
    public static InvalidUdtException Create(Type type, string reason) => new($"{type.FullName}: {reason}");
}
