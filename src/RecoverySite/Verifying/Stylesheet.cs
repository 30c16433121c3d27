using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>The stylesheet, read only for what could hide a notice or ask another place for something.</summary>
internal sealed partial class Stylesheet
{
    private readonly List<ISelector?> hiding = [];

    public Stylesheet(OutputFile file)
    {
        var css = Comments().Replace(Encoding.UTF8.GetString(file.Bytes.Span), "");
        var parser = new CssSelectorParser();
        Asks = Outside().IsMatch(css);
        foreach (Match rule in Rules().Matches(css))
            if (Hiding().IsMatch(rule.Groups["body"].Value))
                hiding.AddRange(rule.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    // A hidden ::before hides no text of the page.
                    .Where(selector => !selector.Contains("::", StringComparison.Ordinal))
                    .Select(selector => parser.ParseSelector(selector)));
    }

    /// <summary>Whether it would fetch anything.</summary>
    public bool Asks { get; }

    /// <summary>Whether any rule, for any medium, hides this element. A selector that cannot be read counts as hiding.</summary>
    public bool Hides(IElement element) => hiding.Any(selector => selector?.Match(element, element.Owner!.DocumentElement) ?? true);

    // The innermost blocks are the rules, also inside @media.
    [GeneratedRegex(@"(?<selectors>[^{}]*)\{(?<body>[^{}]*)\}")]
    private static partial Regex Rules();

    [GeneratedRegex("""
        (?<![-\w])(
          display\s*:\s*none
        | visibility\s*:\s*(hidden|collapse)
        | content-visibility\s*:\s*hidden
        | clip(-path)?\s*:
        | color\s*:\s*transparent
        | (opacity|font-size|(max-)?(height|width|block-size|inline-size)|transform\s*:\s*scale[xy]?\()[:\s]*(0|0?\.0\d*|1px)(\D*%|px|r?em)?\s*(;|!|\)|$)
        | (left|top|right|bottom|text-indent|margin-left|margin-top|inset)\s*:\s*-\d{3,}
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Hiding();

    [GeneratedRegex(@"@import|url\(\s*['""]?(?!#)", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
