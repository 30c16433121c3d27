using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Advising;

/// <summary>
/// What stands around a page in another language is in that language if all of it has a checked translation; else it is in the
/// site's language, all of it. A warning in two languages by turns is read in neither.
/// </summary>
internal static class Translating
{
    public static Advice Of(Page page, Body body, Advice advice, Content content)
    {
        var language = content.LanguageOf(page);
        if (language == content.Language) return advice;
        ImmutableArray<string> lacking = [.. Lacking(body, advice, language)];
        return lacking.IsEmpty
            ? advice with { Language = language, Notices = [.. advice.Notices.Select(n => n with { Notice = n.Notice.In(language)! })] }
            : advice with { Untranslated = lacking };
    }

    /// <summary>Registers but for notices are in the site's language alone.</summary>
    private static IEnumerable<string> Lacking(Body body, Advice advice, Language language)
    {
        if (language.Check is null) yield return "the words around the page, which nobody has checked";
        foreach (var notice in advice.Notices.Where(n => n.Notice.In(language) is null)) yield return $"the notice '{notice.Notice.Id}'";
        if (advice.Law is not null) yield return "the law";
        if (!advice.AlsoNamed.IsEmpty) yield return "what is said of substances that it names";
        foreach (var name in body.Inserts.Select(i => i.Name).Where(n => n != InsertInline.Cite).Distinct(StringComparer.Ordinal)) yield return $"what it prints with {{{{{name}}}}}";
    }
}
