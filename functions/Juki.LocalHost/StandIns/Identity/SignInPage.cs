using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using OpenIddict.Abstractions;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>The page on which an operator signs in: it takes what the operator's authenticator has signed, and nothing else.</summary>
internal static class SignInPage
{
    private const string Style = """
        body { font: 16px/1.8 sans-serif; color: #1b2733; background: #eef1f4; margin: 0; }
        main { max-width: 40rem; margin: 10vh auto; padding: 2rem 2.5rem; background: #fff; border: 1px solid #c9d2db; border-radius: 6px; }
        h1 { font-size: 1.25rem; margin: 0 0 1rem; }
        label, textarea { display: block; width: 100%; box-sizing: border-box; }
        textarea { font: 14px/1.4 monospace; margin: .25rem 0 1rem; padding: .5rem; border: 1px solid #5a6b7b; border-radius: 4px; resize: vertical; }
        button { font: inherit; padding: .4rem 1.6rem; color: #fff; background: #14548c; border: 0; border-radius: 4px; }
        :focus-visible { outline: 3px solid #b35c00; outline-offset: 2px; }
        .refused { color: #a01010; font-weight: bold; }
        """;

    /// <summary>What the page may load: its own style, which is part of it.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>The page for a request, which goes on with the form.</summary>
    /// <param name="request">The authorization request.</param>
    /// <param name="wasRefused">Whether an assertion has just been refused.</param>
    /// <returns>HTML.</returns>
    public static string Of(OpenIddictRequest request, bool wasRefused)
    {
        var parameters = request.GetParameters()
            .Where(parameter => parameter.Key != OpenIddictConstants.Parameters.Assertion)
            .Select(parameter => $"""<input type="hidden" name="{Encode(parameter.Key)}" value="{Encode((string?)parameter.Value)}">""");
        return $"""
            <!doctype html>
            <html lang="ja">
            <head><meta charset="utf-8"><title>サインイン（代替の認証基盤）</title><style>{Style}</style></head>
            <body><main>
            <h1>操作者のサインイン</h1>
            <p>この認証基盤は手元の代替です。コマンド <code>sign-in</code> が認証器で署名した文字列を、1分以内に貼り付けてください。</p>
            {(wasRefused ? """<p class="refused" role="alert">受け付けられません。文字列は1回限り、1分間有効です。新しいものを貼り付けてください。</p>""" : "")}
            <form method="post" action="/{IdentityServer.AuthorizationPath}">
            {string.Join('\n', parameters)}
            <label for="assertion">認証器の署名</label>
            <textarea id="assertion" name="assertion" rows="6" required autofocus autocomplete="off" spellcheck="false"></textarea>
            <button>サインイン</button>
            </form>
            </main></body>
            </html>
            """;
    }

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
