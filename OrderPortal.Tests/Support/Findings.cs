namespace OrderPortal.Tests.Support;

/// <summary>Fails with every finding in full, one a line.</summary>
public static class Findings
{
    public static void None(IEnumerable<string> findings, string rule)
    {
        var list = findings.ToList();
        if (list.Count > 0) Assert.Fail($"{rule}\n{string.Join('\n', list)}");
    }
}
