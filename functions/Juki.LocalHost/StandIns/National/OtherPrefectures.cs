using System.Globalization;
using Juki.LocalHost.Simulation;
using Juki.Records.Files;
using Juki.Records.Items;

namespace Juki.LocalHost.StandIns.National;

/// <summary>Synthetic people of other prefectures, as the national server holds them: the same seed makes the same people.</summary>
internal static class OtherPrefectures
{
    /// <summary>How many people.</summary>
    public const int Count = 200;

    // Every so many somebody is dead, and somebody bears another's name and birth date.
    private const int EachDead = 20;
    private const int EachNamesake = 25;

    // Of supplements, every so many is of somebody who has not gone abroad.
    private const int EachAtHome = 4;
    private const string Since = "20250401";

    private static readonly DateOnly Oldest = new(1930, 1, 1);
    private static readonly DateOnly Youngest = new(2006, 12, 31);

    /// <summary>Makes them.</summary>
    /// <param name="register">The file in which they are.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The people; the first is alive, has a number and shares name and birth date with nobody.</returns>
    public static IReadOnlyList<PersonRecord> Make(RegisterFile register, int seed)
    {
        var terms = NationalTerms.Of(register);
        var chance = new Chance(seed);
        var people = new People(chance, new Numbers(chance));
        var made = new List<PersonRecord>(Count);
        for (var at = 0; at < Count; at++)
        {
            var town = chance.OneOf(OtherTowns.All);
            var lot = string.Create(CultureInfo.InvariantCulture, $"{chance.Between(1, 900)}番地");
            var entry = people.Make(chance.Day(Oldest, Youngest), new Home(town.Municipality, "", town.Address + lot));
            var (isDead, isAtHome) = (at % EachDead == EachDead - 1, at % EachAtHome == EachAtHome - 1);
            var record = RecordOf(register, terms.Enter(entry, isAtHome), isDead ? terms.Removal : terms.Entry, isDead);
            made.Add(at % EachNamesake == EachNamesake - 1 ? NamesakeOf(made[^2], record) : record);
        }

        return made;
    }

    private static PersonRecord RecordOf(RegisterFile register, RegisterEntry entry, string reason, bool isDead)
    {
        var data = entry.ToData(reason, Since, sequenceNumber: 1);
        var items = register.Fields.Fields.Where(field => data.ContainsKey(field.JsonName))
            .Aggregate(RecordItems.Blank(register.Fields), (items, field) => items.With(field.Item, data[field.JsonName]!.ToString()));
        return new PersonRecord(items.WithIfHeld(KnownItems.RemovedFlag, isDead ? KnownFlags.Removed : KnownFlags.Living));
    }

    private static PersonRecord NamesakeOf(PersonRecord other, PersonRecord record) => new(new[] { KnownItems.Name, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex }
        .Aggregate(record.Items, (items, item) => items.With(item, other.Items[item])));
}
