namespace Juki.Testing;

/// <summary>
/// How large the largest tests are. The suite runs them at a part of their size, so that a change is judged within minutes;
/// <c>JUKI_TEST_SIZE=full</c> in the environment runs them whole.
/// </summary>
public static class TestSize
{
    /// <summary>Whether they run whole.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("JUKI_TEST_SIZE") == "full";

    /// <summary>Chooses a size.</summary>
    public static int Of(int full, int usual) => IsFull ? full : usual;
}
