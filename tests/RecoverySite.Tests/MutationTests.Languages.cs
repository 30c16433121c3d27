using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <content>Damage to pages in another language: one that stands in it whole, and one that falls back whole.</content>
public sealed partial class MutationTests
{
    private const string Translated = "arabic/waiting.html";
    private const string FallenBack = "arabic/sleep.html";

    private static Mutation[] OfLanguages() =>
    [
        On("a translated notice stands in the site's words", Rules.NoticeAltered, "لا يمكن إيقاظ الشخص\\. اتصل بالإسعاف\\.", "The person cannot be woken. Call an ambulance.", Translated),
        On("a translated notice keeps its severity in the site's words", Rules.NoticeAltered, "(data-notice=\"overdose\".*?</svg>\\s*)حالة طارئة", "$1Emergency", Translated),
        On("a translated page offers help in the site's words", Rules.PageShape, "اطلب المساعدة الآن", "Get help now", Translated),
        On("a translated page is left in the site's words", Rules.NoWayOut, "غادر هذه الصفحة", "Leave this page", Translated),
        On("a translated page tells its review in the site's words", Rules.PageShape, "روجعت على مصادرها", "Checked against its sources", Translated),
        On("a heading of a translated page is in the site's words", Rules.HalfTranslated, ">في هذا القسم<", ">In this section<", Translated),
        On("a name for screen readers on a translated page is in the site's words", Rules.HalfTranslated, "aria-label=\"السابق والتالي\"", "aria-label=\"Previous and next\"", Translated),
        On("a translated page says that it is in the site's language", Rules.HalfTranslated, "<html lang=\"ar\" dir=\"rtl\">", "<html lang=\"en\">", Translated),
        On("a translated page runs the wrong way", Rules.HalfTranslated, " dir=\"rtl\"", "", Translated),
        On("a translated page speaks by the site's script", Rules.NoWayOut, "page-ar\\.js", "page.js", Translated),
        On("a page in the site's language says that it is translated", Rules.HalfTranslated, "<html lang=\"en\">", "<html lang=\"ar\" dir=\"rtl\">", Story),
        On("a page that is not translated says that it is", Rules.HalfTranslated, "<html lang=\"en\">", "<html lang=\"ar\" dir=\"rtl\">", FallenBack),
        On("a page that is not translated keeps it to itself", Rules.HalfTranslated, "<p class=\"untranslated\".*?</p>", "", FallenBack),
        On("a page that is not translated says so in the site's words alone", Rules.HalfTranslated, "<p class=\"untranslated\" lang=\"ar\".*?</p>", "", FallenBack),
        On("the text of a page that is not translated does not say its language", Rules.HalfTranslated, "<div data-authored lang=\"ar\" dir=\"rtl\">", "<div data-authored>", FallenBack),
        On("one notice of a page that is not translated is", Rules.NoticeAltered, "This is not medical advice</p>\\s*<p>A page cannot know you\\.", "هذه ليست نصيحة طبية</p><p>لا تستطيع صفحة أن تعرفك.", FallenBack),
        On("a word of the frame of a page that is not translated is", Rules.HalfTranslated, ">In this section<", ">في هذا القسم<", FallenBack),
    ];
}
