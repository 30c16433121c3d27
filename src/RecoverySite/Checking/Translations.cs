using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A language that is named has its words, and what is translated is a notice of the register.</summary>
internal static class Translations
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at)
    {
        var content = at.Content;
        return
        [
            .. content.LanguageNamed(content.Settings.Language) is null ? new[] { Unknown(new(content.Settings.Language, content.Settings.LanguageAt ?? new(content.Settings.File)), content) } : [],
            .. content.Pages.Select(p => p.Language).OfType<Located<string>>().Where(l => content.LanguageNamed(l.Value) is null).Select(l => Unknown(l, content)),
            .. content.Languages.Values.SelectMany(l => l.Notices.Values).SelectMany(n => References.Check("input/notices", [new(n.Id, new(n.Source.Path))], content.Notices.Keys)),
        ];
    }

    private static Diagnostic Unknown(Located<string> code, Content content) =>
        Rules.UnknownLanguage.At(code.At, $"There are no words for the language '{code.Value}'. There are: {string.Join(", ", content.Languages.Keys)}.", Nearest.Suggest(code.Value, content.Languages.Keys));
}
