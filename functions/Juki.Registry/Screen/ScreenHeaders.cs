using Juki.Registry.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Screen;

/// <summary>
/// What every answer of the screen tells the browser: nothing runs or loads but the screen's own files, nothing is kept, framed, sent
/// on or read by another site. The only other address it may call is the identity provider's.
/// </summary>
public sealed class ScreenHeaders(IOptions<AccessOptions> access)
{
    // A form is read by the screen and never sent by the browser, whose address bar would show it.
    private readonly string _policy = string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        $"connect-src 'self' {new Uri(access.Value.Authority).GetLeftPart(UriPartial.Authority)}",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");

    /// <summary>Sets them.</summary>
    /// <param name="headers">The answer's headers.</param>
    public void Set(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()";
    }
}
