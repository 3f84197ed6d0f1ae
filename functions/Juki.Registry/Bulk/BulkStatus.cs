namespace Juki.Registry.Bulk;

/// <summary>Where a bulk job stands.</summary>
public enum BulkStatus
{
    /// <summary>Taken in, without conditions.</summary>
    TakenIn = 1,

    /// <summary>Its conditions are there and their form was checked.</summary>
    Checked = 2,

    /// <summary>Its rows are looked up.</summary>
    Running = 3,

    /// <summary>Its result can be fetched.</summary>
    Done = 4,

    /// <summary>It is over: of conditions and results nothing is kept.</summary>
    Ended = 5,
}

/// <summary>Why a bulk job is over.</summary>
public enum BulkEnding
{
    /// <summary>It was given up before it was started.</summary>
    Abandoned = 1,

    /// <summary>The operator said that the result was received.</summary>
    Received = 2,

    /// <summary>The result was downloaded as often as it may be.</summary>
    Fetched = 3,

    /// <summary>Its time was over.</summary>
    Expired = 4,
}
