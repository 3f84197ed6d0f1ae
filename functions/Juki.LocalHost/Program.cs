namespace Juki.LocalHost;

/// <summary>Entry of the local host.</summary>
public static class Program
{
    /// <summary>Runs it.</summary>
    /// <returns>0.</returns>
    public static int Main() => 0;
}
