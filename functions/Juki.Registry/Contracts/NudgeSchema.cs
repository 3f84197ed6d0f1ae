using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Vault.Indexes;

namespace Juki.Registry.Contracts;

/// <summary>What the forwarding queue carries: a token, and nothing personal.</summary>
internal static class NudgeSchema
{
    public static JsonObject Create() => Schema.Text(
        string.Create(CultureInfo.InvariantCulture, $"^[0-9a-f]{{{BlindToken.Length}}}$"),
        "The body as plain text, without quotes: the person's blind token. It stands for the first resident code under a key of this server's vault.");
}
