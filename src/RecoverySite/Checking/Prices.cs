using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Finds an amount of money in a sentence that names a substance. What care costs, or a voucher is worth, is no price of a drug. Made once for a site.</summary>
internal sealed class Prices
{
    private readonly SearchValues<char> signs;
    private readonly FrozenSet<string> words;
    private readonly Regex price;
    private readonly Phrases<string> noPrice;

    public Prices(SellerWords sellers, IEnumerable<string> numbers)
    {
        var (named, signed) = (sellers.Currencies.Where(c => c.Any(char.IsLetter)).ToList(), sellers.Currencies.Where(c => !c.Any(char.IsLetter)).ToList());
        signs = SearchValues.Create(string.Concat(signed));
        words = named.SelectMany(n => Words.Of(n).Select(w => w.Plain)).ToFrozenSet(StringComparer.Ordinal);
        var range = Quantities.Range(numbers);
        price = Quantities.Pattern($"(?:{Quantities.AnyOf(signed)})\\s?{range}|\\b{range}\\s?(?:(?:{Quantities.AnyOf(signed)})|(?:{Quantities.AnyOf(named)})\\b)|\\b(?:{Quantities.AnyOf(named.Where(n => n.All(char.IsUpper)))})\\s?{range}");
        noPrice = new(sellers.NoPriceBeside.Select(w => (w, w)));
    }

    public IEnumerable<Diagnostic> In(Passage passage)
    {
        var text = passage.Block.Text;
        if (!text.AsSpan().ContainsAny(signs) && !passage.Prose.Words.Exists(w => words.Contains(w.Plain))) yield break; // as nearly every text
        foreach (Match match in price.Matches(text))
        {
            var sentence = passage.Prose.SentenceAt(match.Index);
            if (!passage.Named(sentence).Any() || noPrice.In(passage.Prose).Across(sentence.Start, sentence.End).Any()) continue;
            yield return Rules.Price.At(passage.Block.At(match.Index, match.Length), $"'{match.Value.Trim()}' is a price beside the name of a drug.");
        }
    }
}
