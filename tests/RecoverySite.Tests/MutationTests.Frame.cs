using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <content>Damage to what a reader can do from every page: call for help, leave, and know how old the copy is.</content>
public sealed partial class MutationTests
{
    private const string Country = "help/countries/xa.html";
    private const string Neutral = "blank.html";
    private const string OldAddress = "old/morphadone.html";

    [Fact]
    public void Numbers_that_were_never_made_are_missed() =>
        golden.Verify((Marks.Numbers, null)).Problems.ShouldHaveSingleItem().Rule.ShouldBe(Rules.FileMissing);

    [Fact]
    public void A_neutral_page_that_was_never_made_is_missed() =>
        golden.Verify((Neutral, null)).Problems.ShouldContain(p => p.Rule == Rules.DeadLink);

    private static Mutation[] OfFrame() =>
    [
        On("a page loses its way out", Rules.NoWayOut, "<a class=\"leave\".*?</a>", "", Story),
        On("a page loses its way out and the way to help", Rules.NoWayOut, "<nav class=\"help-bar\".*?</nav>", "", Story),
        On("the way out is hidden", Rules.NoWayOut, "class=\"leave\"", "class=\"leave\" hidden", Story),
        On("the way out is hidden from screen readers", Rules.NoWayOut, "class=\"leave\"", "class=\"leave\" aria-hidden=\"true\"", Story),
        On("the stylesheet hides the way out", Rules.NoWayOut, "$", "\n.leave { display: none; }\n", "site.css"),
        On("the stylesheet lays the bar over the page", Rules.NoWayOut, "position: sticky;inset-block-start: 0;z-index: 3;", "position: fixed;inset-block-start: 0;z-index: 3;", "site.css"),
        On("the way out says something else", Rules.NoWayOut, ">Leave this page<", ">Close<", Story),
        On("the way out leads to another page", Rules.NoWayOut, "href=\"blank.html\"", "href=\"index.html\"", Story),
        On("the way out leads to another site", Rules.NoWayOut, "href=\"blank.html\"", "href=\"https://example.org/\"", Story),
        On("the ways to help and out stand last", Rules.NoWayOut, "(<nav class=\"help-bar\".*?</nav>)(.*)(</body>)", "$2$1$3", Story),
        On("something else stands in the bar", Rules.NoWayOut, "(<a class=\"leave\")", "<p>All is well.</p>$1", Story),
        On("a page has another icon", Rules.PageShape, "href=\"icon\\.svg\"", "href=\"substances/sign.png\"", Story),
        On("the icon fetches something", Rules.ForeignMarkup, "<path ", "<image href=\"https://example.org/x.png\"/><path ", "icon.svg"),
        On("the icon is filled from elsewhere", Rules.ForeignMarkup, "fill=\"[^\"]*\"", "fill=\"url(https://example.org/x.svg#a)\"", "icon.svg"),
        On("an old address loses its way out", Rules.NoWayOut, "<a class=\"leave\".*?</a>", "", OldAddress),
        On("a page loses the script of the page", Rules.NoWayOut, "<script src=\"page.js\".*?</script>", "", Story),
        On("the script of the page is another's", Rules.ForeignScript, "src=\"page.js\"", "src=\"numbers.js\"", Story),
        On("the script of the page stands twice", Rules.ForeignScript, "(<script src=\"page.js\".*?</script>)", "$1$1", Story),
        On("the neutral page names the site", Rules.NoWayOut, "<title>", "<title>Test site: ", Neutral),
        On("the neutral page says where somebody was", Rules.NoWayOut, "You can close it\\.", "You have left Test site.", Neutral),
        On("the neutral page leads back", Rules.NoWayOut, "(</main>)", "<p><a href=\"index.html\"></a></p>$1", Neutral),
        On("the neutral page has a description", Rules.NoWayOut, "(</head>)", "<meta name=\"description\" content=\"Recovery\">$1", Neutral),
        On("the neutral page runs a script", Rules.NoWayOut, "(</head>)", "<script src=\"page.js\" defer></script>$1", Neutral),
        On("the script of the page keeps something else", Rules.ScriptDoes, "$", "\nlocalStorage.setItem(\"page\", document.URL);\n", Marks.PageScript),
        On("the script of the page keeps a country in a second place", Rules.ScriptDoes, "$", "\nlocalStorage.setItem(\"emergency-country\", code);\n", Marks.PageScript),
        On("the script of the page leaves to another place", Rules.ScriptDoes, "location.replace\\(blank\\)", "location.replace(elsewhere)", Marks.PageScript),
        On("the script of the page asks where the reader is", Rules.ScriptDoes, "$", "\nnavigator.geolocation.getCurrentPosition(show);\n", Marks.PageScript),
        On("a script of the search leaves the page", Rules.ScriptDoes, "$", "\nlocation.replace(blank);\n", Results),
        On("an emergency number is another", Rules.HelpLineWrong, "(<span data-emergency=\"XA\"><a[^>]*>)112", "${1}113", Country),
        On("an emergency number calls another", Rules.HelpLineWrong, "href=\"tel:112\"", "href=\"tel:113\"", Country),
        On("an emergency number cannot be called", Rules.HelpLineWrong, "<a class=\"dial\" href=\"tel:112\">112</a>", "112", Country),
        On("an emergency number is hidden", Rules.HelpLineWrong, "<p class=\"emergency-number\"", "<p hidden class=\"emergency-number\"", Country),
        On("an emergency number stands under another country", Rules.HelpLineWrong, "Examplia", "Utopia", Country),
        On("a country is another", Rules.HelpLineWrong, "data-country=\"XA\"", "data-country=\"XB\"", Country),
        On("a help line calls another number", Rules.HelpLineWrong, "href=\"tel:0800123\"", "href=\"tel:0800124\"", Country),
        On("a help line is missing", Rules.HelpLineWrong, "<ul data-ages=\"help lines\">.*?</ul>", "", Country),
        On("a help line has another name", Rules.HelpLineWrong, "Line of Examplia", "Shop of Examplia", Country),
        On("the page of a country loses its help lines", Rules.RegisterMissing, "<div class=\"help-lines\".*?(?=<h2|<section|<div data-authored)", "", Country),
        On("a number to look up is another", Rules.HelpLineWrong, "\"112\"", "\"113\"", Marks.Numbers),
        On("a number to look up is of no country", Rules.HelpLineWrong, "\\{", "{\"XB\":[\"Utopia\",\"113\"],", Marks.Numbers),
        On("the numbers to look up are more than numbers", Rules.HelpLineWrong, "$", "alert();\n", Marks.Numbers),
        On("a page loses the day of the copy", Rules.AgeUntold, "<span data-made.*?</span>", "some day", Story),
        On("a page says another day to readers", Rules.AgeUntold, "(data-newest=\"[^\"]*\">)22 November 2026", "${1}23 November 2026", Story),
        On("a page says another day to its script", Rules.AgeUntold, "data-made=\"2026-11-22\"", "data-made=\"2027-11-22\"", Story),
        On("a page is never old", Rules.AgeUntold, "data-old-after=\"60 200 500\"", "data-old-after=\"600 2000 5000\"", Story),
        On("the newest copy is another's", Rules.AgeUntold, "data-newest=\"[^\"]*\"", "data-newest=\"https://example.com/\"", Story),
        On("the day of the copy is hidden", Rules.AgeUntold, "<span data-made", "<span hidden data-made", Story),
        On("a notice would fold", Rules.AgeUntold, "<div class=\"top-notices\">", "<div class=\"top-notices\" data-ages=\"law\">"),
        On("an emergency number would fold", Rules.AgeUntold, "<p class=\"emergency-number\"", "<p data-ages=\"help lines\" class=\"emergency-number\"", Country),
        On("the law would not fold", Rules.AgeUntold, "<dl class=\"law-table\" data-ages=\"law\">", "<dl class=\"law-table\">"),
        On("the law of a line would not fold", Rules.AgeUntold, "<p class=\"law-line\" data-ages=\"law\"", "<p class=\"law-line\"", Story),
        On("a help line would not fold", Rules.AgeUntold, "<ul data-ages=\"help lines\">", "<ul>", Country),
    ];
}
