using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>What pages print from the registers: pairs, findings, help lines, lists of pages.</summary>
internal sealed partial class RegisterViews(Content content, DateOnly today)
{
    /// <summary>The sources that a page's inserts cite, by themselves or in what they print from a register, in reading order.</summary>
    public IEnumerable<string> Cited(IEnumerable<InsertInline> inserts) => inserts.SelectMany(insert => insert.Name switch
    {
        "interactions" => Pairs.Ordered(content.Substances[insert.Argument!]).SelectMany(i => i.Support.Sources).Select(s => s.Value),
        InsertInline.Matrix => new MatrixViews(content).Cited(),
        InsertInline.Glossary => content.Glossary.SelectMany(t => t.Sources).Select(s => s.Value),
        InsertInline.PopularClaims => content.PopularClaims.SelectMany(s => s.Claims).SelectMany(c => c.Sources).Select(s => s.Value),
        InsertInline.EvidenceChart => insert.Argument!.Split(' ').SelectMany(id => Ordered(content.Substances[id].Findings)).SelectMany(f => f.Support.Sources).Select(s => s.Value),
        "evidence" => Ordered(content.Substances[insert.Argument!].Findings).SelectMany(f => f.Support.Sources).Select(s => s.Value),
        _ => insert.Keys,
    });

    /// <param name="numbers">The number of each source in the page's list.</param>
    public BodyPart Part(string name, string? argument, string root, IReadOnlyDictionary<string, int> numbers, Advice advice) => name switch
    {
        "interactions" => Interactions(content.Substances[argument!], root, numbers),
        InsertInline.EvidenceChart => new BodyPart.EvidenceChart([.. argument!.Split(' ').Select(id => content.Substances[id]).SelectMany(s => Chart(s, root, numbers))]),
        "evidence" => Findings(content.Substances[argument!], root, numbers),
        InsertInline.Glossary => new BodyPart.Glossary(WordViews.Glossary(content, root, numbers)),
        InsertInline.PopularClaims => new BodyPart.PopularClaims(WordViews.PopularClaims(content, root, numbers, advice)),
        InsertInline.Corrections => new BodyPart.Corrections(CorrectionViews.All(content, root)),
        InsertInline.LawMatrix => new BodyPart.LawMatrix(LawMatrixViews.Of(content, root, advice)),
        InsertInline.Picture => new BodyPart.Picture(PictureViews.Of(content.Pictures[argument!])),
        InsertInline.Pages => new BodyPart.PageList(PagesIn(argument!, root)),
        InsertInline.AlsoCalled or InsertInline.Names => NameViews.Of(argument, content, root),
        InsertInline.Matrix => new MatrixViews(content).Of(root, numbers),
        InsertInline.PagesAbout or InsertInline.Topics or InsertInline.Places or InsertInline.PlacesIn => new PageListViews(content).Of(name, argument, root),
        InsertInline.HelpLinesOf => new BodyPart.HelpLinesOf(Country(content.HelpLines.First(c => c.Code == argument), root)),
        _ => HelpLines(root, isShort: name == InsertInline.EmergencyNumbers),
    };

    public SourceView Source(string key, FrameWords words, int? number = null)
    {
        var source = content.Sources[key];
        return new(key, number, source.Title, source.Address?.AbsoluteUri,
            source.Evidence == Evidence.Memory ? words.FromMemory : null);
    }

    public ImmutableArray<PageLinkView> PagesIn(string directory, string root) =>
    [
        .. content.Pages.Where(p => p.MadeFrom == MadeFrom.Writing && p.Directory == directory && p.Address != directory + "/index")
            .OrderBy(p => p.Order).ThenBy(p => p.Title.Value, StringComparer.Ordinal)
            .Select(p => new PageLinkView(p.Title.Value, Addressing.To(root, p.Address), p.Description.Value, NavigationViews.Other(content.LanguageOf(p), content.Language))),
    ];

    private BodyPart.InteractionTable Interactions(Substance substance, string root, IReadOnlyDictionary<string, int> numbers) => new(substance.Id, substance.Name,
    [
        .. Pairs.Ordered(substance).Select(i => new InteractionView(
            Addressing.PairAnchor(substance, i),
            Pairs.NameOf(i, content),
            i.With is { } id && content.CardOf(id.Value) is { } card ? Addressing.To(root, card.Address) : null,
            i.Danger, WordsFor.Danger(i.Danger), i.Summary, Numbers(i.Support, numbers), WordsFor.Doubt(i.Support))),
    ]);

    private BodyPart.FindingTable Findings(Substance substance, string root, IReadOnlyDictionary<string, int> numbers) =>
        new(substance.Id, substance.Name, [.. Ordered(substance.Findings).Select(f => Finding(f, numbers))], Grades(root));

    /// <summary>Where the grades are explained; null where the settings name no page for it.</summary>
    public string? Grades(string root) => content.Settings.Grades is { } page ? Addressing.To(root, page.Value) : null;

    private IEnumerable<ChartRowView> Chart(Substance substance, string root, IReadOnlyDictionary<string, int> numbers) =>
        Ordered(substance.Findings).Select(f => new ChartRowView(substance.Id, substance.Name,
            content.CardOf(substance.Id) is { } card ? Addressing.To(root, card.Address) : null, Finding(f, numbers)));

    private static FindingView Finding(Finding finding, IReadOnlyDictionary<string, int> numbers) => new(
        WordsFor.Capital(finding.Condition), finding.Grade, WordsFor.Grade(finding.Grade), finding.Summary, Numbers(finding.Support, numbers), WordsFor.Doubt(finding.Support));

    private static IEnumerable<Finding> Ordered(IEnumerable<Finding> findings) => findings.OrderBy(f => f.Grade);

    private static ImmutableArray<int> Numbers(Support support, IReadOnlyDictionary<string, int> numbers) => [.. support.Sources.Select(s => numbers[s.Value])];

    private BodyPart.HelpLineList HelpLines(string root, bool isShort) => new(
        [.. content.HelpLines.Where(c => !c.IsInternational).OrderBy(c => c.Country, StringComparer.Ordinal).Select(c => Country(c, root))],
        content.HelpLines.Where(c => c.IsInternational).Select(c => Country(c, root)).FirstOrDefault(), isShort);

    private CountryView Country(HelpLines country, string root) => new(country.Code, country.Country,
        content.Addresses.Contains(CountryPage.AddressOf(country.Code)) ? Addressing.To(root, CountryPage.AddressOf(country.Code)) : null,
        Dials(country.Emergency), country.Note, [.. country.Lines.Select(Line)]);

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

    private HelpLineView Line(HelpLine line) => new(line.Name, line.LocalName, line.Language, line.For,
        line.Phone is { } phone ? Dials(phone) : [],
        line.Sms is { } sms ? new(sms, SmsAddress(sms)) : null,
        line.Address?.ToString(), line.Hours,
        line.AsOf.Text.Length == 4 ? $"Checked in {line.AsOf.Text}, month not recorded" : (line.IsDue(today) ? "Not checked since " : "Checked ") + line.AsOf.InWords,
        line.IsDue(today), line.IsWithdrawn(today), WordsFor.Doubt(line.Evidence, line.Confidence));

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
