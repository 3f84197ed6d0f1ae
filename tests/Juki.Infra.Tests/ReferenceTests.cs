using System.Text.RegularExpressions;
using System.Xml.Linq;
using Juki.Testing;

namespace Juki.Infra.Tests;

/// <summary>The code of one server holds nothing of the other's, and one folder alone knows of the link (F1).</summary>
[Trait("Requirement", "F1")]
public sealed partial class ReferenceTests
{
    // The local host runs both servers on one machine and lays the settings that the templates lay elsewhere. It is not deployed.
    private const string LocalHost = "Juki.LocalHost";

    // Where the link lies, and where it is composed.
    private const string Linking = "Juki.Registry/Linking/";

    private static readonly string[] Servers = ["Juki.Server", "Fuhyo.Server"];
    private static readonly string Functions = Path.Combine(SolutionFolder.Path, "functions");

    [Fact]
    public void No_project_that_is_deployed_brings_a_server_along() => Assert.Empty(BroughtAlong(Functions));

    [Fact]
    public void Only_linking_knows_the_settings_of_the_link() => Assert.Empty(
        from file in Directory.EnumerateFiles(Functions, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Functions, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.StartsWith(Linking, StringComparison.Ordinal) && !path.StartsWith($"{LocalHost}/", StringComparison.Ordinal)
        where SectionOfTheLink().IsMatch(File.ReadAllText(file))
        select path);

    [Theory]
    [InlineData("Other", """<ProjectReference Include="../Juki.Server/Juki.Server.csproj" />""")]
    [InlineData("Fuhyo.Server", """<ProjectReference Include="../Shared/Shared.csproj" />""", "Shared", """<ProjectReference Include="..\Juki.Server\Juki.Server.csproj" />""")]
    [InlineData("Juki.Server", """<Compile Include="../Fuhyo.Server/Updates/*.cs" />""")]
    [InlineData("Juki.Server", """<Reference Include="Fuhyo.Server"><HintPath>../Fuhyo.Server/bin/Fuhyo.Server.dll</HintPath></Reference>""")]
    public void A_server_brought_along_is_found(params string[] projects)
    {
        var folder = Directory.CreateTempSubdirectory("juki-references-");
        try
        {
            foreach (var pair in projects.Chunk(2))
            {
                Directory.CreateDirectory(Path.Combine(folder.FullName, pair[0]));
                File.WriteAllText(Path.Combine(folder.FullName, pair[0], $"{pair[0]}.csproj"), $"<Project><ItemGroup>{pair[1]}</ItemGroup></Project>");
            }

            Assert.NotEmpty(BroughtAlong(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("""configuration["Link:Scope"]""", true)]
    [InlineData("""Environment.GetEnvironmentVariable("Link__Scope")""", true)]
    [InlineData("""const string SectionName = "Link";""", true)]
    [InlineData("""headers["LinkText"]""", false)]
    public void Settings_of_the_link_are_recognized(string code, bool expected) => Assert.Equal(expected, SectionOfTheLink().IsMatch(code));

    // Whatever an item of a project is called, its value tells whose files it takes.
    private static IEnumerable<string> BroughtAlong(string functions) =>
        from file in Directory.EnumerateFiles(functions, "*.csproj", SearchOption.AllDirectories)
        let project = Path.GetFileNameWithoutExtension(file)
        where project != LocalHost
        from text in XDocument.Load(file).Descendants().SelectMany(element => element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value))
        from server in Servers.Where(server => server != project)
        where text.Split('/', '\\', ';').Any(part => part == server || part == $"{server}.csproj" || part == $"{server}.dll")
        select $"{project}: {text}";

    [GeneratedRegex("\"Link(?:\"|:|__)")]
    private static partial Regex SectionOfTheLink();
}
