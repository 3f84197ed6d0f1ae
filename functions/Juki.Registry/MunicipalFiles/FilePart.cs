using System.Text.Json;
using Juki.Records.Notices;
using Juki.Records.Values;

namespace Juki.Registry.MunicipalFiles;

/// <summary>A part of a file: so many rows as one sealed message holds.</summary>
/// <param name="MessageId">Id of the part's own event.</param>
/// <param name="FileId">The file.</param>
/// <param name="KindWord">What for.</param>
/// <param name="Sender">The communication server that signed the part.</param>
/// <param name="Municipality">The municipality that it says it is.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">How many parts the file has.</param>
/// <param name="Rows">Its rows as sent.</param>
public sealed record FilePart(
    string MessageId, string FileId, string KindWord, NoticeSender Sender, string Municipality, int Number, int Of, IReadOnlyList<JsonElement> Rows)
{
    /// <summary>Says nothing of the people in it.</summary>
    /// <returns>The same text for every part.</returns>
    public override string ToString() => "(file part)";
}

/// <summary>A row of a file, whose code and municipality were read and no more.</summary>
/// <param name="Part">Number of its part, from 1.</param>
/// <param name="Number">Its number within the part, from 1.</param>
/// <param name="Code">The person's resident code (住民票コード).</param>
/// <param name="Residence">The person's municipality, or ward.</param>
/// <param name="Data">The row: items by the names that a notice uses.</param>
public sealed record FileRow(int Part, int Number, ResidentCode Code, MunicipalityCode Residence, JsonElement Data)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every row.</returns>
    public override string ToString() => "(file row)";
}
