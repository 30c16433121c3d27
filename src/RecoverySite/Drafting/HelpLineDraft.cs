using RecoverySite.Model;

namespace RecoverySite.Drafting;

/// <summary>A help line, at the end of its country's file; a country that has none yet gets one.</summary>
internal static class HelpLineDraft
{
    private static readonly Question
        code = new("country", "The code of the country, such as PT", "ZZ"),
        country = new("country-name", "The name of the country", "A new country") { When = IsNew },
        emergency = new("emergency", "The emergency number of the country", "") { Otherwise = _ => "", When = IsNew },
        name = new("name", "The name of the help line", "A new line"),
        purpose = new("for", "What it is for, such as: suicide, alcohol, anyone", "anyone"),
        phone = new("phone", "Its phone number, as people there write it", "") { Otherwise = _ => "" },
        sms = new("sms", "The number for text messages", "") { Otherwise = _ => "" },
        address = new("address", "Its web address", "") { Otherwise = answers => (answers.Text(phone!) + answers.Text(sms!)).Length == 0 ? null : "" }, // nobody could reach it otherwise
        hours = new("hours", "When somebody answers, such as 24/7", "") { Otherwise = _ => "" },
        language = new("language", "The language of its name, such as pt, if it is not that of the site", "") { Otherwise = _ => "" },
        evidence = Question.Of<Evidence>("evidence", "Whether you read it at the source today, or know it from memory", Evidence.Memory),
        confidence = Question.Of<Confidence>("confidence", "How sure you are", Confidence.Low),
        asOf = new("known-on", "The day on which it was checked", "2026-01-01") { Otherwise = answers => DraftKind.Day(answers.Today) };

    public static DraftKind Kind { get; } = new("help-line", "Writes a help line of a country.",
        [code, country, emergency, name, purpose, phone, sms, address, hours, language, evidence, confidence, asOf], Write);

    private static HelpLines? Known(Answers answers) => answers.Content.HelpLines.FirstOrDefault(h => h.Code == DraftKind.Code(answers.Text(code)));
    private static bool IsNew(Answers answers) => Known(answers) is null;

    private static Draft Write(Answers answers)
    {
        var line = YamlText.Field("name", answers.Text(name))
            + YamlText.Field("language", answers.Text(language))
            + YamlText.Field("phone", answers.Text(phone))
            + YamlText.Field("sms", answers.Text(sms))
            + YamlText.Field("address", answers.Text(address))
            + YamlText.Field("hours", answers.Text(hours))
            + YamlText.Field("for", answers.Text(purpose))
            + YamlText.Field("evidence", answers.Text(evidence))
            + YamlText.Field("confidence", answers.Text(confidence))
            + $"asOf: {answers.Text(asOf)}\n";
        string[] toFill = ["call the number, or look at its own site, then set 'evidence: read' and 'confidence'"];
        if (Known(answers) is { } known)
            return Draft.Adding(answers.Tree.Files.First(f => f.Path == known.File), "lines", line, [.. toFill]);
        var text = $"{YamlText.Field("country", answers.Text(country))}{YamlText.Field("code", DraftKind.Code(answers.Text(code)))}{YamlText.Field("emergency", answers.Text(emergency))}asOf: {answers.Text(asOf)}\nlines:\n{YamlText.Item(line, "  ")}";
        return new([FileChange.New($"{answers.Tree.Root}/help-lines/{answers.Text(code).ToLowerInvariant()}.yml", text)],
            [.. toFill, .. answers.Text(emergency).Length == 0 ? ["'emergency', the number that everybody there can call"] : Array.Empty<string>()]);
    }
}
