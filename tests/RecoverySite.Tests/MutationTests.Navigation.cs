using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <content>Damage to the ways from page to page, to what a page says of itself on paper, and to the measures of the stylesheet.</content>
public sealed partial class MutationTests
{
    private const string Long = "walks/long.html";

    private static Mutation[] OfNavigation() =>
    [
        On("the menu of a folder loses an entry", Rules.PageShape, "(<nav class=\"section-menu\".*?)<li><a.*?</li>", "$1", Long),
        On("the menu of a folder is deleted", Rules.PageShape, "<nav class=\"section-menu\".*?</nav>", "", Long),
        On("the menu of a folder stands twice", Rules.PageShape, "(<nav class=\"section-menu\".*?</nav>)", "$1$1", Long),
        On("an entry of the menu leads elsewhere", Rules.PageShape, "(<nav class=\"section-menu\".*?)short.html", "$1index.html", Long),
        On("an entry of the menu says something else", Rules.PageShape, "(<nav class=\"section-menu\".*?)A short walk", "$1A safe walk", Long),
        On("the menu takes another page for this one", Rules.PageShape, "(<nav class=\"section-menu\".*?)<span aria-current=\"page\">(.*?)</span>", "$1<a href=\"long.html\">$2</a>", Long),
        On("a menu stands where the folder has nothing else", Rules.PageShape, "(</main>)", "$1<nav class=\"section-menu\"><ul><li><a href=\"../index.html\">Home</a></li></ul></nav>"),
        On("what comes next is another page", Rules.PageShape, "(<nav class=\"turn\".*)short.html(.*?</nav>)", "$1index.html$2", Long),
        On("what comes before is left out", Rules.PageShape, "(<nav class=\"turn\".*?)<li>.*?</li>", "$1", Long),
        On("what is on the page leaves out a heading", Rules.PageShape, "(<nav class=\"contents\".*?)<li>.*?</li>", "$1", Long),
        On("what is on the page is told in other words", Rules.PageShape, "(<nav class=\"contents\".*?)What to take", "$1What to buy", Long),
        On("what is on the page leads elsewhere", Rules.PageShape, "(<nav class=\"contents\".*?)#what-to-take", "$1#sources", Long),
        On("what is on the page is left out", Rules.PageShape, "<nav class=\"contents\".*?</nav>", "", Long),
        On("a page has the version of another", Rules.PageShape, "version [0-9a-f]{8}(?= on the site</p>)", "version 00000000", Long),
        On("a page says on paper that it is another", Rules.PageShape, "walks/long\\.html, copy", "walks/short.html, copy", Long),
        On("a page does not say on paper where it is from", Rules.PageShape, "<p class=\"printed\">.*?</p>", "", Long),
        On("the stylesheet makes notices tiny by a measure", Rules.NoticeHidden, "$", "\n:root { --tiny: 0.1rem } .notice p { font-size: var(--tiny) }\n", "site.css"),
        On("the stylesheet makes notices tiny by the second value of a measure", Rules.NoticeHidden, "$", "\n@media print { :root { --size-4: 1px } }\n", "site.css"),
        On("the stylesheet pushes notices off the screen by a measure", Rules.NoticeHidden, "$", "\n:root { --away: -99rem } .notice { margin-inline-start: var(--away) }\n", "site.css"),
        On("the stylesheet pushes notices off the screen sideways", Rules.NoticeHidden, "$", "\n.notice { margin-inline-end: -99rem }\n", "site.css"),
        On("the stylesheet has a side of its own", Rules.ForeignMarkup, "$", "\n.notice { margin-left: 1rem }\n", "site.css"),
    ];
}
