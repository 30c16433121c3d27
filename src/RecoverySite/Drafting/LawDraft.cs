using RecoverySite.Model;

namespace RecoverySite.Drafting;

/// <summary>A legal entry, at the end of its place's file; a place that has none yet gets one.</summary>
internal static class LawDraft
{
    private static readonly Question
        place = new("place", "The code of the place, such as PT or US-OR", "ZZ"),
        name = new("name", "The name of the place", "A new place") { When = IsNew },
        within = new("within", "The country that it lies in, if it is a part of one", "") { Otherwise = _ => "", When = IsNew },
        substances = new("substances", "The substances that it is about", "") { Otherwise = _ => "", IsList = true, Choices = c => c.Substances.Keys },
        scope = new("scope", "What else it is about, for a rule on several drugs at once", "several drugs") { When = answers => answers.List(substances!).Length == 0 },
        form = new("form", "The form or use that it is about, if not all", "") { Otherwise = _ => "" },
        id = new("id", "Its id", "zz-new")
        {
            Otherwise = answers => Kebab.OfWords(string.Join(' ', [Code(answers), .. answers.List(substances!).Take(1), answers.Text(form!)]))
                is var made && answers.Content.LegalEntry(made) is null ? made : made + "-2",
        },
        status = Question.Of<LegalStatus>("status", "The status"),
        summary = new("summary", "The law in one or two plain sentences", "Nobody has written down yet what the law says."),
        instrument = new("instrument", "The act or rule that says so", "") { Otherwise = _ => "" },
        volatility = Question.Of<Volatility>("volatility", "How often it changes", Volatility.High),
        asOf = new("known-on", "The day, month or year until which it is known", "2026-01") { Otherwise = answers => DraftKind.Day(answers.Today) },
        evidence = Question.Of<Evidence>("evidence", "Whether it was read, or comes from memory", Evidence.Memory),
        confidence = Question.Of<Confidence>("confidence", "How sure we are", Confidence.Low),
        source = new("source-title", "What it was read in", "") { Otherwise = _ => "" },
        address = new("source-address", "The web address of that", "https://example.org/") { Otherwise = _ => "", When = HasSource },
        sourceKind = Question.Of<SourceKind>("source-kind", "What kind of source that is") with { Otherwise = _ => Kebab.Of(SourceKind.Secondary), When = HasSource };

    public static DraftKind Kind { get; } = new("law", "Writes a legal entry, as it is known on a day.",
        [place, name, within, substances, scope, form, id, status, summary, instrument, volatility, asOf, evidence, confidence, source, address, sourceKind], Write);

    private static bool IsNew(Answers answers) => !answers.Content.Jurisdictions.ContainsKey(Code(answers));
    private static string Code(Answers answers) => DraftKind.Code(answers.Text(place!));
    private static bool HasSource(Answers answers) => answers.Text(source).Length > 0;

    private static Draft Write(Answers answers)
    {
        var code = Code(answers);
        if (IsNew(answers) && answers.Content.Jurisdictions.Values.FirstOrDefault(j => j.Name.Equals(answers.Text(name), StringComparison.OrdinalIgnoreCase) && (j.Within?.Value ?? "") == answers.Text(within)) is { } same)
            return Draft.Refuse($"'{same.Name}' is here already, under the code {same.Place}.");
        var substance = answers.List(substances);
        var entry = YamlText.Field("id", answers.Text(id))
            + YamlText.Field("substances", substance)
            + (substance.Length == 0 ? YamlText.Field("scope", answers.Text(scope)) : "")
            + YamlText.Field("form", answers.Text(form))
            + YamlText.Field("status", answers.Text(status))
            + YamlText.Field("instrument", answers.Text(instrument))
            + YamlText.Field("summary", answers.Text(summary))
            + $"asOf: {answers.Text(asOf)}\ncheckBy: {CheckBy(answers)}\n"
            + YamlText.Field("volatility", answers.Text(volatility))
            + (HasSource(answers) ? $"source:\n  title: {YamlText.Of(answers.Text(source))}\n{Indented("address", answers.Text(address))}  kind: {YamlText.Of(answers.Text(sourceKind))}\n" : "")
            + YamlText.Field("evidence", answers.Text(evidence))
            + YamlText.Field("confidence", answers.Text(confidence));
        string[] toFill = [$"'checkBy', which is {CheckBy(answers)} now: when somebody must look again", "'otherStatuses', 'schedule', 'effectiveFrom' and 'pitfalls', where they help", "'verifyBeforeDisplay: true', if nobody should read it before it was checked"];
        if (answers.Content.Jurisdictions.GetValueOrDefault(code) is { } known)
            return Draft.Adding(answers.Tree.Files.First(f => f.Path == known.File), "entries", entry, [.. toFill]);
        var text = $"{YamlText.Field("place", code)}{YamlText.Field("name", answers.Text(name))}{YamlText.Field("within", answers.Text(within))}entries:\n{YamlText.Item(entry, "  ")}";
        return new([FileChange.New($"{answers.Tree.Root}/legal/{code.ToLowerInvariant()}.yml", text)],
            [.. toFill, $"'places' in site.yml, if '{code}' is a country whose law every page shall show"]);
    }

    private static string Indented(string field, string value) => value.Length == 0 ? "" : $"  {YamlText.Field(field, value)}";

    /// <summary>What changes often is looked at again soon: after 3, 6 or 12 months.</summary>
    private static string CheckBy(Answers answers)
    {
        var known = PartialDate.TryParse(answers.Text(asOf))?.Date ?? answers.Today;
        return DraftKind.Day(known.AddMonths(answers.Text(volatility) is var v && v == Kebab.Of(Volatility.Low) ? 12 : v == Kebab.Of(Volatility.Medium) ? 6 : 3));
    }
}
