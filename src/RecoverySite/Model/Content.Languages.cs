using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <content>The languages of the site and of its pages.</content>
public sealed partial record Content
{
    /// <summary>The languages that pages can be in, by their codes.</summary>
    public required ImmutableSortedDictionary<string, Language> Languages { get; init; }

    /// <summary>The site's own.</summary>
    public Language Language => LanguageNamed(Settings.Language) ?? Languages.Values.First();

    /// <summary>The languages in which a page and all around it may stand: the site's, and those that somebody has checked.</summary>
    public IEnumerable<Language> SpokenLanguages => Languages.Values.Where(l => l != Language && l.Check is not null).Prepend(Language);

    /// <summary>The language that a page is written in.</summary>
    public Language LanguageOf(Page page) => (page.Language is { } own ? LanguageNamed(own.Value) : null) ?? Language;

    /// <summary>The language of a code, also of one that names a country too; null if nobody has written its words.</summary>
    public Language? LanguageNamed(string code) => Languages.GetValueOrDefault(code) ?? Languages.GetValueOrDefault(code.Split('-')[0]);
}
