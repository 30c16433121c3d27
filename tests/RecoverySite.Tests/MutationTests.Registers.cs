using RecoverySite.Model;
using RecoverySite.Rendering;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <content>Damage to what is printed from the registers, and to pages that nobody wrote.</content>
public sealed partial class MutationTests
{
    private const string Card = "substances/somnazene.html";
    private const string Mixing = "mixing.html";
    private const string AToZ = "a-to-z.html";
    private const string Place = "law/places/xb-n.html";

    [Fact]
    public void A_legal_entry_that_was_never_called_for_is_missed_on_the_page_of_its_place()
    {
        var place = golden.Advised.Single(a => a.Page.OutputPath == Place);
        var blind = place with { Advice = place.Advice with { Law = new([.. place.Advice.Law!.Rows.Select(r => r with { Notes = [.. r.Notes.Where(n => n.Entry.Id != "xb-n-all")] })], place.Advice.Law.Gaps) } };
        var verification = new VerifiedSite.Verification(golden.Content, Renderer.Stylesheet(), new Memory(), new(2026, 11, 22));
        verification.Accept(new Renderer(golden.Content, new(2026, 11, 22)).Page(blind), blind).ShouldBeFalse();
        verification.Complete().Problems.Where(p => p.At.File == Place && p.Rule != Rules.DeadLink).ShouldHaveSingleItem().Rule.ShouldBe(Rules.PlaceIncomplete);
    }

