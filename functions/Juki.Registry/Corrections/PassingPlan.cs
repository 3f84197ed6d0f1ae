using Juki.Records.Notices;
using Juki.Records.Values;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Messaging;
using Juki.Registry.People;
using Juki.Vault.Indexes;

namespace Juki.Registry.Corrections;

/// <summary>Settles to which municipality a case goes, what it is told, and by what its own update will be known.</summary>
public sealed class PassingPlan(PersonLocator people, BlindIndex index, MunicipalRegister municipalities, ReportEvent events, TimeProvider time)
{
    /// <summary>Makes the passing of a case about somebody who is held. One request.</summary>
    /// <param name="id">The case.</param>
    /// <param name="read">What it holds; a person was found.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The passing.</returns>
    /// <exception cref="ProblemException">The person is no longer held, or the municipality can't be sent anything.</exception>
    internal async Task<CasePassing> OfHeldAsync(CaseId id, Case read, CancellationToken cancellationToken)
    {
        var place = await people.LocateAsync(new BlindToken(read.Person!), cancellationToken);
        if (place.Body.Current is not { } current)
            throw new ProblemException(KnownProblems.CaseState);
        return Make(id, read, NoticeSender.FindFor(current.MunicipalityCode), current.ResidentCode) with
        {
            LastNumber = place.Body.LastNumber,
            Digest = ItemsDigest.Of(id.Text, read.Reported!.Items, current),
            WasRemoved = current.IsRemoved,
        };
    }

    /// <summary>Makes the passing of a case about somebody who is not held.</summary>
    /// <param name="id">The case.</param>
    /// <param name="read">What it holds.</param>
    /// <param name="municipality">The municipality named.</param>
    /// <param name="code">The resident code that the form or letter names; null where it names none.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The passing.</returns>
    /// <exception cref="ProblemException">The municipality can't be sent anything.</exception>
    internal async Task<CasePassing> OfNobodyAsync(CaseId id, Case read, NoticeSender? municipality, ResidentCode? code, CancellationToken cancellationToken) =>
        Make(id, read, municipality, code) with { Code = code is { } named ? (await index.OfAsync(named, cancellationToken)).Hex : null };

    private CasePassing Make(CaseId id, Case read, NoticeSender? municipality, ResidentCode? code)
    {
        if (municipality?.Code.Value is not { } receiver || municipalities.FindReceiver(receiver) is null)
            throw new ProblemException(KnownProblems.MunicipalityUnknown);
        var (messageId, now) = (Guid.NewGuid().ToString("D"), time.GetUtcNow());
        return new CasePassing(now, receiver, messageId, null, 0, [], false) { Unsent = events.Write(id, read, messageId, now, code) };
    }
}
