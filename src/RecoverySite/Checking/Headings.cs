using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>The title is the page's only first heading; below it no level is skipped, because screen readers walk by level.</summary>
internal static class Headings
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        var above = 1;
        foreach (var heading in at.Body.Headings)
        {
            if (heading.Level == 1) yield return Rules.HeadingOrder.At(heading.At, $"'{heading.Text}' is a first heading, and the title is that already.");
            else if (heading.Level > above + 1)
                yield return Rules.HeadingOrder.At(heading.At, $"'{heading.Text}' is at level {heading.Level}, and the heading above it at level {above}.");
            above = Math.Max(2, heading.Level);
        }
    }
}
