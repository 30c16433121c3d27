using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>A run of text with its words, its sentences and its quotations, for the checks that look at language.</summary>
internal sealed class Prose(TextBlock block)
{
    private static readonly (char Open, char Close)[] marks =
        [('"', '"'), ('\u201c', '\u201d'), ('\u201e', '\u201c'), ('\u00ab', '\u00bb'), ('\'', '\''), ('\u2018', '\u2019')];

    private static readonly Comparer<Word> byStart = Comparer<Word>.Create((a, b) => a.Start.CompareTo(b.Start));

    private readonly Dictionary<object, object> found = [];
    private List<Sentence>? sentences;
    private List<(int Start, int End)>? quotations;

    /// <summary>The names of substances and places in it, kept by <see cref="Vocabulary.NamesIn"/> for whoever asks again.</summary>
    public FoundInOrder<string>? Names { get; set; }

    public TextBlock Block { get; } = block;
    public List<Word> Words => Block.Words;

    /// <summary>Where phrases stand, looked for once however often somebody asks.</summary>
    public FoundInOrder<T> Find<T>(Phrases<T> phrases)
    {
        if (!found.TryGetValue(phrases, out var places)) found.Add(phrases, places = phrases.In(this));
        return (FoundInOrder<T>)places;
    }

    public Sentence SentenceAt(int offset)
    {
        sentences ??= [.. Sentence.Of(Block)];
        int low = 0, high = sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return sentences[low];
    }

    /// <summary>The number of the word that begins at a place.</summary>
    public int WordAt(int start) => Words.BinarySearch(new("", start, 0, false), byStart);

    /// <summary>The number of the first word that begins at a place or behind it; the number of words if none does.</summary>
    public int WordFrom(int place)
    {
        var at = WordAt(place);
        return at >= 0 ? at : ~at;
    }

    /// <summary>The words that begin between two places.</summary>
    public IEnumerable<Word> WordsIn(int start, int end)
    {
        for (var i = WordFrom(start); i < Words.Count && Words[i].Start < end; i++) yield return Words[i];
    }

    /// <summary>Where the clause of a word begins: the words before it as far as no comma, full stop or the like parts them.</summary>
    public int ClauseAt(int start)
    {
        var word = WordAt(start);
        while (word > 0 && Words[word].Joined) word--;
        return Words[word].Start;
    }

    /// <summary>Whether somebody else says these words: a quotation, code or an address.</summary>
    public bool IsQuoted(int start, int end) =>
        Block.Voices.Any(v => v.Voice == Voice.Other && v.Start < end && start < v.End)
        || (quotations ??= [.. Quotations(Block.Text)]).Any(q => q.Start <= start && end <= q.End);

    /// <summary>From an opening mark to the next closing one; a mark without its partner, such as an inch or an apostrophe, quotes nothing.</summary>
    private static IEnumerable<(int Start, int End)> Quotations(string text)
    {
        var alone = new HashSet<char>(); // so that a page full of opening marks is searched once
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (!Opens(text, i) || alone.Contains(text[i])) continue;
            var closing = Closing(text, i + 1, marks.First(m => m.Open == text[i]).Close);
            if (closing < 0) alone.Add(text[i]);
            else
            {
                yield return (i, closing);
                i = closing;
            }
        }
    }

    private static int Closing(string text, int from, char mark)
    {
        var at = text.IndexOf(mark, from);
        while (at >= 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])) at = text.IndexOf(mark, at + 1);
        return at;
    }

    private static bool Opens(string text, int at) =>
        marks.Any(m => m.Open == text[at]) && !char.IsWhiteSpace(text[at + 1]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
}
