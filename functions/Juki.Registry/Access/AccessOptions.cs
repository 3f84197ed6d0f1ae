using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Access;

/// <summary>Settings of access: whose tokens are taken and where the registers lie.</summary>
public sealed class AccessOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Access";

    /// <summary>Issuer of access tokens; its discovery document lies below it. Https, except on the loopback.</summary>
    [Required, Url]
    public string Authority { get; set; } = "";

    /// <summary>Audience that tokens must be for.</summary>
    [Required]
    public string Audience { get; set; } = "juki-server";

    /// <summary>Value of <c>acr</c> that says how the operator signed in (A1) [P]: <c>phr</c> is phishing-resistant (OpenID EAP ACR values).</summary>
    [Required]
    public string RequiredSignIn { get; set; } = "phr";

    /// <summary>Difference of clocks that is allowed for [P].</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often at most the provider's keys are fetched anew because a token names an unknown one.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan KeyRefresh { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the provider may take to give a document [P].</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan ProviderTimeLimit { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>File of the agency register: <c>agencyId,name,category,duties</c>, and <c>certificate</c> where agencies have bulk jobs.</summary>
    [Required]
    public string AgenciesFile { get; set; } = "";

    /// <summary>File of the operator register (操作者名簿): <c>operatorId,agencyId,duties,rights,terminals,status,validFrom,validTo</c>.</summary>
    [Required]
    public string OperatorsFile { get; set; } = "";

    /// <summary>File of what was decided on single duties (<c>duty,individualNumber,residentCode,removedPeople</c>); its first line alone where nothing was.</summary>
    [Required]
    public string DutyDecisionsFile { get; set; } = "";

    /// <summary>Whether the provider is reached safely: over TLS, or without leaving the machine.</summary>
    internal bool IsAuthoritySafe =>
        Uri.TryCreate(Authority, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback);
}
