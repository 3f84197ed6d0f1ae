using System.Text.Json.Nodes;
using Juki.Records.Files;

namespace Juki.Registry.Contracts.Http;

/// <summary>What the API of one server has and the other's has not.</summary>
/// <param name="Operations">The operations.</param>
/// <param name="Schemas">Their schemas by name, where no others use them.</param>
internal sealed record OwnApi(IReadOnlyList<ApiOperation> Operations, IReadOnlyDictionary<string, JsonObject> Schemas)
{
    private static readonly Dictionary<RegisterFile, OwnApi> All = new()
    {
        [RegisterFile.Juki] = new([FigureOperations.Statistics], new Dictionary<string, JsonObject>()),
        [RegisterFile.Fuhyo] = new([], new Dictionary<string, JsonObject>()),
    };

    /// <summary>That of a server.</summary>
    /// <param name="register">The file that it keeps.</param>
    /// <returns>It.</returns>
    public static OwnApi Of(RegisterFile register) => All[register];
}
