using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>
/// Measures how hard the author's own sentences are: those of paragraphs, list items and definitions. Left out are headings, cells of
/// tables, quotations, code and what is printed from registers, because nobody reads them as a text or nobody here can choose their words.
/// </summary>
public static class Readability
{
    /// <summary>A shorter sentence is never what makes a text hard, whatever its words.</summary>
    private const int FewestWordsOfHard = 6;

    private const int NameSyllables = 2;

    public static Measures Of(Body body, Vocabulary vocabulary) => Of(Sentences(body.Blocks.Select(b => new Prose(b)), vocabulary));

    internal static Measures Of(List<Counted> all)
    {
        var longest = all.Count == 0 ? null : all.MaxBy(s => s.Words);
        return new(all.Sum(s => s.Words), all.Count, all.Sum(s => s.Syllables), longest?.Told(),
            [.. all.Where(s => s.Words >= FewestWordsOfHard).OrderByDescending(s => Measures.GradeOf(s.Words, 1, s.Syllables)).Take(3).Select(s => s.Told())]);
    }

    /// <summary>Every sentence with its words, for whoever looks at one after the other.</summary>
    internal static List<Counted> Sentences(IEnumerable<Prose> text, Vocabulary vocabulary) =>
        [.. text.Where(p => p.Block is { Kind: TextKind.Text, IsAgain: false }).SelectMany(p => Sentences(p, vocabulary))];

    private static IEnumerable<Counted> Sentences(Prose prose, Vocabulary vocabulary)
    {
        var tokens = Tokens(prose, vocabulary);
        var next = 0;
        foreach (var sentence in Sentence.Of(prose.Block))
        {
            var (first, words, syllables) = (next, 0, 0);
            for (; next < tokens.Count && tokens[next].Start < sentence.End; next++)
            {
                words += tokens[next].IsWord ? 1 : 0;
                syllables += tokens[next].Syllables;
            }
            if (words > 0 && !prose.IsQuoted(tokens[first].Start, tokens[next - 1].End)) yield return new(sentence, words, syllables);
        }
    }

    /// <summary>A sentence with its figures; its place in the file is looked up only if it is told.</summary>
    internal sealed record Counted(Sentence Sentence, int Words, int Syllables)
    {
        public MeasuredSentence Told()
        {
            var said = Sentence.Block.Text[Sentence.Start..Sentence.End];
            var start = Sentence.Start + said.Length - said.TrimStart().Length;
            return new(Words, Syllables, said.Trim(), Sentence.Block.At(start, Sentence.End - start));
        }
    }

    private readonly record struct Token(int Start, int End, bool IsWord, int Syllables);

    private static List<Token> Tokens(Prose prose, Vocabulary vocabulary)
    {
        var (text, tokens) = (prose.Block.Text, new List<Token>(prose.Words.Count));
        var names = vocabulary.NamesIn(prose).All;
        var (name, ofName) = (0, 0);
        foreach (var word in prose.Words)
        {
            while (name < names.Count && names[name].End <= word.Start) name++;
            var isNamed = name < names.Count && names[name].Start <= word.Start;
            var isFirst = isNamed && names[name].Start == word.Start;
            ofName = isFirst ? 0 : ofName;
            // «don't» and «well-known» are one word to a reader.
            var isPart = tokens.Count > 0 && word.Start == tokens[^1].End + 1 && text[tokens[^1].End] is '\'' or '\u2019' or '-' or '\u2010' or '\u2011';
            var syllables = isPart && IsEnding(word.Plain) ? 0 : SyllablesOf(word, text, vocabulary);
            if (isNamed) ofName += syllables = Math.Min(syllables, NameSyllables - ofName);
            tokens.Add(new(word.Start, word.Start + word.Length, isNamed ? isFirst : !isPart, syllables));
        }
        return tokens;
    }

    private static bool IsEnding(string word) => word is "s" or "t" or "d" or "m" or "ll" or "re" or "ve";

    private static int SyllablesOf(Word word, string text, Vocabulary vocabulary)
    {
        if (!char.IsLetter(word.Plain[0])) return 1;
        var said = text.AsSpan(word.Start, word.Length);
        // «FDA» is spelt out.
        return said.Length is >= 2 and <= 4 && !said.ContainsAnyExceptInRange('A', 'Z') ? said.Length : vocabulary.Syllables.Of(word.Plain);
    }
}
