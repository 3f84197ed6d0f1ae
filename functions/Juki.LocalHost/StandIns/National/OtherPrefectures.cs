using System.Globalization;
using Juki.LocalHost.Simulation;
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
    private const string MovedIn = "11";
    private const string Died = "22";
    private const string Since = "20250401";

    private static readonly DateOnly Oldest = new(1930, 1, 1);
    private static readonly DateOnly Youngest = new(2006, 12, 31);

    /// <summary>Makes them.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The people; the first is alive, has a number and shares name and birth date with nobody.</returns>
    public static IReadOnlyList<PersonRecord> Make(int seed)
    {
        var chance = new Chance(seed);
        var people = new People(chance, new Numbers(chance));
        var made = new List<PersonRecord>(Count);
        for (var at = 0; at < Count; at++)
        {
            var town = chance.OneOf(OtherTowns.All);
            var lot = string.Create(CultureInfo.InvariantCulture, $"{chance.Between(1, 900)}番地");
            var entry = people.Make(chance.Day(Oldest, Youngest), new Home(town.Municipality, "", town.Address + lot));
            var record = RecordOf(entry, isDead: at % EachDead == EachDead - 1);
            made.Add(at % EachNamesake == EachNamesake - 1 ? NamesakeOf(made[^2], record) : record);
        }

        return made;
    }

    private static PersonRecord RecordOf(RegisterEntry entry, bool isDead) => new(RecordItems.Blank(FieldTable.Juki)
        .With(KnownItems.ResidentCode, entry.ResidentCode)
        .With(KnownItems.Name, entry.Name)
        .With(KnownItems.NameKana, entry.NameKana)
        .With(KnownItems.BirthDate, entry.BirthDate)
        .With(KnownItems.Sex, entry.Sex)
        .With(KnownItems.Address, entry.Address)
        .With(KnownItems.IndividualNumber, entry.IndividualNumber)
        .With(KnownItems.ChangeReason, isDead ? Died : MovedIn)
        .With(KnownItems.ChangeDate, Since)
        .With(KnownItems.MunicipalityCode, entry.Municipality)
        .With(KnownItems.RemovedFlag, isDead ? KnownFlags.Removed : KnownFlags.Living));

    private static PersonRecord NamesakeOf(PersonRecord other, PersonRecord record) => new(new[] { KnownItems.Name, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex }
        .Aggregate(record.Items, (items, item) => items.With(item, other.Items[item])));
}
