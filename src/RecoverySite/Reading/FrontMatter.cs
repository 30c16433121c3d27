using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>The YAML between the first two lines of hyphens, and where the rest of the file begins.</summary>
internal static class FrontMatter
{
    /// <summary>Fields that give defaults in silence, with the reason among the problems, if there is no readable front matter.</summary>
    /// <param name="bodyLine">The line after the front matter, from 1; 0 if there is none.</param>
    public static Fields Read(SourceFile file, string kind, List<Diagnostic> problems, out int bodyLine)
    {
        bodyLine = BodyLine(file);
        // Broken encodings and empty files were said when the file was opened.
        if (string.IsNullOrWhiteSpace(file.Text)) return new(null, kind, file.Path, problems);

        if (bodyLine == 0)
        {
            var first = Lines(file)[0];
            problems.Add(Rules.NoFrontMatter.At(new(file.Path), first == "---"
                ? "The front matter begins here and never ends."
                : $"The file begins with {(first.Length == 0 ? "an empty line" : $"'{Shorten(first)}'")} and not with a line '---'."));
            return new(null, kind, file.Path, problems);
        }
        var yaml = string.Join('\n', file.Text.Split('\n')[1..(bodyLine - 2)]);
        return new(Yaml.Read(file, yaml, 2, problems), kind, file.Path, problems);
    }

    /// <summary>The line after the front matter, from 1; 0 if there is none.</summary>
    public static int BodyLine(SourceFile file)
    {
        var lines = Lines(file);
        return lines[0] == "---" && Array.IndexOf(lines, "---", 1) is var end and > 0 ? end + 2 : 0;
    }

    private static string[] Lines(SourceFile file) => [.. file.Text.Split('\n').Select(l => l.TrimEnd('\r', ' '))];

    /// <summary>The words of a field as a reader meets them.</summary>
    public static TextBlock Block(TextKind kind, Located<string> value, SourceFile file)
    {
        if (file.StandsFor is not null) return new(kind, value.Value, [(0, 0)], file with { StandsFor = value.At });
        var start = 0;
        for (var i = 1; i < value.At.Line; i++) start = file.Text.IndexOf('\n', start) + 1;
        start += value.At.Column - 1;
        // The words begin after the quote, or on the line below a > or |.
        var opening = start < file.Text.Length ? file.Text[start] : ' ';
        if (opening is '"' or '\'') start++;
        if (opening is '>' or '|')
        {
            start = file.Text.IndexOf('\n', start) + 1;
            while (start < file.Text.Length && file.Text[start] is ' ' or '\n') start++;
        }
        return new(kind, value.Value, [.. Places(value.Value, start, file.Text)], file);
    }

    /// <summary>Where each word of a value stands in the file: one that goes on in the next line is joined there by a space.</summary>
    private static IEnumerable<(int, int)> Places(string value, int start, string text)
    {
        var (at, source) = (0, start);
        foreach (var word in value.Split(' '))
        {
            var found = text.IndexOf(word, source, Math.Min(word.Length + 200, text.Length - source), StringComparison.Ordinal);
            if (found >= 0) source = found;
            yield return (at, source);
            at += word.Length + 1;
            source = Math.Min(source + word.Length, text.Length);
        }
    }

    private static string Shorten(string line) => line.Length > 40 ? line[..40] + "..." : line;
}
