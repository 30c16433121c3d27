using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A brand stands once on a page, in brackets, so that readers recognise their medicine and nobody is advertised. Quotations name what they like.</summary>
internal static class Brands
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        // A list of names tells which brand is which medicine.
        if (at.Content.IsList(at.Page)) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prose in at.Prose.Where(p => !p.Block.IsAgain && at.Vocabulary.NamesIn(p).All.Count > 0))
            foreach (var brand in at.Vocabulary.Brands.In(prose).All.Where(b => !prose.IsQuoted(b.Start, b.End)))
            {
                var said = prose.Block.Text.Substring(brand.Start, brand.Length);
                var isAgain = !seen.Add(brand.Value.Brand);
                if (!isAgain && IsInBrackets(prose.Block.Text, brand.Start)) continue;
                yield return Rules.Brand.At(prose.Block.At(brand.Start, brand.Length),
                    $"'{said}' is a brand of {at.Content.Substances[brand.Value.Substance].Name}{(isAgain ? " and stands on this page already." : ", and stands outside brackets.")}");
            }
    }

    private static bool IsInBrackets(string text, int at)
    {
        var open = text.LastIndexOf('(', at);
        return open >= 0 && text.IndexOf(')', open) is var close && close > at;
    }
}
