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

    /// <summary>Value of <c>acr</c> that says how the operator signed in (A1): <c>phr</c> is phishing-resistant (OpenID EAP ACR values).</summary>
    [Required]
    public string RequiredSignIn { get; set; } = "phr";

    /// <summary>Difference of clocks that is allowed for.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often at most the provider's keys are fetched anew when a token names an unknown one.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan KeyRefresh { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>File of the agency register.</summary>
    [Required]
    public string AgenciesFile { get; set; } = "";

    /// <summary>File of the operator register (操作者名簿).</summary>
    [Required]
    public string OperatorsFile { get; set; } = "";
}
