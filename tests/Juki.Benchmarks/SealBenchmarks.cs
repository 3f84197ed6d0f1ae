using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;

namespace Juki.Benchmarks;

/// <summary>What sealing and opening one row costs, by size of its payload.</summary>
[MemoryDiagnoser]
public class SealBenchmarks
{
    private readonly RowIdentity _place = new("juki", "People", "abc", new string('a', 65));
    private DataKey _key = null!;
    private byte[] _payload = [];
    private byte[] _sealed = [];

    /// <summary>Bytes of the payload; a current record with its head is about 1,000.</summary>
    [Params(100, 1_000, 10_000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _key = new DataKey(new DataKeyNumber(KeyPurpose.Current, 2026), RandomNumberGenerator.GetBytes(DataKey.Size));
        _payload = RandomNumberGenerator.GetBytes(Size);
        _sealed = RowCipher.Seal(_key, _place, _payload);
    }

    [Benchmark]
    public byte[] Seal() => RowCipher.Seal(_key, _place, _payload);

    [Benchmark]
    public byte[] Open() => RowCipher.Open(_key, _place, _sealed);
}
