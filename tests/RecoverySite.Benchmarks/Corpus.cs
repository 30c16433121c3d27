using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RecoverySite.Benchmarks;

/// <summary>
/// A site of any size on the registers of the starter site: pages of 600 words in sections, with links, a list and a table;
/// every third page is about a substance, and every page names a few. The same size gives the same bytes, which the hash shows.
/// </summary>
/// <param name="Pages">How many pages there are, with the few of the starter site.</param>
/// <param name="Hash">Over every path and byte of the folder.</param>
internal sealed record Corpus(string Folder, int Pages, string Hash)
{
    private static readonly string[] words =
        ("people find that care works best when it is close by and someone they trust can answer questions without blame sleep food rest and company "
        + "matter more than most plans say and a small step taken today is worth more than a large one put off until the rain is over a nurse a doctor "
        + "a friend or a peer can help with the first call and stay while the line rings there is no single path and no one has to walk it alone").Split(' ');

    public static Corpus Write(string starter, string target, int pages)
    {
        var folder = WithFolder(starter, target);
        var names = Directory.EnumerateFiles(Path.Combine(starter, "substances"), "*.yml").Order(StringComparer.Ordinal)
            .Select(f => (Id: Path.GetFileNameWithoutExtension(f), Name: File.ReadLines(f).First()["name: ".Length..].Trim('"')))
            // One name a page keeps the pages valid: titles of groups hold several.
            .Where(s => !s.Name.Contains(' ', StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < pages; i++) File.WriteAllText(Path.Combine(folder, $"page-{i}.md"), Page(i, pages, names));
        return new(target, CountPages(target), HashOf(target));
    }

    /// <summary>Copies the starter site and returns a new folder in it for pages that are reviewed within a year.</summary>
    public static string WithFolder(string starter, string target)
    {
        foreach (var file in Directory.EnumerateFiles(starter, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(starter, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var folder = Path.Combine(target, "pages", "generated");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "_directory.yml"), "title: Generated\nreviewWithin: 366\n");
        return folder;
    }

    /// <summary>The first lines of a generated page, open for more of them.</summary>
    public static string FrontMatter(int number, string title, string description) => string.Create(CultureInfo.InvariantCulture,
        $"---\ntitle: {title}\ndescription: {description}\nreviewed: 2026-11-01\nreviewBy: {new DateOnly(2027, 3, 1).AddDays(number % 180):yyyy-MM-dd}\n");

    public static int CountPages(string input) => Directory.EnumerateFiles(Path.Combine(input, "pages"), "*.md", SearchOption.AllDirectories).Count();

    public static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(File.ReadAllBytes(Path.Combine(folder, path)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static string Page(int number, int pages, (string Id, string Name)[] names)
    {
        var random = new Lcg((uint)number);
        var about = number % 3 == 0 ? names[number % names.Length] : default;
        var text = new StringBuilder();
        text.Append(FrontMatter(number, $"Page {number}", $"What page {number} says."));
        if (about.Id is not null) text.Append(CultureInfo.InvariantCulture, $"substances: [{about.Id}]\n");
        text.Append("---\n");
        for (var section = 0; section < 5; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Section {section}\n\n");
            for (var paragraph = 0; paragraph < 3; paragraph++)
            {
                for (var word = 0; word < 39; word++) text.Append(Word(words[random.Next(words.Length)], isFirst: word % 13 == 0)).Append(word % 13 == 12 ? ".\n" : " ");
                var (page, part) = (random.Next(pages), random.Next(5));
                text.Append(CultureInfo.InvariantCulture, $"See [page {page}, section {part}](page-{page}.md#section-{part}).\n\n");
            }
            if (section == 1) text.Append(CultureInfo.InvariantCulture, $"- one of *{names[random.Next(names.Length)].Name}*\n- two of **{names[random.Next(names.Length)].Name}**\n");
            if (section == 3) text.Append("| a | b |\n|---|---|\n| one | two |\n| three | four |\n");
        }
        return text.ToString();
    }

    private static string Word(string word, bool isFirst) => isFirst ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
