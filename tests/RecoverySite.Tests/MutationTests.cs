using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Rendering;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <summary>
/// Somebody takes a notice away behind the author's back, or a stage breaks: each kind of damage to a finished page of the
/// golden site is caught by the verifier, with the rule that names it. An undamaged page passes.
/// </summary>
public sealed partial class MutationTests(FinishedSite golden) : IClassFixture<FinishedSite>
{
    private const string Page = "substances/morphadone.html";

    public static TheoryData<string, string> Kinds => [.. mutations.Select(m => (m.Kind, m.Rule.Id))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damage_to_a_finished_page_is_caught(string kind, string rule)
    {
        var mutation = mutations.Single(m => m.Kind == kind && m.Rule.Id == rule);
        var text = mutation.Change(golden.Files[mutation.File]);
        text.ShouldNotBe(golden.Files[mutation.File], "the mutation must change something");

        var (verified, problems) = golden.Verify((mutation.File, text));

        verified.ShouldBeNull();
        problems.Select(p => p.Rule.Id).ShouldContain(rule);
        // Neither less nor more.
        Lines(kind, problems).ShouldBe(File.ReadAllLines(said).Where(l => l.StartsWith(kind + " | ", StringComparison.Ordinal)));
    }

    /// <summary>Renewed as the snapshots are; line by line, because a difference of two whole files is slow to tell.</summary>
    [Fact]
    public void What_is_said_of_each_damage_is_written_down()
    {
        if (Environment.GetEnvironmentVariable("RENEW_SNAPSHOTS") == "1")
            File.WriteAllLines(said, mutations.SelectMany(m => Lines(m.Kind, golden.Verify((m.File, m.Change(golden.Files[m.File]))).Problems)));
        File.ReadAllLines(said).Select(l => l.Split(" | ")[0]).Distinct().ShouldBe(mutations.Select(m => m.Kind));
    }

    private static readonly string said = Path.Combine(TestSite.ProjectFolder, "Snapshots", "MutationTests.What_is_said_of_each_damage.verified.txt");

    private IEnumerable<string> Lines(string kind, IEnumerable<Diagnostic> problems) =>
        problems.Select(p => $"{kind} | {p.Rule.Id} {p.At.File}: {p.Message}".Replace(golden.Root + "/", "", StringComparison.Ordinal));

    [Fact]
    public void An_undamaged_site_is_verified()
    {
        var (verified, problems) = golden.Verify();
        problems.ShouldBeEmpty();
        verified.ShouldNotBeNull().Files.ShouldContain(Page);
        verified.Files.ShouldBe(verified.Files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a second link element", "<link rel=\"stylesheet\"", "<link rel=\"prev\" href=\"somnazene.html\"><link rel=\"stylesheet\"")]
    [InlineData("a link with an empty anchor", "(</main>)", "<a href=\"#\">x</a>$1")]
    [InlineData("a link to a telephone", "(</main>)", "<a href=\"tel:112\">x</a>$1")]
    [InlineData("a link to another site", "(</main>)", "<a href=\"http://example.org/x.html\">x</a>$1")]
    [InlineData("a link to the name that stands for the site", "(</main>)", "<a href=\"http://site.invalid/nowhere.html\">x</a>$1")]
    public void What_is_no_damage_is_verified(string _, string find, string replace)
    {
        var text = Regex.Replace(golden.Files[Page], find, replace);
        text.ShouldNotBe(golden.Files[Page]);
        golden.Verify((Page, text)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_was_never_made_is_missed() =>
        golden.Verify((Page, null)).Problems.Where(p => p.Rule == Rules.FileMissing).ShouldHaveSingleItem().At.File.ShouldBe(Page);

    [Fact]
    public void A_file_is_made_once()
    {
        var staging = new Memory();
        var picture = SourceTree.Picture(golden.Content.Assets.ShouldHaveSingleItem());
        var verification = new VerifiedSite.Verification(golden.Content, Renderer.Stylesheet(), staging, new(2026, 11, 22));
        verification.AcceptPicture(picture);
        staging.Files.Keys.Order(StringComparer.Ordinal).ShouldBe(["site.css", picture.Path]);
        staging.Files.Clear();

        verification.AcceptPicture(picture);

        staging.Files.ShouldBeEmpty();
        verification.Complete().Problems.Where(p => p.At.File == picture.Path).ShouldHaveSingleItem().Rule.ShouldBe(Rules.FileMissing);
    }

    [Fact]
    public void Detection_that_misses_a_name_is_not_certified()
    {
        // As if the detector had found nothing: the advice of a page with other words, on the bytes of this one.
        var blind = golden.Advised.Select(a => a.Page.OutputPath == "stories.html"
            ? a with { Advice = a.Advice with { AlsoNamed = [], Mentions = [], Notices = [.. a.Advice.Notices.Where(n => n.Notice.Every == Every.Page)] } }
            : a).ToList();
        var renderer = new Renderer(golden.Content, new(2026, 11, 22));
        var verification = new VerifiedSite.Verification(golden.Content, Renderer.Stylesheet(), new Memory(), new(2026, 11, 22));
        foreach (var page in blind) verification.Accept(renderer.Page(page), page);
        verification.Complete().Problems.Select(p => p.Rule.Id).ShouldContain(Rules.NameWithoutNotice.Id);
    }

    [Fact]
    public void Every_rule_of_the_verifier_has_a_mutation()
    {
        string[] elsewhere = [Rules.FileMissing.Id, Rules.ExcerptTorn.Id, Rules.CopyAltered.Id, Rules.EditionWrong.Id, Rules.EditionUntold.Id];
        Rules.All.Select(r => r.Id).Where(id => string.CompareOrdinal(id, "REC400") > 0)
            .ShouldBe(mutations.Select(m => m.Rule.Id).Concat(elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    private sealed record Mutation(string Kind, Rule Rule, Func<string, string> Change, string File = Page);

    private static Mutation On(string kind, Rule rule, string find, string replace, string file = Page) =>
        new(kind, rule, text => Regex.Replace(text, find, replace, RegexOptions.Singleline), file);

    private const string Overdose = "<section[^>]*data-notice=\"overdose\".*?</section>";

    private static readonly Mutation[] mutations =
    [
        On("a notice is deleted", Rules.NoticeMissing, Overdose, ""),
        On("a notice is deleted with its name spelt right, and its id left on an empty box", Rules.NoticeAltered, Overdose, "<section data-notice=\"overdose\"></section>"),
        On("a notice stands twice", Rules.NoticeTwice, $"({Overdose})", "$1$1"),
        On("a notice is moved to the end of the page", Rules.NoticeMisplaced, $"({Overdose})(.*)(</main>)", "$2$1$3"),
        On("a notice is moved out of the main part", Rules.NoticeMisplaced, $"({Overdose})(.*</main>)", "$2$1"),
        On("a word of a notice is changed", Rules.NoticeAltered, "cannot be woken", "can be woken"),
        On("a word of a notice is dropped", Rules.NoticeAltered, "Call an ambulance", "Call"),
        On("a notice is hidden by an attribute", Rules.NoticeHidden, "data-notice=\"overdose\"", "hidden data-notice=\"overdose\""),
        On("a notice is hidden from screen readers", Rules.NoticeHidden, "data-notice=\"overdose\"", "aria-hidden=\"true\" data-notice=\"overdose\""),
        On("the box around a notice is hidden", Rules.NoticeHidden, "<div class=\"top-notices\">", "<div class=\"top-notices\" inert>"),
        On("a notice is put into a comment", Rules.NoticeMissing, $"({Overdose})", "<!-- $1 -->"),
        On("a notice is folded away", Rules.NoticeHidden, $"({Overdose})", "<details>$1</details>"),
        On("a notice is put into a template", Rules.NoticeMissing, $"({Overdose})", "<template>$1</template>"),
        On("the stylesheet hides notices", Rules.NoticeHidden, "$", "\n.notice { display: none }\n", "site.css"),
        On("the stylesheet hides notices in print only", Rules.NoticeHidden, "$", "\n@media print { section.emergency { display: none } }\n", "site.css"),
        On("the stylesheet pushes notices off the screen", Rules.NoticeHidden, "$", "\n[data-notice] { position: absolute; left: -9999px }\n", "site.css"),
        On("the stylesheet makes the words of notices tiny", Rules.NoticeHidden, "$", "\n.notice p { font-size: 0 }\n", "site.css"),
        On("the stylesheet fetches something", Rules.OutsideRequest, "$", "\nbody { background: url(https://example.org/x.png) }\n", "site.css"),
        On("a legal note is deleted", Rules.LawMissing, "<dd[^>]*data-law=\"xa-morphadone\".*?</dd>", ""),
        On("a legal note says another status", Rules.LawAltered, "are offences in Examplia", "are allowed in Examplia"),
        On("a legal note loses its date", Rules.LawAltered, "As of October 2026", "Today"),
        On("the line of a substance that is only named is deleted", Rules.NoticeMissing, "<li data-also-named=\"somnazene\".*?</li>", ""),
        On("the line of a substance loses its gravest fact", Rules.NoticeAltered, "(<li data-also-named=\"somnazene\".*?)Do not stop at once", "$1Rest well"),
        On("a name appears that nothing answers", Rules.NameWithoutNotice, "(<h1>)", "$1Morphadone and ", "index.html"),
        On("a name appears in a picture's text", Rules.NameWithoutNotice, "(<h1>.*?</h1>)", "$1<img src=\"site.css\" alt=\"a photo of morphadone\">", "index.html"),
        On("a name appears across emphasis", Rules.NameWithoutNotice, "(<h1>.*?</h1>)", "$1<p>mor<em>phadone</em></p>", "index.html"),
        On("a link leads nowhere", Rules.DeadLink, "help/now.html\"", "help/then.html\"", "index.html"),
        On("an anchor leads nowhere", Rules.DeadLink, "id=\"what-to-do\"", "id=\"what-to-say\"", "help/now.html"),
        On("a picture is asked of another place", Rules.OutsideRequest, "(<h1>)", "<img src=\"https://example.org/x.png\" alt=\"x\">$1"),
        On("a stylesheet is asked of another place", Rules.OutsideRequest, "href=\"../site.css\"", "href=\"//example.org/site.css\""),
        On("a page sends its readers elsewhere", Rules.OutsideRequest, "<meta name=\"referrer\"", "<meta http-equiv=\"refresh\" content=\"0; url=https://example.org\"><meta name=\"referrer\""),
        On("an id stands twice", Rules.DuplicateElement, "(<h1)", "$1 id=\"page-main\""),
        On("a page has two first headings", Rules.PageShape, "(<h1>.*?</h1>)", "$1$1"),
        On("a page loses its language", Rules.PageShape, "<html lang=\"en\">", "<html>"),
        On("a page loses its title", Rules.PageShape, "<title>.*?</title>", ""),
        On("a script is put in", Rules.ForeignScript, "(</body>)", "<script src=\"site.css\"></script>$1"),
        On("a handler is put in", Rules.ForeignScript, "(<h1)", "$1 onclick=\"x()\""),
        On("a link runs a script", Rules.ForeignScript, "(<h1>)", "<a href=\"javascript:x()\">x</a>$1"),
        On("a form is put in", Rules.ForeignScript, "(<h1>)", "<form></form>$1"),
        On("a frame is put in", Rules.ForeignScript, "(<h1>)", "<iframe src=\"site.css\"></iframe>$1"),
        On("a style attribute is put in", Rules.ForeignMarkup, "(<h1)", "$1 style=\"color:red\""),
        On("a notice appears that nothing called for", Rules.ForeignMarkup, "(<h1>)", "<section data-notice=\"made-up\"><p>All is well.</p></section>$1"),
        On("words are added inside a notice", Rules.NoticeAltered, "(cannot be woken.*?</p>)", "$1<p>This is a myth.</p>"),
        On("words are put before a notice inside its box", Rules.NoticeAltered, "(data-notice=\"overdose\"[^>]*>)", "$1<p>Out of date:</p>"),
        On("a notice's severity is called something milder", Rules.NoticeAltered, "(data-notice=\"overdose\".*?</svg>\\s*)Emergency", "$1Good to know"),
        On("a notice is coloured as something milder", Rules.NoticeAltered, "notice emergency box", "notice info box"),
        On("a notice sounds milder to a screen reader", Rules.NoticeAltered, "aria-label=\"Emergency: Signs", "aria-label=\"Signs"),
        On("a notice sounds like nothing to a screen reader", Rules.NoticeAltered, "<p class=\"notice-title\">Signs", "<p class=\"notice-title\" role=\"img\">Signs"),
        On("a notice is struck through", Rules.NoticeAltered, "(The person cannot be woken[^<]*)", "<s>$1</s>"),
        On("a notice's version is another", Rules.NoticeAltered, "(data-notice=\"overdose\".*?version </span>)[0-9a-f]{8}", "${1}00000000"),
        On("a notice becomes a link", Rules.NoticeAltered, "(The person cannot be woken[^<]*)", "<button>$1</button>"),
        On("a notice's order changes with another's words", Rules.NoticeAltered, "Signs of an overdose</p>", "Is someone in danger?</p>"),
        On("unmarked words stand before the notices", Rules.NoticeMisplaced, "(<h1>.*?</h1>)", "$1<p>All is well.</p>"),
        On("the author's part stands before the notices without its mark", Rules.NoticeMisplaced, $"({Overdose})(.*)<div data-authored>(.*?</div>)", "$2<div>$3$1"),
        On("the stylesheet makes notices see-through", Rules.ForeignMarkup, "$", "\n.notice { opacity: .1 }\n", "site.css"),
        On("the stylesheet shrinks notices", Rules.ForeignMarkup, "$", "\n.notice { zoom: .01 }\n", "site.css"),
        On("the stylesheet moves notices away", Rules.ForeignMarkup, "$", "\n.notice { transform: translateX(-9999px) }\n", "site.css"),
        On("the stylesheet hides notices by a token", Rules.ForeignMarkup, "$", "\n:root { --off: none } .notice { display: var(--off) }\n", "site.css"),
        On("the stylesheet hides notices by an escape", Rules.ForeignMarkup, "$", "\n.notice { d\\69splay: none }\n", "site.css"),
        On("the stylesheet speaks after a notice", Rules.ForeignMarkup, "$", "\n.notice::after { content: \"None of this applies.\" }\n", "site.css"),
        On("the stylesheet turns the page upside down", Rules.ForeignMarkup, "$", "\nmain { display: flex; flex-direction: column-reverse }\n", "site.css"),
        On("the stylesheet hides a rule between two strings", Rules.ForeignMarkup, "$", "\na::before { content: \"/*\" } .notice { display: none } a::after { content: \"*/\" }\n", "site.css"),
        On("the stylesheet paints notices in the colour of the page", Rules.NoticeHidden, "$", "\n.notice p { color: var(--paper) }\n", "site.css"),
        On("the stylesheet hides the words of the law", Rules.NoticeHidden, "$", "\n.law-table p { display: none }\n", "site.css"),
        On("a legal note gets another status", Rules.LawAltered, "Prohibited</strong>", "Sold to adults, with rules</strong>"),
        On("a legal note stands under another place", Rules.LawAltered, "<dt>Examplia</dt>", "<dt>Utopia</dt>"),
        On("a legal note is contradicted", Rules.LawAltered, "(are offences in Examplia\\.)", "$1 None of this is true any more."),
        On("a legal note is hidden in part", Rules.LawAltered, "<p>(Making, selling)", "<p hidden>$1"),
        On("the line of a substance says that it is allowed everywhere", Rules.NoticeAltered, "The law: not recorded here", "The law: allowed everywhere"),
        On("a page loses the policy", Rules.PageShape, "<meta http-equiv=\"Content-Security-Policy\"[^>]*>", ""),
        On("a page loosens the policy", Rules.PageShape, "default-src [^;]*", "default-src *"),
        On("a page loses its stylesheet", Rules.PageShape, "<link rel=\"stylesheet\"[^>]*>", ""),
        On("a page loses its doctype", Rules.PageShape, "<!DOCTYPE html>", ""),
        On("a page says that it is not UTF-8", Rules.PageShape, "charset=\"utf-8\"", "charset=\"utf-7\""),
        On("a page loses the way to help", Rules.PageShape, "<a class=\"help-now\".*?</a>", ""),
        On("a page says that a clinician reviewed it", Rules.PageShape, "Not yet reviewed by a clinician\\.", "Reviewed by a clinician."),
        On("the author's words pass as a register's", Rules.PageShape, "<div data-authored>", "<div data-authored data-register=\"x\">"),
        On("an old address leads out of the site", Rules.OutsideRequest, "content=\"0; url=", "content=\"0; url=https://example.org/?url=", "old/morphadone.html"),
        On("text is turned around by a mark that nobody sees", Rules.ForeignMarkup, "(<h1>)", "$1\u202e"),
        On("a file is cut off", Rules.PageShape, "<main.*$", ""),
        On("two notices change places", Rules.NoticeMisplaced, "(<section[^>]*data-notice=\"overdose\".*?</section>)(.*)(<section[^>]*data-notice=\"mixing\".*?</section>)", "$3$2$1"),
        On("a legal note in the text is deleted", Rules.LawMissing, "<span[^>]*data-law=\"xa-morphadone\".*?</span>", "", "stories.html"),
        On("a record is missing in the table of all countries", Rules.LawMissing, "<li[^>]*data-law=\"xb-morphadone\".*?</li>", "", "laws.html"),
        On("a record in the table of all countries says another thing", Rules.LawAltered, "Prohibited, October 2026", "Sold to adults, October 2026", "laws.html"),
        On("a record in the table of all countries loses its date", Rules.LawAltered, "Prohibited, October 2026\\.", "Prohibited.", "laws.html"),
        On("a record stands in the column of another country", Rules.LawAltered, "data-label=\"Borduria\"", "data-label=\"Examplia\"", "laws.html"),
        On("a record stands under another substance", Rules.LawMissing, "data-register-of=\"morphadone\"", "data-register-of=\"somnazene\"", "laws.html"),
        On("a record that nothing called for stands in the table of all countries", Rules.ForeignMarkup, "(</main>)", "<ul><li data-law=\"xa-morphadone\">Sold to adults.</li></ul>$1", "stories.html"),
        On("a name in the table of all countries no longer leads to its card", Rules.NameWithoutNotice, "<a href=\"substances/morphadone.html\"[^>]*>(Morphadone)</a>", "$1", "laws.html"),
        On("the law that settles a claim is missing", Rules.LawMissing, "<span[^>]*data-law=\"xa-morphadone\".*?</span>", "", "words.html"),
        On("a picture names what the page does not answer for", Rules.NameWithoutNotice, ">The mark</text>", ">The Somnazene</text>", "drawn.html"),
        On("a legal note in the text says more than its record", Rules.LawAltered, "Laws change; this is not legal advice", "Laws never change", "stories.html"),
        On("that the law is not recorded is dropped", Rules.NoticeAltered, "<p class=\"law-line\">The law: not recorded here[^<]*</p>", "", "substances/morphadone.html"),
        On("a law that is on record is called unrecorded", Rules.ForeignMarkup, "(</main>)", "<p data-no-law=\"morphadone\">Not recorded.</p>$1"),
        On("an entry of a list no longer leads to its card", Rules.NameWithoutNotice, "<a href=\"substances/morphadone.html\"[^>]*>(Morphadone)</a>\\.", "$1.", "names.html"),
        On("a list loses its notice", Rules.NoticeMissing, "<section[^>]*data-notice=\"list\".*?</section>", "", "names.html"),
        On("the manifest loses a page", Rules.ManifestWrong, "\\{\\s*\"page\": \"stories.html\".*?(?=\\{\\s*\"page\")", "", Manifest.FileName),
        On("the manifest loses a notice", Rules.ManifestWrong, "\\{\\s*\"id\": \"overdose\".*?\\},", "", Manifest.FileName),
        On("the manifest has a stale hash", Rules.ManifestWrong, "(\"id\": \"overdose\",\\s*\"hash\": \")[0-9a-f]{8}", "${1}00000000", Manifest.FileName),
        On("the manifest says that a notice stands elsewhere", Rules.ManifestWrong, "\"placement\": \"top\"", "\"placement\": \"more\"", Manifest.FileName),
        On("the manifest says that an old law is fresh", Rules.ManifestWrong, "\"shown\": \"fresh\"", "\"shown\": \"softened\"", Manifest.FileName),
        On("the manifest names a page that does not exist", Rules.ManifestWrong, "\"page\": \"stories.html\"", "\"page\": \"fables.html\"", Manifest.FileName),
        On("the manifest forgets an ignored word", Rules.ManifestWrong, "\"reason\": \"weather\"", "\"reason\": \"music\"", Manifest.FileName),
        On("the manifest is cut off", Rules.ManifestWrong, "\"alsoNamed\".*$", "", Manifest.FileName),
        On("an entry of the feed loses a notice", Rules.FeedWrong, "Emergency: Signs of an overdose.*?(?=Morphadone slows)", "", Feeds.FileName),
        On("a word of a notice in the feed is changed", Rules.FeedWrong, "cannot be woken", "can be woken", Feeds.FileName),
        On("an entry of the feed takes another's title", Rules.FeedWrong, "<title>Morphadone</title>", "<title>Vitamins</title>", Feeds.FileName),
        On("an entry of the feed leads out of the site", Rules.FeedWrong, "<link href=\"https://example.org/recovery/", "<link href=\"https://example.com/recovery/", Feeds.FileName),
        On("the feed is cut off", Rules.FeedWrong, "</entry>.*$", "", Feeds.FileName),
        On("a legal note appears that nothing called for", Rules.ForeignMarkup, "(</main>)", "<p data-law=\"xa-other\">It is allowed.</p>$1"),
        On("a legal note of the table is contradicted by one outside it", Rules.ForeignMarkup, "(<h1>.*?</h1>)", "$1<p data-law=\"xa-morphadone\">It is allowed.</p>"),
        On("a legal note of the table is contradicted in the text", Rules.ForeignMarkup, "(<div data-authored>)", "$1<p><span data-law=\"xa-morphadone\">It is allowed.</span></p>"),
        On("a legal note stands in the table that was called for in the text", Rules.ForeignMarkup, "(</main>)", "<dl><dt>Examplia</dt><dd data-law=\"xa-morphadone\">It is allowed.</dd></dl>$1", "stories.html"),
        On("a line appears on a substance that the page does not name", Rules.ForeignMarkup, "(<li data-also-named=\"somnazene\")", "<li data-also-named=\"morphadone\">Morphadone is harmless.</li>$1"),
        On("a page that nobody wrote prints a legal note", Rules.ForeignMarkup, "(</main>)", "<p data-law=\"xa-morphadone\">It is allowed.</p>$1", "404.html"),
        On("a page that nobody wrote prints a line on a substance", Rules.ForeignMarkup, "(</main>)", "<p data-also-named=\"morphadone\">It is harmless.</p>$1", "404.html"),
        On("the words of a notice pass as its ledger and are hidden", Rules.NoticeHidden, "<p>(The person cannot be woken)", "<p class=\"ledger\"><span class=\"unseen\"></span></p><p class=\"ledger unseen\">$1"),
        On("the words of a notice are put into its drawing", Rules.NoticeHidden, "<p>(The person cannot be woken.*?)</p>", "<svg>$1</svg>"),
        On("a notice leads elsewhere than to help", Rules.NoticeAltered, "<a href=\"help/now.html\">What to do, and", "<a href=\"index.html\">What to do, and", "stories.html"),
        On("a notice leads to another site", Rules.NoticeAltered, "<a href=\"help/now.html\">What to do, and", "<a href=\"https://example.org/help/now.html\">What to do, and", "stories.html"),
        On("a notice no longer leads to help", Rules.NoticeAltered, "<a href=\"help/now.html\">(What to do, and.*?)</a>", "$1", "stories.html"),
        On("the way to help leads to another site", Rules.PageShape, "<a class=\"help-now\" href=\"help/now.html\"", "<a class=\"help-now\" href=\"https://example.org/help/now.html\"", "stories.html"),
        On("an entry of a list leads to a card of another site", Rules.NameWithoutNotice, "<a href=\"substances/morphadone.html\"", "<a href=\"https://example.org/substances/morphadone.html\"", "names.html"),
        On("an entry of a list leads to its card where nobody sees it", Rules.NameWithoutNotice, "<a href=\"substances/morphadone.html\"[^>]*>(Morphadone)</a>\\.", "$1.<a hidden href=\"substances/morphadone.html\"></a>", "names.html"),
        On("the source of a legal note leads elsewhere", Rules.LawAltered, "(data-law=\"xa-morphadone\".*?)https://example.org/act", "$1https://example.org/shop"),
        On("the line of a substance leads to another page than its card", Rules.NoticeAltered, "(<li data-also-named=\"morphadone\">\\s*<p><a href=\")substances/morphadone.html", "$1index.html", "stories.html"),
        On("a page leads its readers on within the site", Rules.PageShape, "<meta name=\"referrer\"", "<meta http-equiv=\"Refresh\" content=\"0; url=../index.html\"><meta name=\"referrer\""),
        On("a page loses the mark of its author's part", Rules.PageShape, " data-authored", ""),
        On("the author's words pass as a notice", Rules.PageShape, "<div data-authored>", "<div data-authored data-notice=\"x\">"),
        On("the author's words stand in a register's", Rules.PageShape, "(<div data-authored>.*?)(<div class=\"table pairs\")", "<div data-register=\"x\"><div>$1</div></div>$2"),
        On("the author's words stand in a notice", Rules.PageShape, "(<div data-authored>.*?)(<div class=\"table pairs\")", "<div data-notice=\"x\"><div>$1</div></div>$2"),
        On("a page says that it was checked on another day", Rules.PageShape, "sources</dt><dd>1 November 2026", "sources</dt><dd>2 November 2026"),
        On("a page says that it is due on another day", Rules.PageShape, "due</dt><dd>1 May 2027", "due</dt><dd>1 May 2037"),
        On("a page says that nobody has reviewed it and that somebody has", Rules.PageShape, "(<dd>)(Not yet reviewed)", "$1Reviewed by a doctor. $2"),
        On("who checked a page is said where nobody sees it", Rules.PageShape, " data-review ", " data-review hidden "),
        On("the way to help is hidden", Rules.PageShape, "<a class=\"help-now\"", "<a hidden class=\"help-now\""),
        On("the way to help stands outside the bar", Rules.PageShape, "(<a class=\"help-now\".*?</a>)(.*?</nav>)", "$2$1"),
        On("the way to help is the text of another link", Rules.PageShape, "<a class=\"help-now\" href=\"../help/now.html\"", "<a class=\"help-now\" href=\"../index.html\""),
        On("the line of a substance stands twice", Rules.NoticeTwice, "(<li data-also-named=\"somnazene\".*?</li>)", "$1$1"),
        On("a notice is deleted to which a line leads", Rules.NoticeMissing, "<section[^>]*data-notice=\"overdose\".*?</section>", "", "stories.html"),
        On("the line of a substance says the law on another", Rules.ForeignMarkup, "(<li data-also-named=\"somnazene\">)", "$1<p data-law=\"xa-morphadone\">It is allowed.</p>"),
        On("a legal note stands twice", Rules.LawMissing, "(<dd[^>]*data-law=\"xa-morphadone\".*?</dd>)", "$1$1"),
        On("a legal note stands under no place", Rules.LawAltered, "<dt>Examplia</dt>", ""),
        On("words stand between the emergency line and the notices", Rules.NoticeMisplaced, "(<div class=\"top-notices\">)", "<p>All is well.</p>$1"),
        On("words stand among the notices", Rules.NoticeMisplaced, "(<div class=\"top-notices\">)", "$1<p>All is well.</p>"),
        On("what is printed from a register stands before the notices", Rules.NoticeMisplaced, "(<h1>.*?</h1>)", "$1<div data-register=\"x\"><p>All is well.</p></div>"),
        On("a notice's box gets another role", Rules.NoticeAltered, "data-notice=\"overdose\"", "role=\"none\" data-notice=\"overdose\""),
        On("a notice leads to what is no address", Rules.NoticeAltered, "href=\"help/now.html\">What to do, and", "href=\"http://[\">What to do, and", "stories.html"),
        On("a link leads to another site without its scheme", Rules.ForeignScript, "(</main>)", "<a href=\"//example.org/x.html\">x</a>$1"),
        On("a link leads to another part of the disk", Rules.ForeignScript, "(</main>)", "<a href=\"file:///x.html\">x</a>$1"),
        On("a link begins at the root", Rules.ForeignScript, "(</main>)", "<a href=\"/index.html\">x</a>$1"),
        On("a link is no address", Rules.ForeignScript, "(</main>)", "<a href=\"http://[\">x</a>$1"),
        On("a token is set on the page", Rules.ForeignMarkup, "$", "\nbody { --paper: black }\n", "site.css"),
        On("a selector cannot be read", Rules.NoticeHidden, "$", "\n.notice:nothing( { display: none }\n", "site.css"),
        .. OfNavigation(),
        .. OfRegisters(),
        .. OfSearch(),
        .. OfSearchBox(),
        .. OfFrame(),
        .. OfLanguages(),
    ];
}
