using System.Text.Json.Nodes;
using Juki.Testing;

namespace Juki.Screen.Tests;

/// <summary>The synthetic people of these tests: three of a rare name on one day, one of whom has a history.</summary>
internal static class SyntheticResidents
{
    public const string BirthDate = "19860927";

    /// <summary>Who moved twice and took a new name, with characters that few fonts have.</summary>
    public const string Moved = "髙﨑󠄀　𠮷花";

    public const string FormerName = "合成　花子";
    public const string FirstAddress = "市川市八幡一丁目１番１号";
    public const string SecondAddress = "市川市市川二丁目３番４号";
    public const string LastAddress = "市川市南行徳三丁目５番６号";

    /// <summary>All texts that must never be left where a screen was.</summary>
    public static IReadOnlyList<string> Personal { get; } = [Moved, FormerName, FirstAddress, SecondAddress, LastAddress, "見本　一郎", BirthDate, "1986年9月27日"];

    public static IEnumerable<JsonObject> Notices()
    {
        var person = SyntheticPerson.Named(FormerName, BirthDate);
        yield return person.MoveIn(1, FirstAddress);
        yield return person.MoveWithin(2, SecondAddress);
        yield return person.MoveWithin(3, LastAddress);
        var renamed = person.Notice("33", 4, LastAddress);
        renamed["name"] = Moved;
        yield return renamed;
        yield return SyntheticPerson.Named("見本　一郎", BirthDate).MoveIn(1, FirstAddress);
        yield return SyntheticPerson.Named("見本　二郎", BirthDate).MoveIn(1, SecondAddress);
    }
}
