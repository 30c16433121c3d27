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

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(InFlow))}]";

    /// <summary>Where a comma would end a plain value.</summary>
    private static string InFlow(string value) => Of(value) is var text && text.Contains(',', StringComparison.Ordinal) && text[0] != '"' ? $"\"{text}\"" : text;

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

    /// <summary>Fields as an item of a list on one line; null where one of them has fields of its own.</summary>
    public static string? Flow(string fields)
    {
        var lines = fields.TrimEnd('\n').Split('\n').Select(l => l.Split(": ", 2)).ToList();
        return lines.Exists(l => l.Length < 2 || l[0].StartsWith(' ')) ? null
            : $"{{ {string.Join(", ", lines.Select(l => $"{l[0]}: {(l[1].Contains(',', StringComparison.Ordinal) && l[1][0] is not ('"' or '[') ? $"\"{l[1]}\"" : l[1])}"))} }}";
    }

    // Dates and web addresses are plain too; a colon is no end of a name where no blank follows it.
    [GeneratedRegex(@"^([A-Za-z](?:[A-Za-z0-9 '()./_–’;?+-]|,(?= ))*(?<! )|https?://[A-Za-z0-9._~/?%+=:-]+|\d{4}-\d{2}(-\d{2})?)\z")]
    private static partial Regex IsPlain();
}
