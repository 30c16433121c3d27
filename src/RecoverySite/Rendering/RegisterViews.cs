using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>What pages print from the registers: pairs, findings, help lines, lists of pages.</summary>
internal sealed partial class RegisterViews(Content content, DateOnly today)
{
    /// <summary>Days after which a help line gives way to the emergency number; emergency numbers never do.</summary>
    private const int WithdrawnAfterDays = 365;
    private const string International = "INT";

    /// <summary>The sources that a page's inserts cite, by themselves or in what they print from a register, in reading order.</summary>
    public IEnumerable<string> Cited(IEnumerable<InsertInline> inserts) => inserts.SelectMany(insert => insert.Name switch
    {
        "interactions" => Ordered(content.Substances[insert.Argument!].Interactions).SelectMany(i => i.Support.Sources).Select(s => s.Value),
        "evidence" => Ordered(content.Substances[insert.Argument!].Findings).SelectMany(f => f.Support.Sources).Select(s => s.Value),
        _ => insert.Keys,
    });

    /// <param name="numbers">The number of each source in the page's list.</param>
    public BodyPart Part(string name, string? argument, string root, IReadOnlyDictionary<string, int> numbers) => name switch
    {
        "interactions" => Interactions(content.Substances[argument!], root, numbers),
        "evidence" => Findings(content.Substances[argument!], root, numbers),
        "pages" => new BodyPart.PageList(PagesIn(argument!, root)),
        _ => HelpLines(),
    };

    public SourceView Source(string key, int? number = null)
    {
        var source = content.Sources[key];
        return new(key, number, source.Title, source.Address?.ToString(),
            source.Evidence == Evidence.Memory ? "from memory; nobody has opened it for this site" : null);
    }

    public ImmutableArray<PageLinkView> PagesIn(string directory, string root) =>
    [
        .. content.Pages.Where(p => p.Directory == directory && p.Address != directory + "/index")
            .OrderBy(p => p.Order).ThenBy(p => p.Title.Value, StringComparer.Ordinal)
            .Select(p => new PageLinkView(p.Title.Value, Addressing.To(root, p.Address), p.Description.Value)),
    ];

    private BodyPart.InteractionTable Interactions(Substance substance, string root, IReadOnlyDictionary<string, int> numbers) => new(substance.Id, substance.Name,
    [
        .. Ordered(substance.Interactions).Select(i => new InteractionView(
            i.With is { } with ? content.Substances[with.Value].Name : WordsFor.Capital(i.WithText!),
            i.With is { } id && content.CardOf(id.Value) is { } card ? Addressing.To(root, card.Address) : null,
            i.Danger, WordsFor.Danger(i.Danger), i.Summary, Numbers(i.Support, numbers), WordsFor.Doubt(i.Support))),
    ]);

    private BodyPart.FindingTable Findings(Substance substance, string root, IReadOnlyDictionary<string, int> numbers) => new(substance.Id, substance.Name,
    [
        .. Ordered(substance.Findings).Select(f => new FindingView(
            WordsFor.Capital(f.Condition), f.Grade, WordsFor.Grade(f.Grade), f.Summary.Value, Numbers(f.Support, numbers), WordsFor.Doubt(f.Support))),
    ], Grades(root));

    /// <summary>Where the grades are explained; null where the settings name no page for it.</summary>
    public string? Grades(string root) => content.Settings.Grades is { } page ? Addressing.To(root, page.Value) : null;

    private static IEnumerable<Interaction> Ordered(IEnumerable<Interaction> interactions) => interactions.OrderBy(i => i.Danger);

    private static IEnumerable<Finding> Ordered(IEnumerable<Finding> findings) => findings.OrderBy(f => f.Grade);

    private static ImmutableArray<int> Numbers(Support support, IReadOnlyDictionary<string, int> numbers) => [.. support.Sources.Select(s => numbers[s.Value])];

    private BodyPart.HelpLineList HelpLines() => new(
        [.. content.HelpLines.Where(c => c.Code != International).OrderBy(c => c.Country, StringComparer.Ordinal).Select(Country)],
        content.HelpLines.Where(c => c.Code == International).Select(Country).FirstOrDefault());

    private CountryView Country(HelpLines country) =>
        new(country.Code, country.Country, Dials(country.Emergency), country.Note, [.. country.Lines.Select(Line)]);

    /// <summary>«144 (ambulance) or 112» as words and numbers, each number a link; «*4141» cannot be dialled from one and stays words.</summary>
    private static ImmutableArray<DialView> Dials(string text)
    {
        var dials = ImmutableArray.CreateBuilder<DialView>();
        var at = 0;
        foreach (Match number in Numbers().Matches(text))
        {
            if (number.Index > at) dials.Add(new(text[at..number.Index], null));
            dials.Add(new(number.Value, "tel:" + string.Concat(number.Value.Where(c => char.IsAsciiDigit(c) || c == '+'))));
            at = number.Index + number.Length;
        }
        if (at < text.Length) dials.Add(new(text[at..], null));
        return dials.ToImmutable();
    }

    private HelpLineView Line(HelpLine line)
    {
        var age = today.DayNumber - line.AsOf.Date.DayNumber;
        return new(line.Name, line.For,
            line.Phone is { } phone ? Dials(phone) : [],
            line.Sms is { } sms ? new(sms, SmsAddress(sms)) : null,
            line.Address?.ToString(), line.Hours,
            line.AsOf.Text.Length == 4 ? $"Checked in {line.AsOf.Text}, month not recorded" : (age > Checking.Due.HelpLineDays ? "Not checked since " : "Checked ") + line.AsOf.InWords,
            age > Checking.Due.HelpLineDays, age > WithdrawnAfterDays,
            WordsFor.Doubt(line.Evidence, line.Confidence));
    }

    /// <summary>«HOME to 741741» or a bare number; null for anything else, such as another service's name.</summary>
    private static string? SmsAddress(string sms)
    {
        if (Message().Match(sms) is not { Success: true } message) return null;
        var number = message.Groups["number"].Value.Replace(" ", "", StringComparison.Ordinal);
        return message.Groups["word"] is { Success: true } word ? $"sms:{number}?&body={word}" : $"sms:{number}";
    }

    [GeneratedRegex(@"(?<![*\d])[+(]?\d[\d ()-]*\d(?![\d*])")]
    private static partial Regex Numbers();

    [GeneratedRegex("^((?<word>[A-Za-z]+) to )?(?<number>[0-9][0-9 ]*[0-9])$")]
    private static partial Regex Message();
}
