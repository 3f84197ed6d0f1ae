using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.Simulation.Supplements;
using Juki.LocalHost.StandIns;

namespace Juki.LocalHost.Run;

/// <summary>Who of the sample is good to be asked for: left in the data folder for the commands. Synthetic people alone.</summary>
/// <param name="Sender">The communication server that speaks for the person.</param>
/// <param name="ResidentCode">The person's resident code; null where the sample has nobody.</param>
/// <param name="IndividualNumber">The person's individual number.</param>
/// <param name="Name">The person's name.</param>
/// <param name="BirthDate">The person's birth date, eight digits.</param>
/// <param name="BadNotice">Items of a notice about the person that must be refused.</param>
public sealed record SampleGuide(string? Sender, string? ResidentCode, string? IndividualNumber, string? Name, string? BirthDate, JsonObject? BadNotice)
{
    private const string FileName = "guide.json";

    /// <summary>A guide to nobody.</summary>
    public static SampleGuide None { get; } = new(null, null, null, null, null, null);

    /// <summary>Resident code of somebody of another prefecture, whom the national server knows; null where none was named.</summary>
    public string? OtherCode { get; init; }

    /// <summary>Resident code of an overseas mover (国外転出者) who has an individual number; null where the sample has none.</summary>
    public string? MoverCode { get; init; }

    /// <summary>Picks a person who lives here, has name and number, and to whom much has happened.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="changeDate">Change date of the bad notice.</param>
    /// <returns>The guide.</returns>
    public static SampleGuide To(LifeSimulation sample, DateOnly changeDate)
    {
        var person = sample.People
            .Where(person => person is { IsRemoved: false, Kind: null, Entry: { Name.Length: > 0, IndividualNumber.Length: > 0 } })
            .MaxBy(person => (person.FormerCodes.Count, person.Applied.Count));
        return person is null
            ? None
            : new SampleGuide(person.Entry.Sender, person.Entry.ResidentCode, person.Entry.IndividualNumber, person.Entry.Name, person.Entry.BirthDate, BadNoticeAbout(person, changeDate));
    }

    /// <summary>Finds an overseas mover.</summary>
    /// <param name="supplements">What the Fuhyo server was fed.</param>
    /// <returns>The resident code; null where nobody is abroad.</returns>
    public static string? MoverOf(LifeSimulation supplements) =>
        supplements.People.FirstOrDefault(person => person is { IsRemoved: false, Entry: SupplementEntry { IsOverseas: true } })?.Entry.ResidentCode;

    /// <summary>Reads the guide of a folder.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The guide; to nobody where no sample was fed.</returns>
    public static async Task<SampleGuide> OfFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? JsonSerializer.Deserialize<SampleGuide>(await File.ReadAllTextAsync(path, cancellationToken)) ?? None : None;
    }

    /// <summary>Writes the guide.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when it is written.</returns>
    public Task WriteAsync(string folder, CancellationToken cancellationToken) => PrivateFile.WriteAsync(
        Path.Combine(folder, FileName), file => JsonSerializer.SerializeAsync(file, this, cancellationToken: cancellationToken));

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every guide.</returns>
    public override string ToString() => "(guide)";

    // 転居 with another name at the same address.
    private static JsonObject BadNoticeAbout(SimulatedPerson person, DateOnly changeDate)
    {
        var bad = person.Record.DeepClone().AsObject();
        bad.Remove("formerResidentCode");
        bad.Remove("formerIndividualNumber");
        bad["changeReason"] = "31";
        bad["changeDate"] = People.Text(changeDate);
        bad["sequenceNumber"] = person.LastNumber + 1;
        bad["name"] = person.Entry.Name + "子";
        return bad;
    }
}
