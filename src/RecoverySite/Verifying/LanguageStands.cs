using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// A page stands in its own language with all that is around it, or in the site's with all that is around it. What is in another
/// language than the rest says so, so that it is read aloud in its own voice and runs in its own direction.
/// </summary>
internal static class LanguageStands
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        var (content, root) = (page.Content, page.Document.DocumentElement);
        var own = page.Advised is { Page: var source } ? content.LanguageOf(source) : content.Language;
        var code = page.Language == content.Language ? content.Settings.Language : page.Language.Code;
        if (root.GetAttribute("lang") != code || root.GetAttribute("dir") != page.Language.Direction) yield return Half("does not say its language and its direction");
        foreach (var what in page.Language == content.Language ? InSiteLanguage(page, own) : Translated(page, own)) yield return Half(what);
        foreach (var words in WordsOfOthers(page)) yield return Half($"says «{words}» among the words of another language");

        Diagnostic Half(string what) => Rules.HalfTranslated.At(page.At, $"It {what}.");
    }

    /// <summary>Asked of the registers themselves: somebody has checked every word around the text, and nothing there is without a translation.</summary>
    private static IEnumerable<string> Translated(FinishedPage page, Language own)
    {
        if (own != page.Language || own.Check is null) yield return "stands in a language that is not its own, or that nobody has checked";
        foreach (var id in page.Marked(Marks.Notice).Select(e => e.GetAttribute(Marks.Notice)!))
            if (!page.Content.Notices.TryGetValue(id, out var notice) || !own.Notices.TryGetValue(id, out var translation) || !translation.StandsFor(notice)
                || page.Notices.FirstOrDefault(n => n.Notice.Id == id)?.Notice is var shown && (shown?.Title != translation.Title.Value || !shown.Paragraphs.SequenceEqual(translation.Paragraphs)))
                yield return $"carries the notice '{id}', of which there is no checked translation";
        if (page.Marked(Marks.Law).Concat(page.Marked(Marks.AlsoNamed)).Concat(page.Marked(Marks.NoLaw)).Concat(page.Marked(Marks.Register).Where(r => r.GetAttribute(Marks.Register) != "sources")).Any())
            yield return "prints from a register that is not translated";
    }

    private static IEnumerable<string> InSiteLanguage(FinishedPage page, Language own)
    {
        var said = page.Elements.Where(e => e.ClassName == "untranslated").Select(e => (e.GetAttribute("lang"), e.GetAttribute("dir"), Words: PlainText.Of(e))).ToList();
        var other = page.Language;
        if (own == other)
        {
            if (said.Count > 0) yield return "says that it is not translated, and it is in the language of the site";
            yield break;
        }
        string Told(Language speaker) => PlainText.Squeeze(FrameWords.Fill(speaker.Words.Untranslated, ("language", own.Name), ("other", other.Name)));
        if (!said.SequenceEqual([(own.Code, own.DirectionAmongOthers, Told(own)), (other.Code, other.DirectionAmongOthers, Told(other))])) yield return "does not say that what is around its text is not translated";
        foreach (var part in page.Marked(Marks.Authored).Concat(page.Elements.Where(e => e.LocalName == "h1")))
            if (part.GetAttribute("lang") != own.Code || part.GetAttribute("dir") != own.DirectionAmongOthers) yield return "does not say in which language its text is";
    }

    /// <summary>Words of the frame that are another language's, where nothing says that they are.</summary>
    private static IEnumerable<string> WordsOfOthers(FinishedPage page)
    {
        var others = page.Content.Languages.Values.Where(l => l != page.Language).ToList();
        if (others.Count == 0) yield break;
        bool IsForeign(string words) => !page.Words.All.Contains(words) && others.Exists(l => l.Words.All.Contains(words));
        foreach (var element in page.Elements.Where(e => e.ChildElementCount == 0 || e.HasAttribute("aria-label")))
            foreach (var words in new[] { element.TextContent.Trim(), element.GetAttribute("aria-label") ?? "" })
                if (IsForeign(words) && (element.Closest("[lang]")?.GetAttribute("lang") is not { } lang || page.Content.LanguageNamed(lang) == page.Language) && element.Closest($"[{Marks.Authored}]") is null)
                    yield return words;
    }
}
