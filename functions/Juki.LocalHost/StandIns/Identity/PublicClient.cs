namespace Juki.LocalHost.StandIns.Identity;

/// <summary>A public client of the identity provider: an operator's screen (操作者画面).</summary>
/// <param name="Id">Its client id.</param>
/// <param name="Address">The one address that codes go to.</param>
/// <param name="Audience">Whom its access tokens are for, one of <see cref="KnownAudiences"/>.</param>
public sealed record PublicClient(string Id, Uri Address, string Audience);
