using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace RecoverySite.Reading;

/// <summary><c>{{cite key}}</c> or <c>{{law id}}</c> in a sentence, or a block such as <c>{{help-lines}}</c> alone in its paragraph.</summary>
public sealed class InsertInline(string name, string? argument) : LeafInline
{
    public string Name { get; } = name;
    public string? Argument { get; } = argument;

    /// <summary>The keys of the sources that it cites.</summary>
    public IEnumerable<string> Keys => Insert.KeysOf(Name, Argument);

    /// <summary>What may stand alone in a paragraph, and whether it takes an argument.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Blocks = new SortedDictionary<string, bool>(StringComparer.Ordinal)
    {
        [AlsoCalled] = true,
        [Corrections] = false,
        ["evidence"] = true,
        [EmergencyNumbers] = false,
        [EvidenceChart] = true,
        [Glossary] = false,
        [HelpLines] = false,
        [HelpLinesOf] = true,
        [Matrix] = false,
        ["interactions"] = true,
        [Names] = false,
        [Pages] = true,
        [PagesAbout] = true,
        [LawMatrix] = false,
        [Picture] = true,
        [Places] = false,
        [PlacesIn] = true,
        [PopularClaims] = false,
        [Topics] = false,
    };

    /// <summary>What stands in a sentence: the key of a source; a grade and the keys it rests on; the id of a legal entry.</summary>
    public const string Cite = "cite";
    public const string Claim = "claim";
    public const string Law = "law";

    /// <summary>The emergency number of every country; it and the help lines of every country; those of one.</summary>
    public const string EmergencyNumbers = "emergency-numbers";
    public const string HelpLines = "help-lines";
    public const string HelpLinesOf = "help-lines-of";

    /// <summary>A picture, with its name.</summary>
    public const string Picture = "picture";

    /// <summary>Every term with its meaning; what is often said, and what was found.</summary>
    public const string Glossary = "glossary";
    public const string PopularClaims = "popular-claims";

    /// <summary>What has been corrected on any page.</summary>
    public const string Corrections = "corrections";

    /// <summary>The status of every substance in every country, for those who compare.</summary>
    public const string LawMatrix = "law-matrix";

    /// <summary>How sure we are of several treatments, with their ids.</summary>
    public const string EvidenceChart = "evidence-chart";

    /// <summary>The names of one substance; every name of all of them, A to Z; every pair of them.</summary>
    public const string AlsoCalled = "also-called";
    public const string Names = "names";
    public const string Matrix = "interaction-matrix";

    /// <summary>Pages: those of a folder, those about a substance, all by topic, those of places, those of the places within one.</summary>
    public const string Pages = "pages";
    public const string PagesAbout = "pages-about";
    public const string Topics = "topics";
    public const string Places = "places";
    public const string PlacesIn = "places-in";

    /// <summary>The insert that a block consists of, or null if it is an ordinary block.</summary>
    public static InsertInline? Alone(Block block) =>
        block is ParagraphBlock { Inline: { FirstChild: InsertInline insert } inline } && inline.LastChild == insert ? insert : null;
}

/// <summary>Teaches Markdig the double braces.</summary>
internal sealed class InsertExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new InsertParser());
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}

internal sealed class InsertParser : InlineParser
{
    // Longer than a grade and a handful of keys; it keeps a page full of braces from being searched again and again.
    private const int MaxLength = 200;

    public InsertParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{') return false;
        var rest = slice.Text.AsSpan(slice.Start, Math.Min(MaxLength, slice.Length));
        var end = rest.IndexOf("}}");
        if (end < 0 || rest[..end].Contains('\n')) return false;

        var words = rest[2..end].ToString().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new InsertInline(words.ElementAtOrDefault(0) ?? "", words.ElementAtOrDefault(1))
        {
            Span = new SourceSpan(start, start + end + 1),
            Line = line,
            Column = column,
        };
        slice.Start += end + 2;
        return true;
    }
}
