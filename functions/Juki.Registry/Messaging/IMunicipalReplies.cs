namespace Juki.Registry.Messaging;

/// <summary>The queues on which municipalities' communication servers (市町村CS) receive their replies, one queue each.</summary>
public interface IMunicipalReplies
{
    /// <summary>Puts a sealed reply on a municipality's queue. At least once: a reply may be sent again under the same id.</summary>
    /// <param name="municipalityCode">The receiver, six digits.</param>
    /// <param name="messageId">The reply's id.</param>
    /// <param name="body">The sealed reply.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the queue has taken it.</returns>
    Task SendAsync(string municipalityCode, string messageId, string body, CancellationToken cancellationToken);
}
