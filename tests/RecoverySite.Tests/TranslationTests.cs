using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>All that stands around a page in another language is translated and checked, or none of it is shown translated.</summary>
public sealed class TranslationTests
{
    private const string Page = "---\ntitle: انتظر\ndescription: ماذا تفعل.\nlanguage: ar\nreviewed: 2026-11-01\nreviewBy: 2027-04-13\ntopics: [overdose]\n---\n\n";
    private static readonly DateOnly today = new(2026, 11, 22);

    [Fact]
    public void What_is_translated_and_checked_is_shown_so()
    {
        using var site = GoldenSite.Make();
        Advice(site.With("pages/arabic/waiting.md", Page + "ابق معه.")).Language.ShouldNotBeNull().Code.ShouldBe("ar");
        var html = site.Finished("arabic/waiting.html");
        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">");
        html.ShouldContain("لا يمكن إيقاظ الشخص");
        html.ShouldNotContain("cannot be woken");
    }

    public static TheoryData<string, string, string, string, string> Gaps => new()
    {
        { "the notice says something else by now", "languages/ar/notices/overdose.md", "translates: 43f06176", "translates: 00000000", "the notice 'overdose'" },
        { "nobody has checked the translation", "languages/ar/notices/overdose.md", "checked: 2026-11-01\ncheckedBy: Tester of samples\n", "", "the notice 'overdose'" },
        { "nobody has checked the words around the page", "languages/ar/frame.yml", "checked: 2026-11-01\ncheckedBy: Tester of samples\n", "", "the words around the page, which nobody has checked" },
        { "a drug is named, whose line has no translation", "pages/arabic/waiting.md", "لا تتركه وحده.", "لا تتركه وحده، ولا مع Morphadone.", "what is said of substances that it names" },
        { "the law is shown", "pages/arabic/waiting.md", "topics: [overdose]", "topics: [overdose]\nsubstances: [morphadone]", "the law" },
        { "a register is printed", "pages/arabic/waiting.md", "لا تتركه وحده.", "{{emergency-numbers}}", "what it prints with {{emergency-numbers}}" },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Where_anything_is_missing_nothing_is_translated(string _, string file, string find, string replace, string missing)
    {
        using var site = GoldenSite.Make();
        var text = File.ReadAllText(Path.Combine(site.Input, file));
        text.ShouldContain(find);
        site.With(file, text.Replace(find, replace, StringComparison.Ordinal));

        var advice = Advice(site);

        advice.Language.ShouldBeNull();
        advice.Untranslated.ShouldContain(missing);
        var html = site.Finished("arabic/waiting.html");
        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en\">");
        html.ShouldContain("The person cannot be woken. Call an ambulance.");
        html.ShouldNotContain("لا يمكن إيقاظ الشخص");
        html.ShouldContain("<p class=\"untranslated\" lang=\"ar\" dir=\"rtl\">هذه الصفحة مكتوبة بلغة العربية.");
    }

    [Fact]
    public void A_translation_of_other_words_is_due()
    {
        using var site = GoldenSite.Make();
        site.With("languages/ar/notices/overdose.md", "---\ntitle: علامات\ntranslates: 00000000\nchecked: 2026-11-01\ncheckedBy: Tester of samples\n---\n\nاتصل.\n");
        site.Finished("due.html").ShouldContain("العربية: overdose, which says something else by now");
    }

    [Fact]
    public void A_site_in_another_language_says_nothing_in_English_around_a_page()
    {
        using var site = GoldenSite.Make();
        site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + "language: ar\n");
        var html = site.Finished("walks/short.html");
        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">");
        foreach (var words in LanguageReader.English.Words.All.Where(w => w.Contains(' ', StringComparison.Ordinal) && !w.Contains('{', StringComparison.Ordinal))) html.ShouldNotContain($">{words}<");
    }

    private static Advice Advice(TestSite site)
    {
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var page = content.Pages.Single(p => p.Address == "arabic/waiting");
        return new Advisor(content, today).Advise(page, BodyReader.Read(page, content)).Value.Advice;
    }
}
