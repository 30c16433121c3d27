using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RecoverySite.Advising;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Rendering;
using RecoverySite.Searching;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <summary>What search may show of a page is proved when the page is read back; the index of a large site, with names that are alike and pages of help, when it is whole.</summary>
public sealed class SearchVerifierTests(SearchVerifierTests.Sites sites) : IClassFixture<SearchVerifierTests.Sites>
{
    [Theory]
    [InlineData("Its result has another title", 1)]
    [InlineData("Its result leads elsewhere", 1)]
    [InlineData("Its result describes it in other words", 1)]
    [InlineData("Its result shows no notice", 2)]
    [InlineData("Its result shows a notice that every page has", 2)]
    [InlineData("Its result shows a notice that is not the gravest", 1)]
    [InlineData("A section that it does not have", 1)]
    [InlineData("A sentence of another section", 1)]
    [InlineData("A sentence that stands nowhere", 1)]
    [InlineData("The end of a sentence", 1)]
    [InlineData("The beginning of a sentence", 1)]
    [InlineData("A sentence of a notice", 1)]
    [InlineData("A row of a register", 1)]
    public void What_a_result_shows_stands_on_its_page(string kind, int problems)
    {
        var entry = sites.Golden.Entries["substances/morphadone.html"];
        SearchEntry Saying(string sentence) => entry with { Parts = entry.Parts.SetItem(1, entry.Parts[1] with { Sentences = entry.Parts[1].Sentences.Add(sentence) }) };
        var notices = sites.Golden.Content.Notices;
        entry.Parts[1].Heading.ShouldBe("What it does");
        entry = kind switch
        {
            "Its result has another title" => entry with { Title = "Morphine" },
            "Its result leads elsewhere" => entry with { Address = "stories" },
            "Its result describes it in other words" => entry with { Description = "All is well." },
            "Its result shows no notice" => entry with { Gravest = null },
            "Its result shows a notice that every page has" => entry with { Gravest = notices["not-advice"] },
            "Its result shows a notice that is not the gravest" => entry with { Gravest = notices["mixing"] },
            "A section that it does not have" => entry with { Parts = entry.Parts.Add(new("Doses", "doses", [])) },
            "A sentence of another section" => Saying("It slows the breath."),
            "A sentence that stands nowhere" => Saying("It is harmless."),
            "The end of a sentence" => Saying("add a sedative (Sleepwell Forte)."),
            "The beginning of a sentence" => Saying("Never add a sedative"),
            "A sentence of a notice" => Saying("The person cannot be woken and breathes slowly or not at all."),
            _ => Saying("Together they stop the breath."),
        };
        var said = Said(sites.Golden, "substances/morphadone.html", entry);
        said.Count.ShouldBe(problems);
        said.ShouldAllBe(d => d.Rule == Rules.ResultWrong);
    }

