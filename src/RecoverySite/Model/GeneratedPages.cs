using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>The pages that no author writes: their addresses, and the notices that they carry all the same.</summary>
public static class GeneratedPages
{
    public const string NotFound = "404";
    public const string Due = "due";
    public const string Additions = "additions";
    public const string Sources = "sources";
    public const string Report = "report";
    public const string TakeAway = "take-it-with-you";

    /// <summary>Where a notice has its entry on the page of additions.</summary>
    public static string EntryOf(string notice) => $"entry-{notice}";

    /// <summary>Lists name everything and carry the notice of lists; an old address that only leads on carries nothing.</summary>
    public static ImmutableArray<AttachedNotice> NoticesOf(string address, Content content)
    {
        IEnumerable<AttachedNotice> Every(Every every, NoticeSlot slot) => content.Notices.Values.Where(n => n.Every == every)
            .OrderBy(n => n.Severity).ThenBy(n => n.Priority).Select(n => new AttachedNotice(n, slot, new($"every {Kebab.Of(every)}", new(n.File))));

        return address switch
        {
            Due or Additions or Sources or Report => [.. Every(Model.Every.ListPage, NoticeSlot.Top), .. Every(Model.Every.Page, NoticeSlot.End)],
            NotFound or TakeAway => [.. Every(Model.Every.Page, NoticeSlot.End)],
            _ => [],
        };
    }
}
