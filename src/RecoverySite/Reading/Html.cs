using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>The little HTML that a page may hold: comments, which nobody is shown, and a few tags without attributes.</summary>
public static partial class Html
{
    private const string Tags = "br|wbr|sub|sup|kbd|mark|small|u|s|del|ins|q|cite|dfn|var|samp";

    /// <summary>Whether a tag survives rendering exactly as written.</summary>
    public static bool IsAllowed(string tag) => AllowedTag().IsMatch(tag);

    /// <summary>One or more comments and nothing else.</summary>
    public static bool IsComment(string html)
    {
        var rest = html.AsSpan().Trim();
        if (rest.IsEmpty) return false;
        while (!rest.IsEmpty)
        {
            if (!rest.StartsWith("<!--")) return false;
            var end = rest[4..].IndexOf("-->");
            if (end < 0) return false;
            rest = rest[(4 + end + 3)..].Trim();
        }
        return true;
    }

    /// <summary>How many quotations a tag opens (one), closes (minus one) or leaves as they are; the title of a work is not the author's words either.</summary>
    internal static int Quotations(string tag) => tag.ToLowerInvariant() switch
    {
        "<q>" or "<cite>" => 1,
        "</q>" or "</cite>" => -1,
        _ => 0,
    };
    /// <summary>A comment, or a place where a word may be broken: nothing stands there that could part two words.</summary>
    public static bool IsUnseen(string html) => IsComment(html) || html.Trim('<', '>', '/', ' ').Equals("wbr", StringComparison.OrdinalIgnoreCase);

    internal static void Block(HtmlBlock html, SourceFile file, List<Diagnostic> problems)
    {
        var text = file.Text[html.Span.Start..Math.Min(file.Text.Length, html.Span.End + 1)];
        if (!IsComment(text)) Refuse(text, html.Span.Start, file, problems);
    }

    /// <summary>A picture's words are read out, and no tag can stand among them.</summary>
    internal static void InPicture(HtmlInline html, SourceFile file, List<Diagnostic> problems)
    {
        if (!IsComment(html.Tag)) Refuse(html.Tag, html.Span.Start, file, problems);
    }

    private static void Refuse(string html, int start, SourceFile file, List<Diagnostic> problems)
    {
        var first = html.Split('\n')[0].Trim();
        problems.Add(Rules.RawHtml.At(file.At(start, first.Length), $"'{(first.Length > 60 ? first[..60] + "..." : first)}' stands here."));
    }

    /// <summary>The tags of one block of text: all allowed, all closed in order.</summary>
    internal sealed class OpenTags(SourceFile file, List<Diagnostic> problems)
    {
        private readonly Stack<(string Name, HtmlInline Tag)> open = new();

        /// <summary>What a reader meets there: a line break is a space, everything else nothing.</summary>
        public string Tag(HtmlInline html)
        {
            if (IsComment(html.Tag)) return "";
            if (AllowedTag().Match(html.Tag) is not { Success: true } match)
            {
                Refuse(html.Tag, html.Span.Start, file, problems);
                return "";
            }
            var name = match.Groups["name"].Value.ToLowerInvariant();
            if (name is "br") return " ";
            if (name is "wbr") return "";
            if (!html.Tag.StartsWith("</", StringComparison.Ordinal)) open.Push((name, html));
            else if (open.Count > 0 && open.Peek().Name == name) open.Pop();
            else Unclosed(html, $"'{html.Tag}' closes nothing that is open.");
            return "";
        }

        public void Done()
        {
            foreach (var (_, tag) in open) Unclosed(tag, $"'{tag.Tag}' is not closed in the same paragraph, link or emphasis.");
        }

        private void Unclosed(HtmlInline tag, string message) =>
            problems.Add(Rules.RawHtml.At(file.At(tag.Span.Start, tag.Span.Length), message));
    }

    [GeneratedRegex($@"^</?(?<name>{Tags})\s*/?>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllowedTag();
}
