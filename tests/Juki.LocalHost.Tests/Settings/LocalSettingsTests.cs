using Juki.LocalHost.Settings;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Settings;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void A_developers_own_file_goes_before_the_sample()
    {
        Write(LocalSettings.SampleName, """{ "Values": { "Name": "sample" } }""");
        Assert.Equal("sample", LocalSettings.OfFolder(_folder.Path).Values["Name"]);

        Write(LocalSettings.FileName, """{ "IsEncrypted": false, "Values": { "Name": "own", /* as func start allows */ "Number": 3, } }""");
        Assert.Equal("own", LocalSettings.OfFolder(_folder.Path).Values["name"]);
        Assert.Equal("3", LocalSettings.OfFolder(_folder.Path).Values["Number"]);
    }

    [Fact]
    public void Double_underscores_are_levels() =>
        Assert.Equal([new("Storage:Records", "x")], new LocalSettings([new("Storage__Records", "x")]).AsConfiguration());

    [Fact]
    public void What_is_set_anew_replaces_and_leaves_the_first_settings_as_they_were()
    {
        var first = new LocalSettings([new("A", "1"), new("B", "2")]);

        var changed = first.With(new KeyValuePair<string, string>("a", "3"));

        Assert.Equal(("3", "2"), (changed.Values["A"], changed.Values["B"]));
        Assert.Equal("1", first.Values["A"]);
    }

    [Fact]
    public async Task Settings_that_were_written_are_read_back()
    {
        var file = _folder.File("handed-on.json");
        await new LocalSettings([new("A__B", "1")]).WriteAsync(file, CancellationToken.None);

        Assert.Equal("1", LocalSettings.Read(file).Values["A__B"]);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{ "Values": 3 }""")]
    [InlineData("""{ "IsEncrypted": true, "Values": {} }""")]
    public void A_file_of_another_form_is_refused_by_name(string text)
    {
        Write(LocalSettings.FileName, text);

        var error = Assert.Throws<SettingsUnreadableException>(() => LocalSettings.OfFolder(_folder.Path));

        Assert.Contains(LocalSettings.FileName, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_settings_is_an_error() => Assert.Throws<SettingsUnreadableException>(() => LocalSettings.OfFolder(_folder.Path));

    public void Dispose() => _folder.Dispose();

    private void Write(string name, string text) => File.WriteAllText(_folder.File(name), text);
}
