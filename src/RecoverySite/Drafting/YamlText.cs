using System.Text;
using System.Text.RegularExpressions;

namespace RecoverySite.Drafting;

/// <summary>Values as somebody would write them in YAML: plain where that is safe, in double quotes where it is not.</summary>
internal static partial class YamlText
{
    /// <summary>One value, on one line.</summary>
    public static string Of(string value)
    {
        if (IsPlain().IsMatch(value) && value is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off")) return value;
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
            quoted.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' or '\r' or '\t' => " ", _ => c.ToString() });
        return quoted.Append('"').ToString();
    }

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Of))}]";

    /// <summary>A field with its value; nothing where there is none.</summary>
    public static string Field(string name, string? value) => string.IsNullOrWhiteSpace(value) ? "" : $"{name}: {Of(value)}\n";

    /// <summary>A field with its values; nothing where there are none.</summary>
    public static string Field(string name, IReadOnlyCollection<string> values) => values.Count == 0 ? "" : $"{name}: {List(values)}\n";

    /// <summary>Fields as an item of a list, below a hyphen.</summary>
    public static string Item(string fields, string indent)
    {
        var lines = fields.TrimEnd('\n').Split('\n');
        return string.Concat(lines.Select((line, i) => $"{indent}{(i == 0 ? "- " : "  ")}{line}\n"));
    }

    /// <summary>Fields as an item of a list on one line, where a comma would end a plain value.</summary>
    public static string Flow(string fields) => $"{{ {string.Join(", ", fields.TrimEnd('\n').Split('\n').Select(line =>
    {
        var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        return $"{name}: {(value.Contains(',', StringComparison.Ordinal) && value[0] is not ('"' or '[') ? $"\"{value}\"" : value)}";
    }))} }}";

    // Dates and web addresses are plain too; a colon is no end of a name where no blank follows it.
    [GeneratedRegex(@"^([A-Za-z](?:[A-Za-z0-9 '()./_–’;?+-]|,(?= ))*(?<! )|https?://[A-Za-z0-9._~/?%+=:-]+|\d{4}-\d{2}(-\d{2})?)\z")]
    private static partial Regex IsPlain();
}
