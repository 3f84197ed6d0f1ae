using System.Text.Json.Nodes;
using Juki.Records.Files;

namespace Juki.Registry.Contracts.Http;

/// <summary>What the API of one server has and the other's has not.</summary>
/// <param name="Operations">The operations.</param>
internal sealed record OwnApi(IReadOnlyList<ApiOperation> Operations)
{
    private static readonly Dictionary<RegisterFile, OwnApi> All = new()
    {
        [RegisterFile.Juki] = new([FigureOperations.Statistics, LinkOperations.Handover])
        {
            Schemas = () => new()
            {
                [nameof(LinkOperations.NumberQuestion)] = LinkOperations.NumberQuestion(),
                [nameof(LinkOperations.NumberAnswer)] = LinkOperations.NumberAnswer(),
            },
            Tokens = () => new() { [LinkOperations.Bearer] = LinkOperations.Token() },
        },
        [RegisterFile.Fuhyo] = new(NumberOperations.All)
        {
            Schemas = () => new()
            {
                [nameof(NumberOperations.IndividualNumber)] = NumberOperations.IndividualNumber(),
                [nameof(NumberOperations.NumberAcknowledged)] = NumberOperations.NumberAcknowledged(),
            },
        },
    };

    /// <summary>Schemas that they alone use, by name.</summary>
    public Func<JsonObject> Schemas { get; init; } = () => [];

    /// <summary>Tokens that they alone take, by name.</summary>
    public Func<JsonObject> Tokens { get; init; } = () => [];

    /// <summary>That of a server.</summary>
    /// <param name="register">The file that it keeps.</param>
    /// <returns>It.</returns>
    public static OwnApi Of(RegisterFile register) => All[register];
}
