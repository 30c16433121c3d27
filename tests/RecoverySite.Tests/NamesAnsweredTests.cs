using System.Text;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Rendering;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <summary>What the verifier demands beside each name that it finds by itself, on pages made by hand, whatever anybody has advised.</summary>
public sealed class NamesAnsweredTests(NamesAnsweredTests.Registers registers) : IClassFixture<NamesAnsweredTests.Registers>
{
    private const string NoLine = "its line under what is also named is missing";
    private const string NoLaw = "its law is missing";
    private const string Line = "<p data-also-named='quietin'></p><p data-also-named='somnazene'></p>";
    private const string Overdose = "<p data-notice='overdose'></p>";

    [Theory]
    [InlineData("an emergency is asked for with a name alone", "", "<p>Morphadone</p>", "the notice 'overdose' is missing", NoLine)]
    [InlineData("a danger is not", "", "<p>Somnazene</p>" + Line)]
    [InlineData("an emergency of a class is", "", "<p>Quietin</p>" + Line, "the notice 'fever' is missing")]
    [InlineData("a line on another answers nothing", "", "<p>Morphadone</p>" + Line + Overdose, NoLine)]
    [InlineData("what the page is about", "substances: [somnazene]", "<p>Somnazene</p>", "the notice 'stopping' is missing", NoLaw)]
    [InlineData("the law on it is another's", "substances: [somnazene]", "<p>Somnazene</p><p data-notice='stopping'></p><p data-law='xa-morphadone'></p><p data-no-law='morphadone'></p>", NoLaw)]
    [InlineData("the law on it is not recorded", "substances: [somnazene]", "<p>Somnazene</p><p data-notice='stopping'></p><p data-no-law='somnazene'></p>")]
    [InlineData("one record of several is enough", "substances: [morphadone]", "<p>Morphadone</p>" + Overdose + "<p data-notice='many'></p><p data-law='xa-morphadone'></p><p data-law='made-up'></p>")]
    [InlineData("a class", "substances: [quietin]", "<p>Quietin</p><p data-notice='fever'></p><p data-no-law='quietin'></p>", "the notice 'many' is missing", "the notice 'slow' is missing")]
    [InlineData("two", "substances: [morphadone, somnazene]", "<p>Somnazene</p><p data-no-law='somnazene'></p>", "the notice 'stopping' is missing")]
    [InlineData("three", "substances: [somnazene, morphadone, quietin]", "<p>Somnazene</p><p data-no-law='somnazene'></p>", NoLine)]
    [InlineData("three, with the line", "substances: [somnazene, morphadone, quietin]", "<p>Somnazene</p><p data-no-law='somnazene'></p>" + Line)]
    [InlineData("three on the card of the first", "substances: [morphadone, somnazene, quietin]", "<p>Morphadone</p>" + Overdose + "<p data-law='xa-morphadone'></p>", "the notice 'many' is missing", "substances/morphadone")]
    [InlineData("three on the card of another", "substances: [quietin, morphadone, somnazene]", "<p>Quietin</p><p data-notice='fever'></p><p data-no-law='quietin'></p>", NoLine, "substances/morphadone")]
    [InlineData("on a list a line is enough", "", "<p>Quietin</p>" + Line, "names")]
    [InlineData("on a list a link to the card is enough", "", "<p>Quietin, <a href='substances/morphadone.html'>Morphadone</a></p>" + Line, "names")]
    [InlineData("on a list a link to another page is not", "", "<p>Morphadone <a href='index.html'>x</a></p>", NoLine, "names")]
    [InlineData("elsewhere a link to the card is not enough", "", "<p><a href='substances/morphadone.html'>Morphadone</a></p>" + Overdose, NoLine)]
    [InlineData("in an emergency nothing of the law", "substances: [somnazene]", "<p>Somnazene</p><p data-notice='stopping'></p>", "help/page")]
    public void A_name_is_answered(string _, string fields, string html, params string[] missing)
    {
        var address = missing.LastOrDefault(m => !m.Contains(" missing", StringComparison.Ordinal)) ?? "page";
        Missing($"<main>{html}</main>", fields, address).ShouldBe(missing.Where(m => m != address), ignoreOrder: true);
    }

    [Theory]
    [InlineData("<header>Somnazene</header><main></main>")]
    [InlineData("<meta name='author' content='Somnazene'><main></main>")]
    [InlineData("<div content='Somnazene' name='description'></div><main></main>")]
    [InlineData("<main><nav class='breadcrumbs'>Somnazene</nav></main>")]
    [InlineData("<main><sup class='cite'>Somnazene</sup></main>")]
    [InlineData("<main><a class='footnote-ref'>Somnazene</a></main>")]
    [InlineData("<main><p data-register='x'>Somnazene</p></main>")]
    [InlineData("<main><p data-register-of='nothing'></p></main>")]
    [InlineData("<main><p>Somna</p><p>zene</p></main>")]
    [InlineData("<main><p>Somna<br>zene</p></main>")]
    [InlineData("<main><p>Somna<img alt='a'>zene</p></main>")]
    public void Nobody_says_a_name(string html) => Missing(html).ShouldBeEmpty();

