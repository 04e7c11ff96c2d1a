using Microsoft.AspNetCore.Connections;
using OrderPortal.Shared;

namespace OrderPortal;

/// <summary>The configuration is wrong or something it names is missing: the program ends with this sentence on stderr and exit code 1.</summary>
public sealed class StartRefused(Text sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>An operator reads one sentence, not a stack trace. Every other exception is a bug and keeps its trace.</summary>
    public static void EndWithOneSentence() => AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
    {
        if (SentenceOf(unhandled.ExceptionObject) is not { } sentence) return;
        Console.Error.WriteLine(sentence.ReplaceLineEndings(" "));
        Environment.Exit(1);
    };

    static string? SentenceOf(object exception) => exception switch
    {
        StartRefused refused => refused.Message,
        IOException { InnerException: AddressInUseException } taken =>
            new Text("监听地址已被其他程序占用：{0}", "The address to listen on is taken by another program: {0}").With(taken.Message),
        InvalidDataException { InnerException: { } reason } unreadable =>
            new Text("配置文件无法读取：{0} {1}", "A settings file cannot be read: {0} {1}").With(unreadable.Message, reason.Message),
        _ => null,
    };
}
