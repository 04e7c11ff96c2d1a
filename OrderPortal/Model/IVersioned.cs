namespace OrderPortal.Model;

/// <summary>A record that several people may edit: pages send back the version they showed.</summary>
public interface IVersioned
{
    /// <summary>Changes with every save; compared in the WHERE of the next one.</summary>
    Guid Version { get; }
}
