using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A file of substances/ to an entry of the register.</summary>
internal static partial class SubstanceReader
{
    public static Substance Read(SourceFile file, string id, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "substance", file.Path, problems);
        var substance = Read(fields, file, id);
        fields.Done();
        foreach (var unnamed in substance.Names.Concat(substance.Ask).Concat(substance.Common).Where(n => !n.Value.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit)))
            problems.Add(Rules.WrongType.At(unnamed.At, $"A name has a letter or a digit, and '{unnamed.Value}' has none."));
        foreach (var unread in substance.Names.Concat(substance.Ask).Concat(substance.Common).Where(n => n.Value.Length > Substance.LongestName))
            problems.Add(Rules.WrongType.At(unread.At, $"A name has at most {Substance.LongestName} characters, and this one has {unread.Value.Length}."));
        return substance;
    }

    internal static Substance Read(Fields fields, SourceFile file, string id)
    {
        var name = fields.LocatedText("name");
        var (brands, slang, misspellings) = (fields.List("brands"), fields.List("slang"), fields.List("misspellings"));
        fields.TextOrNull("note"); // for the maintainers, never printed
        return new Substance(
            id,
            file.Path,
            name.Value,
            fields.Choice<SubstanceKind>("kind"),
            fields.LocatedText("description"),
            fields.List("classes"),
            Names: [.. new[] { name }.Concat(fields.List("aliases")).Concat(brands).Concat(slang).Concat(misspellings).SelectMany(Parts)],
            fields.List("ask"),
            fields.List("common"),
            fields.List("related"),
            fields.List("notices"),
            fields.LocatedTextOrNull("gravest"),
            fields.Records("interactions", "pair", f => new Interaction(
                f.LocatedTextOrNull("with"), f.TextOrNull("withText"), f.Choice<Danger>("severity"), f.Text("summary"), Support(f), f.At)),
            fields.Records("evidence", "finding", f => new Finding(
                f.Text("condition"), f.Choice<Grade>("grade"), f.Text("summary"), Support(f))
            { At = f.LocatedTextOrNull("summary")?.At ?? f.At }),
            fields.Date("reviewed"),
            fields.Date("reviewBy"))
        { Kinds = Kinds((NameKind.Brand, brands), (NameKind.Slang, slang), (NameKind.Misspelling, misspellings)) };
    }

    /// <summary>A name that stands in several lists is of the first.</summary>
    private static ImmutableDictionary<string, NameKind> Kinds(params (NameKind Kind, ImmutableArray<Located<string>> Names)[] lists) =>
        lists.SelectMany(l => l.Names.SelectMany(Parts).Select(n => (n.Value, l.Kind))).DistinctBy(n => n.Value).ToImmutableDictionary(n => n.Value, n => n.Kind, StringComparer.Ordinal);

    /// <summary>A title such as «GHB and GBL» or «Cytisine (cytisinicline)» holds several names.</summary>
    private static IEnumerable<Located<string>> Parts(Located<string> name) =>
        Joints().Split(name.Value).Where(p => p.Length > 0).Select(p => new Located<string>(p, name.At));

    [GeneratedRegex(@"\s+and\s+|,\s+|\s*[()]\s*")]
    private static partial Regex Joints();

    private static Support Support(Fields fields) =>
        new(fields.List("sources"), fields.TextOrNull("basis"), fields.ChoiceOrNull<Confidence>("confidence") ?? Confidence.High);
}
