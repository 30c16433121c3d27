using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What can be carried away: the same bytes every time, nothing lost and nothing added; and each kind of damage to a copy is caught.</summary>
public sealed class EditionTests(MadeEditions made) : IClassFixture<MadeEditions>
{
    private const string Single = "one-file/substances/morphadone.html";
    private const string Whole = "offline/recoverysite-2026-11-22.zip";
    private const string Essentials = "offline/essentials-2026-11-22.zip";
    private const string Book = "offline/recoverysite-2026-11-22.epub";
    private const string InWhole = "recoverysite-2026-11-22/";
    private const string InEssentials = "essentials-2026-11-22/";
    private const string Overdose = "<section[^>]*data-notice=\"overdose\".*?</section>";

    [Fact]
    public void Editions_in_order_are_verified() => made.Verify("", b => b).ShouldBeEmpty();

    [Fact]
    public void The_same_sources_and_day_give_the_same_bytes()
    {
        using var again = new MadeEditions();
        foreach (var path in made.Finished.Keys) again.Finished[path].SequenceEqual(made.Finished[path]).ShouldBeTrue(path);
    }

    [Fact]
    public void Two_pictures_of_the_same_bytes_are_told_apart_by_their_places()
    {
        using var site = GoldenSite.Make();
        foreach (var name in new[] { "one", "two" }) File.Copy(Path.Combine(site.Input, "pages", "substances", "sign.png"), Path.Combine(site.Input, "pages", "walks", $"{name}.png"));
        site.WithPage("walks/both", "![A sign](two.png)\n\n![The same sign](one.png)", title: "Two signs");
        var build = Site.Build(SourceTree.Load(site.Input), new(2026, 11, 22), new Memory(), hasEditions: true);
        build.Problems.ShouldBeEmpty();
        build.Site.ShouldNotBeNull().Files.ShouldContain("one-file/walks/both.html");
    }

    [Theory]
    [InlineData(Whole)]
    [InlineData(Essentials)]
    [InlineData(Book)]
    public void A_zip_has_one_time_one_kind_of_rights_and_no_system(string path)
    {
        using var zip = new ZipArchive(new MemoryStream(made.Finished[path]));
        zip.Entries.Select(e => e.LastWriteTime.DateTime).Distinct().ShouldBe([new(2026, 11, 22, 12, 0, 0)]);
        zip.Entries.Select(e => e.ExternalAttributes >> 16 & 0xFFFF).Distinct().ShouldBe([0x81A4]);
        zip.Entries.Select(e => e.FullName).ShouldAllBe(n => Regex.IsMatch(n, "^[A-Za-z0-9_./-]+$"));
        // Byte 5 of every record of the directory: the system that the rights are those of.
        Regex.Matches(Encoding.Latin1.GetString(made.Finished[path]), "PK\u0001\u0002.(.)", RegexOptions.Singleline).Count(m => m.Groups[1].Value[0] == 3).ShouldBe(zip.Entries.Count);
    }

    [Fact]
    public void The_whole_edition_is_the_site_without_its_editions()
    {
        var copies = new[] { "0-READ-ME.html", "SHA256SUMS" };
        var files = Files(Whole).ToDictionary(f => f.Path[InWhole.Length..], f => f.Bytes);
        files.Keys.Order(StringComparer.Ordinal).ShouldBe(made.Finished.Keys.Where(p => !p.StartsWith("offline/", StringComparison.Ordinal)).Concat(copies).Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in files.Where(f => f.Key is not "take-it-with-you.html" && !copies.Contains(f.Key))) bytes.SequenceEqual(made.Finished[path]).ShouldBeTrue(path);
        files.Keys.Order(StringComparer.Ordinal).First().ShouldBe("0-READ-ME.html");
    }

