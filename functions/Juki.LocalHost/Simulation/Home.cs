namespace Juki.LocalHost.Simulation;

/// <summary>Where somebody lives.</summary>
/// <param name="Municipality">市町村コード.</param>
/// <param name="TownCode">大字・字コード.</param>
/// <param name="Address">住所.</param>
internal sealed record Home(string Municipality, string TownCode, string Address)
{
    /// <summary>An entry with this as its home.</summary>
    public RegisterEntry Of(RegisterEntry entry) => entry.At(this);

    /// <summary>Says nothing of whom it is.</summary>
    public override string ToString() => "(home)";
}
