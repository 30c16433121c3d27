using System.Text;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Searching;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <content>Damage to the files of the search: what a result shows, what a word leads to, what a name means, what a script may do.</content>
public sealed partial class MutationTests
{
    private const string Start = "search/start.js";
    private const string Titles = "search/pages-0.js";
    private const string Excerpts = "search/parts-0.js";
    private const string Hits = "search/hits-0.js";
    private const string SearchNames = "search/names.js";
    private const string Script = "search/search.js";

    [Fact]
    public void A_file_of_the_search_that_was_never_made_is_missed()
    {
        var files = golden.Files.Keys.Where(f => f.StartsWith("search/", StringComparison.Ordinal) && f.Contains('-', StringComparison.Ordinal)).Append(Start).Append(SearchNames).ToList();
        files.Count.ShouldBe(8);
        foreach (var file in files) golden.Verify((file, null)).Problems.Select(p => p.Rule).Distinct().ShouldBe([Rules.ShardUnreadable]);
    }

    [Fact]
    public void A_file_that_the_search_does_not_know_is_refused() =>
        golden.Verify(("search/extra-0.js", golden.Files[SearchNames].Replace("\"names\",", "\"extra-0\",", StringComparison.Ordinal))).Problems.ShouldHaveSingleItem().Rule.ShouldBe(Rules.ShardUnreadable);

    /// <summary>What no script of the search may do.</summary>
    private static string[] Codes =>
    [
        "fetch(\"x\");", "new XMLHttpRequest();", "import(\"x\");", "eval(\"x\");", "new Function(\"x\");", "new Worker(\"x\");", "localStorage.q = text;", "sessionStorage.q = text;", "indexedDB.open(text);",
        "document.cookie = text;", "panel.innerHTML = text;", "panel.outerHTML = text;", "panel.insertAdjacentHTML(\"x\", text);", "document.write(text);", "new WebSocket(text);", "navigator.sendBeacon(text);",
        "history.pushState(text);", "location.hash = text;", "new Image().src = text;", "script.src = \"https://example.org/x.js\";", "script.src = \"//example.org/x.js\";", "link.href = \"javascript:x\";", "document.title = text;", "field.name = text;",
    ];

