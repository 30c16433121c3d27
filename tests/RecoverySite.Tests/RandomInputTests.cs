using FsCheck;
using FsCheck.Fluent;
using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <summary>
/// Whatever an author writes: the build does not throw, every finding names a line that exists, nothing is the program's fault,
/// and without errors there is a site. The seeds are fixed, so that a run means the same everywhere.
/// </summary>
public sealed class RandomInputTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    /// <summary>Pieces that mean something to one of the readers, so that random text comes near to valid text.</summary>
    private static readonly string[] pieces =
    [
        "a", "b ", "word ", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "---", "---\n", "...\n", ": ", ":", "- ", "* ", "1. ", "> ", "# ", "## ", "### ",
        "[", "]", "(", ")", "[a](", "](help/now.md)", "![", "<", ">", "<!--", "-->", "<sub>", "</sub>", "<br>", "<script>", "`", "```\n", "~~~", "*", "**", "_",
        "|", "|-|", "| - |\n", "^^^\n", ":   ", "[^1]", "[^1]: ", "*[A]: ", "[a]: ", "{{", "}}", "{{cite study2020}}", "{{help-lines}}", "{{interactions morphadone}}",
        "&", "&amp;", "&#0;", "&#x202e;", "&#", "\\", "\"", "'", "{", "}", "#", "!", "!!", "%", "@", "?", "? ", "|\n", ">-\n", "&a ", "*a ", "~", "null", "true",
        "\0", "\u0007", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u2029", "\u202e", "\ufeff", "\ufffe", "\U0001F600", "é", "e\u0301", "ﬁ", "ß", "İ",
        "Morphadone", "morpha", "mist", "blue", "Sleepwell Forte", "somnazene", "xref:", "https://", "https://example.org/a", "javascript:", "mailto:", "//", "../", "help/now.md", "#", "%41",
        "title: ", "name: ", "kind: substance\n", "description: ", "reviewed: 2026-11-01\n", "reviewBy: 2027-05-01\n", "substances: [morphadone]\n", "aliases: [", "interactions:\n",
        "  - with: ", "severity: danger\n", "9999-12", "2026-02-30", "0001-01-01", "-1", "99999999999", "<<: ", "!!binary ", "\"\\x\"", "\"\\u202e\"",
    ];

    private static readonly Gen<string> texts = Gen.Elements(pieces).ListOf().Select(string.Concat);

    [Fact]
    public void Any_text_as_a_page_gives_findings_or_a_site() =>
        Holds(texts, text => TestSite.Over(null).With("pages/page.md", text), seed: 1);

    [Fact]
    public void Any_text_below_valid_front_matter_gives_findings_or_a_site() =>
        Holds(texts, text => TestSite.Over(null).WithPage("page", text), seed: 2);

    [Fact]
    public void Any_text_in_front_matter_gives_findings_or_a_site() =>
        Holds(texts, text => TestSite.Over(null).WithPage("page", "Words.", fields: text), seed: 3);

    [Fact]
    public void Any_text_as_a_title_gives_findings_or_a_site() =>
        Holds(texts, text => TestSite.Over(null).WithPage("page", "Words.", title: text), seed: 4);

    [Fact]
    public void Any_text_as_a_substance_gives_findings_or_a_site() =>
        Holds(texts, text => TestSite.Over(null).With("substances/quietin.yml", text), seed: 5);

    [Fact]
    public void Any_text_as_a_notice_gives_findings_or_a_site() =>
        Holds(texts, text => TestSite.Over(null).With("notices/extra.md", text), seed: 6);

    [Fact]
    public void Any_text_as_the_settings_gives_findings_or_a_site() =>
        Holds(texts, text => TestSite.Over(null).With("site.yml", text), seed: 7);

    [Fact]
    public void Any_text_as_the_word_list_gives_findings_or_a_site() =>
        Holds(texts, text => TestSite.Over(null).With("words.yml", text), seed: 9);

    [Fact]
    public void Valid_files_with_slips_of_the_keyboard_give_findings_or_a_site() =>
        Holds(Slips(), slip => slip.In(TestSite.Over(null)), seed: 8);

    /// <summary>A few characters of one file of the valid site deleted, swapped with their neighbours, or others put between them.</summary>
    private sealed record Slip(string File, (int At, int Kind, string Piece)[] Edits)
    {
        public TestSite In(TestSite site)
        {
            var text = System.IO.File.ReadAllText(Path.Combine(site.Input, File));
            foreach (var (at, kind, piece) in Edits)
            {
                var i = at % text.Length;
                text = kind switch
                {
                    0 => text.Remove(i, Math.Min(1 + piece.Length, text.Length - i)),
                    1 when i + 1 < text.Length => $"{text[..i]}{text[i + 1]}{text[i]}{text[(i + 2)..]}",
                    _ => text.Insert(i, piece),
                };
                if (text.Length == 0) text = " ";
            }
            return site.With(File, text);
        }
    }

    private static Gen<Slip> Slips()
    {
        var valid = Path.Combine(CaseTests.Folder, "_site");
        var files = Directory.GetFiles(valid, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(valid, f)).Order(StringComparer.Ordinal).ToArray();
        var edit = from at in Gen.Choose(0, 1000) from kind in Gen.Choose(0, 3) from piece in Gen.Elements(pieces) select (at, kind, piece);
        return from file in Gen.Elements(files) from count in Gen.Choose(1, 3) from edits in edit.ArrayOf(count) select new Slip(file, edits);
    }

    private static void Holds<T>(Gen<T> inputs, Func<T, TestSite> make, ulong seed) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(60).WithReplay(seed, 1), Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            using var site = make(input);
            var build = site.Build(today);
            build.IsOurFault.ShouldBeFalse(string.Join('\n', build.Problems));
            (build.Site is null).ShouldBe(build.Problems.Any(p => p.Rule.Severity == Severity.Error));
            foreach (var at in build.Problems.Select(p => p.At))
            {
                File.Exists(at.File).ShouldBeTrue(at.ToString());
                at.Line.ShouldBeInRange(1, File.ReadAllText(at.File).Replace("\r\n", "\n").Replace('\r', '\n').Split('\n').Length, at.ToString());
                at.Column.ShouldBeGreaterThan(0);
            }
        }));
}
