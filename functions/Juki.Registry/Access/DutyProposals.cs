namespace Juki.Registry.Access;

/// <summary>How the duty table is read where no public source decides [P]. <see cref="DutyDecisions"/> overrides it duty by duty.</summary>
internal static class DutyProposals
{
    /// <summary>The transitional flag (経過措置) of 番号整備法22条7項: off.</summary>
    public const bool GivesResidentCode = false;

    /// <summary>Whether removed and dead people may be provided: off unless decided (P2).</summary>
    public const bool IncludesRemoved = false;

    /// <summary>Reads the table's column on individual numbers: <c>likely</c> is allowed, <c>check</c> is not until somebody has checked it.</summary>
    /// <param name="column">The column.</param>
    /// <returns>Whether the duty may use and get individual numbers.</returns>
    public static bool GivesIndividualNumber(string column) => column == "likely";
}
