using Juki.Records.Values;
using Juki.Registry.Messaging;

namespace Juki.Registry.Loading;

/// <summary>Which load: whose file, and which one. As text it is what the queue of loads carries.</summary>
/// <param name="Municipality">Six digits.</param>
/// <param name="FileId">The file, a UUID in lower case.</param>
public readonly record struct LoadId(string Municipality, string FileId)
{
    private const char Separator = '.';

    /// <summary>As text: municipality, dot, file.</summary>
    public string Text => $"{Municipality}{Separator}{FileId}";

    /// <summary>Reads an id.</summary>
    /// <param name="text">What should be one.</param>
    /// <param name="id">The id.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string? text, out LoadId id)
    {
        var parts = (text ?? "").Split(Separator);
        var isOne = parts.Length == 2 && MunicipalityCode.TryParse(parts[0], out var code) && code.Value == parts[0] && MunicipalEvent.IsCanonicalUuid(parts[1]);
        id = isOne ? new LoadId(parts[0], parts[1]) : default;
        return isOne;
    }

    /// <summary>The id of the notice that a row stands for: the same however often the row is taken in.</summary>
    internal string NoticeIdOf(int part, int row) => MessageId.Of($"{Text}/{part}/{row}");

    /// <summary>The id of a message about the load.</summary>
    internal string MessageIdOf(int slice, int batch, int message) => MessageId.Of($"{Text}/result/{slice}/{batch}/{message}");
}
