using Juki.Registry.Typesetting;
using Juki.Registry.Typesetting.Documents;
using Juki.Registry.Typesetting.Fonts;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Registry.Tests.Typesetting;

/// <summary>A typesetter with the font of the build, shared by the tests as an app shares it.</summary>
public sealed class TypesettingBench : IDisposable
{
    private readonly ReportFont _font = new();

    public TypesettingBench() => Typesetter = new PdfTypesetter(_font, Time);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 26, 1, 2, 3, TimeSpan.Zero));

    public PdfTypesetter Typesetter { get; }

    public TypesetReport Typeset(params Block[] blocks) => Typeset(new ReportDocument("Title", blocks));

    public TypesetReport Typeset(ReportDocument document) => Typesetter.Typeset(document, CancellationToken.None);

    public void Dispose() => _font.Dispose();
}