    private static Mutation[] OfRegisters() =>
    [
        On("the table of pairs is deleted", Rules.RegisterMissing, "<div class=\"table pairs\".*?</table>.*?</div>", "", Card),
        On("the table of pairs stands twice", Rules.RegisterMissing, "(<div class=\"table pairs\".*?</table>.*?</div>)", "$1$1", Card),
        On("the pairs are those of another substance", Rules.RegisterMissing, "data-register=\"interactions\" data-register-of=\"somnazene\"", "data-register=\"interactions\" data-register-of=\"morphadone\"", Card),
        On("the findings are deleted", Rules.RegisterMissing, "<div class=\"findings\" data-register=\"evidence\".*?</dl>\\s*</div>", "", Card),
        On("the table of all pairs is deleted", Rules.RegisterMissing, "<div class=\"matrix\".*?(?=<section class=\"sources\")", "", Mixing),
        On("the list of names is deleted", Rules.RegisterMissing, "<div class=\"names-list\".*?(?=<section class=\"review\")", "", AToZ),
        On("a row of the pairs is deleted", Rules.PairWrong, "<tr id=\"page-pair-somnazene--morphadone\">.*?</tr>", "", Card),
        On("a row of the pairs is milder", Rules.PairWrong, "Danger: can kill", "Good to know", Card),
        On("a row of the pairs says something else", Rules.PairWrong, "Together they stop the breath", "Together they calm", Card),
        On("a row of the pairs hides its doubt", Rules.PairWrong, "<small class=\"support\">From memory", "<small class=\"support\" hidden>From memory", Card),
        On("a row of the pairs is hidden", Rules.PairWrong, "<tr id=\"page-pair-somnazene--morphadone\">", "<tr hidden id=\"page-pair-somnazene--morphadone\">", Card),
        On("a row of the pairs stands twice", Rules.PairWrong, "(<tr id=\"page-pair-somnazene---2\">.*?</tr>)", "$1<tr><th>Liver disease</th><td>All is well.</td></tr>", Card),
        On("a row of the pairs loses its source", Rules.PairWrong, "(they stop the breath\\.\\s*)<sup.*?</sup>", "$1", Card),
        On("a number leads to another source", Rules.PairWrong, "A study of 2020", "A vendor's page", Card),
        On("a finding has a better grade", Rules.FindingWrong, "Preliminary: early, small studies", "Established", Card),
        On("a finding says something else", Rules.FindingWrong, "One small study", "A large study", Card),
        On("a finding loses its source", Rules.FindingWrong, "(One small study\\.\\s*)<sup.*?</sup>", "$1", Card),
        On("a card says that somebody wrote it", Rules.PageShape, "Nobody has written it by hand", "A doctor has written it", Card),
        On("a pair is missing in the list of one of its two", Rules.PairWrong, "(<div class=\"pairs-of\" data-pairs-of=\"morphadone\".*?)<li>.*?</li>", "$1", Mixing),
        On("a pair in a list is milder", Rules.PairWrong, "(<div class=\"pairs-of\" data-pairs-of=\"morphadone\".*?)Danger: can kill", "$1Caution: ask first", Mixing),
        On("a pair in a list stands under no gravity", Rules.PairWrong, "(<div class=\"pairs-of\" data-pairs-of=\"morphadone\".*?)Danger: can kill", "$1Pairs", Mixing),
        On("a pair in a list is hidden", Rules.PairWrong, "(<div class=\"pairs-of\" data-pairs-of=\"morphadone\".*?)<li>", "$1<li hidden>", Mixing),
        On("a pair in a list leads elsewhere", Rules.PairWrong, "(<div class=\"pairs-of\" data-pairs-of=\"morphadone\".*?<li><a href=\")substances/morphadone.html#[^\"]*", "$1index.html", Mixing),
        On("a pair in a list loses its doubt", Rules.PairWrong, "<small> From memory.*?</small>", "", Mixing),
        On("the pairs of one substance are deleted", Rules.PairWrong, "<div class=\"pairs-of\" data-pairs-of=\"morphadone\".*?</div>", "", Mixing),
        On("the pairs of one substance stand under another's name", Rules.PairWrong, "(<h3 id=\"page-pairs-morphadone\"><a[^>]*>)Morphadone", "$1Vitamins", Mixing),
        On("a cell is emptied", Rules.PairWrong, "<td data-pair=\"morphadone--somnazene\">.*?</td>", "<td></td>", Mixing),
        On("a cell is milder", Rules.PairWrong, "▲ Danger<|&#x25B2; Danger<", "Caution<", Mixing),
        On("a cell loses its doubt", Rules.PairWrong, "<span class=\"doubt\">.*?</span></span>", "", Mixing),
        On("a cell loses its source", Rules.PairWrong, "(<td data-pair=\"morphadone--somnazene\">.*?)<sup.*?</sup>", "$1", Mixing),
        On("a cell stands in another column", Rules.PairWrong, "<td></td>(<td data-pair=\"morphadone--somnazene\">.*?</td>)", "$1<td></td>", Mixing),
        On("a row of the table has another name", Rules.PairWrong, "(<th scope=\"row\"><a[^>]*>)Morphadone", "$1Vitamins", Mixing),
        On("a cell without a pair says that it is in order", Rules.PairWrong, "<td></td>(<td data-pair=\"morphadone--somnazene\">)", "<td>OK</td>$1", Mixing),
        On("a cell leads elsewhere", Rules.PairWrong, "(<td data-pair=\"morphadone--somnazene\"><a class=\"deadly\" href=\")substances/morphadone.html#[^\"]*", "$1index.html", Mixing),
        On("a cell speaks of a pair that no record has", Rules.PairWrong, "<td></td>(<td data-pair=\"morphadone--somnazene\">)", "<td data-pair=\"morphadone--morphadone\"></td>$1", Mixing),
        On("what is not listed is called safe at the top", Rules.PairWrong, "(<div class=\"matrix\"[^>]*>\\s*<p[^>]*><strong>A pair that is not listed is )not known to be ", "$1", Mixing),
        On("what is not listed is no longer spoken of at the end", Rules.PairWrong, "<p class=\"call-out not-listed\">[^\\n]*\\n</div>", "</div>", Mixing),
        On("what is not listed is spoken of where nobody sees it", Rules.PairWrong, "<p class=\"call-out not-listed\">", "<p hidden class=\"call-out not-listed\">", Mixing),
        On("a name is missing from A to Z", Rules.NameAstray, "<li><a[^>]*>Sleepwell Forte</a>.*?</li>", "", AToZ),
        On("a misspelling is missing from A to Z", Rules.NameAstray, "<li><a[^>]*>somnazine</a>.*?</li>", "", AToZ),
        On("a name leads to another card", Rules.NameAstray, "<a href=\"substances/somnazene.html\">zeds", "<a href=\"substances/morphadone.html\">zeds", AToZ),
        On("a name leads nowhere", Rules.NameAstray, "<a [^>]*>(zeds)</a>", "$1", AToZ),
        On("a name means something else", Rules.NameAstray, "(>zeds</a>: )Somnazene", "$1Morphadone", AToZ),
        On("a doubtful word is called sure", Rules.NameAstray, "(>mist</a>: )may mean ", "$1", AToZ),
        On("a name is hidden", Rules.NameAstray, "<li>(<a[^>]*>zeds)", "<li hidden>$1", AToZ),
        On("a name stands there that no record has", Rules.NameAstray, "(<li><a[^>]*>zeds)", "<li><a href=\"substances/somnazene.html\">vitamins</a>: Somnazene</li>$1", AToZ),
        On("a place loses a legal entry", Rules.PlaceIncomplete, "<dd[^>]*data-law=\"xb-n-all\".*?</dd>", "", Place),
        On("a place hides a legal entry", Rules.PlaceIncomplete, "data-law=\"xb-n-all\"", "hidden data-law=\"xb-n-all\"", Place),
        On("a place calls allowed what is not listed", Rules.PlaceIncomplete, "That does not mean it is allowed", "That means it is allowed", Place),
        On("a place loses what its country says", Rules.LawMissing, "<dd[^>]*data-law=\"xb-morphadone\".*?</dd>", "", Place),
        On("a place loses that its country has no record", Rules.LawMissing, "<p data-no-law.*?</p>", "", Place),
        On("the substance of a legal note leads elsewhere", Rules.LawAltered, "(data-law=\"xb-morphadone\".*?)substances/morphadone.html", "$1index.html", Place),
        On("a place says that somebody wrote it", Rules.PageShape, "Nobody has written it by hand", "A lawyer has written it", Place),
    ];
}
