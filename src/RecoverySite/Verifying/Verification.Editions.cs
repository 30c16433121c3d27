using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <content>What can be carried away: copies of proved files, held against what was proved.</content>
public sealed partial class VerifiedSite
{
    internal static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string HashOf(OutputFile file) => HashOf(file.Bytes.Span);

    public sealed partial class Verification
    {
        private readonly bool hasEditions;
        private readonly OutputFile css;
        private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> pictures = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, PageContents> contents = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> ofEssentials = new(StringComparer.Ordinal);
        private readonly List<Edition> editions = [];
        private (string Hash, PageContents Contents)? readMe;

        /// <summary>Those that were found in order, in the order in which they came.</summary>
        public IReadOnlyList<Edition> Editions => editions;

        /// <summary>Whether something was wrong so far; editions of such a site would say it again.</summary>
        public bool HasFaults => !problems.IsEmpty;

        /// <summary>What was wrong so far, for whoever does not wait for the whole.</summary>
        public IReadOnlyCollection<Diagnostic> Faults => problems;

        /// <summary>A page as one file, after the page itself.</summary>
        public void AcceptSinglePage(OutputFile file)
        {
            var path = file.Path[(Offline.SinglePages.Length + 1)..];
            var found = contents.TryGetValue(path, out var page)
                ? SinglePageStands.Verify(file, page, FinishedPage.Read(file, null, content, stylesheet, today), today, Encoding.UTF8.GetString(css.Bytes.Span), pictures.GetValueOrDefault).ToList()
                : [Rules.CopyAltered.At(new(file.Path), "It is a copy of no page.")];
            foreach (var problem in found) problems.Add(problem);
            if (found.Count == 0) Put(file, []);
        }

        /// <summary>What stands in the editions in the place of the page that tells of them; it is no file of the site itself.</summary>
        public void AcceptReadMe(OutputFile file)
        {
            var page = FinishedPage.Read(file, null, content, stylesheet, today);
            Prove(page);
            readMe = (HashOf(file), PageContents.Of(page.Document, file.Path));
        }

        /// <summary>The index and the manifest of the essential pages, and the scripts, in the order in which they were made.</summary>
        public IEnumerable<OutputFile> AcceptForEssentials(IEnumerable<OutputFile> shards, OutputFile manifest, IEnumerable<AdvisedPage> pages, IEnumerable<OutputFile> scripts)
        {
            var essential = content.Only(content.IsEssential);
            var addresses = essential.Addresses;
            var index = new SearchStands(essential, proofs.Where(p => addresses.Contains(p.Key)).ToDictionary(StringComparer.Ordinal));
            foreach (var shard in shards)
            {
                index.Accept(shard);
                yield return Take(shard);
            }
            foreach (var problem in index.Complete().Concat(ManifestStands.Verify(manifest, pages))) problems.Add(problem);
            yield return Take(manifest);
            foreach (var script in scripts)
            {
                if (hashes.GetValueOrDefault(script.Path) != HashOf(script)) problems.Add(Rules.EditionWrong.At(new(script.Path), "It is not the script that was verified."));
                yield return Take(script);
            }

            OutputFile Take(OutputFile file)
            {
                ofEssentials[file.Path] = HashOf(file);
                return file;
            }
        }

        /// <summary>An edition, after all pages, single pages and pictures.</summary>
        public void AcceptEdition(EditionKind kind, OutputFile file)
        {
            var found = file.Path != Offline.FileOf(kind, today) ? [Rules.EditionWrong.At(new(file.Path), "It has another name than that of its day.")]
                : readMe is not { } copy ? [Rules.EditionWrong.At(new(file.Path), "It comes before what it is to begin with.")]
                : (kind switch
                {
                    EditionKind.Whole => Whole(file, copy.Hash),
                    EditionKind.Essentials => Essentials(file, copy.Contents),
                    _ => BookStands.Verify(file, Pages(), pictures, today, Read),
                }).ToList();
            foreach (var problem in found) problems.Add(problem);
            if (found.Count > 0) return;
            editions.Add(Edition.Of(kind, file, kind == EditionKind.Essentials ? content.Pages.Count(content.IsEssential) : content.Pages.Length));
            Put(file, []);
        }

        /// <summary>The list of their checksums, and the page that tells of them.</summary>
        public void AcceptTakeAway(OutputFile page, OutputFile checksums)
        {
            foreach (var problem in EditionsTold.Verify(FinishedPage.Read(page, null, content, stylesheet, today), checksums, editions)) problems.Add(problem);
            Accept(page, advised: null);
            Put(checksums, []);
        }

        private IEnumerable<Diagnostic> Whole(OutputFile zip, string readMe)
        {
            var expected = hashes.ToDictionary(StringComparer.Ordinal);
            foreach (var path in expected.Keys.Where(p => p.StartsWith(Offline.Folder + "/", StringComparison.Ordinal)).ToList()) expected.Remove(path);
            expected[GeneratedPages.TakeAway + ".html"] = expected[Offline.ReadMe] = readMe;
            return EditionStands.Verify(zip, Offline.NameOf(EditionKind.Whole, today), expected, new Dictionary<string, PageContents>(), _ => true, Read);
        }

        private IEnumerable<Diagnostic> Essentials(OutputFile zip, PageContents readMe)
        {
            var left = content.Pages.Where(p => !content.IsEssential(p)).Select(p => p.OutputPath).ToHashSet(StringComparer.Ordinal);
            var pages = Pages().Where(p => !left.Contains(p.Key)).ToDictionary(StringComparer.Ordinal);
            pages[GeneratedPages.TakeAway + ".html"] = pages[Offline.ReadMe] = readMe;
            var files = hashes.Where(h => (!h.Key.EndsWith(".html", StringComparison.Ordinal) || h.Key == BlankPage.Address + ".html") && !h.Key.StartsWith("search/", StringComparison.Ordinal) && !h.Key.StartsWith(Offline.Folder + "/", StringComparison.Ordinal)
                && h.Key is not (Manifest.FileName or Feeds.FileName)).Concat(ofEssentials);
            var proved = files.ToDictionary(StringComparer.Ordinal);
            return EditionStands.Verify(zip, Offline.NameOf(EditionKind.Essentials, today), proved, pages, path => pages.ContainsKey(path) || proved.ContainsKey(path), Read);
        }

        /// <summary>Every page that a reader stays on, but for what only a server shows.</summary>
        private Dictionary<string, PageContents> Pages() =>
            contents.Where(p => p.Key is not (GeneratedPages.NotFound + ".html" or GeneratedPages.TakeAway + ".html")).ToDictionary(StringComparer.Ordinal);

        private FinishedPage Read(OutputFile file) => FinishedPage.Read(file, null, content, stylesheet, today);
    }
}
