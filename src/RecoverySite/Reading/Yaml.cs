using RecoverySite.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RecoverySite.Reading;

/// <summary>A YAML value with its place in the author's file.</summary>
internal abstract record YamlNode(Location At);
internal sealed record YamlScalar(string Value, bool Quoted, Location At) : YamlNode(At)
{
    /// <summary>Whether nothing is said: a blank says no more than no value.</summary>
    public bool IsNull => string.IsNullOrWhiteSpace(Value) || (!Quoted && Value is "~" or "null");
}
internal sealed record YamlList(IReadOnlyList<YamlNode> Items, Location At) : YamlNode(At);
internal sealed record YamlMap(IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries, Location At) : YamlNode(At);

/// <summary>
/// YAML text to nodes with places, in one pass over YamlDotNet's events. Aliases are refused and depth is bounded,
/// so no file can grow in memory beyond its own length.
/// </summary>
internal sealed class Yaml(SourceFile file, int firstLine, List<Diagnostic> problems)
{
    private const int MaxDepth = 20;

    private readonly int lastLine = file.At(file.Text.Length).Line;

    /// <summary>Null, with the reason among the problems, if the text is no YAML mapping.</summary>
    /// <param name="firstLine">The line of the file on which <paramref name="yaml"/> begins, from 1.</param>
    public static YamlMap? Read(SourceFile file, string yaml, int firstLine, List<Diagnostic> problems)
    {
        // A file that is empty or could not be opened was said already.
        if (string.IsNullOrWhiteSpace(file.Text)) return null;
        var reader = new Yaml(file, firstLine, problems);
        if (reader.FindTabs(yaml)) return null;
        var parser = new Parser(new StringReader(Controls.WithoutHiddenLineEnds(yaml)));
        try
        {
            return reader.Document(parser);
        }
        catch (YamlException e)
        {
            reader.Broken(e.Start, e.InnerException?.Message ?? e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16.3 throws these without a place, for an unclosed [ or { and for an escape beyond Unicode.
            reader.Broken(parser.Current?.End ?? Mark.Empty, e is ArgumentException ? e.Message : "A '[' or '{' is not closed before here");
        }
        return null;
    }

    private YamlMap? Document(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return new([], new(file.Path, firstLine));
        parser.Consume<DocumentStart>();
        var root = Node(parser, 1);
        if (root is null) return null;
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
        {
            Broken(parser.Current!.Start, "A second document begins here.");
            return null;
        }
        if (root is YamlMap map) return map;
        problems.Add(Rules.BrokenYaml.At(root.At, "Fields are expected here: a name, a colon and a value on each line."));
        return null;
    }

    /// <summary>Null stops the whole reading; the reason is among the problems.</summary>
    private YamlNode? Node(Parser parser, int depth)
    {
        var start = parser.Current!;
        if (parser.Current is AnchorAlias || (parser.Current is NodeEvent { Anchor.IsEmpty: false }))
        {
            problems.Add(Rules.Alias.At(Place(start.Start), "An anchor (&) or alias (*) stands here."));
            return null;
        }
        if (depth > MaxDepth)
        {
            problems.Add(Rules.TooDeep.At(Place(start.Start), $"More than {MaxDepth} levels stand inside one another here."));
            return null;
        }
        if (parser.TryConsume<Scalar>(out var scalar)) return Text(scalar);
        return parser.TryConsume<SequenceStart>(out _) ? List(parser, start.Start, depth) : Map(parser, start.Start, depth);
    }

    private YamlList? List(Parser parser, Mark start, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(parser, depth + 1) is not { } item) return null;
            items.Add(item);
        }
        return new(items, Place(start));
    }

    private YamlMap? Map(Parser parser, Mark start, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<(YamlScalar, YamlNode)>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.Accept<Scalar>(out _))
            {
                if (parser.Current is AnchorAlias) { Node(parser, depth); return null; }
                Broken(parser.Current!.Start, "A field name is expected here.");
                return null;
            }
            if (Node(parser, depth) is not YamlScalar key || Node(parser, depth + 1) is not { } value) return null;
            if (seen.TryGetValue(key.Value, out var first))
                problems.Add(Rules.DuplicateKey.At(key.At, $"'{key.Value}' stands here and in line {first.At.Line}."));
            else
            {
                seen.Add(key.Value, key);
                entries.Add((key, value));
            }
        }
        return new(entries, Place(start));
    }

    private YamlScalar Text(Scalar scalar)
    {
        var length = scalar.Start.Line == scalar.End.Line ? (int)(scalar.End.Column - scalar.Start.Column) : 1;
        if (Controls.Find(scalar.Value) is var control and >= 0)
            problems.Add(Rules.ControlCharacter.At(Place(scalar.Start, length), $"The value holds the character U+{(int)scalar.Value[control]:X4}, which no reader can see."));
        return new(scalar.Value, scalar.Style is not ScalarStyle.Plain, Place(scalar.Start, length));
    }

    private bool FindTabs(string yaml)
    {
        var line = firstLine;
        foreach (var text in yaml.Split('\n'))
        {
            var indent = text[..^text.TrimStart(' ', '\t').Length];
            if (indent.Contains('\t'))
            {
                problems.Add(Rules.TabIndent.At(new(file.Path, line, indent.IndexOf('\t') + 1), "The line begins with a tab."));
                return true;
            }
            line++;
        }
        return false;
    }

    private void Broken(Mark at, string message) =>
        problems.Add(Rules.BrokenYaml.At(Place(at), $"The YAML reader says: {message.TrimEnd('.')}."));

    /// <summary>The end of a text that stops short counts as one line too many; it is said on the last one.</summary>
    private Location Place(Mark mark, int length = 1) =>
        new(file.Path, Math.Min(lastLine, firstLine + (int)Math.Max(0, mark.Line - 1)), (int)Math.Max(1, mark.Column), Math.Max(1, length));
}
