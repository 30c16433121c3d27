using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>What the browser loads first: how the other files are cut.</summary>
/// <param name="Bounds">For each family of terms, what each of its files begins with at the earliest.</param>
/// <param name="Firsts">The first page of each file of excerpts.</param>
/// <param name="Marks">Severity, its word and the first line of each notice that a result shows.</param>
internal sealed record SearchStart(int Pages, IReadOnlyDictionary<string, string[]> Bounds, int[] Firsts, string[][] Marks, IReadOnlySet<string> LeftOut)
{
    public static readonly string[] Families = ["hits", "begins", "ends", "places"];

    public static SearchStart Read(ShardFile file, Content content)
    {
        var fields = file.Fields(["pages", .. Families, "parts", "notices", "leftOut", "common", "english"]);
        var pages = fields[0].Number();
        if (pages != content.Pages.Length) throw new FormatException($"It counts {pages} pages, and the site has {content.Pages.Length}.");
        var bounds = Families.Zip(fields[1..5]).ToDictionary(f => f.First, f => Spaced(f.Second), StringComparer.Ordinal);
        foreach (var (family, begins) in bounds)
            if (!Ascends(begins, string.CompareOrdinal)) throw new FormatException($"The bounds of '{family}' are not in order.");
        var firsts = fields[5].Numbers();
        if (!Ascends(firsts, Comparer<int>.Default.Compare) || firsts.FirstOrDefault() != 0 || firsts.Any(f => f >= pages)) throw new FormatException("The files of excerpts are not cut in order.");

        string[][] marks = [.. fields[6].List().Select(n => n.Texts(3))];
        var known = content.Notices.Values.Select(n => string.Join('\n', SearchProof.Mark(n))).ToHashSet(StringComparer.Ordinal);
        if (Array.Find(marks, m => !known.Contains(string.Join('\n', m))) is { } strange) throw new FormatException($"No notice of the register is called '{strange[2]}' and is as grave as that.");

        HashSet<string> leftOut = [.. Words(content.Search.LeftOut), .. Words(content.Search.Common)];
        if (!Words(content.Search.LeftOut).SequenceEqual(Spaced(fields[7])) || !Words(content.Search.Common).SequenceEqual(Spaced(fields[8])))
            throw new FormatException("The words that are left out are not those of search.yml.");
        if (fields[9].Number() != (content.Settings.Language.StartsWith("en", StringComparison.Ordinal) ? 1 : 0)) throw new FormatException("It says another language.");
        return new(pages, bounds, firsts, marks, leftOut);
    }

    /// <summary>The number of the file in which the browser looks for a term.</summary>
    public int FileOf(string family, string term)
    {
        var at = Array.BinarySearch(Bounds[family], term, StringComparer.Ordinal);
        return Math.Max(0, at >= 0 ? at : ~at - 1);
    }

    /// <summary>How many files a family has; none if there is no such family.</summary>
    public int FilesOf(string family) => family switch
    {
        "start" or "names" => 1,
        "pages" => (Pages + Together - 1) / Together,
        "parts" => Firsts.Length,
        _ => Bounds.TryGetValue(family, out var bounds) ? bounds.Length : 0,
    };

    /// <summary>How many pages stand in one file.</summary>
    public const int Together = 16;

    private static IEnumerable<string> Words(IEnumerable<string> texts) => texts.SelectMany(PlainWords.Of).Distinct(StringComparer.Ordinal);

    private static string[] Spaced(JsonElement words) => words.Text().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Ascends<T>(T[] values, Comparison<T> compare) => !values.Skip(1).Where((v, i) => compare(values[i], v) >= 0).Any();
}
