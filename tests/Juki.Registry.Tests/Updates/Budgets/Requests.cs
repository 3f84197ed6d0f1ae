namespace Juki.Registry.Tests.Updates.Budgets;

/// <summary>Storage requests, by method and table, to be added up to a budget.</summary>
internal sealed record Requests(params IReadOnlyList<string> Calls)
{
    /// <summary>The person's range, at its anchor.</summary>
    public static readonly Requests RangeRead = new("GET People");

    /// <summary>What the person's commit takes, or any other at the place of a code.</summary>
    public static readonly Requests Group = new("GROUP People");

    /// <summary>Rows that fall due, of one day.</summary>
    public static readonly Requests DueRows = new("GROUP Due");

    /// <summary>A number that nobody claims.</summary>
    public static readonly Requests NumberClaim = new("POST NumberClaims");

    /// <summary>A claim that stands already, one's own or another's, is read. Another's is held against the head of its claimant.</summary>
    public static readonly Requests NumberClaimOfAnother = NumberClaim + new Requests("GET NumberClaims", "GET People");

    /// <summary>One's own former number: its claim is read and renewed.</summary>
    public static readonly Requests NumberClaimRenewed = NumberClaim + new Requests("GET NumberClaims", "PUT NumberClaims");

    /// <summary>A code that nobody has: its place is read, pointed at the person, and read for what is held there.</summary>
    public static readonly Requests CodeClaim = RangeRead + Group + RangeRead;

    /// <summary>A code that somebody has: its place is read, read again as a claim, and its claimant's head.</summary>
    public static readonly Requests CodeClaimOfAnother = 3 * RangeRead;

    /// <summary>Something stays to be forwarded or held.</summary>
    public static readonly Requests Marker = new("PUT Markers");

    /// <summary>Entries of the search indexes by name and one address: of one name, in kanji and kana (ADR 20).</summary>
    public static readonly Requests AddressIndexed = 2 * new Requests("PUT SearchIndex");

    /// <summary>The same by the town's code and the address.</summary>
    public static readonly Requests TownIndexed = 2 * AddressIndexed;

    /// <summary>Entries that no address is part of: the birth date, and the name in kanji and kana with the year.</summary>
    public static readonly Requests BirthIndexed = 3 * new Requests("PUT SearchIndex");

    /// <summary>All entries of somebody of one name.</summary>
    public static readonly Requests Indexed = TownIndexed + BirthIndexed;

    /// <summary>Entries by name and town that no longer say what is so.</summary>
    public static readonly Requests TownUnindexed = 4 * new Requests("DELETE SearchIndex");

    /// <summary>The digest of the current record; one more where the person was under another code, or another municipality's, before (ADR 26).</summary>
    public static readonly Requests Digest = new("PATCH Digests");

    /// <summary>The place of a code is cleared of what its person took over, and its marker removed.</summary>
    public static readonly Requests PlaceCleared = new Requests("GET Markers") + RangeRead + Group + new Requests("DELETE Markers");

    public static Requests operator +(Requests one, Requests other) => new([.. one.Calls, .. other.Calls]);

    public static Requests operator *(int times, Requests each) => new([.. Enumerable.Repeat(each.Calls, times).SelectMany(calls => calls)]);
}

/// <summary>
/// What the work on a message appends together with whatever else is at work: one request each when nobody else is, as here, and less the
/// more there are (ADR 15, ADR 16).
/// </summary>
internal static class SharedAppends
{
    /// <summary>Of every message.</summary>
    public static readonly Requests Exchange = new("GROUP Exchanges");

    /// <summary>Of a notice or void under an id that its person has no receipt of.</summary>
    public static readonly Requests OfANewId = new Requests("POST NoticeIds") + Exchange;
}
