using FsCheck;
using FsCheck.Fluent;
using RecoverySite.Commands;
using RecoverySite.Previewing;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>
/// Whatever is edited, in whatever order: once the preview has made the whole, every file and every finding is that of a build of the same
/// folder, byte for byte; and so are, before that, the pages that were made first. The seed is fixed.
/// </summary>
public sealed class PreviewPropertyTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    private enum Kind { Body, Title, Add, Move, Delete, Notice, Substance, Law, Directory, Picture, Break, Undo }

    /// <param name="IsSeen">Whether the watch tells of it; otherwise length and time must.</param>
    /// <param name="IsQuiet">Whether the whole is made before the next edit.</param>
    private sealed record Edit(Kind Kind, int At, bool IsSeen, bool IsQuiet);

    private static readonly Gen<Edit> edits =
        from kind in Gen.Frequency((3, Gen.Constant(Kind.Undo)), (4, Gen.Constant(Kind.Body)), (3, Gen.Constant(Kind.Directory)), (10, Gen.Elements(Enum.GetValues<Kind>())))
        from at in Gen.Choose(0, 1000)
        from isSeen in Gen.Elements(true, false)
        from isQuiet in Gen.Elements(true, false)
        select new Edit(kind, at, isSeen, isQuiet);

    [Fact]
    public void After_any_edits_the_preview_is_what_a_build_makes()
    {
        var (compared, first) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(7).WithReplay(11, 1), Prop.ForAll(edits.ListOf(8).ToArbitrary(), list =>
        {
            using var site = GoldenSite.Make();
            var desk = new Desk(site);
            var preview = new Preview(site.Input, today, TextReport.Plain);
            preview.Look(new HashSet<string>());
            preview.MakeWhole(default);
            foreach (var (edit, isLast) in list.Select((e, i) => (e, i == list.Count - 1)))
            {
                var written = desk.Do(edit.Kind, edit.At);
                var onScreen = Desk.OnScreen(edit.At);
                if (preview.Look(edit.IsSeen ? written : new HashSet<string>())) preview.MakeFirst([onScreen]);
                var memory = new Memory();
                var build = site.Build(today, memory);
                if (build.Site is not null)
                    foreach (var path in written.Where(w => w.EndsWith(".md", StringComparison.Ordinal)).Select(w => Path.ChangeExtension(w[(site.Input.Length + "/pages/".Length)..], ".html")).Append(onScreen).Where(memory.Files.ContainsKey))
                    {
                        preview.Shown.Files[path].Bytes.ToArray().ShouldBe(memory.Files[path], $"{path} was made first");
                        first++;
                    }
                if (!edit.IsQuiet && !isLast) continue;
                var before = preview.Shown.Files;
                preview.MakeWhole(default);
                preview.Shown.Problems.Select(p => p.Text).ShouldBe(build.Problems.Select(p => TextReport.Plain(p, SourceTree.Load(site.Input).Files.FirstOrDefault(f => f.Path == p.At.File))));
                if (build.Site is null)
                {
                    preview.Shown.Files.ShouldBeSameAs(before);
                    continue;
                }
                preview.Shown.Files.Keys.Order(StringComparer.Ordinal).ShouldBe(build.Site.Files);
                foreach (var (path, bytes) in memory.Files) preview.Shown.Files[path].Bytes.Span.SequenceEqual(bytes).ShouldBeTrue(path);
                compared++;
            }
        }));
        compared.ShouldBeGreaterThan(10);
        first.ShouldBeGreaterThan(20);
    }

    /// <summary>Edits the input folder as a writer and an editor would; each file that is written gets a later time.</summary>
    private sealed class Desk(TestSite site)
    {
        private readonly Stack<Dictionary<string, byte[]>> before = new();
        private DateTime time = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);
        private int number;

        /// <summary>The paths of what was written, moved or deleted.</summary>
        public HashSet<string> Do(Kind kind, int at)
        {
            var old = Files();
            if (kind == Kind.Undo) Restore(before.TryPop(out var last) ? last : old);
            else
            {
                before.Push(old);
                number++;
                Apply(kind, at, [.. old.Keys.Order(StringComparer.Ordinal)]);
            }
            var now = Files();
            var written = now.Keys.Union(old.Keys).Where(f => !now.TryGetValue(f, out var a) || !old.TryGetValue(f, out var b) || !a.SequenceEqual(b)).ToHashSet(StringComparer.Ordinal);
            foreach (var file in written.Where(File.Exists)) File.SetLastWriteTimeUtc(file, time = time.AddSeconds(1));
            return written;
        }

        /// <summary>A page, written or made from a record.</summary>
        public static string OnScreen(int at) => new[] { "index.html", "substances/morphadone.html", "substances/somnazene.html", "law/places/xa.html", "walks/short.html", "stories.html", "404.html" }[at % 7];

        private void Apply(Kind kind, int at, string[] all)
        {
            var pages = all.Where(f => f.Contains("/pages/", StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal)).ToArray();
            var page = pages[at % pages.Length];
            switch (kind)
            {
                case Kind.Body: File.AppendAllText(page, $"\n\nMore words, {number}.\n"); break;
                case Kind.Title: Replace(page, "\ndescription: ", $" again\ndescription: "); break;
                case Kind.Add: site.WithPage($"{(at % 2 == 0 ? "walks/" : "")}new-{number}", "It names Morphadone.", at % 3 == 0 ? "order: 1" : ""); break;
                case Kind.Move: File.Move(page, Path.ChangeExtension(page, null) + "-moved.md"); break;
                case Kind.Delete: File.Delete(page); break;
                case Kind.Notice: Change(all, "/notices/", ".md", at, f => File.AppendAllText(f, $"\nAnd this, {number}.\n")); break;
                case Kind.Substance: Change(all, "/substances/", ".yml", at, f => Replace(f, "made up", "freely made up")); break;
                case Kind.Law: Change(all, "/legal/", ".yml", at, f => Replace(f, "summary: ", "summary: To say it again: ")); break;
                case Kind.Directory: Change(all, "/pages/", "_directory.yml", at, f => File.AppendAllText(f, at % 2 == 0 ? "audience: clinicians\n" : "topics: [overdose]\n")); break;
                case Kind.Picture: Change(all, "/pages/", ".png", at, f => File.AppendAllText(f, "x")); break;
                default: Change(all, "/", "", at, f => Replace(f, "\n", "\nnonsense: 1\n")); break;
            }
        }

        private static void Change(string[] all, string folder, string ending, int at, Action<string> change)
        {
            var some = all.Where(f => f.Contains(folder, StringComparison.Ordinal) && f.EndsWith(ending, StringComparison.Ordinal)).ToArray();
            if (some.Length > 0) change(some[at % some.Length]);
        }

        private static void Replace(string file, string old, string text)
        {
            var said = File.ReadAllText(file);
            if (said.IndexOf(old, StringComparison.Ordinal) is var i and >= 0) File.WriteAllText(file, said[..i] + text + said[(i + old.Length)..]);
        }

        private Dictionary<string, byte[]> Files() => Directory.EnumerateFiles(site.Input, "*", SearchOption.AllDirectories)
            .ToDictionary(f => f.Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

        private void Restore(Dictionary<string, byte[]> files)
        {
            foreach (var file in Files().Keys.Where(f => !files.ContainsKey(f))) File.Delete(file);
            foreach (var (file, bytes) in files) File.WriteAllBytes(file, bytes);
        }
    }
}
