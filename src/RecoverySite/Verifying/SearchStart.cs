using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>What the browser loads first: how the other files are cut.</summary>
/// <param name="Bounds">For each family of terms, what each of its files begins with at the earliest; of hits every <paramref name="Step"/>th, until the cuts are read.</param>
/// <param name="Together">How many pages a file of excerpts has.</param>
/// <param name="Marks">Severity, its word and the first line of each notice that a result shows.</param>
internal sealed record SearchStart(int Pages, int Step, Dictionary<string, string[]> Bounds, int Together, string[][] Marks, IReadOnlySet<string> LeftOut)
{
    public static readonly string[] Families = ["hits", "begins", "ends", "places"];

    public static SearchStart Read(ShardFile file, Content content)
    {
        var fields = file.Fields("pages", "step", "hits", "together", "notices", "leftOut", "common", "english");
        var pages = fields[0].Number();
        if (pages != content.Pages.Length) throw new FormatException($"It counts {pages} pages, and the site has {content.Pages.Length}.");
        var (step, together) = (fields[1].Number(), fields[3].Number());
        if (step is < 1 or > 64 || together is < 1 or > 64) throw new FormatException("The files are not cut as any browser could read them.");

        string[][] marks = [.. fields[4].List().Select(n => n.Texts(3))];
        var known = content.Notices.Values.Select(n => string.Join('\n', SearchProof.Mark(n, content.Language.Words))).ToHashSet(StringComparer.Ordinal);
        if (Array.Find(marks, m => !known.Contains(string.Join('\n', m))) is { } strange) throw new FormatException($"No notice of the register is called '{strange[2]}' and is as grave as that.");

        HashSet<string> leftOut = [.. Words(content.Search.LeftOut), .. Words(content.Search.Common)];
        if (!Words(content.Search.LeftOut).SequenceEqual(Spaced(fields[5])) || !Words(content.Search.Common).SequenceEqual(Spaced(fields[6])))
            throw new FormatException("The words that are left out are not those of search.yml.");
        if (fields[7].Number() != (content.Settings.Language.StartsWith("en", StringComparison.Ordinal) ? 1 : 0)) throw new FormatException("It says another language.");
        var start = new SearchStart(pages, step, new(StringComparer.Ordinal) { ["hits"] = Spaced(fields[2]) }, together, marks, leftOut);
        start.Begin("hits", fields[2]);
        return start;
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
        _ when ShardFile.IsAlone(family) => 1,
        "pages" => (Pages + Titled - 1) / Titled,
        "parts" => (Pages + Together - 1) / Together,
        "cuts" => Step == 1 ? 0 : groups,
        _ => Bounds.TryGetValue(family, out var bounds) ? bounds.Length : 0,
    };

    /// <summary>Takes in what the files of a group of hits begin with; the first is what <c>start</c> says of the group.</summary>
    public IEnumerable<Diagnostic> Cut(ShardFile file)
    {
        var bounds = Spaced(file.Value);
        if (bounds.Length > Step || bounds.Length < Step && file.Number < groups - 1 || bounds.FirstOrDefault() != Bounds["hits"][file.Number]) throw new FormatException("It does not say what its group of files begins with.");
        cuts.AddRange(bounds);
        if (file.Number < groups - 1) return [];
        Bounds["hits"] = [.. cuts];
        return Ascends(Bounds["hits"], string.CompareOrdinal) ? [] : throw new FormatException("The bounds of 'hits' are not in order.");
    }

    /// <summary>Takes in what the files of words begin with, forwards and backwards.</summary>
    public IEnumerable<Diagnostic> Spelled(ShardFile file)
    {
        var fields = file.Fields("begins", "ends");
        Begin("begins", fields[0]);
        Begin("ends", fields[1]);
        return [];
    }

    /// <summary>Takes in what the files of places begin with.</summary>
    public IEnumerable<Diagnostic> Placed(ShardFile file)
    {
        Begin("places", file.Value);
        return [];
    }

    /// <summary>Takes in what the files of a family begin with.</summary>
    public void Begin(string family, JsonElement bounds)
    {
        Bounds[family] = Spaced(bounds);
        if (!Ascends(Bounds[family], string.CompareOrdinal)) throw new FormatException($"The bounds of '{family}' are not in order.");
    }

    private readonly int groups = Bounds["hits"].Length;
    private readonly List<string> cuts = [];

    /// <summary>How many pages stand in one file of titles.</summary>
    public const int Titled = 8;

    private static IEnumerable<string> Words(IEnumerable<string> texts) => texts.SelectMany(PlainWords.Of).Distinct(StringComparer.Ordinal);

    /// <summary>Cut at every space, as the browser cuts it: a space too many is a bound more.</summary>
    private static string[] Spaced(JsonElement words) => words.Text() is { Length: > 0 } text ? text.Split(' ') : [];

    private static bool Ascends<T>(T[] values, Comparison<T> compare) => !values.Skip(1).Where((v, i) => compare(values[i], v) >= 0).Any();
}
