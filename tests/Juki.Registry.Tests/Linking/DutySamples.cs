using CsvHelper;
using Juki.Registry.Access;
using Juki.Testing;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Tests.Linking;

/// <summary>The duty table (法的根拠) as its file has it, read past the code that is tested; and a file in which nothing is decided on any duty.</summary>
internal sealed class DutySamples : IDisposable
{
    private readonly TestFolder _folder = new();

    public DutySamples() => File.WriteAllText(_folder.File("decisions.csv"), "duty,individualNumber,residentCode,removedPeople\n");

    public DutyDecisions NothingDecided => new(Options.Create(new AccessOptions { DutyDecisionsFile = _folder.File("decisions.csv") }));

    /// <summary>The table's rows, each with its cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows()
    {
        using var stream = typeof(DutyRegister).Assembly.GetManifestResourceStream("Juki.Registry.Access.Data.duties.csv")!;
        using var csv = CsvReader.Create(stream);
        var rows = new List<IReadOnlyList<string>>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, 8).Select(column => csv.GetString(column) ?? "")]);
        return rows;
    }

    public void Dispose() => _folder.Dispose();
}
