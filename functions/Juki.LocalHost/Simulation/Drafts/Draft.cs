using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Drafts;

/// <summary>A change of a person's entry, before it has a number and a time.</summary>
/// <param name="Reason">異動事由, two digits.</param>
/// <param name="Entry">The entry after the change.</param>
/// <param name="ChangeDate">異動年月日, eight digits.</param>
internal sealed record Draft(string Reason, RegisterEntry Entry, string ChangeDate)
{
    /// <summary>変更前の住民票コード.</summary>
    public string? FormerCode { get; init; }

    /// <summary>変更前の個人番号.</summary>
    public string? FormerNumber { get; init; }

    /// <summary>The communication server that sends it: that of the entry's municipality.</summary>
    public string Sender => Entry.Sender;

    /// <summary>The code by which the person is found.</summary>
    public string FoundBy => FormerCode ?? Entry.ResidentCode;

    /// <summary>Where the person stands afterwards.</summary>
    public LifeState After => Reason switch
    {
        _ when IsOfDeath => LifeState.Dead,
        "22" => LifeState.Dead,
        "21" or "23" or "2" => LifeState.Away,
        _ => LifeState.Here,
    };

    /// <summary>Whether it puts somebody on the register.</summary>
    public bool IsEntry => Reason is "11" or "12" or "13" or "1";

    /// <summary>Whether it is there to change the code.</summary>
    public bool ChangesCode => Reason is "51" or "52" or "4";

    /// <summary>Whether it removes somebody who died under a reason that does not say so.</summary>
    public bool IsOfDeath { get; init; }

    /// <summary>The event's data, as the municipality's system writes it.</summary>
    public JsonObject ToData(long sequenceNumber)
    {
        var data = Entry.ToData(Reason, ChangeDate, sequenceNumber);
        if (FormerCode is not null)
            data["formerResidentCode"] = FormerCode;
        if (FormerNumber is not null)
            data["formerIndividualNumber"] = FormerNumber;
        return SystemHabit.Apply(data, Entry.Municipality);
    }

    /// <summary>Says the reason alone.</summary>
    public override string ToString() => $"(draft {Reason})";
}
