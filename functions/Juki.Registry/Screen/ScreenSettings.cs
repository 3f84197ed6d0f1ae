namespace Juki.Registry.Screen;

/// <summary>What the screen has to know before anybody has signed in: <c>settings.json</c>. Nothing secret.</summary>
/// <param name="Issuer">The identity provider.</param>
/// <param name="ClientId">The screen's client id there.</param>
/// <param name="Scope">Scopes to ask for.</param>
/// <param name="LockSeconds">Seconds without input after which the screen locks.</param>
internal sealed record ScreenSettings(string Issuer, string ClientId, string Scope, int LockSeconds);
