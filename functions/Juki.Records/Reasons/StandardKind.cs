namespace Juki.Records.Reasons;

/// <summary>A kind of change as municipal systems name it (異動事由, 住民記録システム標準仕様書 1.2.2).</summary>
/// <param name="Term">The specification's own word.</param>
/// <param name="Reason">The statutory reason under which it is notified; null for a kind that changes nothing here and is not notified.</param>
public sealed record StandardKind(string Term, ChangeReason? Reason);
