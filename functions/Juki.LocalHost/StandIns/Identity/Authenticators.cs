using System.Security.Cryptography;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>
/// The operators' authenticators: a key pair each, as a passkey is one, made on first run. Whoever holds the file signs in as that
/// operator; the provider knows only that the key is on its list.
/// </summary>
/// <param name="folder">Folder of the key files.</param>
public sealed class Authenticators(string folder)
{
    private const string Ending = ".pem";

    /// <summary>Makes the authenticators of operators that have none yet.</summary>
    /// <param name="operators">The operators' ids; one that is no name of letters, digits and hyphens gets none.</param>
    public void Enrol(IEnumerable<string> operators)
    {
        foreach (var name in operators.Where(IsName))
            KeyFile.ReadOrMake(PathOf(name));
    }

    /// <summary>Finds an operator's key pair.</summary>
    /// <param name="operatorId">The operator's id.</param>
    /// <returns>The pair, owned by the caller; null where the operator has no authenticator.</returns>
    public ECDsa? Find(string operatorId) =>
        IsName(operatorId) && File.Exists(PathOf(operatorId)) ? ECDsa.Create(KeyFile.Read(PathOf(operatorId))) : null;

    private string PathOf(string operatorId) => Path.Combine(folder, operatorId + Ending);

    // The name comes from a request or a register that anybody may edit, and becomes part of a path.
    private static bool IsName(string operatorId) => operatorId.Length is > 0 and <= 64 && operatorId.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
