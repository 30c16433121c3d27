using System.Collections.Concurrent;
using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <content>How the proof is come by.</content>
public sealed partial class VerifiedSite
{
    /// <summary>
    /// Reads every finished file back, holds it against what it must carry, and only then puts it in the staging folder.
    /// When all are in, it holds the whole together. Files may come from several threads, in any order.
    /// </summary>
    public sealed partial class Verification
    {
        private readonly Content content;
        private readonly IStaging staging;
        private readonly DateOnly today;
        private readonly Stylesheet stylesheet;
        private readonly StrongNames names;
        private readonly ConcurrentBag<Diagnostic> problems = [];
        /// <summary>Each target once, with the first page in order that links there: a large site has millions of links to few places.</summary>
        private readonly ConcurrentDictionary<(string Path, string? Anchor), string> links = new();
        private readonly ConcurrentDictionary<string, string[]> anchors = new(StringComparer.Ordinal);
        private readonly TornWords torn;
        private readonly ConcurrentDictionary<string, SearchProof> proofs = new(StringComparer.Ordinal);
        private readonly SearchStands search;

        /// <param name="today">The day of the copy, which every page tells.</param>
        /// <param name="hasEditions">Whether what can be carried away is made too.</param>
        public Verification(Content content, OutputFile stylesheet, IStaging staging, DateOnly today, bool hasEditions = false)
        {
            this.content = content;
            this.today = today;
            this.hasEditions = hasEditions;
            this.staging = staging;
            this.stylesheet = new(stylesheet);
            css = stylesheet;
            names = new(content.Substances.Values);
            torn = new(content.Words);
            search = new(content, proofs);
            foreach (var objection in this.stylesheet.Objections) problems.Add(objection);
            Put(stylesheet, []);
        }

        /// <summary>A page that an author wrote, or with null one that the program made.</summary>
        /// <param name="entry">What search is to show of it; null for a page that search does not know.</param>
        /// <returns>Whether the page is in order.</returns>
        public bool Accept(OutputFile file, AdvisedPage? advised, SearchEntry? entry = null)
        {
            var page = FinishedPage.Read(file, advised, content, stylesheet, today);
            var found = Prove(page);
            if (entry is not null)
            {
                foreach (var problem in EntryStands.Verify(entry, page, torn)) problems.Add(problem);
                proofs[page.Address] = EntryStands.Proof(entry, content.Language.Words);
            }
            if (found.Count > 0) return false;
            if (hasEditions && !page.LeadsOn && !WayOut.IsBlank(page)) contents[file.Path] = PageContents.Of(page.Document, file.Path);
            Put(file, page.Elements.Select(e => e.Id).OfType<string>());
            return true;
        }

        private List<Diagnostic> Prove(FinishedPage page)
        {
            var found = new List<Diagnostic>(
            [
                .. PageIsWhole.Verify(page),
                .. LanguageStands.Verify(page),
                .. FrameStands.Verify(page),
                .. NavigationStands.Verify(page),
                .. WayOut.Verify(page),
                .. CopyAge.Verify(page),
                .. SearchBox.Verify(page),
                .. NoticesStand.Verify(page),
                .. LawStands.Verify(page),
                .. NamesAnswered.Verify(page, names),
                .. RegistersStand.Verify(page),
                .. MendStands.Verify(page),
                .. KeepStands.Verify(page, hasEditions),
            ]);
            var inner = new List<InnerLink>();
            found.AddRange(Requests.Verify(page, inner));
            foreach (var problem in found) problems.Add(problem);
            foreach (var link in inner.Distinct()) links.AddOrUpdate((link.Path, link.Anchor), link.From, (_, first) => string.CompareOrdinal(link.From, first) < 0 ? link.From : first);
            return found;
        }

        /// <summary>The manifest, beside the pages it speaks of.</summary>
        public void AcceptManifest(OutputFile manifest, IEnumerable<AdvisedPage> pages)
        {
            foreach (var problem in ManifestStands.Verify(manifest, pages)) problems.Add(problem);
            Put(manifest, []);
        }

        /// <summary>The feed, beside the pages that it may speak of; null where the site has no address.</summary>
        public void AcceptFeed(OutputFile? feed, IEnumerable<AdvisedPage> pages)
        {
            if (feed is null) return;
            foreach (var problem in FeedStands.Verify(feed, pages.ToDictionary(p => p.Page.OutputPath, StringComparer.Ordinal), content)) problems.Add(problem);
            Put(feed, []);
        }

        /// <summary>The files of the index, in order; after all pages, of which they may say nothing that was not proved.</summary>
        public void AcceptSearch(IEnumerable<OutputFile> shards)
        {
            foreach (var shard in shards)
            {
                search.Accept(shard);
                Put(shard, []);
            }
        }

        /// <summary>A script, or the icon.</summary>
        public void AcceptOfTheme(OutputFile file)
        {
            foreach (var problem in file.Path == Marks.Icon ? IconStands.Verify(file) : ScriptStands.Verify(file)) problems.Add(problem);
            Put(file, []);
        }

        /// <summary>The numbers of all countries, for the script of the page; nothing links to them, so that they are asked for by name.</summary>
        public void AcceptNumbers(OutputFile numbers)
        {
            foreach (var problem in NumbersStand.Verify(numbers, content)) problems.Add(problem);
            Put(numbers, []);
        }

        /// <summary>Before the pages, whose copies have it in them.</summary>
        public void AcceptPicture(OutputFile picture)
        {
            pictures[picture.Path] = HashOf(picture);
            Put(picture, []);
        }

        /// <summary>The proof, or what stands in its way. Every page must be there, and every link must lead to one.</summary>
        public Parsed<VerifiedSite?> Complete()
        {
            foreach (var page in content.Pages.Where(p => !anchors.ContainsKey(p.OutputPath) && !problems.Any(d => d.At.File == p.OutputPath)))
                problems.Add(Rules.FileMissing.At(new(page.OutputPath), $"The page of {page.Source.Path} was not made."));
            if (!anchors.ContainsKey(Marks.Numbers)) problems.Add(Rules.FileMissing.At(new(Marks.Numbers), "The numbers of all countries were not made."));
            foreach (var problem in search.Complete()) problems.Add(problem);
            // A file that failed by itself is not missed by every page that links to it.
            var failed = problems.Select(p => p.At.File).ToHashSet(StringComparer.Ordinal);
            var isWhole = problems.IsEmpty;
            foreach (var ((path, target), from) in links)
            {
                // Copies are not made of a site that has faults.
                if (!isWhole && (path == GeneratedPages.TakeAway + ".html" || path.StartsWith(Offline.SinglePages + "/", StringComparison.Ordinal))) continue;
                if (!anchors.TryGetValue(path, out var known) && !failed.Contains(path))
                    problems.Add(Rules.DeadLink.At(new(from), $"It links to '{path}', which does not exist."));
                else if (target is { } anchor && known?.Contains(anchor) == false)
                    problems.Add(Rules.DeadLink.At(new(from), $"It links to '#{anchor}' in '{path}', which does not exist."));
            }
            return new(problems.IsEmpty ? new VerifiedSite(anchors.Keys) : null, [.. Diagnostic.Sort(problems)]);
        }

        private void Put(OutputFile file, IEnumerable<string> ids)
        {
            if (!anchors.TryAdd(file.Path, [.. ids]))
            {
                problems.Add(Rules.FileMissing.At(new(file.Path), "Two files were made for this address."));
                return;
            }
            if (hasEditions) hashes[file.Path] = HashOf(file);
            staging.Put(file);
        }
    }
}
