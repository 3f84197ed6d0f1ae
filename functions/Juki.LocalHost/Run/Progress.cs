namespace Juki.LocalHost.Run;

/// <summary>Tells the person at the terminal how the start goes on.</summary>
/// <param name="output">Where to.</param>
/// <param name="quiet">Whether to say nothing.</param>
public sealed class Progress(TextWriter output, bool quiet)
{
    /// <summary>One that says nothing.</summary>
    public static Progress None { get; } = new(TextWriter.Null, quiet: true);

    /// <summary>Says one line.</summary>
    /// <param name="line">The line.</param>
    public void Say(string line)
    {
        if (!quiet)
            output.WriteLine(line);
    }
}
