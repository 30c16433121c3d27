using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// The stylesheet, read only for what could hide or change words, or ask another place for something. It is ours and plain:
/// what is not on the short list of properties is refused, so that nobody has to think of every trick.
/// </summary>
internal sealed partial class Stylesheet
{
    /// <summary>What an element must be for a rule to reach it: of the last class or name; empty if only the whole selector tells.</summary>
    private readonly List<(string Class, string Name, ISelector? Selector)> hiding = [];
    private readonly List<Diagnostic> objections = [];

    public Stylesheet(OutputFile file)
    {
        var css = Encoding.UTF8.GetString(file.Bytes.Span);
        void Object(Rule rule, string message) => objections.Add(rule.At(new(file.Path), message));
        if (Outside().Match(css) is { Success: true } asks) Object(Rules.OutsideRequest, $"'{asks.Value}' would fetch something.");
        if (Tricks().Match(css) is { Success: true } trick) Object(Rules.ForeignMarkup, $"'{trick.Value}' can hide what the rest of the stylesheet does.");

        var parser = new CssSelectorParser();
        var bare = Comments().Replace(css, "");
        var rules = RulesOf().Matches(bare).Select(r => (Selectors: r.Groups["selectors"].Value.Trim(), Body: r.Groups["body"].Value, Before: bare[..r.Index])).ToList();
        var measures = Measures(rules.Where(r => r.Selectors == ":root").Select(r => r.Body));
        foreach (var (selectors, body, before) in rules)
        {
            foreach (Match declaration in Declarations().Matches(body))
                if (Refused(declaration.Groups["name"].Value, declaration.Groups["value"].Value.Trim(), selectors) is { } reason)
                    Object(Rules.ForeignMarkup, $"{selectors} {{ {declaration.Value.Trim()} }}: {reason}.");
            // A hidden ::before hides no text of the page.
            if (Spelled(body, measures).Any(b => Hiding().IsMatch(b)) && !IsHelpBar(selectors, body) && !(IsExit(selectors, body) && IsInPrint(before)))
                hiding.AddRange(selectors.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Where(s => !s.Contains("::", StringComparison.Ordinal)).Select(s => (Needs().Match(s), parser.ParseSelector(s))).Select(x => (x.Item1.Groups["class"].Value, x.Item1.Groups["name"].Value, x.Item2)));
        }
    }

    /// <summary>The bar with the ways to help and out stays in sight, at its own place in the page, which it never leaves upwards.</summary>
    private static bool IsHelpBar(string selectors, string body) => selectors == ".help-bar" && body == "position: sticky;inset-block-start: 0;z-index: 3;";

    /// <summary>Nobody leaves from paper.</summary>
    private static bool IsExit(string selectors, string body) => selectors == ".leave" && body == "display: none;";

    private static bool IsInPrint(string before) => before.LastIndexOf("@media", StringComparison.Ordinal) is var at and >= 0 && before[at..].StartsWith("@media print{", StringComparison.Ordinal)
        && before[at..].Count(c => c == '{') > before[at..].Count(c => c == '}');

    public IReadOnlyList<Diagnostic> Objections => objections;

    /// <summary>Whether any rule, for any medium, hides this element. A selector that cannot be read counts as hiding.</summary>
    public bool Hides(IElement element)
    {
        foreach (var (@class, name, selector) in hiding)
            if ((@class.Length == 0 || element.ClassList.Contains(@class)) && (name.Length == 0 || element.LocalName == name) && (selector?.Match(element, element.Owner!.DocumentElement) ?? true)) return true;
        return false;
    }

    /// <summary>The tokens that stand for a measure, each with every value that it is given anywhere. One that is ever a colour by number is a colour, whatever it is called elsewhere.</summary>
    private static ILookup<string, string> Measures(IEnumerable<string> roots) => roots
        .SelectMany(r => Declarations().Matches(r).Select(d => (Name: d.Groups["name"].Value, Value: d.Groups["value"].Value.Trim())))
        .Where(t => t.Name.StartsWith("--", StringComparison.Ordinal)).GroupBy(t => t.Name, t => t.Value, StringComparer.Ordinal).Where(t => !t.Any(v => v.StartsWith('#')))
        .SelectMany(t => t.Select(v => (t.Key, Value: v))).ToLookup(t => t.Key, t => t.Value, StringComparer.Ordinal);

