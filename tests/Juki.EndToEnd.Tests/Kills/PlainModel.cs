using System.Text.Json.Nodes;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Kills;

/// <summary>A notice about a synthetic person, and what a plain reading of the rules says of it.</summary>
internal sealed record ModelNotice(SyntheticPerson Person, string Id, JsonObject Data, string Outcome);

/// <summary>
/// People whose notices end the same way in whatever order they arrive, with the end worked out one notice after another and nothing else:
/// no storage, no holding, no repetition.
/// </summary>
internal sealed class PlainModel
{
    private readonly Dictionary<SyntheticPerson, (string Address, long Number, bool Removed)> _ends = [];
    private readonly List<ModelNotice> _notices = [];

    private PlainModel()
    {
    }

    public IReadOnlyList<ModelNotice> Notices => _notices;

    /// <summary>Where each person ends: address, last number applied, whether removed.</summary>
    public IReadOnlyDictionary<SyntheticPerson, (string Address, long Number, bool Removed)> Ends => _ends;

    /// <summary>Numbers of the accepted notices of a person, in order.</summary>
    public IReadOnlyList<long> AcceptedOf(SyntheticPerson person) =>
        [.. _notices.Where(n => n.Person == person && n.Outcome == "accepted").Select(n => (long)n.Data["sequenceNumber"]!).Order()];

    public static PlainModel Make(int notices, Random random)
    {
        var model = new PlainModel();
        while (model._notices.Count < notices)
            model.AddLife(SyntheticPerson.New(), random);
        return model;
    }

    private void AddLife(SyntheticPerson person, Random random)
    {
        var first = random.Next(1, 4);
        Add(person, person.MoveIn(first, Address(0)), "accepted");
        var (address, number) = (Address(0), (long)first);
        var moves = random.Next(1, 5);
        for (var move = 1; move <= moves; move++)
        {
            address = Address(move);
            Add(person, person.MoveWithin(++number, address), "accepted");
        }

        var removed = false;
        switch (random.Next(5))
        {
            case 0:
                Add(person, person.MoveOut(++number, address), "accepted");
                removed = true;
                break;
            case 1:
                // Not a move at all: refused, so that the next one waits for ever.
                Add(person, person.MoveWithin(number + 1, address), "refused");
                Add(person, person.MoveWithin(number + 2, Address(99)), "held");
                break;
            case 2:
                Add(person, person.MoveWithin(number + 2, Address(99)), "held");
                break;
            case 3:
                var spoilt = person.MoveWithin(number + 1, Address(98));
                spoilt["birthDate"] = "19801332";
                spoilt["individualNumber"] = "123456789012";
                Add(person, spoilt, "refused");
                break;
            default:
                // Whatever came before the first entry's number was passed.
                if (first > 1)
                    Add(person, person.MoveWithin(first - 1, Address(97)), "refused");
                break;
        }

        _ends[person] = (address, number, removed);
    }

    private void Add(SyntheticPerson person, JsonObject data, string outcome) =>
        _notices.Add(new ModelNotice(person, Guid.NewGuid().ToString(), data, outcome));

    private static string Address(int move) => $"市川市八幡{move}丁目１番";
}
