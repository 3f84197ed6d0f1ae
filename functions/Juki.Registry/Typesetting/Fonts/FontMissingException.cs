using Juki.Records.Errors;

namespace Juki.Registry.Typesetting.Fonts;

/// <summary>The font of reports does not lie beside the app.</summary>
public sealed class FontMissingException()
    : JukiException("report-font-missing", $"Fonts/{ReportFont.FileName} is not beside the app: build it again, and deploy all that its publish folder holds.");
