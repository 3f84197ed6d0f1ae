using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Juki.Testing.Memory;

/// <summary>What a service says that says nothing.</summary>
internal sealed class Answer(int status, ETag? etag = null) : Response
{
    public static Answer NoContent { get; } = new(204);

    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => etag is { } value ? [new HttpHeader("ETag", value.ToString())] : [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = name == "ETag" ? etag?.ToString() : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}

/// <summary>A row that may not be there.</summary>
internal sealed class Maybe<T>(T? value) : NullableResponse<T>
    where T : class
{
    public override bool HasValue => value is not null;

    public override T? Value => value;

    public override Response GetRawResponse() => new Answer(value is null ? 404 : 200);
}
