using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>The YAML between the first two lines of hyphens, and where the rest of the file begins.</summary>
internal static class FrontMatter
{
    /// <summary>Fields that give defaults in silence, with the reason among the problems, if there is no readable front matter.</summary>
    /// <param name="bodyLine">The line after the front matter, from 1; 0 if there is none.</param>
    public static Fields Read(SourceFile file, string kind, List<Diagnostic> problems, out int bodyLine)
    {
        bodyLine = 0;
        // Broken encodings and empty files were said when the file was opened.
        if (string.IsNullOrWhiteSpace(file.Text)) return new(null, kind, file.Path, problems);

        var lines = file.Text.Split('\n').Select(l => l.TrimEnd('\r', ' ')).ToArray();
        var end = lines[0] == "---" ? Array.IndexOf(lines, "---", 1) : -1;
        if (end < 0)
        {
            problems.Add(Rules.NoFrontMatter.At(new(file.Path), lines[0] == "---"
                ? "The front matter begins here and never ends."
                : $"The file begins with '{Shorten(lines[0])}' and not with a line '---'."));
            return new(null, kind, file.Path, problems);
        }
        bodyLine = end + 2;
        var yaml = string.Join('\n', file.Text.Split('\n')[1..end]);
        return new(Yaml.Read(file, yaml, 2, problems), kind, file.Path, problems);
    }

    private static string Shorten(string line) => line.Length > 40 ? line[..40] + "..." : line;
}
