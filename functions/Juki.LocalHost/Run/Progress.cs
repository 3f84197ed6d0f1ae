namespace Juki.LocalHost.Run;

/// <summary>Tells the person at the terminal how the start goes on.</summary>
/// <param name="output">Where to.</param>
/// <param name="error">Where to what is wrong.</param>
/// <param name="quiet">Whether to say only what is wrong.</param>
public sealed class Progress(TextWriter output, TextWriter error, bool quiet)
{
    /// <summary>One that says nothing.</summary>
    public static Progress None { get; } = new(TextWriter.Null, TextWriter.Null, quiet: true);

    /// <summary>Says one line.</summary>
    /// <param name="line">The line.</param>
    public void Say(string line)
    {
        if (!quiet)
            output.WriteLine(line);
    }

    /// <summary>Says one line of what is wrong.</summary>
    /// <param name="line">The line.</param>
    public void Warn(string line) => error.WriteLine(line);
}
