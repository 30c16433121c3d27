using System.IO.Compression;
using System.Text.RegularExpressions;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What a phone must load before a page can be read and worked, as web hosts send it: its words, the stylesheet and the scripts that it names.</summary>
public sealed partial class WeightTests
{
    private const int Budget = 15_000;

    /// <summary>A page about a substance prints its law in every place of the site, 4 kB that nobody should have to look for elsewhere.</summary>
    private const int WithLaw = 22_500;

    /// <summary>Pages that may weigh more, and how much: most are lists of everything of a kind, which are searched by letter or heading and not read through.</summary>
    private static readonly Dictionary<string, int> heavier = new(StringComparer.Ordinal)
    {
        ["about/what-we-changed.html"] = 33_000, // every claim that was looked up
        ["sources.html"] = 31_000, // every source, and what cites it
        ["additions.html"] = 27_000, // every notice in full, with its rules
        ["interactions.html"] = 25_000, // every pair, as a table and as lists
        ["glossary.html"] = 23_000, // every term
        ["substances/index.html"] = 16_000, // every name
        ["help/crisis-lines.html"] = 18_000, // every country
        // Too heavy still, each by a few notices and sources; to be made lighter, not heavier.
        ["psychedelic-therapy/interactions.html"] = 23_000,
        ["psychedelic-therapy/after-an-experience.html"] = 17_500,
        ["help/withdrawal.html"] = 17_000,
        ["help/overdose.html"] = 16_500,
        ["recovery/return-to-use.html"] = 16_000,
        ["help/first-appointment.html"] = 16_000,
        ["help/family.html"] = 15_500,
    };

    [Fact]
    public void A_page_weighs_15_kB_at_most_and_22_with_the_law()
    {
        var finished = new Memory();
        Site.Build(SourceTree.Load(Path.Combine(TestSite.Repository, "input")), new(2026, 11, 22), finished, hasEditions: true).Site.ShouldNotBeNull();
        var shared = new Dictionary<string, int>(StringComparer.Ordinal);
        int Weight(string path) => shared.TryGetValue(path, out var known) ? known : shared[path] = Gzip(finished.Files[path]);

        var weights = from path in finished.Files.Keys
                      where path.EndsWith(".html", StringComparison.Ordinal) && !path.StartsWith(Model.Offline.SinglePages + "/", StringComparison.Ordinal) // which bring their stylesheet and their pictures
                      let files = Loaded().Matches(finished.Text(path)).Select(m => Path.GetFullPath("/" + Path.Combine(Path.GetDirectoryName(path)!, m.Groups["file"].Value))[1..])
                      select (Path: path, Bytes: Gzip(finished.Files[path]) + files.Sum(Weight));
        var all = weights.ToDictionary(w => w.Path, w => w.Bytes);
        all.Values.Min().ShouldBeGreaterThan(1_000, "the stylesheet is counted");
        int Limit(string path) => heavier.GetValueOrDefault(path, finished.Text(path).Contains("data-law=", StringComparison.Ordinal) ? WithLaw : Budget);
        all.Where(w => w.Value > Limit(w.Key)).OrderByDescending(w => w.Value).Select(w => $"{w.Key}: {w.Value}, at most {Limit(w.Key)}").ShouldBeEmpty();
        heavier.Keys.Where(l => all.GetValueOrDefault(l) <= Budget).Select(l => $"{l} needs no limit of its own any more").ShouldBeEmpty();
    }

    private static int Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return (int)packed.Length;
    }

    /// <summary>Stylesheets and scripts that a page names.</summary>
    [GeneratedRegex("<(?:link rel=\"stylesheet\" href|script src)=\"(?<file>[^\"]+)\"")]
    private static partial Regex Loaded();
}
