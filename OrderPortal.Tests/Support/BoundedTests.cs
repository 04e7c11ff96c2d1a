using System.Reflection;
using OrderPortal.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestFramework(typeof(BoundedTests))]

namespace OrderPortal.Tests.Support;

/// <summary>xUnit, but no test may take for ever: one that waits for something that never comes fails with its name, and the run goes on.</summary>
public sealed class BoundedTests : XunitTestFramework
{
    /// <summary>Several times what the longest test takes on a busy build server.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) => new Executor(new XunitTestAssembly(assembly, null, assembly.GetName().Version));

    sealed class Executor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
    {
        // xUnit knows a limit per test only; it is set here for all of them
        static readonly PropertyInfo Timeout = typeof(XunitTestCase).GetProperty(nameof(XunitTestCase.Timeout))!;

        public override ValueTask RunTestCases(IReadOnlyCollection<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions, CancellationToken cancellationToken)
        {
            foreach (var test in testCases.OfType<XunitTestCase>().Where(t => t.Timeout == 0 && IsAsync(t.TestMethod.Method)))
                Timeout.SetValue(test, (int)Limit.TotalMilliseconds);
            return base.RunTestCases(testCases, executionMessageSink, executionOptions, cancellationToken);
        }

        static bool IsAsync(MethodInfo test) => test.ReturnType != typeof(void);
    }
}
