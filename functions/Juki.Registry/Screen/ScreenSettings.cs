namespace Juki.Registry.Screen;

/// <summary>What the screen has to know before anybody has signed in: <c>settings.json</c>. Nothing secret.</summary>
/// <param name="Name">Name of the server's file, lower case: <see cref="Juki.Records.Files.RegisterFile.Name"/>.</param>
/// <param name="Server">Name of the server, which every view shows: an operator must never take one for the other.</param>
/// <param name="File">Name of its file.</param>
/// <param name="Record">What a record of it is called.</param>
/// <param name="Issuer">The identity provider.</param>
/// <param name="ClientId">The screen's client id there.</param>
/// <param name="Scope">Scopes to ask for.</param>
/// <param name="LockSeconds">Seconds without input after which the screen locks.</param>
internal sealed record ScreenSettings(string Name, string Server, string File, string Record, string Issuer, string ClientId, string Scope, int LockSeconds);
