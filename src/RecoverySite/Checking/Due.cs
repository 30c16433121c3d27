using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>What is due for a check on a given day. Listed openly on a page; never an error or a warning.</summary>
public static class Due
{
    /// <summary>Days after which a help line says that it was not checked since.</summary>
    public const int HelpLineDays = 180;

    public static ImmutableArray<DueItem> Of(Content content, DateOnly today) =>
    [
        .. from page in content.Pages
           where page.ReviewBy.Value < today
           select new DueItem("page past its review date", page.Title.Value, page.ReviewBy.Value, new(page.Source.Path)),
        .. from entry in content.Jurisdictions.Values.SelectMany(j => j.Entries)
           let freshness = LegalNote.FreshnessOf(entry, today)
           where freshness != LegalFreshness.Fresh
           select new DueItem(entry.VerifyBeforeDisplay ? "legal entry to be verified before it is shown"
               : freshness == LegalFreshness.Withdrawn ? "legal entry too old to be shown" : "legal entry past its check date",
               entry.Id, entry.CheckBy.Date, entry.At),
        .. from line in content.HelpLines.SelectMany(c => c.Lines)
           where line.AsOf.Date.AddDays(HelpLineDays) < today
           select new DueItem("help line not checked for half a year", $"{line.Name}: last checked {line.AsOf.InWords}", null, line.At),
        .. from substance in content.Substances.Values
           where !content.LawOn(substance.Id).Any()
           select new DueItem("substance without a legal entry", substance.Name, null, new(substance.File)),
        .. from source in content.Sources.Values
           where source.Evidence == Evidence.Memory
           select new DueItem("source that nobody has opened", source.Title, null, source.At),
    ];
}
