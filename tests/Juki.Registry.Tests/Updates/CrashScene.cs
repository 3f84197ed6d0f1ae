using Juki.Records.Items;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>A notice whose work is ended at every call in turn, and what came before it.</summary>
/// <param name="Before">What came before it, of a person who may get another code.</param>
/// <param name="Notice">The notice.</param>
/// <param name="LeastCalls">How many calls its work makes at the least.</param>
internal sealed record CrashScene(Func<SyntheticPerson, string, IReadOnlyList<TestNotice>> Before, Func<SyntheticPerson, string, TestNotice> Notice, int LeastCalls)
{
    private readonly Dictionary<SyntheticPerson, string> _newCodes = [];

    /// <summary>Walks: each end must be that of the work that nothing ended.</summary>
    public async Task WalkAsync(RegistryBench bench)
    {
        var undisturbed = SyntheticPerson.New();
        await PrepareAsync(bench, undisturbed);
        var expected = await CrashEnd.OfAsync(bench, undisturbed, await bench.SendAsync(NoticeOf(undisturbed)));
        await new CrashWalk(bench).RunAsync(
            LeastCalls,
            person => PrepareAsync(bench, person),
            NoticeOf,
            async (person, replies) => Assert.Equal(expected, await CrashEnd.OfAsync(bench, person, replies)));
    }

    private async Task PrepareAsync(RegistryBench bench, SyntheticPerson person)
    {
        foreach (var notice in Before(person, NewCodeOf(person)))
            await bench.SendAsync(notice);
    }

    private TestNotice NoticeOf(SyntheticPerson person) => Notice(person, NewCodeOf(person));

    private string NewCodeOf(SyntheticPerson person) =>
        _newCodes.TryGetValue(person, out var code) ? code : _newCodes[person] = SyntheticPerson.New().ResidentCode;
}

/// <summary>How a notice ended and what it left, without whose it was.</summary>
internal sealed record CrashEnd(string Answers, long LastNumber, string Applied, string Current, int History, int Held, int Outbox)
{
    public static async Task<CrashEnd> OfAsync(RegistryBench bench, SyntheticPerson person, IReadOnlyList<TestReply> replies)
    {
        var range = await bench.Server.Get<PersonStore>().ReadWholeAsync(await bench.TokenAsync(person), default);
        var body = PersonBody.Unpack(range.Body);
        return new CrashEnd(
            AnswersOf(replies),
            body.LastNumber,
            string.Join(' ', body.Applied.Select(applied => applied.SequenceNumber)),
            body.Current is { } current ? ItemsOf(current) : "",
            range.OfKind(RowKind.History).Count(),
            range.OfKind(RowKind.Held).Count(),
            range.OfKind(RowKind.Outbox).Count());
    }

    // A delivery that comes again is answered again, and told that it does.
    private static string AnswersOf(IReadOnlyList<TestReply> replies) => string.Join(' ', replies
        .Where(reply => reply.Outcome != "duplicate")
        .Select(reply => (reply.NoticeId, Text: $"{reply.Outcome}{string.Concat(reply.Checks)}"))
        .Distinct()
        .Select(answer => answer.Text)
        .Order(StringComparer.Ordinal));

    private static string ItemsOf(PersonRecord current) => string.Join('|', current.Items.Fields.Said
        .Except([KnownItems.ResidentCode])
        .ToList()
        .Select(item => current.Items[item]));
}
