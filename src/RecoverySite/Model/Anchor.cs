using System.Text;

namespace RecoverySite.Model;

/// <summary>The id of a heading: its words in lower case with hyphens. Ids that the theme uses begin with <c>page-</c>.</summary>
public static class Anchor
{
    public const string Reserved = "page-";

    public static string Of(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c)) anchor.Append(c);
            else if (anchor.Length > 0 && anchor[^1] != '-' && c is ' ' or '-' or '/' or '\u00a0') anchor.Append('-');
        }
        var slug = anchor.ToString().Trim('-');
        return slug.Length == 0 || slug.StartsWith(Reserved, StringComparison.Ordinal) ? $"section-{slug}".TrimEnd('-') : slug;
    }
}
