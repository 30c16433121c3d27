using System.Text;

namespace RecoverySite.Tests.Detection;

/// <summary>Every strong name of the registers, in every writing and in every place. Nothing here names a drug: what the registers add is covered.</summary>
public sealed class DetectionCoverageTests
{
    /// <summary>A name as Markdown: in the writings that a reader reads as that name.</summary>
    private static readonly Dictionary<string, Func<string, string>> writings = new(StringComparer.Ordinal)
    {
        ["plain"] = name => name,
        ["capitals"] = name => name.ToUpperInvariant(),
        ["small letters"] = name => name.ToLowerInvariant(),
        ["emphasis on a part"] = name => Cut(name, "*") + "*",
        ["a bold first letter"] = name => $"**{name[..1]}**{name[1..]}",
        ["a link on a part"] = name => $"[{Cut(name, "](help/now.md)")}",
        ["code"] = name => $"`{name}`",
        ["a tag on a part"] = name => $"<mark>{Cut(name, "</mark>")}",
        ["a break allowed by a tag"] = name => Cut(name, "<wbr>"),
        ["a comment inside"] = name => Cut(name, "<!-- x -->"),
        ["escapes"] = name => Letters(name, c => char.IsPunctuation(c) ? $"\\{c}" : $"{c}"),
        ["entities"] = name => Letters(name, c => $"&#{(int)c};"),
        ["hexadecimal entities"] = name => Letters(name, c => char.IsLetter(c) ? $"{c}" : $"&#x{(int)c:x};"),
        ["line breaks of the file"] = name => $"a\n{name.Replace(' ', '\n')}\na",
        ["hard line breaks"] = name => name.Replace(" ", "\\\n", StringComparison.Ordinal),
        ["line breaks by a tag"] = name => name.Replace(" ", "<br>", StringComparison.Ordinal),
        ["soft hyphens"] = name => Within(name, "\u00ad"),
        ["soft hyphens by entity"] = name => Within(name, "&shy;"),
        ["spaces without width"] = name => Within(name, "\u200b"),
        ["joiners without width"] = name => Within(name, "\u200d"),
        ["joiners of words"] = name => Within(name, "\u2060"),
        ["combining accents"] = name => Within(name, "\u0301"),
        ["spaces that do not break"] = name => name.Replace(' ', '\u00a0'),
        ["narrow spaces"] = name => name.Replace(' ', '\u202f'),
        ["spaces by entity"] = name => name.Replace(" ", "&nbsp;", StringComparison.Ordinal),
        ["several spaces"] = name => name.Replace(" ", " \u00a0 ", StringComparison.Ordinal),
        ["hyphens that do not break"] = name => name.Replace('-', '\u2011'),
        ["dashes"] = name => name.Replace('-', '\u2013'),
        ["minus signs"] = name => name.Replace('-', '\u2212'),
        ["spaces for hyphens"] = name => name.Replace('-', ' '),
        ["hyphens for spaces"] = name => name.Replace(' ', '-'),
        ["underscores for spaces"] = name => name.Replace(' ', '_'),
        ["in one piece"] = name => string.Concat(name.Where(char.IsLetterOrDigit)),
        ["full width"] = name => Letters(name, c => char.IsAsciiLetterOrDigit(c) ? $"{(char)(c + 0xFEE0)}" : $"{c}"),
        ["mathematical letters"] = name => Letters(name, c => Mathematical(c, 0x1D5D4, 0x1D7EC)),
        ["mathematical script"] = name => Letters(name, c => Mathematical(c, 0x1D4D0, 0x1D7CE)),
        ["letters of other scripts"] = name => Letters(name, LookAlike),
        ["plural"] = Plural,
        ["possessive"] = name => $"{name}'s",
        ["possessive in print"] = name => $"{name}\u2019s",
        ["a compound before"] = name => $"{name}-like",
        ["a compound behind"] = name => $"anti-{name}",
        ["slashes"] = name => $"this/{name}/that",
        ["underscores"] = name => $"use_of_{name}_here",
        ["brackets"] = name => $"this({name})",
        ["quotation marks"] = name => $"\u201c{name}\u201d",
        ["a full stop without a space"] = name => $"{name}.Then",
        ["a registered mark"] = name => $"{name}\u00ae",
        ["a footnote"] = name => $"{name}[^1]\n\n[^1]: A note.",
        ["a raised mark"] = name => $"{name}<sup>1</sup>",
        ["a raised digit"] = name => $"{name}\u00b9",
        ["a citation"] = name => $"{name}{{{{cite nobody}}}}",
    };

    /// <summary>The places of a body in which a reader meets words.</summary>
    private static readonly Dictionary<string, Func<string, string>> places = new(StringComparer.Ordinal)
    {
        ["heading"] = name => $"## About {name}",
        ["head of a table"] = name => $"| {name} | b |\n|---|---|\n| c | d |",
        ["cell of a table"] = name => $"| a | b |\n|---|---|\n| c | {name} |",
        ["term"] = name => $"{name}\n:   Words.",
        ["definition"] = name => $"A term\n:   {name}",
        ["alternative text"] = name => $"![{name}](a.png)",
        ["caption"] = name => $"^^^\n![a](a.png)\n^^^ {name}",
        ["footnote"] = name => $"a[^1]\n\n[^1]: {name}",
        ["title of a link"] = name => $"[a](help/now.md \"{name}\")",
        ["title of a link by reference"] = name => $"[a][b]\n\n[b]: help/now.md \"{name}\"",
        ["title of a picture"] = name => $"![a](a.png \"{name}\")",
        ["words of a link"] = name => $"[{name}](help/now.md)",
        ["autolink"] = name => $"<https://example.org/{name.Replace(' ', '-')}>",
        ["address as words"] = name => $"https://example.org/{name.Replace(' ', '-')}.html",
        ["call-out"] = name => $"> [!WARNING]\n> {name}",
        ["quotation"] = name => $"> {name}",
        ["list"] = name => $"- a\n- {name}",
        ["list in a list"] = name => $"1. a\n   - {name}",
        ["code between fences"] = name => $"```\n{name}\n```",
        ["code by indent"] = name => $"    {name}",
        ["meaning of an abbreviation"] = name => $"Ask XYZ.\n\n*[XYZ]: {name}",
    };

    public static TheoryData<string> Writings => [.. writings.Keys];
    public static TheoryData<string> Places => [.. places.Keys];

    [Theory]
    [MemberData(nameof(Writings))]
    public void Every_strong_name_is_found_in_every_writing(string writing) => Missed(name => RealRegisters.Find($"They took {writings[writing](name)} once.")).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_strong_name_is_found_in_every_place(string place) => Missed(name => RealRegisters.Find(places[place](name))).ShouldBeEmpty();

    [Fact]
    public void Every_strong_name_is_found_in_the_title() => Missed(name => RealRegisters.Find("Words.", title: name)).ShouldBeEmpty();

    [Fact]
    public void Every_strong_name_is_found_in_the_description() => Missed(name => RealRegisters.Find("Words.", description: name)).ShouldBeEmpty();

    [Fact]
    public void Every_strong_name_is_found_in_the_menu() => Missed(name => RealRegisters.Find("Words.", menu: name)).ShouldBeEmpty();

    [Fact]
    public void No_strong_name_is_found_in_a_comment() =>
        RealRegisters.StrongNames.Where(n => RealRegisters.Find($"Words. <!-- {n.Name} -->\n\n<!--\n{n.Name}\n-->").Mentions.Length > 0).ShouldBeEmpty();

    [Fact]
    public void Every_word_that_asks_warns_until_it_is_declared_or_ignored()
    {
        foreach (var (word, substance) in RealRegisters.Substances.SelectMany(s => s.Ask.Select(w => (w.Value, s.Id))))
        {
            var asked = RealRegisters.Find($"They took {word} once.");
            asked.Mentions.ShouldBeEmpty(word);
            asked.Doubtful.ShouldHaveSingleItem(word).Words.ShouldBe(word);

            var declared = RealRegisters.Find($"They took {word} once.", declares: [substance]);
            RealRegisters.Finds(substance, declared).ShouldBeTrue(word);
            declared.Doubtful.ShouldBeEmpty(word);

            var ignored = RealRegisters.Find($"They took {word} once.", ignores: [word]);
            ignored.Mentions.ShouldBeEmpty(word);
            ignored.Doubtful.ShouldBeEmpty(word);
            ignored.UnusedIgnores.ShouldBeEmpty(word);
        }
    }

    [Fact]
    public void Every_common_word_counts_only_where_its_substance_is_declared()
    {
        foreach (var (word, substance) in RealRegisters.Substances.SelectMany(s => s.Common.Select(w => (w.Value, s.Id))))
        {
            var elsewhere = RealRegisters.Find($"They took {word} once.");
            elsewhere.Mentions.ShouldBeEmpty(word);
            elsewhere.Doubtful.ShouldBeEmpty(word);
            RealRegisters.Finds(substance, RealRegisters.Find($"They took {word} once.", declares: [substance])).ShouldBeTrue(word);
        }
    }

    [Fact]
    public void An_ignored_word_that_is_not_on_the_page_is_said() =>
        RealRegisters.Find("Words.", ignores: ["crystal"]).UnusedIgnores.ShouldHaveSingleItem().Word.Value.ShouldBe("crystal");

    private static IEnumerable<(string Name, string Substance)> Missed(Func<string, RecoverySite.Advising.Detected> find)
    {
        RealRegisters.StrongNames.Count.ShouldBeGreaterThan(200);
        return [.. RealRegisters.StrongNames.Where(n => !RealRegisters.Finds(n.Substance, find(n.Name)))];
    }

    /// <summary>Something put between two letters near the middle.</summary>
    private static string Cut(string name, string what)
    {
        var gaps = Gaps(name);
        return name.Insert(gaps[gaps.Length / 2], what);
    }

    private static string Within(string name, string what) => Gaps(name).Reverse().Aggregate(name, (cut, at) => cut.Insert(at, what));

    /// <summary>Every place between two letters or digits.</summary>
    private static int[] Gaps(string name) => [.. Enumerable.Range(1, name.Length - 1).Where(i => char.IsLetterOrDigit(name[i - 1]) && char.IsLetterOrDigit(name[i]))];

    private static string Letters(string name, Func<char, string> write) => string.Concat(name.Select(write));

    private static string Mathematical(char c, int capitalA, int zero) => c switch
    {
        >= 'A' and <= 'Z' => new Rune(capitalA + c - 'A').ToString(),
        >= 'a' and <= 'z' => new Rune(capitalA + 26 + c - 'a').ToString(),
        >= '0' and <= '9' => new Rune(zero + c - '0').ToString(),
        _ => $"{c}",
    };

    private const string Latin = "ABCEHIJKMNOPSTXYZabcdeghijlopqsuvwxy", Others = "АВСЕНІЈКМΝОРЅТХҮΖаЬсԁеցһіјӏорԛѕսѵԝху";

    private static string LookAlike(char c) => Latin.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? $"{Others[at]}" : $"{c}";

    private static string Plural(string name) => name switch
    {
        "meth" or [.., 's'] => name, // meths is alcohol
        [.., 'x'] or [.., 'c' or 's', 'h'] => $"{name}es",
        [.., not ('a' or 'e' or 'o'), 'y'] => $"{name[..^1]}ies",
        _ => $"{name}s",
    };
}
