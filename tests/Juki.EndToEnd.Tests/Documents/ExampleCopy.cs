using Juki.EndToEnd.Tests.Running;
using Juki.LocalHost.Node;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>
/// A copy of a folder of examples, in which the lines of a document are typed, so that what they leave stays out of the repository.
/// </summary>
internal sealed class ExampleCopy : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _original;
    private readonly string _data;
    private bool _entered;

    /// <summary>Copies a folder.</summary>
    /// <param name="original">The folder, from the repository's own.</param>
    /// <param name="data">Data folder of the local host that the programs talk to.</param>
    public ExampleCopy(string original, string data)
    {
        (_original, _data) = (original, data);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SolutionFolder.Path, original)))
            File.Copy(file, _folder.File(Path.GetFileName(file)));
    }

    /// <summary>Where the copy lies.</summary>
    public string Root => _folder.Path;

    /// <summary>Installs the packages, as the document says.</summary>
    public async Task InstallAsync()
    {
        await TypeAsync($"cd {_original}");
        await TypeAsync("npm ci");
    }

    /// <summary>Runs a line as somebody types it who begins in the repository's folder.</summary>
    /// <returns>What a program of the copy wrote.</returns>
    public async Task<ChildEnd> TypeAsync(string line)
    {
        var end = line.Split(' ') switch
        {
            ["cd", var folder] when folder == _original && !_entered => Enter(),
            ["npm", .. var arguments] when _entered => await NpmAsync(arguments),
            [NodeRuntime.Node, .. var arguments] when _entered => await NodeAsync(arguments),
            _ => throw new FormatException($"The line '{line}' runs something else."),
        };
        end.AssertSucceeded();
        return end;
    }

    /// <summary>Runs a program of the copy on the local host's data folder.</summary>
    public Task<ChildEnd> NodeAsync(params IEnumerable<string> arguments) => NodeAloneAsync([.. arguments, "--data", _data]);

    /// <summary>Runs a program of the copy with nothing added.</summary>
    public async Task<ChildEnd> NodeAloneAsync(params IEnumerable<string> arguments)
    {
        using var child = Child.InFolder(NodeRuntime.Node, Root, arguments);
        return await child.EndAsync();
    }

    public void Dispose() => _folder.Dispose();

    private ChildEnd Enter()
    {
        _entered = true;
        return new ChildEnd(0, "", "");
    }

    // Warnings of npm on its error stream are no failure.
    private async Task<ChildEnd> NpmAsync(string[] arguments)
    {
        var (exitCode, output) = await NodeRuntime.NpmAsync(arguments, Root, CancellationToken.None);
        return new ChildEnd(exitCode, output, exitCode == 0 ? "" : output);
    }
}
