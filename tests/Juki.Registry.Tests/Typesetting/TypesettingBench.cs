using Juki.Registry.Modules;
using Juki.Registry.Typesetting;
using Juki.Registry.Typesetting.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Registry.Tests.Typesetting;

/// <summary>A typesetter with the font of the build, shared by the tests as an app shares it.</summary>
public sealed class TypesettingBench : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 1, 2, 3, TimeSpan.Zero));
    private readonly ServiceProvider _services;

    public TypesettingBench() => _services = new ServiceCollection().AddSingleton<TimeProvider>(_time).AddTypesetting().BuildServiceProvider();

    public PdfTypesetter Typesetter => _services.GetRequiredService<PdfTypesetter>();

    public TypesetReport Typeset(params Block[] blocks) => Typeset(new ReportDocument("Title", blocks));

    public TypesetReport Typeset(ReportDocument document) => Typesetter.Typeset(document, CancellationToken.None);

    public void Dispose() => _services.Dispose();
}
