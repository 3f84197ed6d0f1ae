namespace Juki.Records.Reasons;

/// <summary>Column "sender must be" of the reason table.</summary>
public enum SenderRule
{
    /// <summary>Any municipality of the prefecture, for itself: the row's own municipality (C01 sees to it).</summary>
    MunicipalityOfTheRow = 1,

    /// <summary>The municipality on whose register the person is, as the current row says.</summary>
    MunicipalityOfTheCurrentRow,
}
