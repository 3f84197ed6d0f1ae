namespace Juki.Records.Reasons;

/// <summary>Column "sender must be" of the reason table.</summary>
public enum SenderRule
{
    /// <summary>Any municipality of the prefecture, for itself: the row's own municipality (C01 sees to it).</summary>
    MunicipalityOfTheRow = 1,

    /// <summary>The municipality where the person's current row says that the person lives.</summary>
    MunicipalityOfTheCurrentRow,
}
