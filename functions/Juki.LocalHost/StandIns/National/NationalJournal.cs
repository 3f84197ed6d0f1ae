using System.Text.Json;
using Juki.Records.Files;

namespace Juki.LocalHost.StandIns.National;

/// <summary>What the national server says to a change.</summary>
public enum Verdict
{
    /// <summary>Taken.</summary>
    Applied,

    /// <summary>Taken before under the same id.</summary>
    Duplicate,

    /// <summary>Not above the person's last number, or a known id with other content.</summary>
    OutOfOrder,

    /// <summary>Not as the contract says.</summary>
    Malformed,
}

/// <summary>
/// What the national server took, in the order of arrival; written to a file before it is acknowledged, so that a restart remembers.
/// </summary>
public sealed class NationalJournal : IDisposable
{
    private readonly Lock _taking = new();
    private readonly List<Arrival> _arrivals = [];
    private readonly Dictionary<string, ReceivedChange> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lastNumbers = new(StringComparer.Ordinal);
    private readonly RegisterFile _register;
    private readonly FileStream _file;

    /// <summary>Opens the journal of a folder.</summary>
    /// <param name="register">The file of whose changes it is.</param>
    /// <param name="folder">The folder.</param>
    public NationalJournal(RegisterFile register, string folder)
    {
        _register = register;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "national-journal.jsonl");
        if (File.Exists(path))
            Reopen(path);
        _file = new FileStream(path, PrivateFile.Options(FileMode.Append));
    }

    /// <summary>What arrived, resends included.</summary>
    public IReadOnlyList<Arrival> Arrivals
    {
        get
        {
            lock (_taking)
                return [.. _arrivals];
        }
    }

    /// <summary>Takes a change.</summary>
    /// <param name="change">The change.</param>
    /// <returns>What to say.</returns>
    public Verdict Take(ReceivedChange change)
    {
        lock (_taking)
        {
            if (_byId.TryGetValue(change.Id, out var known))
            {
                if (known != change)
                    return Verdict.OutOfOrder;
                _arrivals.Add(new Arrival(change, IsResend: true));
                return Verdict.Duplicate;
            }

            if (change.SequenceNumber <= LastNumber(change))
                return Verdict.OutOfOrder;
            JsonSerializer.Serialize(_file, change.ToJson());
            _file.WriteByte((byte)'\n');
            _file.Flush(flushToDisk: true);
            Remember(change);
            return Verdict.Applied;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    // What follows the last whole line was never acknowledged: the server was killed while it wrote.
    private void Reopen(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var whole = bytes.LastIndexOf((byte)'\n') + 1;
        foreach (var line in bytes[..whole].Split((byte)'\n'))
        {
            if (!bytes[line].IsEmpty)
                Remember(ReceivedChange.Read(_register, JsonSerializer.Deserialize<JsonElement>(bytes[line]))!);
        }

        using var file = File.OpenWrite(path);
        file.SetLength(whole);
    }

    // The number belongs to the person: a new code goes on counting from the one that it replaced.
    private long LastNumber(ReceivedChange change) =>
        _lastNumbers.GetValueOrDefault(change.FormerResidentCode ?? change.ResidentCode, _lastNumbers.GetValueOrDefault(change.ResidentCode));

    private void Remember(ReceivedChange change)
    {
        _byId[change.Id] = change;
        _lastNumbers[change.ResidentCode] = change.SequenceNumber;
        _arrivals.Add(new Arrival(change, IsResend: false));
    }
}
