using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <content>Damage to the search box, and scripts that do what none may do.</content>
public sealed partial class MutationTests
{
    private const string Story = "stories.html";
    private const string Results = "search/search.js";

    [Fact]
    public void A_script_that_was_never_made_is_missed() =>
        golden.Verify((Marks.SearchScript, null)).Problems.ShouldHaveSingleItem().Rule.ShouldBe(Rules.DeadLink);

    private static Mutation[] OfSearchBox() =>
    [
        On("a page loses its search box", Rules.SearchMissing, "<form.*?</form>", "", Story),
        On("a page loses its script", Rules.SearchMissing, "<script src=\"search/box.*?</script>", "", Story),
        On("a page that nobody wrote loses its search box", Rules.SearchMissing, "<form.*?</form>", "", "404.html"),
        On("the search field gets a name", Rules.SearchMissing, "<input ", "<input name=\"q\" ", Story),
        On("the search field gets another kind", Rules.SearchMissing, "type=\"search\"", "type=\"hidden\"", Story),
        On("the search field loses its label", Rules.SearchMissing, " aria-label=\"Search this site\"", "", Story),
        On("the search button says something else", Rules.SearchMissing, "<button>Search</button>", "<button>Buy</button>", Story),
        On("the search button sends elsewhere", Rules.ForeignScript, "<button>", "<button formaction=\"index.html\">", Story),
        On("the search box leads to another page", Rules.SearchMissing, "action=\"a-to-z.html\"", "action=\"index.html\"", Story),
        On("the search box leads to another site", Rules.OutsideRequest, "action=\"a-to-z.html\"", "action=\"https://example.org/a-to-z.html\"", Story),
        On("the search box posts", Rules.ForeignScript, "<form ", "<form method=\"post\" ", Story),
        On("the search box is hidden", Rules.SearchMissing, "<form ", "<form hidden ", Story),
        On("what the search box stands in is hidden", Rules.SearchMissing, "<div class=\"wide ways\">", "<div hidden class=\"wide ways\">", Story),
        On("the search box stands in the main part", Rules.SearchMissing, "(<form.*?</form>)(.*)(</main>)", "$2$1$3", Story),
        On("the search box stands before the way to help", Rules.SearchMissing, "(<nav class=\"help-bar\".*?</nav>)(.*?)(<header.*?</header>)", "$3$2$1", Story),
        On("the search box holds a notice's words", Rules.SearchMissing, "(<button>Search</button>)", "$1<p>All is well.</p>", Story),
        On("a second search box is put in", Rules.ForeignScript, "(<form.*?</form>)", "$1$1", Story),
        On("the script is another", Rules.SearchMissing, "src=\"search/box.js\"", "src=\"search/search.js\"", Story),
        On("the script is asked of another place", Rules.OutsideRequest, "src=\"search/box.js\"", "src=\"https://example.org/box.js\"", Story),
        On("the script runs before the page is there", Rules.ForeignScript, "(box.js\") defer>", "$1>", Story),
        On("the script is a module", Rules.ForeignScript, "(box.js\") defer>", "$1 type=\"module\" defer>", Story),
        On("the script has words of its own", Rules.ForeignScript, "(box.js\" defer>)</script>", "$1x()</script>", Story),
        On("the script stands in the body", Rules.ForeignScript, "(<script src=\"search/box.*?</script>)(.*)(</main>)", "$2$1$3", Story),
        On("a second script is put in", Rules.ForeignScript, "(<script.*?</script>)", "$1<script src=\"search/search.js\" defer></script>", Story),
        On("an old address runs the script", Rules.ForeignScript, "(</head>)", "<script src=\"../search/box.js\" defer></script>$1", "old/morphadone.html"),
        On("the policy lets scripts stand in pages", Rules.PageShape, "script-src ", "script-src &#x27;unsafe-inline&#x27; ", Story),
        On("the policy lets the search box send to other places", Rules.PageShape, "form-action &#x27;self&#x27;", "form-action *", Story),
        On("a script asks another place", Rules.ScriptDoes, "$", "\nfetch(\"//example.org\");\n", Results),
        On("a script loads from another place", Rules.ScriptDoes, "$", "\nscript.src = \"https://example.org/x.js\";\n", Results),
        On("a script keeps what was typed", Rules.ScriptDoes, "$", "\nlocalStorage.last = text;\n", Results),
        On("a script writes into the history what was typed", Rules.ScriptDoes, "$", "\nhistory.replaceState(null, \"\", text);\n", Results),
        On("a script writes into the title what was typed", Rules.ScriptDoes, "$", "\ndocument.title = text;\n", Marks.SearchScript),
        On("a script gives the field a name", Rules.ScriptDoes, "$", "\nfield.name = \"q\";\n", Marks.SearchScript),
        On("a script makes markup of words", Rules.ScriptDoes, "$", "\npanel.innerHTML = text;\n", Results),
        On("a script makes code of words", Rules.ScriptDoes, "$", "\nsetTimeout(Function(text));\n", Results),
    ];
}
