namespace RecoverySite.Model;

/// <summary>The words that readers see for the values of the vocabularies.</summary>
public static class WordsFor
{
    public static string Danger(Danger danger) => danger switch
    {
        Model.Danger.Danger => "Danger: can kill",
        Model.Danger.Caution => "Caution: ask first",
        _ => "Good to know",
    };

    public static string Grade(Grade grade) => grade switch
    {
        Model.Grade.Established => "Established",
        Model.Grade.Promising => "Promising, not settled",
        Model.Grade.Preliminary => "Preliminary: early, small studies",
        Model.Grade.Unsupported => "Unsupported: not shown to help",
        _ => "Harmful: more harm than benefit",
    };

    public static string Verdict(Verdict verdict) => verdict switch
    {
        Model.Verdict.Wrong => "Wrong",
        Model.Verdict.Dangerous => "Dangerous as it stands",
        Model.Verdict.Outdated => "Out of date",
        Model.Verdict.Overstated => "Overstated",
        Model.Verdict.Partly => "Only partly so",
        Model.Verdict.Unsupported => "No support found",
        _ => "Left out",
    };

    /// <summary>The same in the fewest words, for a table of many that leads to the whole.</summary>
    public static string ShortStatus(LegalStatus status) => status switch
    {
        LegalStatus.Prohibited => "Prohibited",
        LegalStatus.ProhibitedSupply => "Supply prohibited",
        LegalStatus.ControlledMedical => "Controlled medicine",
        LegalStatus.PrescriptionOnly => "Prescription",
        LegalStatus.PrescriptionWithExemptSupply => "Prescription or service",
        LegalStatus.OtcMedicine => "Medicine in shops",
        LegalStatus.RegulatedAccess => "Licensed programme",
        LegalStatus.AdultLegalLimited => "Adults, limits",
        LegalStatus.AgeRestrictedRetail => "Sold to adults",
        LegalStatus.Decriminalised => "Unlawful, not criminal",
        LegalStatus.Tolerated => "Unlawful, tolerated",
        LegalStatus.ReligiousOrTraditionalUse => "Tradition only",
        LegalStatus.Unscheduled => "Not named",
        LegalStatus.Changing => "Changing",
        _ => "Restricted",
    };

    public static string Status(LegalStatus status) => status switch
    {
        LegalStatus.Prohibited => "Prohibited",
        LegalStatus.ProhibitedSupply => "Making and supplying prohibited",
        LegalStatus.ControlledMedical => "Controlled medicine",
        LegalStatus.PrescriptionOnly => "On prescription only",
        LegalStatus.PrescriptionWithExemptSupply => "On prescription, and from named services",
        LegalStatus.OtcMedicine => "Medicine sold without prescription",
        LegalStatus.RegulatedAccess => "Only in a licensed programme",
        LegalStatus.AdultLegalLimited => "Adults, within limits",
        LegalStatus.AgeRestrictedRetail => "Sold to adults, with rules",
        LegalStatus.Decriminalised => "Unlawful; possession handled outside criminal law",
        LegalStatus.Tolerated => "Unlawful; not prosecuted within a policy",
        LegalStatus.ReligiousOrTraditionalUse => "Only in a defined religious or traditional use",
        LegalStatus.Unscheduled => "Not named in the drug law; that is no approval",
        LegalStatus.Changing => "Changing",
        _ => "Restricted; see the text",
    };

    /// <summary>What brings a notice to a page, a sentence for each of its rules.</summary>
    public static IEnumerable<string> Rules(Notice notice, Content content)
    {
        if (notice.Every is { } every)
            yield return every switch
            {
                Every.Page => "Stands on every page.",
                Every.SubstancePage => "Stands on every page that names a drug or medicine.",
                Every.ListPage => "Stands on every list of names.",
                _ => "Stands on every page that is past its review date.",
            };
        foreach (var rule in notice.AppliesTo) yield return $"A page {string.Join(", and ", Conditions(rule, content))}.";
        var named = notice.AppliesTo.SelectMany(r => r.Substances).Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        if (content.Substances.Values.Where(s => !named.Contains(s.Id) && s.Notices.Any(n => n.Value == notice.Id)).Select(s => s.Name).ToList() is { Count: > 0 } listed)
            yield return $"A page about {Or(listed)}, whose record lists it.";
    }

    private static IEnumerable<string> Conditions(NoticeRule rule, Content content)
    {
        string Names(IEnumerable<Located<string>> ids) => Or([.. ids.Select(i => content.Substances.GetValueOrDefault(i.Value)?.Name ?? i.Value)]);
        string Classes(IEnumerable<Located<string>> ids, string joined) => string.Join(joined, ids.Select(i => $"“{content.Settings.Classes.GetValueOrDefault(i.Value) ?? i.Value}”"));
        if (!rule.Substances.IsEmpty) yield return $"about {Names(rule.Substances)}";
        if (!rule.Classes.IsEmpty) yield return $"about one of {Classes(rule.Classes, " or ")}";
        if (!rule.Kinds.IsEmpty) yield return $"about {Or([.. rule.Kinds.Select(k => $"a {Kebab.Of(k)}")])}";
        if (!rule.Sections.IsEmpty) yield return $"in {Or([.. rule.Sections.Select(s => $"“{(content.Directories.TryGetValue(s.Value, out var directory) ? directory.Title.Value : s.Value)}”")])}";
        if (!rule.Topics.IsEmpty) yield return $"on the topic {Or([.. rule.Topics.Select(t => $"“{content.Settings.Topics.GetValueOrDefault(t.Value) ?? t.Value}”")])}";
        if (!rule.Pair.IsEmpty) yield return $"that names two together, one of {Classes(rule.Pair, " and one of ")}";
        if (!rule.Words.IsEmpty) yield return $"with the words {Or([.. rule.Words.Select(w => w.Value.EndsWith('*') ? $"“{w.Value.TrimEnd('*')}…”" : $"“{w.Value}”")])}";
    }

    private static string Or(List<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    public static string Slot(NoticeSlot slot) => slot switch
    {
        NoticeSlot.EmergencyLine => "in one line at the top",
        NoticeSlot.Top => "before the content",
        NoticeSlot.More => "among the facts after the content",
        _ => "at the end",
    };

    public static string Capital(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Null where there is nothing to doubt.</summary>
    public static string? Doubt(Evidence evidence, Confidence confidence) => (evidence, confidence) switch
    {
        (Evidence.Memory, Confidence.High) => "Written from memory; nobody has checked it against a source.",
        (Evidence.Memory, _) => "Written from memory and not certain; nobody has checked it against a source.",
        (_, Confidence.Low) => "We are not sure of this.",
        (_, Confidence.Medium) => "We are fairly, not fully, sure of this.",
        _ => null,
    };

    /// <summary>For a row of a register that rests on a basis in words.</summary>
    public static string? Doubt(Support support) => support switch
    {
        { Sources.IsEmpty: true, Basis: { } basis } => (basis.StartsWith("From memory", StringComparison.OrdinalIgnoreCase) ? "From memory; not yet checked against a source."
            : $"Not yet checked against a source; it rests on: {basis.TrimEnd('.')}.") + (support.Confidence == Confidence.High ? "" : $" We are {Sure(support.Confidence)}."),
        { Confidence: Confidence.High } => null,
        _ => $"We are {Sure(support.Confidence)}.",
    };

    private static string Sure(Confidence confidence) => confidence switch
    {
        Confidence.High => "sure of it",
        Confidence.Medium => "fairly sure of it",
        _ => "not sure of it",
    };
}
