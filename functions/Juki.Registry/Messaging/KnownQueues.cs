namespace Juki.Registry.Messaging;

/// <summary>Names of queues.</summary>
public static class KnownQueues
{
    /// <summary>Setting that names the queue of municipal notices.</summary>
    public const string UpdatesSetting = "%JukiUpdatesQueue%";

    /// <summary>Setting that names the queue of forwarding nudges.</summary>
    public const string ForwardingSetting = "%JukiForwardingQueue%";

    /// <summary>Setting that names the queue of municipalities' files: the messages about them, and their parts.</summary>
    public const string FilesSetting = "%JukiFilesQueue%";

    /// <summary>Setting that names the queue of initial loads that go on.</summary>
    public const string LoadsSetting = "%JukiLoadsQueue%";

    /// <summary>Setting that names the queue of steps of bulk jobs.</summary>
    public const string BulkSetting = "%JukiBulkQueue%";

    /// <summary>Setting prefix of the connection to the queues.</summary>
    public const string Connection = "MunicipalQueues";

    /// <summary>The queue on which a municipality receives its replies.</summary>
    /// <param name="municipalityCode">Six digits.</param>
    /// <returns>Its name.</returns>
    public static string Replies(string municipalityCode) => $"juki-replies-{municipalityCode}";
}