    [Fact]
    public void The_essentials_have_their_pages_and_what_every_page_leads_to()
    {
        var pages = Files(Essentials).Select(f => f.Path[InEssentials.Length..]).Where(p => p.EndsWith(".html", StringComparison.Ordinal)).ToList();
        pages.ShouldContain("substances/morphadone.html");
        pages.ShouldContain("help/now.html");
        pages.ShouldContain("a-to-z.html");
        pages.ShouldNotContain("stories.html");
        var text = Text(Essentials, InEssentials + "index.html");
        text.ShouldContain("small edition");
        Text(Essentials, InEssentials + "a-to-z.html").ShouldNotContain("href=\"stories.html\"");
    }

    /// <summary>The bar and the local menu are those of the site; what is left out is words. No page is without the way out.</summary>
    [Fact]
    public void The_way_out_and_the_numbers_go_with_every_zip_and_with_no_single_page()
    {
        foreach (var file in new[] { "blank.html", "page.js", "numbers.js" })
            foreach (var (zip, folder) in new[] { (Whole, InWhole), (Essentials, InEssentials) })
                Files(zip).Single(f => f.Path == folder + file).Bytes.SequenceEqual(made.Finished[file]).ShouldBeTrue($"{zip}: {file}");
        Files(Book).ShouldNotContain(f => f.Path == "pages/blank.xhtml" || f.Path.EndsWith(".js", StringComparison.Ordinal));
        made.Finished.Keys.ShouldNotContain("one-file/blank.html");
        Text(Essentials, InEssentials + "help/countries/xa.html").ShouldContain("class=\"leave\" href=\"../../blank.html\"");
        foreach (var copy in made.Finished.Where(f => f.Key.StartsWith("one-file/", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Value)))
            copy.ShouldNotContain("help-bar\"");
    }

    [Fact]
    public void The_local_menu_of_the_essentials_has_words_for_what_is_left_out()
    {
        var page = Text(Essentials, InEssentials + "walks/long.html");
        var (menu, turn) = (Regex.Match(page, "<nav class=\"section-menu\".*?</nav>", RegexOptions.Singleline).Value, Regex.Match(page, "<nav class=\"turn\".*?</nav>", RegexOptions.Singleline).Value);
        menu.ShouldContain("href=\"../walks/short.html\"");
        menu.ShouldContain("<span class=\"left-out\">");
        (menu + turn).ShouldNotContain("last.html");
    }

    [Fact]
    public void The_search_of_the_essentials_knows_its_own_pages_alone()
    {
        var titles = Files(Essentials).Where(f => f.Path.Contains("/search/pages-", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Bytes)).ToList();
        string.Concat(titles).ShouldContain("substances/morphadone");
        string.Concat(titles).ShouldNotContain("\"stories\"");
    }

