using System.Text;

namespace Juki.Testing.Canaries;

/// <summary>Something that lies somewhere: its place, told without its content, and its bytes.</summary>
public sealed record StoredContent(string Place, byte[] Bytes)
{
    public StoredContent(string place, string text)
        : this(place, Encoding.UTF8.GetBytes(text))
    {
    }

    public override string ToString() => Place;
}
