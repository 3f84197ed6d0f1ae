using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Bulk;

/// <summary>What a condition file was found to hold.</summary>
/// <param name="Upload">Tells its parts from those of a file sent before.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Parts">How many parts.</param>
/// <param name="Malformed">How many of the rows are malformed.</param>
/// <param name="Faults">The first faults.</param>
/// <param name="FaultCount">How many there are.</param>
[GenerateShape]
public sealed partial record BulkConditions(
    [property: Key(0)] string Upload,
    [property: Key(1)] int Rows,
    [property: Key(2)] int Parts,
    [property: Key(3)] int Malformed,
    [property: Key(4)] IReadOnlyList<RowFault> Faults,
    [property: Key(5)] int FaultCount);

/// <summary>What is wrong in a row.</summary>
/// <param name="Row">Number of the row, the first after the header line being 1.</param>
/// <param name="Column">The column.</param>
/// <param name="Message">What it should be; holds no values.</param>
[GenerateShape]
public sealed partial record RowFault([property: Key(0)] int Row, [property: Key(1)] string Column, [property: Key(2)] string Message);