    private static Mutation[] OfSearch() =>
    [
        On("code stands behind a shard", Rules.ShardUnreadable, "$", "fetch(\"x\");\n", Hits),
        On("code stands before a shard", Rules.ShardUnreadable, "^", "x();", Hits),
        On("code stands in a shard", Rules.ShardUnreadable, "\"names\",\\{", "\"names\",(x(),0)||{", SearchNames),
        On("a remark stands in a shard", Rules.ShardUnreadable, "\"names\",\\{", "\"names\",/* x */{", SearchNames),
        On("a shard is of another build", Rules.ShardUnreadable, "[0-9a-f]{8}", "00000000", Excerpts),
        On("a shard does not say its build", Rules.ShardUnreadable, "[0-9a-f]{8}", "........", Excerpts),
        On("a shard says another name", Rules.ShardUnreadable, "\"hits-0\"", "\"hits-1\"", Hits),
        On("a shard has a field more", Rules.ShardUnreadable, "\"english\"", "\"__proto__\":1,\"english\"", Start),
        On("a shard has a field twice", Rules.ShardUnreadable, "\"english\"", "\"pages\":1,\"english\"", Start),
        On("a shard is cut off", Rules.ShardUnreadable, ".....\\);\n$", "\");\n", Hits),
        On("a shard holds half a character", Rules.ShardUnreadable, "\"A to Z\"", "\"A \\ud800 Z\"", Titles),
        On("the search counts too few pages", Rules.ShardUnreadable, "\"pages\":15", "\"pages\":14", Start),
        On("a word is looked for in another shard", Rules.ShardUnreadable, "\"hits\":\"1\"", "\"hits\":\"1 m\"", Start),
        On("the bounds are out of order", Rules.ShardUnreadable, "\"hits\":\"1\"", "\"hits\":\"m 1\"", Start),
        On("the excerpts begin at another page", Rules.ShardUnreadable, "\"parts\":\\[0\\]", "\"parts\":[1]", Start),
        On("a notice has another first line in the search", Rules.ShardUnreadable, "Signs of an overdose", "Signs of sleep", Start),
        On("a notice is milder in the search", Rules.ShardUnreadable, "\"emergency\",\"Emergency\"", "\"info\",\"Good to know\"", Start),
        On("a word of titles is left out", Rules.ShardUnreadable, "\"leftOut\":\"", "\"leftOut\":\"morphadone", Start),
        On("the search says another language", Rules.ShardUnreadable, "\"english\":1", "\"english\":0", Start),
        On("two notices change places in the search", Rules.ResultWrong, "\"notices\":\\[(\\[.*?\\]),(\\[.*?\\])\\]", "\"notices\":[$2,$1]", Start),
        On("a result shows another notice", Rules.ResultWrong, "\"drawn\",1", "\"drawn\",2", Titles),
        On("a result shows no notice", Rules.ResultWrong, "\"drawn\",1", "\"drawn\",0", Titles),
        On("a result shows a notice where the page has none of its own", Rules.ResultWrong, "\"names\",0", "\"names\",2", Titles),
        On("a result shows a notice that does not exist", Rules.ShardUnreadable, "\"drawn\",1", "\"drawn\",9", Titles),
        On("a result has another title", Rules.ResultWrong, "\"Stories\"", "\"Fables\"", Titles),
        On("a result leads to another page", Rules.ResultWrong, "\"stories\"", "\"words\"", Titles),
        On("a result leads nowhere", Rules.ResultWrong, "\"stories\"", "\"fables\"", Titles),
        On("a page has no result", Rules.ShardUnreadable, "\\[\"Stories\",\"stories\",1\\],", "", Titles),
        On("two pages change their numbers", Rules.WordAstray, "(\\[\"Stories\".*?\\]),(\\[\"Morphadone\".*?\\])", "$2,$1", Titles),
        On("a result describes its page in other words", Rules.ResultWrong, "What people tell\\.", "What people dream.", Excerpts),
        On("a sentence of an excerpt is changed", Rules.ResultWrong, "Some took morphadone once", "Some liked morphadone once", Excerpts),
        On("a sentence of an excerpt is dropped", Rules.ResultWrong, "Never add a sedative \\(Sleepwell Forte\\)\\. ", "", Excerpts),
        On("a sentence of an excerpt loses its beginning", Rules.ResultWrong, "Never add", "Add", Excerpts),
        On("an excerpt gives an amount", Rules.ResultWrong, "Some took morphadone once", "Some took 10 mg of morphadone", Excerpts),
        On("an excerpt states the law", Rules.ResultWrong, "Some took morphadone once", "Morphadone is illegal here", Excerpts),
        On("an excerpt prints a notice", Rules.ResultWrong, "Some took morphadone once", "The person cannot be woken", Excerpts),
        On("an excerpt stands under another heading", Rules.ResultWrong, "\"In the mist\"", "\"At home\"", Excerpts),
        On("an excerpt leads to another part of its page", Rules.ResultWrong, "\"in-the-mist\"", "\"home\"", Excerpts),
        On("the excerpts of two pages change places", Rules.ResultWrong, "(\\[\"What people tell\\..*?\\]\\]\\]),(\\[\"Morphadone slows the breath\\..*?\\]\\]\\])", "$2,$1", Excerpts),
        OnTerms("a word of a title is missing", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "stories")),
        OnTerms("a word of a title is another word", Rules.WordAstray, terms => terms.ConvertAll(t => t.Term == "stories" ? ("storied", t.Then) : t)),
        OnTerms("a page is dropped from the list of a word of its title", Rules.WordAstray, terms => Without(terms, "morphadone", 9)),
        OnTerms("a card is not found by its substance", Rules.WordAstray, terms => Without(terms, "@morphadone", 9)),
        OnTerms("a substance is missing in the search", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "@somnazene")),
        OnTerms("a substance of no record stands in the search", Rules.ShardUnreadable, terms => terms.Insert(0, ("@lotus", "$##$"))),
        OnTerms("a word leads to a page that does not exist", Rules.ShardUnreadable, terms => Change(terms, "home", "$#N$")),
        OnTerms("a word counts more pages than it has", Rules.ShardUnreadable, terms => terms.ConvertAll(t => t.Term == "you" ? (t.Term, "~" + t.Then[1..]) : t)),
        OnTerms("a word has no page", Rules.ShardUnreadable, terms => Change(terms, "home", "##")),
        OnTerms("a list of pages holds what is no number", Rules.ShardUnreadable, terms => Change(terms, "home", "$# $")),
        OnTerms("words are out of order", Rules.ShardUnreadable, terms => terms.Reverse()),
        OnTerms("a word stands twice", Rules.ShardUnreadable, terms => terms.Insert(1, terms[0])),
        OnTerms("a word that no page has is offered", Rules.WordAstray, terms => terms.Add(("zzz", "#")), "search/begins-0.js"),
        OnTerms("a word is missing among the beginnings", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "opioid" || t.Term == "tolerance"), "search/begins-0.js"),
        OnTerms("a word is missing among the endings", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "ecnarelot"), "search/ends-0.js"),
        OnTerms("a word has more pages when it is misspelt", Rules.WordAstray, terms => Change(terms, "tolerance", "("), "search/begins-0.js"),
        OnTerms("a word stands in no place", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "tolerance"), "search/places-0.js"),
        OnTerms("the places of a page are dropped", Rules.WordAstray, terms => Change(terms, "morphadone", "%$$"), "search/places-0.js"),
        On("a name is missing in the search", Rules.SearchNameWrong, "\\[\"zeds\".*?\\]\\]", "[\"zedz\",1,[1]]", SearchNames),
        On("a name means another substance in the search", Rules.SearchNameWrong, "\\[\"morphadone\",1,\\[0\\]\\]", "[\"morphadone\",1,[1]]", SearchNames),
        On("a name means two substances in the search", Rules.SearchNameWrong, "\\[\"morphadone\",1,\\[0\\]\\]", "[\"morphadone\",1,[0,1]]", SearchNames),
        On("a name means nothing in the search", Rules.ShardUnreadable, "\\[\"morphadone\",1,\\[0\\]\\]", "[\"morphadone\",1,[2]]", SearchNames),
        On("a doubtful word is sure in the search", Rules.SearchNameWrong, "\"mist\",0", "\"mist\",1", SearchNames),
        On("a name stands twice in the search", Rules.SearchNameWrong, "(\\[\"mist\".*?\\]\\])", "$1,$1", SearchNames),
        On("a name of no record stands in the search", Rules.SearchNameWrong, "(\\[\"mist\".*?\\]\\])", "$1,[\"vitamins\",1,[1]]", SearchNames),
        On("two names are called alike that are not", Rules.SearchNameWrong, "\"twins\":\\{", "\"twins\":{\"4\":[5]", SearchNames),
        On("a name is like one that does not exist", Rules.ShardUnreadable, "\"twins\":\\{", "\"twins\":{\"4\":[99]", SearchNames),
        On("a substance is described as something else", Rules.SearchNameWrong, "an opioid made up", "a vitamin made up", SearchNames),
        On("a name leads to another card in the search", Rules.SearchNameWrong, "\"substances/morphadone\"", "\"substances/somnazene\"", SearchNames),
        On("a page of help stands there that nobody chose", Rules.SearchNameWrong, "\"pins\":\\[", "\"pins\":[[[[\"Names\",\"names\",\"All is well\"]],[\"help\"]]", SearchNames),
        On("one word is taken for another that nobody listed", Rules.SearchNameWrong, "\"others\":\\[", "\"others\":[[[\"somnazene\"],[\"morphadone\"]]", SearchNames),
        .. Codes.Select(code => On($"a script says {code}", Rules.ScriptDoes, "$", code + "\n", Script)),
    ];

    private static Mutation OnTerms(string kind, Rule rule, Action<List<(string Term, string Then)>> change, string file = Hits) => OnTerms(kind, rule, terms =>
    {
        change(terms);
        return terms;
    }, file);

    /// <summary>Reads the terms of a shard, changes them and writes them anew.</summary>
    private static Mutation OnTerms(string kind, Rule rule, Func<List<(string Term, string Then)>, List<(string Term, string Then)>> change, string file = Hits) => new(kind, rule, text => Regex.Replace(text, ",\"([^\"]*)\"\\);", all =>
    {
        var value = all.Groups[1].Value;
        var terms = new List<(string, string)>();
        for (var shard = new ShardDigits(value); !shard.IsAtEnd;)
        {
            var term = shard.Term();
            var start = shard.At;
            if (file == Hits)
            {
                for (var left = shard.Number() + 0 * shard.Digit(); left > 0; left--) _ = shard.Number() + shard.Digit();
            }
            else if (file == "search/places-0.js") shard.Take(shard.Number());
            else shard.Digit();
            terms.Add((term, value[start..shard.At]));
        }
        var (written, before) = (new StringBuilder(), "");
        foreach (var (term, rest) in change(terms))
        {
            written.AppendTerm(term, before).Append(rest);
            before = term;
        }
        return $",\"{written}\");";
    }), file);

    private static List<(string Term, string Then)> Change(List<(string Term, string Then)> terms, string term, string rest)
    {
        terms.Select(t => t.Term).ShouldContain(term);
        return terms.ConvertAll(t => t.Term == term ? (term, rest) : t);
    }

    /// <summary>The same without one page in the list of one word.</summary>
    private static List<(string Term, string Then)> Without(List<(string Term, string Then)> terms, string term, int without)
    {
        var list = new ShardDigits(terms.Find(t => t.Term == term).Then);
        var (count, page, kept) = (list.Number(), -1, new List<(int Page, int Score)>());
        list.Digit();
        for (; count > 0; count--) kept.Add((page += list.Number() + 1, list.Digit()));
        kept.RemoveAll(k => k.Page == without).ShouldBe(1);
        var rest = new StringBuilder().AppendNumber(kept.Count).AppendDigit(0);
        page = -1;
        foreach (var (at, score) in kept)
        {
            rest.AppendNumber(at - page - 1).AppendDigit(score);
            page = at;
        }
        return Change(terms, term, rest.ToString());
    }
}