    [Fact]
    public void A_page_that_is_one_file_asks_for_nothing()
    {
        var page = Encoding.UTF8.GetString(made.Finished[Single]);
        page.ShouldContain("data-notice=\"overdose\"");
        page.ShouldContain("data-law=\"xa-morphadone\"");
        page.ShouldContain("src=\"data:image/png;base64,");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<form");
        Regex.Matches(page, "href=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ShouldAllBe(h => h.StartsWith('#') || h.StartsWith("http", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_and_places_are_not_made_into_one_file() =>
        made.Finished.Keys.Where(p => p.StartsWith("one-file/law", StringComparison.Ordinal) || p is "one-file/a-to-z.html" or "one-file/index.html").ShouldBeEmpty();

    public static TheoryData<string, string, string, string, string> Damages => new()
    {
        { "a notice is deleted from a single page", Single, "", Overdose, "" },
        { "a word of a notice is changed on a single page", Single, "", "cannot be woken", "can be woken" },
        { "a notice is coloured milder on a single page", Single, "", "notice emergency box", "notice info box" },
        { "the law is changed on a single page", Single, "", "are offences in Examplia", "are allowed in Examplia" },
        { "the author's words are changed on a single page", Single, "", "(<div data-authored.*?<p>)", "$1All is well. " },
        { "the policy of a single page is loosened", Single, "", "img-src data:", "img-src *" },
        { "the stylesheet of a single page is another", Single, "", "</style>", ".notice { display: none }</style>" },
        { "a script is put into a single page", Single, "", "</head>", "<script>x()</script></head>" },
        { "a script is put behind a single page", Single, "", "</footer>", "</footer><script>x()</script>" },
        { "a link leads out of a single page", Single, "", "(<span class=\"left-out\">|<a [^>]*class=\"left-out\")", "<a href=\"other.html\">" },
        { "a picture of a single page is another", Single, "", "base64,[A-Za-z0-9+/]{4}", "base64,AAAA" },
        { "a single page loses its day", Single, "", "This copy was made on", "This page was made on" },
        { "a single page no longer says what to do in danger", Single, "", "call your emergency number now", "wait" },
        { "a notice is deleted in the whole edition", Whole, InWhole + "substances/morphadone.html", Overdose, "" },
        { "a checksum is changed in the whole edition", Whole, InWhole + "SHA256SUMS", "^[0-9a-f]{8}", "00000000" },
        { "the read-me is changed in the whole edition", Whole, InWhole + "0-READ-ME.html", "Keep all files", "Delete all files" },
        { "a notice is deleted in the essentials", Essentials, InEssentials + "substances/morphadone.html", Overdose, "" },
        { "a page of the essentials links to what it lacks", Essentials, InEssentials + "additions.html", "<span class=\"left-out\">", "<a href=\"stories.html\">" },
        { "a page of the essentials does not say which edition it is", Essentials, InEssentials + "index.html", "small edition", "whole edition" },
        { "the header of a page of the essentials loses its way to help", Essentials, InEssentials + "index.html", "class=\"help-now\"", "class=\"help-then\"" },
        { "a page of the essentials loses the way out", Essentials, InEssentials + "index.html", "class=\"leave\"", "class=\"stay\"" },
        { "the way out of the essentials leads nowhere", Essentials, InEssentials + "index.html", "<a (class=\"leave\") href=\"blank.html\"([^>]*)>(.*?)</a>", "<span $1$2>$3</span>" },
        { "what somebody leaves to is another page in the essentials", Essentials, InEssentials + "blank.html", "</body>", "<p>Recovery</p></body>" },
        { "a number to look up is another in the essentials", Essentials, InEssentials + "numbers.js", "\\[\"", "[\"No " },
        { "the script of the page is another in the essentials", Essentials, InEssentials + "page.js", "$", "fetch(1)" },
        { "the day of the copy is changed in the essentials", Essentials, InEssentials + "index.html", "data-made=\"2026", "data-made=\"2027" },
        { "the version on paper is changed in the essentials", Essentials, InEssentials + "index.html", "version [0-9a-f]{8}", "version 00000000" },
        { "a legal note of the essentials would not fold", Essentials, InEssentials + "substances/morphadone.html", " data-ages=\"law\"", "" },
        { "the local menu of the essentials leads elsewhere", Essentials, InEssentials + "walks/long.html", "href=\"\\.\\./walks/short.html\"", "href=\"../walks/long.html\"" },
        { "a script is put into a page of the essentials", Essentials, InEssentials + "index.html", "</head>", "<script src=\"page.js\"></script></head>" },
        { "the stylesheet of the essentials is another", Essentials, InEssentials + "site.css", "display: flex", "display: none" },
        { "a notice is deleted in the book", Book, "pages/substances/morphadone.xhtml", Overdose, "" },
        { "a chapter of the book is no XML", Book, "pages/substances/morphadone.xhtml", "</h1>", "" },
        { "a chapter of the book loses its day", Book, "pages/substances/morphadone.xhtml", "This copy was made on", "Made on" },
        { "a link of the book leads elsewhere", Book, "pages/substances/morphadone.xhtml", "href=\"\\.\\./additions\\.xhtml", "href=\"../due.xhtml" },
        { "the stylesheet of the book hides notices", Book, "pages/book.css", "$", ".notice { display: none }" },
        { "the stylesheet of the book fetches something", Book, "pages/book.css", "$", "p { background: url(x) }" },
        { "the contents of the book lack a chapter", Book, "nav.xhtml", "<li><a href=\"pages/substances/morphadone.xhtml\">.*?</li>", "" },
        { "the book is read in another order", Book, "package.opf", "<itemref idref=\"chapter-0\"/>", "" },
        { "the page on editions says another size", "take-it-with-you.html", "", ": [0-9.]+ [kM]B", ": 1 kB" },
        { "the page on editions says another checksum", "take-it-with-you.html", "", "<code>[0-9a-f]{8}", "<code>00000000" },
        { "the page on editions leads to another file", "take-it-with-you.html", "", "href=\"offline/essentials-2026-11-22.zip\"", "href=\"offline/recoverysite-2026-11-22.zip\"" },
        { "the list of checksums is changed", "offline/SHA256SUMS", "", "^[0-9a-f]{8}", "00000000" },
    };

    /// <summary>So that it is the damage that is caught, and not that a zip was packed anew.</summary>
    [Theory]
    [InlineData(Whole)]
    [InlineData(Essentials)]
    [InlineData(Book)]
    public void A_zip_that_is_packed_anew_is_verified_all_the_same(string file) =>
        made.Verify(file, bytes => Changed(bytes, "", text => text)).Where(p => p.Rule != Rules.EditionUntold).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_to_a_copy_is_caught(string kind, string file, string entry, string find, string replace)
    {
        string Change(string text)
        {
            var changed = new Regex(find, RegexOptions.Singleline).Replace(text, replace, 1);
            changed.ShouldNotBe(text, $"{kind}: the damage must change something");
            return changed;
        }

        made.Verify(file, bytes => entry.Length == 0 ? Encoding.UTF8.GetBytes(Change(Encoding.UTF8.GetString(bytes))) : Changed(bytes, entry, Change)).ShouldNotBeEmpty(kind);
    }

    [Theory]
    [InlineData(Whole, InWhole + "help/now.html")]
    [InlineData(Essentials, InEssentials + "help/now.html")]
    [InlineData(Book, "pages/help/now.xhtml")]
    public void A_page_that_is_missing_is_missed_and_one_too_many_is_found(string file, string entry)
    {
        made.Verify(file, bytes => Changed(bytes, entry, _ => null)).ShouldContain(p => p.Rule == Rules.EditionWrong && p.Message.Contains("lacks"));
        made.Verify(file, bytes => Changed(bytes, entry, text => text, also: "extra.html")).ShouldContain(p => p.Rule == Rules.EditionWrong && p.Message.Contains("nobody asked for"));
    }

    [Theory]
    [InlineData(Whole)]
    [InlineData(Book)]
    public void What_cannot_be_unpacked_is_found(string file) =>
        made.Verify(file, bytes => bytes[..(bytes.Length / 2)]).ShouldContain(p => p.Rule == Rules.EditionWrong);

    private List<(string Path, byte[] Bytes)> Files(string zip)
    {
        using var archive = new ZipArchive(new MemoryStream(made.Finished[zip]));
        return [.. archive.Entries.Select(e => (e.FullName, Bytes(e)))];
    }

    private string Text(string zip, string path) => Encoding.UTF8.GetString(Files(zip).Single(f => f.Path == path).Bytes);

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The zip with one of its texts changed, or left out.</summary>
    private static byte[] Changed(byte[] zip, string path, Func<string, string?> change, string? also = null)
    {
        using var from = new ZipArchive(new MemoryStream(zip));
        using var bytes = new MemoryStream();
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, byte[] content)
            {
                using var stream = to.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                stream.Write(content);
            }

            foreach (var entry in from.Entries)
                if (entry.FullName != path) Add(entry.FullName, Bytes(entry));
                else if (change(Encoding.UTF8.GetString(Bytes(entry))) is { } text) Add(path, Encoding.UTF8.GetBytes(text));
            if (also is not null) Add(also, []);
        }
        return bytes.ToArray();
    }
}
