using Bunit;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

public sealed class UploadFieldTests : ComponentTest
{
    readonly List<ReceivedFile> _received = [];

    IRenderedComponent<UploadField> Field() => Render<UploadField>(p => p
        .Add(f => f.Label, new Text("文件", "File")).Add(f => f.Name, "File").Add(f => f.Types, [".xlsx", ".csv"]).Add(f => f.MaxBytes, 100)
        .Add(f => f.OnFile, (ReceivedFile file) => _received.Add(file)));

    void Choose(IRenderedComponent<UploadField> field, string name, byte[] content) =>
        field.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, name));

    [Fact]
    public void A_file_within_the_rules_arrives_whole()
    {
        var field = Field();

        Choose(field, "Orders.XLSX", [1, 2, 3]);

        field.WaitForAssertion(() => Assert.Equal([1, 2, 3], Assert.Single(_received).Content));
        Assert.Empty(field.FindAll(".field-error"));
        Assert.Empty(field.FindAll("progress"));
    }

    [Theory]
    [InlineData("orders.exe", 3, "'orders.exe' is of a kind that is not accepted")]
    [InlineData("orders.csv", 0, "'orders.csv' is empty")]
    [InlineData("orders.csv", 101, "more than the limit")]
    public void A_file_outside_the_rules_is_refused_with_a_sentence_and_goes_nowhere(string name, int size, string sentence)
    {
        var field = Field();

        Choose(field, name, new byte[size]);

        field.WaitForAssertion(() => Assert.Contains(sentence, field.Find(".field-error").TextContent));
        Assert.Equal("true", field.Find("input").GetAttribute("aria-invalid"));
        Assert.Empty(_received);
    }
}
