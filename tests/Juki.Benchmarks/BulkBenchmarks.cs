using System.Text;
using BenchmarkDotNet.Attributes;
using Juki.Registry.Bulk;

namespace Juki.Benchmarks;

/// <summary>What it costs to read a condition file part by part, and how large the heap gets: no larger for twenty times the rows.</summary>
[MemoryDiagnoser]
public class BulkBenchmarks
{
    // Every so many parts what is alive is measured, which takes a collection.
    private const int Measured = 10;

    private byte[] _file = [];
    private long _peak;

    [Params(10_000, 200_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var file = new StringBuilder("inquiryNumber,keyKind,residentCode,individualNumber,name,nameKana,birthDate,sex,address,reference\r\n");
        for (var row = 1; row <= Rows; row++)
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"r{row},3,,,合成　太郎,,19800115,1,市川市八幡一丁目{row}番地,整理{row}\r\n");
        _file = Encoding.UTF8.GetBytes(file.ToString());
    }

    [GlobalCleanup]
    public void Tell() => Console.WriteLine($"// alive beside the file at the most, of {Rows} rows: {_peak / 1024 / 1024} MB");

    [Benchmark]
    public async Task<int> Read()
    {
        using var text = new StreamReader(new MemoryStream(_file));
        var parts = 0;
        await foreach (var _ in ConditionFile.ReadAsync(text, CancellationToken.None))
        {
            if (++parts % Measured == 0)
                _peak = Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: true) - _file.Length);
        }

        return parts;
    }
}