    [Theory]
    [InlineData("Some take 10 mg of it.", "10 mg")]
    [InlineData("Some take 5-10mg of it.", "5-10mg")]
    [InlineData("Two tablets are too many.", "Two tablets")]
    [InlineData("It is illegal in Examplia.", "illegal")]
    [InlineData("The FDA has not approved it.", "approved")]
    [InlineData("It is in Schedule II.", "Schedule II")]
    [InlineData("Drink 500 ml of water.", "")]
    [InlineData("The network is 5G now.", "")]
    [InlineData("Ten people walked two miles.", "")]
    [InlineData("The schedule ii of trains.", "")]
    public void A_sentence_that_gives_an_amount_or_states_the_law_is_shown_to_nobody(string sentence, string words)
    {
        // No check stands before this site: as if all of them had missed it.
        using var site = new FinishedSite(GoldenSite.Make().WithPage("torn", $"It is so. {sentence} And so on."));
        var entry = site.Entries["torn.html"];
        var said = Said(site, "torn.html", entry with { Parts = [new("", "", ["It is so.", sentence, "And so on."])] });
        if (words.Length == 0) said.ShouldBeEmpty();
        else said.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Rule.ShouldBe(Rules.ExcerptTorn), d => d.Message.ShouldContain($"'{words}'"));
    }

    /// <summary>Whatever an author can write, the words of a result are found on the finished page: what is refused here is our bug and nobody else's.</summary>
    [Fact]
    public void However_a_page_is_written_its_excerpts_stand_on_it()
    {
        string[] bodies =
        [
            "One *two* **three**four `five` six.{{cite study2020}} Seven{{cite study2020}}, eight. {{claim preliminary study2020}} Nine.",
            "A line\\\nbroken hard.  \nAnd again  \nsoft\nand done. <br>Told<br>twice. Her<sub>o</sub> and H<wbr>2O <kbd>x</kbd>.",
            "No&nbsp;break, co&shy;op\u00adt, zero\u200bwidth, x\u2009thin\u3000wide, &amp; &lt;b&gt; \\*star\\*. \"Quoted.\" He said: 'so'! (In brackets.) Etc. and so on… Dr. No? E.g. this. 1.5 and 2.",
            "A note[^1] here.[^2] And there.\n\n[^1]: First. Of two.\n\n    A second paragraph.\n\n[^2]: With {{cite study2020}} a source.",
            "## A heading with `code`, *marks* & [a link](help/now.md)\n\nText.\n\n## A heading\n\n## A heading\n\nMore.\n\nSetext\n------\n\nBelow.\n\n> ## Quoted heading\n>\n> Said. Twice.\n\n- ## Heading in a list\n\n  Item.",
            "- One. Two.\n  - Deep. Deeper.\n\n    Para.\n1. First\n2. Second\n\n- [ ] to do\n- [x] done\n\nTerm\n:   Meaning. More.\n\n    Again.",
            "| A | B |\n|---|---|\n| *one.* two. | three |\n\nAfter. ![A picture.](sign.png) Between. [![In a link.](sign.png)](help/now.md)\n\n^^^\n![Shown](sign.png)\n^^^ Below it. Twice.",
            "> [!WARNING]\n> **Careful.** Now.\n\n> Somebody said. This.\n\n```\ncode. here.\n```\n\n    indented. code.\n\n---\n\nEnd <https://example.org/a?b=c>. Mail <x@example.org>.",
            "Before. HTML is here. HTML.\n\n*[HTML]: the language. Of pages.\n\n[ref][r]. ~~gone~~ H~2~O x^2^ ==marked== ++in++ \"smart\" -- dash --- longer ... dots.\n\n[r]: help/now.md \"Title. Here.\"",
            "{{help-lines}}\n\nBetween. {{law xa-morphadone}} Behind the law. Next.\n\n{{interactions somnazene}}\n\nAfter it. [Only a link.](help/now.md)\n\n<!-- a comment. --> Not in it. <!-- two --> Done.",
            "東京。大学です。次！ Пример. Ещё один. مرحبا. هنا. \U0001F600 Smile. \U00020000\U00020001。",
            "#### Deep first\n\nx\n\n##\n\nUnder an empty one.\n\n## ![Pictured](sign.png) heading {{cite study2020}}\n\nText. . . ! ?\n\n## H<sub>2</sub>O<br>and more\n\nLast.",
        ];
        var site = GoldenSite.Make();
        for (var i = 0; i < bodies.Length; i++) site.WithPage($"odd{i}", bodies[i], title: $"\"Odd {i}: É & <b> 東京 ß\"");
        using var finished = new FinishedSite(site);
        finished.Entries.Where(e => e.Key.StartsWith("odd", StringComparison.Ordinal)).Sum(e => e.Value.Parts.Sum(p => p.Sentences.Length)).ShouldBeGreaterThan(60);
        finished.Verify().Problems.Where(p => string.CompareOrdinal(p.Rule.Id, "REC425") >= 0).Select(p => $"{p.At.File} {p.Message}").ShouldBe([]);
    }

    [Fact]
    public void The_index_of_many_pages_is_in_order()
    {
        sites.Many.Verify([]).ShouldBeEmpty();
        sites.Many.Files.ShouldContain(f => f.Path == "search/hits-64.js");
        sites.Many.Files.ShouldContain(f => f.Path == "search/cuts-2.js");
        sites.Many.Files.ShouldContain(f => f.Path == "search/long-0.js");
    }

    [Theory]
    [InlineData("search/start.js", "(\"hits\":\"\\S+) \\S+", "$1 zz", "REC425")]
    [InlineData("search/spelled.js", "(\"begins\":\"\\S+) \\S+", "$1", "REC425")]
    [InlineData("search/placed.js", "(,\"\\S+) \\S+", "$1 zz", "REC425")]
    [InlineData("search/start.js", "\"together\":\\d+", "\"together\":1", "REC425")]
    [InlineData("search/start.js", "\"step\":32", "\"step\":31", "REC425")]
    [InlineData("search/start.js", "\"step\":32", "\"step\":33", "REC425")]
    [InlineData("search/start.js", "\"step\":32", "\"step\":1", "REC425")]
    [InlineData("search/start.js", "(\"hits\":\"\\S+) \\S+", "$1", "REC425")]
    [InlineData("search/cuts-1.js", "(\"cuts-1\",\"\\S+)", "${1}0", "REC425")]
    [InlineData("search/cuts-1.js", "(\"cuts-1\",\")\\S+ ", "$1", "REC425")]
    [InlineData("search/cuts-0.js", "(\"cuts-0\",\"\\S+ \\S+)", "${1}zz", "REC425")]
    [InlineData("search/cuts-0.js", "(\"cuts-0\",\"\\S+) \\S+", "$1 zz", "REC425")]
    [InlineData("search/cuts-0.js", "(\"cuts-0\",\"\\S+) ", "$1  ", "REC425")]
    [InlineData("search/cuts-0.js", " [^ \"]+\"\\);", "\");", "REC425")]
    [InlineData("search/cuts-2.js", " [^ \"]+\"\\);", "\");", "REC425")]
    [InlineData("search/cuts-2.js", "\"\\);", " zzzz\");", "REC425")]
    [InlineData("search/cuts-2.js", "(\"cuts-2\",)\".*\"", "$1[]", "REC425")]
    [InlineData("search/cuts-2.js", "\"cuts-2\"", "\"cuts-1\"", "REC425")]
    [InlineData("search/long-0.js", "\"long-0\",\"..", "\"long-0\",\"", "REC425")]
    [InlineData("search/long-3.js", "(\"long-3\",\"%(.))#\\2", "$1$$$2", "REC428")]
    [InlineData("search/long-0.js", "\"\\);", "##\");", "REC425")]
    [InlineData("search/pages-1.js", "\"Word 1002\"", "\"Word 12\"", "REC426")]
    [InlineData("search/parts-1.js", "It is so", "It is not so", "REC426")]
    [InlineData("search/names.js", "\"twins\":\\{\"[^\"]+\":\\[\\[[^\\]]*\\]\\],?", "\"twins\":{", "REC429")]
    [InlineData("search/names.js", "(\"twins\":\\{(\"[^\"]+\":)\\[\\[[^\\]]*\\]\\])", "$1,$2[]", "REC425")]
    [InlineData("search/names.js", "\"twins\":\\{(\"[^\"]+\":\\[)(\\[[^\\]]*\\])", "\"twins\":{$1$2,$2", "REC425")]
    [InlineData("search/cards.js", "an opioid made up", "a vitamin", "REC429")]
    [InlineData("search/names.js", "\"pins\":\\[\\[\\[\\[\"[^\"]*\",\"help/now\"", "\"pins\":[[[[\"Word 1\",\"word1\"", "REC429")]
    [InlineData("search/names.js", "\"What to do first.\"", "\"All is well\"", "REC429")]
    [InlineData("search/names.js", "\"not breathing\"", "\"breathing\"", "REC429")]
    [InlineData("search/names.js", "\\[\\[\"meds\"\\],\\[\"medicine\"\\]\\]", "", "REC429")]
    public void Damage_to_the_index_of_many_pages_is_caught(string file, string find, string replace, string rule)
    {
        var text = sites.Many.Files.Single(f => f.Path == file).Bytes;
        var changed = new Regex(find).Replace(Encoding.UTF8.GetString(text.Span), replace, 1);
        changed.ShouldNotBe(Encoding.UTF8.GetString(text.Span), "the mutation must change something");
        sites.Many.Verify([(file, changed)]).Select(p => p.Rule.Id).ShouldContain(rule);
    }

    /// <summary>What a shard begins with is looked up in its group, and what no group has is not looked up at all.</summary>
    [Fact]
    public void Cuts_that_are_missing_or_one_too_many_are_refused()
    {
        var cuts = sites.Many.Files.Where(f => ShardFile.FamilyOf(f.Path) == "cuts").ToList();
        cuts.Count.ShouldBeGreaterThan(2);
        List<Diagnostic> Without(Func<OutputFile, bool> isLost) => sites.Many.VerifyFiles(sites.Many.Files.Where(f => !isLost(f)));

        foreach (var lost in cuts)
        {
            var said = Without(f => f == lost);
            said.ShouldNotBeEmpty();
            said.ShouldAllBe(p => p.Rule == Rules.ShardUnreadable);
        }
        Without(cuts.Contains).ShouldContain(p => p.At.File == "search/cuts-0.js" && p.Message == "It was not made.");
        var last = cuts[^1];
        Without(f => f == last).ShouldContain(p => p.At.File == last.Path && p.Message == "It was not made.");

        var more = new OutputFile($"search/cuts-{cuts.Count}.js", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(last.Bytes.Span).Replace($"\"cuts-{cuts.Count - 1}\"", $"\"cuts-{cuts.Count}\"", StringComparison.Ordinal)));
        sites.Many.VerifyFiles(sites.Many.Files.SelectMany(f => f == last ? new[] { f, more } : [f])).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(p => p.At.File.ShouldBe(more.Path), p => p.Message.ShouldBe("Nothing leads to it."));
    }

    [Fact]
    public void A_page_of_which_nothing_was_proved_has_no_result()
    {
        var proofs = sites.Many.Proofs.ToDictionary();
        proofs.Remove("word7");
        sites.Many.Verify([], proofs).Select(p => p.Message).ShouldBe(
            ["The result of 'word7' does not show the title and the gravest notice of its page.", "The excerpts of 'word7' are not what was found on its page."], ignoreOrder: true);
    }

    /// <summary>The verifier's words are those of the index, though nothing that made the one made the other.</summary>
    [Fact]
    public void A_text_has_the_same_words_to_the_verifier_as_to_the_index()
    {
        var different = Enumerable.Range(0, 0x32400).Where(Rune.IsValid).Select(i => new Rune(i))
            .Where(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.OtherNotAssigned)
            .SelectMany(r => new[] { $"{r}", $"a{r}b", $"{r}{r} {r}" })
            .Where(t => !PlainWords.Of(t).SequenceEqual(SearchText.Words(t))).ToList();
        different.ShouldBeEmpty(string.Join(' ', different.Take(40).Select(d => $"{(int)d[^1]:X4}")));
        string[] texts = [new string('a', 39) + "ßß", "a" + string.Concat(Enumerable.Repeat("\U00010428", 25)), "don’t 7-OH α-PVP", "東京大学 へ", "\U00020000\U00020001\U00020002", "สวัสดี ครับ"];
        foreach (var text in texts) PlainWords.Of(text).ShouldBe(SearchText.Words(text));
    }

    [Fact]
    public void Slips_are_counted_as_the_index_counts_them()
    {
        var random = new Random(5);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => (char)('a' + random.Next(3))));
        for (var i = 0; i < 20_000; i++)
        {
            var (one, other, most) = (Word(), Word(), random.Next(3));
            Slips.AreWithin(one, other, most).ShouldBe(Nearest.Distance(one, other) <= most, $"{one} {other} {most}");
        }
    }

    private static List<Diagnostic> Said(FinishedSite site, string path, SearchEntry entry)
    {
        var verification = new VerifiedSite.Verification(site.Content, Renderer.Stylesheet(), new Memory(), new(2026, 11, 22));
        verification.Accept(new(path, Encoding.UTF8.GetBytes(site.Files[path])), site.Advised.Single(a => a.Page.OutputPath == path), entry);
        return [.. verification.Complete().Problems.Where(p => p.At.File == path && p.Rule != Rules.DeadLink)];
    }

    /// <summary>Both sites, made once.</summary>
    public sealed class Sites : IDisposable
    {
        public FinishedSite Golden { get; } = new();
        internal ManyPages Many { get; } = new();
        public void Dispose() => Golden.Dispose();
    }

    /// <summary>The index of so many pages that it has several shards of each kind; no page is finished.</summary>
    internal sealed class ManyPages
    {
        private readonly Content content;

        public ManyPages()
        {
            using var site = TestSite.Over(null);
            for (var i = 0; i < 1_100; i++)
            {
                // So many words that hits have groups; each stands on one page.
                var rare = string.Join(' ', Enumerable.Range(32 * i, 32).Select(n => $"{unchecked((uint)n * 2_654_435_761):x8}"));
                site.WithPage($"word{i}", $"It is so on page{i}. \U00020000\U00020001\U00020002\n\n{rare}", title: $"Word {i}");
            }
            site.With("substances/morphadine.yml", File.ReadAllText(Path.Combine(site.Input, "substances", "somnazene.yml")).Replace("Somnazene", "Morphadine", StringComparison.Ordinal).Replace("Sleepwell Forte", "Wakewell", StringComparison.Ordinal));
            site.With("search.yml", "pins:\n  - pages: [help/now]\n    for: [overdose, not breathing]\nothers:\n  - { said: [meds], means: [medicine] }\nleftOut: [it, is]\ncommon: [the]\n");
            content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
            var (advisor, vocabulary, terms, today) = (new Advisor(content, new(2026, 11, 22)), new Vocabulary(content), new Terms(content), new DateOnly(2026, 11, 22));
            var words = content.Pages.Select(page =>
            {
                var body = BodyReader.Read(page, content);
                var advised = advisor.Advise(page, body).Value;
                return PageWords.Of(advised, new(page, body, advised.Advice.Mentions, content, vocabulary, today), terms);
            }).ToList();
            Proofs = words.ToDictionary(w => w.Entry.Address, w => EntryStands.Proof(w.Entry, content.Language.Words));
            Files = [.. SearchIndex.Files(content, terms, words)];
        }

        public ImmutableArray<OutputFile> Files { get; }
        public IReadOnlyDictionary<string, SearchProof> Proofs { get; }

        public List<Diagnostic> Verify(IReadOnlyList<(string Path, string Text)> changed, IReadOnlyDictionary<string, SearchProof>? proofs = null) =>
            VerifyFiles(Files.Select(file => changed.FirstOrDefault(c => c.Path == file.Path) is { Path: not null } c ? new(c.Path, Encoding.UTF8.GetBytes(c.Text)) : file), proofs);

        public List<Diagnostic> VerifyFiles(IEnumerable<OutputFile> files, IReadOnlyDictionary<string, SearchProof>? proofs = null)
        {
            var search = new SearchStands(content, proofs ?? Proofs);
            foreach (var file in files) search.Accept(file);
            return [.. search.Complete()];
        }
    }
}
