using System.Text.Json;
using Juki.LocalHost.Simulation;
using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Notices;
using Juki.Records.Sequences;
using Juki.Records.Values;

namespace Juki.LocalHost.Tests.Simulation;

/// <summary>Applies notices in the order given, as the server's own rules say, without any storage.</summary>
internal sealed class InOrder
{
    private readonly Dictionary<ResidentCode, JukiRecord> _current = [];

    public IReadOnlyDictionary<ResidentCode, JukiRecord> Current => _current;

    /// <summary>Applies a notice that arrives on a day.</summary>
    /// <returns>Ids of failed checks and warnings; a sequence verdict's name where it is not to be judged.</returns>
    public IReadOnlyList<string> Apply(SimulatedNotice notice, DateOnly arrival)
    {
        var data = JsonSerializer.SerializeToElement(notice.Data);
        var sender = MunicipalityCode.TryParse(notice.Sender, out var code) && NoticeSender.TryFind(code, out var found) ? found : null;
        var reading = NoticeReader.Read(data, sender!, notice.Id, notice.Time, arrival);
        if (reading.Notice is not { } read)
            return [.. reading.Failures.Select(failure => failure.Check)];

        var current = _current.GetValueOrDefault(read.ResidentCode);
        var standing = new SequenceStanding(PersonStates.Of(current), current?.SequenceNumber ?? 0, _ => null);
        var verdict = SequenceRule.Decide(standing, read, notice.Time, TimeSpan.Zero, notice.Time);
        if (verdict is not SequenceVerdict.Judge)
            return [verdict.GetType().Name];
        if (Judge.Decide(read, current, arrival, notice.Time) is not Judgement.Accepted accepted)
            return ["refused"];
        _current[read.ResidentCode] = accepted.Next;
        return [.. reading.Warnings.Concat(accepted.Warnings).Select(warning => warning.Check)];
    }
}
