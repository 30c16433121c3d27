using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>Which pages, folders and pictures stand where afterwards. What does not move keeps its place.</summary>
/// <param name="Pages">Old address to new.</param>
/// <param name="Folders">Old folder to new; empty where one page moves.</param>
/// <param name="Pictures">Old path to new, from the folder of the pages.</param>
internal sealed record Moves(ImmutableSortedDictionary<string, string> Pages, ImmutableSortedDictionary<string, string> Folders, ImmutableSortedDictionary<string, string> Pictures)
{
    private static readonly ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public string OfPage(string address) => Pages.GetValueOrDefault(address, address);
    public string OfFolder(string folder) => Folders.GetValueOrDefault(folder, folder);
    public string OfPicture(string path) => Pictures.GetValueOrDefault(path, path);

    /// <summary>One page, with the pictures beside it that no other page shows.</summary>
    public static Moves OfOne(Page page, string to, Content content)
    {
        var folder = FolderOf(to);
        var moved = none.Add(page.Address, to);
        if (folder == page.Directory) return new(moved, none, none);
        var shown = content.Pages.Where(p => p.MadeFrom == MadeFrom.Writing)
            .SelectMany(p => BodyReader.Read(p).Links.Select(l => (By: p.Address, Picture: (Target.Resolve(l.Target, p, content) as Target.ToAsset)?.Path)))
            .Where(s => s.Picture is not null).ToLookup(s => s.Picture!, s => s.By, StringComparer.Ordinal);
        var own = shown.Where(s => FolderOf(s.Key) == page.Directory && s.All(by => by == page.Address)).Select(s => s.Key);
        return new(moved, none, own.ToImmutableSortedDictionary(p => p, p => Join(folder, p[(p.LastIndexOf('/') + 1)..]), StringComparer.Ordinal));
    }

    /// <summary>A folder with everything in it.</summary>
    public static Moves OfAll(string from, string to, Content content)
    {
        bool IsBelow(string path) => path.StartsWith(from + "/", StringComparison.Ordinal);
        string New(string path) => to + path[from.Length..];
        var pages = content.Pages.Where(p => p.MadeFrom == MadeFrom.Writing && IsBelow(p.Address)).ToList();
        var folders = pages.SelectMany(p => p.Folders).Concat(content.Directories.Keys).Where(f => f == from || IsBelow(f)).Distinct(StringComparer.Ordinal);
        return new(pages.ToImmutableSortedDictionary(p => p.Address, p => New(p.Address), StringComparer.Ordinal),
            folders.ToImmutableSortedDictionary(f => f, New, StringComparer.Ordinal),
            content.Assets.Where(a => IsBelow(a.Path)).ToImmutableSortedDictionary(a => a.Path, a => New(a.Path), StringComparer.Ordinal));
    }

    public static string FolderOf(string path) => path.LastIndexOf('/') is var cut and >= 0 ? path[..cut] : "";

    /// <summary>The way from a folder to a path, as a link writes it.</summary>
    public static string Relative(string folder, string path)
    {
        string[] from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries), to = path.Split('/');
        var shared = from.Zip(to.SkipLast(1)).TakeWhile(both => both.First == both.Second).Count();
        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to.Skip(shared));
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
