namespace RecoverySite.Searching;

/// <summary>
/// The pages of every term, in order and scored: within one page by weight and length, whatever the word; the browser weighs
/// words against each other. Two arrays for all of them, because a large site has millions.
/// </summary>
internal sealed class Postings
{
    // How soon more of a word stops to count, and how much the length of a page matters: the usual values of BM25F.
    private const float Saturation = 1.2f, Longness = 0.6f, Highest = 2;

    private readonly IReadOnlyList<PageWords> pages;
    private readonly float usual;
    /// <summary>Where the list of each term begins in <see cref="all"/>; one more for the end.</summary>
    private readonly int[] starts;
    private readonly Posting[] all;

    /// <summary>Scored as it is filled, page after page: whoever reads it term after term would look up each page anew.</summary>
    private readonly record struct Posting(int Page, int Word, byte Score);

    public Postings(IReadOnlyList<PageWords> pages, int terms)
    {
        this.pages = pages;
        usual = pages.Count == 0 ? 1 : Math.Max(1, pages.Average(p => (float)p.Length));
        starts = new int[terms + 1];
        foreach (var page in pages)
            foreach (var word in page.Words) starts[word.Term + 1]++;
        for (var i = 0; i < terms; i++) starts[i + 1] += starts[i];
        all = new Posting[starts[terms]];
        var next = starts[..terms];
        for (var page = 0; page < pages.Count; page++)
            for (var word = 0; word < pages[page].Words.Length; word++)
                all[next[pages[page].Words[word].Term]++] = new(page, word, Score(pages[page], pages[page].Words[word]));
    }

    /// <summary>How many pages a term has.</summary>
    public int Count(int term) => starts[term + 1] - starts[term];

    /// <summary>Page and score, from 0 to 91: what the term is worth there.</summary>
    public IEnumerable<(int Page, int Score)> Of(int term)
    {
        for (var i = starts[term]; i < starts[term + 1]; i++) yield return (all[i].Page, all[i].Score);
    }

    private byte Score(PageWords page, PageWord word)
    {
        var room = Saturation * (1 - Longness + Longness * page.Length / usual);
        var weight = (float)word.Weight;
        var score = (weight / (weight + room) + (float)word.Bonus) * page.Worth;
        return (byte)Math.Clamp((int)MathF.Round(score / Highest * (Digits.Count - 1)), 0, Digits.Count - 1);
    }

    /// <summary>Where a word stands on each of its pages.</summary>
    public IEnumerable<ReadOnlyMemory<char>> PlacesOf(int term)
    {
        for (var i = starts[term]; i < starts[term + 1]; i++) yield return pages[all[i].Page].PlacesOf(all[i].Word);
    }
}
