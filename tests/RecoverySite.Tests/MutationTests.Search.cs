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
    private const string MoreTitles = "search/pages-1.js";
    private const string Excerpts = "search/parts-0.js";
    private const string Hits = "search/hits-0.js";
    private const string SearchNames = "search/names.js";
    private const string Named = "search/named-0.js";
    private const string Spelled = "search/spelled.js";
    private const string Placed = "search/placed.js";
    private const string Cards = "search/cards.js";
    private const string Script = "search/search.js";

    [Fact]
    public void A_file_of_the_search_that_was_never_made_is_missed()
    {
        var files = golden.Files.Keys.Where(f => f.StartsWith("search/", StringComparison.Ordinal) && f.Contains('-', StringComparison.Ordinal)).Concat([Start, SearchNames, Cards, Spelled, Placed]).ToList();
        files.Count.ShouldBe(15);
        foreach (var file in files) golden.Verify((file, null)).Problems.Select(p => p.Rule).Distinct().ShouldBe([Rules.ShardUnreadable]);
    }

    [Fact]
    public void A_file_that_the_search_does_not_know_is_refused() =>
        golden.Verify(("search/extra-0.js", golden.Files[SearchNames].Replace("\"names\",", "\"extra-0\",", StringComparison.Ordinal))).Problems.ShouldHaveSingleItem().Rule.ShouldBe(Rules.ShardUnreadable);

    /// <summary>The browser asks for a file by its name, and would not find it.</summary>
    [Theory]
    [InlineData(Cards, "search/cards-0.js")]
    [InlineData(SearchNames, "search/names-0.js")]
    [InlineData(Start, "search/start-0.js")]
    [InlineData(Hits, "search/hits.js")]
    [InlineData(Titles, "search/pages-00.js")]
    public void A_file_that_is_called_otherwise_is_refused(string file, string other)
    {
        static string Name(string path) => $"\"{Path.GetFileNameWithoutExtension(path)}\",";
        golden.Verify((file, null), (other, golden.Files[file].Replace(Name(file), Name(other), StringComparison.Ordinal))).Problems.Select(p => p.Rule).ShouldContain(Rules.ShardUnreadable);
    }

    /// <summary>A site of a few files has no cuts.</summary>
    [Fact]
    public void Cuts_that_nothing_leads_to_are_refused() =>
        golden.Verify(("search/cuts-0.js", Regex.Replace(golden.Files[Hits], ",\"hits-0\",.*", ",\"cuts-0\",\"1\");"))).Problems.ShouldHaveSingleItem().Message.ShouldBe("Nothing leads to it.");

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
        On("the search counts too few pages", Rules.ShardUnreadable, "\"pages\":22", "\"pages\":20", Start),
        On("a word is looked for in another shard", Rules.ShardUnreadable, "\"hits\":\"1\"", "\"hits\":\"1 m\"", Start),
        On("the bounds are out of order", Rules.ShardUnreadable, "\"hits\":\"1\"", "\"hits\":\"m 1\"", Start),
        On("the excerpts begin at another page", Rules.ShardUnreadable, "\"together\":16", "\"together\":8", Start),
        On("the excerpts of no page stand together", Rules.ShardUnreadable, "\"together\":16", "\"together\":0", Start),
        On("the bounds are said to be those of groups", Rules.ShardUnreadable, "\"step\":1", "\"step\":32", Start),
        On("the bounds have a space too many", Rules.ShardUnreadable, "\"hits\":\"1\"", "\"hits\":\" 1\"", Start),
        On("a notice has another first line in the search", Rules.ShardUnreadable, "Signs of an overdose", "Signs of sleep", Start),
        On("a notice is milder in the search", Rules.ShardUnreadable, "\"emergency\",\"Emergency\"", "\"info\",\"Good to know\"", Start),
        On("a word of titles is left out", Rules.ShardUnreadable, "\"leftOut\":\"", "\"leftOut\":\"morphadone", Start),
        On("the search says another language", Rules.ShardUnreadable, "\"english\":1", "\"english\":0", Start),
        On("two notices change places in the search", Rules.ResultWrong, "\"notices\":\\[(\\[.*?\\]),(\\[.*?\\])\\]", "\"notices\":[$2,$1]", Start),
        On("a result shows another notice", Rules.ResultWrong, "\"drawn\",1", "\"drawn\",2", Titles),
        On("a result shows no notice", Rules.ResultWrong, "\"drawn\",1", "\"drawn\",0", Titles),
        On("a result shows a notice where the page has none of its own", Rules.ResultWrong, "\"names\",0", "\"names\",2", MoreTitles),
        On("a result shows a notice that does not exist", Rules.ShardUnreadable, "\"drawn\",1", "\"drawn\",9", Titles),
        On("a result has another title", Rules.ResultWrong, "\"Stories\"", "\"Fables\"", MoreTitles),
        On("a result leads to another page", Rules.ResultWrong, "\"stories\"", "\"words\"", MoreTitles),
        On("a result leads nowhere", Rules.ResultWrong, "\"stories\"", "\"fables\"", MoreTitles),
        On("a page has no result", Rules.ShardUnreadable, "\\[\"Stories\",\"stories\",1\\],", "", MoreTitles),
        On("two pages change their numbers", Rules.WordAstray, "(\\[\"Stories\".*?\\]),(\\[\"Morphadone\".*?\\])", "$2,$1", MoreTitles),
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
        OnTerms("a page is dropped from the list of a word of its title", Rules.WordAstray, terms => Without(terms, "morphadone", 11)),
        OnTerms("a card is not found by its substance", Rules.WordAstray, terms => Without(terms, "@morphadone", 11)),
        OnTerms("a substance is missing in the search", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "@somnazene")),
        OnTerms("a substance of no record stands in the search", Rules.ShardUnreadable, terms => terms.Insert(0, ("@lotus", "$%##"))),
        OnTerms("a word leads to a page that does not exist", Rules.ShardUnreadable, terms => Change(terms, "home", "$%N$")),
        OnTerms("a word counts more pages than it has", Rules.ShardUnreadable, terms => Counting(terms, "you", pages: 1, length: 0)),
        OnTerms("a word has no page", Rules.ShardUnreadable, terms => Change(terms, "home", "##")),
        OnTerms("a list of pages holds what is no number", Rules.ShardUnreadable, terms => Change(terms, "home", "$% $")),
        OnTerms("a word counts fewer pages than it has", Rules.ShardUnreadable, terms => Counting(terms, "you", pages: -1, length: 0)),
        OnTerms("a list of pages says that it is longer than it is", Rules.ShardUnreadable, terms => Counting(terms, "tolerance", pages: 0, length: 1)),
        OnTerms("a list of pages says that it is shorter than it is", Rules.ShardUnreadable, terms => Counting(terms, "tolerance", pages: 0, length: -1)),
        OnTerms("a list of pages is said to stand apart", Rules.ShardUnreadable, terms => Change(terms, "home", "$###%")),
        OnTerms("words are out of order", Rules.ShardUnreadable, terms => terms.Reverse()),
        OnTerms("a word stands twice", Rules.ShardUnreadable, terms => terms.Insert(1, terms[0])),
        OnTerms("a word that no page has is offered", Rules.WordAstray, terms => terms.Insert(terms.FindLastIndex(t => string.CompareOrdinal(t.Term, "zzz") < 0) + 1, ("zzz", "#")), "search/begins-0.js"),
        OnTerms("a word is missing among the beginnings", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "opioid" || t.Term == "tolerance"), "search/begins-0.js"),
        OnTerms("a word is missing among the endings", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "ecnarelot"), "search/ends-0.js"),
        OnTerms("a word has more pages when it is misspelt", Rules.WordAstray, terms => Change(terms, "tolerance", "("), "search/begins-0.js"),
        OnTerms("a word stands in no place", Rules.WordAstray, terms => terms.RemoveAll(t => t.Term == "tolerance"), "search/places-0.js"),
        OnTerms("the places of a page are dropped", Rules.WordAstray, terms => Change(terms, "morphadone", "%$$"), "search/places-0.js"),
        OnNames("a name is missing in the search", Rules.SearchNameWrong, names => names.RemoveAll(n => n.Words == "zeds")),
        OnNames("a name is another name in the search", Rules.SearchNameWrong, names => Change(names, "zeds", n => n with { Words = "zedz" })),
        OnNames("a name means another substance in the search", Rules.SearchNameWrong, names => Change(names, "morphadone", n => n with { Means = [1] })),
        OnNames("a name means two substances in the search", Rules.SearchNameWrong, names => Change(names, "morphadone", n => n with { Means = [0, 1] })),
        OnNames("a name means no substance in the search", Rules.SearchNameWrong, names => Change(names, "morphadone", n => n with { Means = [] })),
        OnNames("a name means nothing in the search", Rules.ShardUnreadable, names => Change(names, "morphadone", n => n with { Means = [2] })),
        OnNames("a name means a substance twice in the search", Rules.ShardUnreadable, names => Change(names, "morphadone", n => n with { Means = [0, 0] })),
        OnNames("the substances of a name are out of order", Rules.ShardUnreadable, names => Change(names, "morphadone", n => n with { Means = [1, 0] })),
        OnNames("a doubtful word is sure in the search", Rules.SearchNameWrong, names => Change(names, "mist", n => n with { Sure = 1 })),
        OnNames("a sure name is doubtful in the search", Rules.SearchNameWrong, names => Change(names, "morphadone", n => n with { Sure = 0 })),
        OnNames("a name is more than sure", Rules.ShardUnreadable, names => Change(names, "morphadone", n => n with { Sure = 2 })),
        OnNames("a name stands twice in the search", Rules.ShardUnreadable, names => names.Insert(names.FindIndex(n => n.Words == "mist"), names.Find(n => n.Words == "mist")!)),
        OnNames("a name stands twice with another meaning", Rules.ShardUnreadable, names => names.Insert(names.FindIndex(n => n.Words == "mist") + 1, new("mist", 1, [1]))),
        OnNames("a name of no record stands in the search", Rules.SearchNameWrong, names => names.Insert(names.FindIndex(n => n.Words == "zeds"), new("vitamins", 1, [1]))),
        OnNames("a name has no words", Rules.ShardUnreadable, names => names.Insert(0, new("", 1, [1]))),
        OnNames("two names stand in the wrong order", Rules.ShardUnreadable, names => names.Reverse(1, 2)),
        On("names are looked for elsewhere", Rules.ShardUnreadable, "\"named\":\"[^\"]*", "$0 z", SearchNames),
        On("a file of names begins within a letter", Rules.ShardUnreadable, "(\"named\":\"[^\"]*)", "${1}ab", SearchNames),
        On("words are looked for elsewhere when they are misspelt", Rules.ShardUnreadable, "\"begins\":\"[^\"]*", "$0 zz", Spelled),
        On("the bounds of endings are out of order", Rules.ShardUnreadable, "(\"ends\":\")", "$1z ", Spelled),
        On("places are looked for elsewhere", Rules.ShardUnreadable, "\"placed\",\"[^\"]*", "$0 zz", Placed),
        On("the names are cut off", Rules.ShardUnreadable, "..\"\\);", "\");", Named),
        On("two substances change their numbers", Rules.ShardUnreadable, "morphadone somnazene", "somnazene morphadone", SearchNames),
        On("a substance has no number", Rules.ShardUnreadable, "morphadone somnazene", "morphadone", SearchNames),
        On("a substance has a space too many before it", Rules.ShardUnreadable, "morphadone somnazene", "morphadone  somnazene", SearchNames),
        On("two names are called alike that are not", Rules.SearchNameWrong, "\"twins\":\\{", "\"twins\":{\"mist\":[[\"zeds\",1]]", SearchNames),
        On("a name is like one that does not exist", Rules.ShardUnreadable, "\"twins\":\\{", "\"twins\":{\"mist\":[[\"vitamins\",1]]", SearchNames),
        On("a name that does not exist is like another", Rules.SearchNameWrong, "\"twins\":\\{", "\"twins\":{\"vitamins\":[[\"zeds\",1]]", SearchNames),
        On("a name that is like another means something else", Rules.ShardUnreadable, "\"twins\":\\{", "\"twins\":{\"mist\":[[\"zeds\",0]]", SearchNames),
        On("a substance is described as something else", Rules.SearchNameWrong, "an opioid made up", "a vitamin made up", Cards),
        On("a substance is described as another", Rules.SearchNameWrong, "(\\[\\[\"[^\"]*\",)(\"[^\"]*\")(.*?\\],\\[\"[^\"]*\",)(\"[^\"]*\")", "$1$4$3$2", Cards),
        On("a substance is called by another's name", Rules.SearchNameWrong, "\\[\\[\"Morphadone\"", "[[\"Somnazene\"", Cards),
        On("a name leads to another card in the search", Rules.SearchNameWrong, "\"substances/morphadone\"", "\"substances/somnazene\"", Cards),
        On("a name leads to no card in the search", Rules.SearchNameWrong, "\"substances/morphadone\"", "\"\"", Cards),
        On("a card has another title in the search", Rules.SearchNameWrong, "\"Morphadone\"\\],", "\"Morphine\"],", Cards),
        On("two cards change places in the search", Rules.SearchNameWrong, "\\[(\\[.*?\\]),(\\[.*?\\])", "[$2,$1", Cards),
        On("a card is missing in the search", Rules.ShardUnreadable, "\\[(\\[.*?\\]),(\\[.*?\\])", "[$1", Cards),
        On("a card stands twice in the search", Rules.ShardUnreadable, "\\[(\\[.*?\\]),(\\[.*?\\])", "[$1,$2,$2", Cards),
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
            if (file == Hits) shard.Number();
            if (file is Hits or "search/places-0.js") shard.Take(shard.Number());
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

    /// <summary>The same, where one word counts more pages than are listed, or more digits.</summary>
    private static List<(string Term, string Then)> Counting(List<(string Term, string Then)> terms, string term, int pages, int length)
    {
        var entry = new ShardDigits(terms.Find(t => t.Term == term).Then);
        var (count, list) = (entry.Number(), entry.Take(entry.Number()));
        return Change(terms, term, new StringBuilder().AppendNumber(count + pages).AppendNumber(list.Length + length).Append(list).ToString());
    }

    /// <summary>The same without one page in the list of one word.</summary>
    private static List<(string Term, string Then)> Without(List<(string Term, string Then)> terms, string term, int without)
    {
        var entry = new ShardDigits(terms.Find(t => t.Term == term).Then);
        var (count, length, page, kept) = (entry.Number(), entry.Number(), -1, new List<(int Page, int Score)>());
        for (; count > 0; count--) kept.Add((page += entry.Number() + 1, entry.Digit()));
        kept.RemoveAll(k => k.Page == without).ShouldBe(1);
        var list = new StringBuilder();
        page = -1;
        foreach (var (at, score) in kept)
        {
            list.AppendNumber(at - page - 1).AppendDigit(score);
            page = at;
        }
        list.Length.ShouldBeLessThan(length);
        return Change(terms, term, new StringBuilder().AppendNumber(kept.Count).AppendNumber(list.Length).Append(list).ToString());
    }

    private sealed record NameOf(string Words, int Sure, int[] Means);

    /// <summary>Reads the names, changes them and writes them anew, in whatever order they then are.</summary>
    private static Mutation OnNames(string kind, Rule rule, Action<List<NameOf>> change) => new(kind, rule, text => Regex.Replace(text, "(?<=\"named-0\",\")[^\"]*", all =>
    {
        var names = new List<NameOf>();
        for (var shard = new ShardDigits(all.Value); !shard.IsAtEnd;)
        {
            var (words, sure, means) = (shard.Term(), shard.Digit(), new int[shard.Number()]);
            for (var i = 0; i < means.Length; i++) means[i] = shard.Number();
            names.Add(new(words, sure, means));
        }
        change(names);
        var (written, before) = (new StringBuilder(), "");
        foreach (var (words, sure, means) in names)
        {
            written.AppendTerm(words, before).AppendDigit(sure).AppendNumber(means.Length);
            foreach (var substance in means) written.AppendNumber(substance);
            before = words;
        }
        return written.ToString();
    }), Named);

    private static void Change(List<NameOf> names, string words, Func<NameOf, NameOf> change)
    {
        var at = names.FindIndex(n => n.Words == words);
        names[at] = change(names[at]);
    }
}
