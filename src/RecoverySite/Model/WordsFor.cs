namespace RecoverySite.Model;

/// <summary>The words that readers see for the values of the vocabularies.</summary>
public static class WordsFor
{
    public static string Severity(NoticeSeverity severity) => severity switch
    {
        NoticeSeverity.Emergency => "Emergency",
        NoticeSeverity.Danger => "Danger",
        NoticeSeverity.Caution => "Caution",
        _ => "Good to know",
    };

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

    public static string Group(NoticeGroup group) => group switch
    {
        NoticeGroup.Emergency => "In an emergency",
        NoticeGroup.Stopping => "Stopping and breaks",
        NoticeGroup.Mixing => "Mixing",
        NoticeGroup.Who => "Who should take special care",
        NoticeGroup.Body => "Body",
        NoticeGroup.Mind => "Mind",
        NoticeGroup.Supply => "What is in it",
        NoticeGroup.Care => "Care and treatment",
        NoticeGroup.Law => "Law and research",
        _ => "About this site",
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
