namespace Juki.Registry.Linking;

/// <summary>The Fuhyo server's own identity towards the Juki server; the host binds it.</summary>
public interface ILinkCredential
{
    /// <summary>A token of the app's own.</summary>
    /// <param name="scope">Whom it is for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The token, without its scheme.</returns>
    Task<string> TokenAsync(string scope, CancellationToken cancellationToken);
}