    /// <summary>A rule with its measures spelled out: once with all first values, once with all second ones, and so on.</summary>
    private static IEnumerable<string> Spelled(string body, ILookup<string, string> measures)
    {
        var most = Token().Matches(body).Select(t => measures[t.Groups["name"].Value].Count()).DefaultIfEmpty(1).Max();
        return Enumerable.Range(0, Math.Max(1, most)).Select(i => Token().Replace(body, t => measures[t.Groups["name"].Value].ToList() is { Count: > 0 } values ? values[Math.Min(i, values.Count - 1)] : t.Value));
    }

    private static string? Refused(string name, string value, string selectors) => name switch
    {
        _ when name.StartsWith("--", StringComparison.Ordinal) => selectors == ":root" || selectors.StartsWith(".notice", StringComparison.Ordinal) ? null : "tokens are set at the root and on notices",
        _ when !properties.Contains(name) => "this property is not among those that the site uses",
        "content" when value is not ("\"› \"" or "\"↗\" / \"\"" or "\" (\" attr(href) \")\"" or "attr(data-label) \": \"") => "no words come from a stylesheet",
        "display" or "position" or "flex-wrap" or "overflow" or "overflow-x" when value.Contains("var(", StringComparison.Ordinal) => "its value must be plain to see",
        "font" when selectors != "html" && value != "inherit" => "the whole font is set once, for the page",
        "text-decoration" when value is not ("none" or "underline") => "words are not struck through",
        _ => null,
    };

    private static readonly HashSet<string> properties =
    [
        "-webkit-text-size-adjust", "align-items", "background", "border", "border-block-end", "border-block-start", "border-collapse", "border-inline-start", "border-inline-start-width", "border-radius", "box-sizing", "break-after", "break-inside",
        "color", "color-scheme", "columns", "content", "display", "fill", "flex", "flex-wrap", "font", "font-size", "font-style", "font-weight", "gap", "grid-column", "grid-row", "grid-template-columns", "height", "hyphens", "inset-block-start", "inset-inline-start", "line-height", "list-style",
        "margin", "margin-block", "margin-block-end", "margin-block-start", "margin-inline-end", "margin-inline-start", "max-width", "min-width", "outline", "outline-offset", "overflow", "overflow-wrap", "overflow-x",
        "padding", "padding-block", "padding-block-end", "padding-block-start", "padding-inline", "padding-inline-end", "padding-inline-start", "position", "scroll-padding-block-start", "stroke", "stroke-dasharray", "stroke-width",
        "text-align", "text-decoration", "text-decoration-thickness", "text-underline-offset", "text-wrap", "vertical-align", "white-space", "width", "z-index",
    ];

    // A plain class or name at the end, such as «.unseen», «p .unseen» or «.pairs thead»: most elements are told apart by it alone.
    [GeneratedRegex(@"(^|[\s>])([a-z0-9]*\.(?<class>[\w-]+)|(?<name>[a-z][a-z0-9]*))$")]
    private static partial Regex Needs();

    [GeneratedRegex(@"var\((?<name>--[-\w]+)\)")]
    private static partial Regex Token();

    // The innermost blocks are the rules, also inside @media.
    [GeneratedRegex(@"(?<selectors>[^{};]*)\{(?<body>[^{}]*)\}")]
    private static partial Regex RulesOf();

    [GeneratedRegex(@"(?<name>[-\w]+)\s*:(?<value>[^;]*)")]
    private static partial Regex Declarations();

    [GeneratedRegex("""
        (?<![-\w])(
          display\s*:\s*none
        | position\s*:\s*(fixed|absolute|sticky)
        | color\s*:\s*(transparent|rgb|hsl|\#\w{4}\b|\#\w{8}\b|var\(--(paper|panel|line|tone-paper|\w+-paper)\))
        | font-size\s*:\s*(calc|min|max|clamp|var|[\d.]*(vw|vh|vmin|vmax|%)|0?\.[0-6]\d*|0(?![.\d])|1?\dpx|[0-8]pt)
        | ((max-)?(height|width|block-size|inline-size)|line-height)\s*:\s*(calc|min|max|clamp|var|0?\.\d|0(?![.\d])|\d{1,2}px|[\d.]*v[hw])
        | (inset[-\w]*|margin[-\w]*|vertical-align)\s*:[^;]*-[\d.]
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Hiding();

    [GeneratedRegex(@"@import|@font-face|url\(|image-set|src\(", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();

    // Escapes spell a word so that no search finds it; a comment in a string swallows what follows; other pseudo-elements reach into words.
    [GeneratedRegex(@"\\|[""'][^""'\n]*(/\*|\*/)|::(?!before|after)[\w-]+|@(?!media)[\w-]+|!important", RegexOptions.IgnoreCase)]
    private static partial Regex Tricks();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();
}
