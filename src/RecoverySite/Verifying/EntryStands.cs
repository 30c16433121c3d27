using System.Security.Cryptography;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Of what was proved of a page's entry no more is kept than this: the index must decode to exactly these texts.</summary>
/// <param name="Result">Of title, address and the mark of the notice.</param>
/// <param name="Parts">Of description, headings, anchors and excerpts.</param>
internal readonly record struct SearchProof(UInt128 Result, UInt128 Parts)
{
    public static UInt128 OfResult(string title, string address, params ReadOnlySpan<string> mark) => Of([title, address, .. mark]);

    public static UInt128 OfParts(string description, IEnumerable<(string Heading, string Anchor, string Text)> parts) =>
        Of([description, .. parts.SelectMany(p => new[] { p.Heading, p.Anchor, p.Text })]);

    /// <summary>Severity, its word and the first line: what a result shows of a notice.</summary>
    public static string[] Mark(Notice? notice, FrameWords words) => notice is null ? [] : [Kebab.Of(notice.Severity), words.Of(notice.Severity), notice.Title];

    private static UInt128 Of(IEnumerable<string> texts)
    {
        // No text holds this character; what parts lines is written as a space.
        var all = string.Join('\u0001', texts).Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\n', ' ').Replace('\t', ' ');
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}

/// <summary>What search shows of a page stands on it: its title, its description, a notice of its own, its author's sentences.</summary>
internal static class EntryStands
{
    public static IEnumerable<Diagnostic> Verify(SearchEntry entry, FinishedPage page, TornWords torn)
    {
        Diagnostic Wrong(string what) => Rules.ResultWrong.At(page.At, what);
        var first = page.Elements.FirstOrDefault(e => e.LocalName == "h1");
        if (first is null || !page.IsVisible(first) || entry.Parts.Length > 0 && !page.Marked(Marks.Authored).Any(page.IsVisible))
        {
            yield return Wrong("Its result shows what nobody can see on it.");
            yield break;
        }
        if (PlainText.Of(first) != PlainText.Squeeze(entry.Title)) yield return Wrong("Its result has another title.");
        if (entry.Address != page.Address) yield return Wrong("Its result leads elsewhere.");
        if (!page.Elements.Any(e => e is { LocalName: "p", ClassName: "lede" } && page.IsVisible(e) && PlainText.Of(e) == PlainText.Squeeze(entry.Description)))
            yield return Wrong("Its result describes it in other words.");
        foreach (var problem in Mark(entry, page)) yield return problem;

        var text = new AuthoredText(page);
        foreach (var part in entry.Parts)
        {
            if (!text.Has(part.Heading, part.Anchor)) yield return Wrong($"It has no section '{part.Heading}' to which its result could lead.");
            foreach (var sentence in part.Sentences.Where(s => !text.Says(s, part.Anchor)))
                yield return Wrong($"An excerpt says what the author does not say there: '{sentence}'.");
        }
        // A sentence alone has lost what stood beside it; a description and a heading are written to be read alone.
        foreach (var sentence in entry.Parts.SelectMany(p => p.Sentences))
            if (torn.In(sentence) is { } words) yield return Rules.ExcerptTorn.At(page.At, $"An excerpt says '{words}': '{sentence}'.");
        foreach (var line in entry.Parts.Select(p => p.Heading).Append(entry.Description))
            if (torn.AmountIn(line) is { } amount) yield return Rules.ExcerptTorn.At(page.At, $"A result says '{amount}': '{line}'.");
    }

    public static SearchProof Proof(SearchEntry entry, FrameWords words) => new(
        SearchProof.OfResult(entry.Title, entry.Address, SearchProof.Mark(entry.Gravest, words)),
        SearchProof.OfParts(entry.Description, entry.Parts.Select(p => (p.Heading, p.Anchor, p.Text))));

    /// <summary>The notice of the result is the page's own gravest, and stands on the page in full; a page that is about anything, and carries any of its own, shows one.</summary>
    private static IEnumerable<Diagnostic> Mark(SearchEntry entry, FinishedPage page)
    {
        if (page.Advised is null || entry.Gravest != SearchEntry.GravestOf(page.Advised, page.Content))
            yield return Rules.ResultWrong.At(page.At, $"Its result shows '{entry.Gravest?.Id ?? "no notice"}', and not the gravest that is its own.");
        var own = page.Marked(Marks.Notice).Select(e => e.GetAttribute(Marks.Notice)!)
            .Where(id => page.Content.Notices.TryGetValue(id, out var notice) && notice.Every is null).ToList();
        if (entry.Gravest is { } gravest ? !own.Contains(gravest.Id) || page.Content.Notices[gravest.Id] != gravest : own.Count > 0 && page.Advised?.Page is not { Substances.IsEmpty: true, Topics.IsEmpty: true })
            yield return Rules.ResultWrong.At(page.At, entry.Gravest is null ? "Its result shows no notice, and it carries some of its own."
                : $"Its result shows the notice '{entry.Gravest.Id}', which does not stand on it as its own.");
    }
}
