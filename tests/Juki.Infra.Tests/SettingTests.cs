using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Juki.LocalHost.Settings;
using Juki.Registry.Updates;
using Juki.Server;
using Juki.Testing;
using Juki.Vault.Keys;

namespace Juki.Infra.Tests;

/// <summary>Each app is given every setting that the code reads, and no setting that nobody reads.</summary>
public sealed partial class SettingTests
{
    // Read by the Functions host, by identity where the local host has connection strings.
    private static readonly string[] OfTheHost =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_CLIENT_ID",
        "AzureWebJobsStorage__accountName",
        "AzureWebJobsStorage__clientId",
        "AzureWebJobsStorage__credential",
        "MunicipalQueues__clientId",
        "MunicipalQueues__credential",
        "MunicipalQueues__fullyQualifiedNamespace",
    ];

    // The plan names the runtime itself and refuses the setting.
    private static readonly string[] OfTheSampleAlone = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage", "MunicipalQueues"];

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task The_template_sets_what_the_sample_of_settings_names(string file)
    {
        var server = ServerOf.Of(file);
        var sample = LocalSettings.Read(Path.Combine(SolutionFolder.Path, LocalSettings.SampleName)).Values.Keys;
        Assert.Equal(
            sample.Except(OfTheSampleAlone).Except(server.Other.Settings).Union(server.Settings).Concat(OfTheHost).Order(StringComparer.Ordinal),
            (await server.SettingsAsync()).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task What_triggers_refer_to_is_set(string file)
    {
        var referred = typeof(JukiApp).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters().SelectMany(parameter => parameter.CustomAttributes))
            .SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value).OfType<string>())
            .SelectMany(text => References().Matches(text).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        Assert.InRange(referred.Count, 5, 100);
        Assert.Empty(referred.Except((await ServerOf.Of(file).SettingsAsync()).Keys));
    }

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task What_the_code_requires_is_set_and_what_is_set_is_read(string file)
    {
        var server = ServerOf.Of(file);
        var (required, known) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var options in new[] { typeof(JukiApp), typeof(UpdateOptions), typeof(KeyRing) }.SelectMany(type => type.Assembly.GetTypes()))
        {
            if (options.GetField("SectionName")?.GetRawConstantValue() is not string section)
                continue;
            var empty = Activator.CreateInstance(options)!;
            foreach (var property in options.GetProperties().Where(property => property.CanWrite))
            {
                known.Add($"{section}__{property.Name}");
                if (property.GetCustomAttribute<RequiredAttribute>() is not null && property.GetValue(empty) is null or "")
                    required.Add($"{section}__{property.Name}");
            }
        }

        var set = (await server.SettingsAsync()).Keys;
        Assert.InRange(required.Count, 5, 100);
        Assert.Empty(required.Except(server.Other.Settings).Except(set));
        Assert.Empty(set.Where(name => name.Contains("__", StringComparison.Ordinal)).Except(OfTheHost).Except(server.Settings).Except(known));
    }

    [Theory]
    [MemberData(nameof(ServerOf.Files), MemberType = typeof(ServerOf))]
    public async Task The_certificate_is_a_reference_to_the_vault(string file)
    {
        var certificate = (await ServerOf.Of(file).SettingsAsync())["Forwarding__ClientCertificate"];
        Assert.StartsWith("[format('@Microsoft.KeyVault(SecretUri={0}secrets/national-line/)'", certificate, StringComparison.Ordinal);
        Assert.Contains($"/vaults/kv-{file}-test-line", certificate, StringComparison.Ordinal);
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex References();
}
