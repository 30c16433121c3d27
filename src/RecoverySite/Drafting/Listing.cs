using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Drafting;

/// <summary>How something comes to stand in a list of a file, in whichever of its two forms YAML has it.</summary>
internal static class Listing
{
    /// <summary>One value more in a list of values.</summary>
    /// <param name="line">Where the list begins if the field is not there yet.</param>
    public static Edit Add(SourceFile file, string field, ImmutableArray<Located<string>> values, string value, int line)
    {
        if (values is [.., { At: var last }])
        {
            if (file.Line(last.Line) is not { } item || !item.TrimStart().StartsWith("- ", StringComparison.Ordinal)) return Edit.After(last, $", {value}");
            var below = $"{item[..item.IndexOf('-', StringComparison.Ordinal)]}- {value}";
            // A remark behind the last item stays there.
            return file.Line(last.Line + 1) is null ? Edit.After(last with { Column = 1, Length = item.Length }, "\n" + below) : Edit.Before(new(file.Path, last.Line + 1), below + "\n");
        }
        return Field(file.Path, file.Text.Split('\n'), field) is { } empty ? new(empty, $"{field}: [{value}]") : Edit.Before(new(file.Path, line), $"{field}: [{value}]\n");
    }

    /// <summary>One record more at the end of a list of records.</summary>
    /// <param name="fields">Its fields, each on a line.</param>
    /// <returns>Null for a list that is written so that only a person should change it.</returns>
    /// <param name="until">The last line in which fields stand, counted from 1, where a text comes after them; 0 for the whole file.</param>
    public static Edit? AddRecord(SourceFile file, string field, string fields, int until = 0)
    {
        var lines = file.Text.Split('\n');
        if (until > 0) lines = [.. lines.Take(until), ""];
        if (Field(file.Path, lines, field) is not { } head) return Edit.After(End(lines, file), $"\n{field}:\n{YamlText.Item(fields, "  ")}"[(lines[^1].Length == 0 ? 1 : 0)..]);
        var line = lines[head.Line - 1].TrimEnd();
        var value = line[(field.Length + 1)..].TrimStart();
        if (value == "[]") return new(head, $"{field}:\n{YamlText.Item(fields, "  ").TrimEnd('\n')}");
        if (value.StartsWith('[')) return IsWhole(value) && YamlText.Flow(fields) is { } flow ? Edit.Before(new(file.Path, head.Line, line.Length), $", {flow}") : null;
        if (value.Length > 0 && value[0] != '#') return null;
        // The list goes on until something else stands at the margin.
        var after = Enumerable.Range(head.Line, lines.Length - head.Line).FirstOrDefault(i => lines[i].Length > 0 && lines[i][0] is not (' ' or '-' or '#'), lines.Length);
        var last = Enumerable.Range(head.Line - 1, after - head.Line + 1).Last(i => lines[i].Trim().Length > 0 && lines[i][0] != '#');
        var first = lines.Skip(head.Line).FirstOrDefault(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal));
        var indent = first is null ? "  " : first[..first.IndexOf('-', StringComparison.Ordinal)];
        return Edit.After(new(file.Path, last + 1, 1, lines[last].Length), "\n" + YamlText.Item(fields, indent).TrimEnd('\n'));
    }

    /// <summary>A list in brackets that ends in its line, with neither a remark nor a comma at its end.</summary>
    private static bool IsWhole(string value) =>
        value.EndsWith(']') && !value.Contains('#', StringComparison.Ordinal) && value[..^1].TrimEnd() is [.., not ','] && value.Count(c => c == '[') == value.Count(c => c == ']');

    /// <summary>The line of a field at the margin, without its end; null if there is none.</summary>
    private static Location? Field(string path, string[] lines, string field)
    {
        var at = Array.FindIndex(lines, l => l.StartsWith(field + ":", StringComparison.Ordinal));
        return at < 0 ? null : new(path, at + 1, 1, lines[at].Length);
    }

    private static Location End(string[] lines, SourceFile file) => new(file.Path, lines.Length, 1, lines[^1].Length);
}