    [Theory]
    [InlineData("<meta name='description' content='Somnazene'>")]
    [InlineData("<meta name='author'><meta name='description' content='Somnazene'><main></main>")]
    [InlineData("<main><nav>Somnazene</nav></main>")]
    [InlineData("<main><p class='breadcrumbs'>Somnazene</p></main>")]
    [InlineData("<main><p class='footnote-ref'>Somnazene</p></main>")]
    [InlineData("<main><p>Som<sub>na</sub>zene</p></main>")]
    [InlineData("<main><p>Somnazene<sup>a</sup></p></main>")]
    [InlineData("<main><p><sup>a</sup>Somnazene</p></main>")]
    [InlineData("<main><p>Somnazene<img alt='a'></p></main>")]
    [InlineData("<main><p>Sleepwell<br>Forte</p></main>")]
    [InlineData("<main><table><tr><td>a</td><td>Somnazene</td><td>a</td></tr></table></main>")]
    [InlineData("<main><p data-register='x' data-register-of='somnazene'></p></main>")]
    public void Somebody_says_a_name(string html) => Missing(html).ShouldBe([NoLine]);

    [Theory]
    [InlineData("sleepwell forte", "Sleepwell-Fortes")]
    [InlineData("Somnazenes", "somnazene")]
    [InlineData("dex", "dexes")]
    [InlineData("axe", "axes")]
    [InlineData("hiss", "hisses")]
    public void An_ignored_word_calls_for_nothing(string word, string text) =>
        Missing($"<main>{text}</main>", $"ignore:\n  - word: {word}\n    reason: a band").ShouldBeEmpty();

    [Fact]
    public void An_ignored_word_is_that_word_alone() =>
        Missing("<main>Somnazene</main>", "ignore:\n  - word: sleepwell forte\n    reason: a band").ShouldBe([NoLine]);

    [Fact]
    public void A_page_that_nobody_wrote_names_nothing() =>
        Said("<main>Somnazene</main>", registers.Content, null, "404").ShouldBe(["the page is none that an author wrote"]);

    private IEnumerable<string> Missing(string html, string fields = "", string address = "page")
    {
        var file = new SourceFile($"input/pages/{address}.md", $"---\ntitle: A page\ndescription: What it says.\nreviewed: 2026-11-22\nreviewBy: 2027-05-01\n{fields}\n---\n\nText.\n");
        var page = PageReader.Read(file, address, new Dictionary<string, PageDirectory>(), []);
        return Said(html, registers.Content, new(page, new([], [], [], null, [])), address);
    }

    private static IEnumerable<string> Said(string html, Content content, AdvisedPage? advised, string address)
    {
        var finished = FinishedPage.Read(new(address + ".html", Encoding.UTF8.GetBytes(html)), advised, content, new(Renderer.Stylesheet()), new(2026, 11, 22));
        return NamesAnswered.Verify(finished, new(content.Substances.Values)).Select(p => p.Message[(p.Message.IndexOf(", and ", StringComparison.Ordinal) + 6)..^1]);
    }

    private static string Notice(string severity, string rules) =>
        $"---\ntitle: A notice\nseverity: {severity}\ngroup: body\nappliesTo:\n{rules}checked: 2026-11-01\n---\n\nIt is so.\n";

    /// <summary>The golden site's registers and some more, read once.</summary>
    public sealed class Registers : IDisposable
    {
        private readonly TestSite site = TestSite.Over(Path.Combine(TestSite.ProjectFolder, "Golden"))
            .With("substances/quietin.yml", "name: Quietin\nkind: substance\ndescription: made up\nclasses: [psychedelic, opioid]\naliases: [dex, axe, hiss]\n")
            .With("notices/fever.md", Notice("emergency", "  - topics: [retreats]\n  - classes: [stimulant, psychedelic]\n"))
            .With("notices/slow.md", Notice("danger", "  - classes: [psychedelic]\n"))
            .With("notices/mild.md", Notice("caution", "  - substances: [quietin, somnazene, morphadone]\n"))
            .With("notices/topical.md", Notice("emergency", "  - substances: [quietin]\n    topics: [retreats]\n"))
            .With("notices/worded.md", Notice("emergency", "  - substances: [quietin]\n    words: [tea]\n"))
            .With("notices/both.md", Notice("emergency", "  - substances: [quietin]\n    classes: [psychedelic]\n"))
            .With("notices/paired.md", Notice("emergency", "  - substances: [quietin]\n    pair: [opioid, opioid]\n"))
            .With("notices/many.md", Notice("danger", "  - substances: [morphadone, quietin]\n"))
            .With("legal/xb.yml", """
                place: XB
                name: Exb
                entries:
                  - id: xb-morphadone
                    substances: [morphadone]
                    status: prohibited
                    summary: It is an offence.
                    asOf: 2026-10
                    checkBy: 2027-04
                    volatility: medium
                    evidence: read
                    confidence: high
                """);

        public Registers() => Content = ContentReader.Read(SourceTree.Load(site.Input)).Value;

        public Content Content { get; }

        public void Dispose() => site.Dispose();
    }
}
