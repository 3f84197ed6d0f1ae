using Juki.Testing;
using static Juki.Registry.Tests.Updates.Budgets.Requests;

namespace Juki.Registry.Tests.Updates.Budgets;

internal static partial class BudgetTable
{
    private const string Elsewhere = "千葉県市川市南八幡二丁目２番２号";

    /// <summary>
    /// Each act of the Fuhyo file, applied, and one that is held: what the Juki file's cost without numbers to claim and towns' codes to index.
    /// Who goes abroad is found by the last address too, and every entry tells who may be provided.
    /// </summary>
    public static IReadOnlyDictionary<string, BudgetCase> Supplements { get; } = new BudgetCase[]
    {
        new("1", Accepted, RangeRead + Group + AddressIndexed + BirthIndexed + Digest + Marker + SharedAppends.OfANewId) { Message = s => s.Person.SupplementEntry().Under(1) },
        new("2", Accepted, Change) { Given = EnterAsync, Message = s => s.Person.Struck().Under(2) },
        new("3", Accepted, Change + AddressIndexed) { Given = EnterAsync, Message = s => s.Person.Moved(Elsewhere).Under(2) },
        new("3 of going abroad", Accepted, Change + (2 * AddressIndexed) + BirthIndexed) { Given = EnterAsync, Message = s => s.Person.GoneAbroad().Under(2) },
        new("4", Accepted, Change + CodeClaim + Digest) { Given = EnterAsync, Message = s => s.Person.CodeCorrected(s.NewCode).Under(2) },
        new("held", Held, RangeRead + Group + Marker + SharedAppends.OfANewId) { Given = EnterAsync, Message = s => s.Person.Moved(Elsewhere).Under(3) },
    }.ToDictionary(each => each.Name);

    private static async Task EnterAsync(BudgetScene scene)
    {
        await scene.SendAsync(scene.Person.SupplementEntry().Under(1));
        await scene.Bench.ForwardAsync(scene.Person);
    }
}
