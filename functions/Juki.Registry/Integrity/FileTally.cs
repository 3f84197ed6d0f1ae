using Juki.Records.Files;
using Juki.Records.Integrity;
using Juki.Registry.MunicipalFiles;
using Juki.Vault.Digests;

namespace Juki.Registry.Integrity;

/// <summary>A person as a file names them: name and tag as the digests have them, and where the row is.</summary>
/// <param name="Name">What the person is called in the digests.</param>
/// <param name="Tag">The tag of what the file says.</param>
/// <param name="Part">Number of the part, from 1.</param>
/// <param name="Row">Number of the row in it, from 1.</param>
/// <param name="IsRemoved">Whether the municipality has removed the person.</param>
public readonly record struct ToldPerson(DigestName Name, UInt128 Tag, int Part, int Row, bool IsRemoved);

/// <summary>
/// A file as its people's names and tags, and what each bucket comes to. No item is in it: some fifty bytes a person, so that a million people fit the
/// memory of a small instance.
/// </summary>
public sealed class FileTally
{
    private readonly ToldPerson[] _people;
    private readonly BucketSum[] _sums;
    private readonly int _bits;

    /// <summary>Tallies people.</summary>
    /// <param name="people">The people; put into the order of their names.</param>
    /// <param name="bits">Exponent of the number of buckets.</param>
    public FileTally(ToldPerson[] people, int bits)
    {
        Array.Sort(people, (one, other) => one.Name.Value.CompareTo(other.Name.Value));
        (_people, _sums, _bits) = (people, new BucketSum[1 << bits], bits);
        foreach (var person in people)
        {
            ref var sum = ref _sums[BucketBits.Of(person.Name.Leading, bits)];
            sum = sum.With(person.IsRemoved, person.Tag);
        }
    }

    /// <summary>How many people the file names.</summary>
    public int Count => _people.Length;

    /// <summary>What a bucket comes to.</summary>
    /// <param name="bucket">Its number, from 0.</param>
    /// <returns>The sum.</returns>
    public BucketSum this[int bucket] => _sums[bucket];

    /// <summary>Reads a whole file and checks all of it.</summary>
    /// <param name="register">The file of the prefecture that it is checked against.</param>
    /// <param name="file">The file.</param>
    /// <param name="pen">Makes names and tags.</param>
    /// <param name="bits">Exponent of the number of buckets.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="FileRefusedException">It is not what its message says, or a row of it can't be read.</exception>
    public static async Task<FileTally> ReadAsync(RegisterFile register, MunicipalFile file, DigestMaker.Pen pen, int bits, CancellationToken cancellationToken)
    {
        var municipality = file.Manifest.Sender.Code.Value;
        var people = new List<ToldPerson>(file.Manifest.Rows);
        await foreach (var part in file.ReadAsync(cancellationToken))
            people.AddRange(part.Select(row => PersonOf(register, row, pen, municipality)));
        return new FileTally([.. people], bits);
    }

    /// <summary>The people of a bucket, by name.</summary>
    /// <param name="bucket">Its number.</param>
    /// <returns>The people.</returns>
    public IReadOnlyDictionary<DigestName, ToldPerson> PeopleOf(int bucket)
    {
        var people = new Dictionary<DigestName, ToldPerson>();
        for (var at = FirstOf(bucket); at < _people.Length && BucketBits.Of(_people[at].Name.Leading, _bits) == bucket; at++)
            people[_people[at].Name] = _people[at];
        return people;
    }

    private static ToldPerson PersonOf(RegisterFile register, FileRow row, DigestMaker.Pen pen, string municipality)
    {
        var record = MunicipalRecord.TryRead(register, row.Data) ?? throw new FileRefusedException(FileFault.Row, row.Part, row.Number);
        var name = pen.NameOf(municipality, row.Code);
        return new ToldPerson(name, pen.TagOf(name, ComparedItems.ToBytes(record.Items)), row.Part, row.Number, record.IsRemoved);
    }

    private int FirstOf(int bucket)
    {
        var (low, high) = (0, _people.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (BucketBits.Of(_people[middle].Name.Leading, _bits) < bucket)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
