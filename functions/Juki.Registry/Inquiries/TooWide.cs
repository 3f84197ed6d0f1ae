using Juki.Records.Searching;
using Juki.Registry.Http;
using Juki.Registry.Searches;

namespace Juki.Registry.Inquiries;

/// <summary>What to add to conditions that leave too many people.</summary>
public static class TooWide
{
    /// <summary>The plan of a search that is narrow enough.</summary>
    /// <param name="asked">The conditions.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ProblemException">It is too wide.</exception>
    public static SearchPlan PlanOf(FourItems asked) => SearchPlan.Of(asked) ?? throw Of(asked);

    /// <summary>The problem, naming each condition that would help.</summary>
    /// <param name="asked">The conditions.</param>
    /// <returns>The problem.</returns>
    public static ProblemException Of(FourItems asked)
    {
        var errors = new List<ProblemParameter>();
        void Add(string member, string message) => errors.Add(new($"{InquiryMember.Conditions}.{member}", message));

        if (asked.Name is null)
            Add(ConditionMember.Name, "Add it, or the reading.");
        if (asked.Name is NameCondition.Kana { Plain.Length: < Buckets.KanaLength })
            Add(ConditionMember.NameKana, $"At least {Buckets.KanaLength} kana.");
        if (asked.Birth is not BirthCondition.On { Date.IsComplete: true })
            Add(ConditionMember.BirthDate, "Add the whole date, or together with a name the year.");
        if (asked.Address is not { TownCode: not null } and not { IsWhole: true })
            Add(ConditionMember.Address, $"Add together with a name how the address begins, at least {Buckets.AddressLength} characters; or municipality and town.");
        return new ProblemException(KnownProblems.SearchTooWide, errors);
    }
}
