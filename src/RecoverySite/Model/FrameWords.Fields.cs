using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace RecoverySite.Model;

/// <content>How the words are read, filled and asked for.</content>
public sealed partial class FrameWords
{
    private static readonly ImmutableArray<PropertyInfo> fields = [.. typeof(FrameWords).GetProperties().Where(p => p.CanWrite && p.PropertyType == typeof(string))];

    /// <summary>The names of all fields of words, as a file spells them.</summary>
    public static IEnumerable<string> Fields => fields.Select(NameOf);

    /// <param name="months">Twelve, from January.</param>
    /// <param name="read">The words of a field.</param>
    public static FrameWords Read(ImmutableArray<string> months, Func<string, string> read)
    {
        var words = new FrameWords { Months = months };
        foreach (var field in fields) field.SetValue(words, read(NameOf(field)));
        return words;
    }

    private static string NameOf(PropertyInfo field) => char.ToLowerInvariant(field.Name[0]) + field.Name[1..];

    /// <summary>The words of a field by its name, for scripts.</summary>
    public string this[string field] => (string)fields.Single(f => NameOf(f) == field).GetValue(this)!;

    /// <summary>Everything that it says, in no words of anybody else.</summary>
    public IReadOnlySet<string> All => all.Value;

    // Every page of a site in several languages asks for it.
    private readonly Lazy<HashSet<string>> all;

    private FrameWords() => all = new(() => fields.Select(f => (string)f.GetValue(this)!).ToHashSet(StringComparer.Ordinal));

    /// <summary>The names in braces, which a translation must keep.</summary>
    public static IEnumerable<string> Braces(string words) => Brace().Matches(words).Select(m => m.Value);

    /// <summary>Fills what stands in braces.</summary>
    public static string Fill(string words, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values) words = words.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return words;
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Brace();

    /// <summary>A script with its words: <c>WORDS</c> becomes those that it asks for by name, as in <c>say.forget</c>.</summary>
    public string FillScript(string script) => script.Replace("WORDS", JsonSerializer.Serialize(
        Said().Matches(script).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => this[name]), plain), StringComparison.Ordinal);

    /// <summary>Letters of any script stand as they are; what could end a script or a line is escaped.</summary>
    private static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [GeneratedRegex(@"\bsay\.(\w+)")]
    private static partial Regex Said();

    public string DateOf(DateOnly date) => Months.Length < 12 ? "" : Fill(Date,
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)), ("month", Months[date.Month - 1]), ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

    public string Of(NoticeSeverity severity) => severity switch
    {
        NoticeSeverity.Emergency => Emergency,
        NoticeSeverity.Danger => Danger,
        NoticeSeverity.Caution => Caution,
        _ => GoodToKnow,
    };

    public string Of(NoticeGroup group) => group switch
    {
        NoticeGroup.Emergency => GroupEmergency,
        NoticeGroup.Stopping => GroupStopping,
        NoticeGroup.Mixing => GroupMixing,
        NoticeGroup.Who => GroupWho,
        NoticeGroup.Body => GroupBody,
        NoticeGroup.Mind => GroupMind,
        NoticeGroup.Supply => GroupSupply,
        NoticeGroup.Care => GroupCare,
        NoticeGroup.Law => GroupLaw,
        _ => GroupAbout,
    };
}
