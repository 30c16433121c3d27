using System.Globalization;
using System.Text;

namespace RecoverySite.Benchmarks.Search;

/// <summary>
/// The starter site with pages of about 600 made-up words, each in four to six sections under a title that no other has.
/// They name no substance: what they cost beyond words is measured by the other corpus.
/// </summary>
internal static class WordyCorpus
{
    public static Corpus Write(string starter, string target, int pages)
    {
        var folder = Corpus.WithFolder(starter, target);
        var vocabulary = new Vocabulary(Vocabulary.WordsIn(starter));
        var titles = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pages; i++) File.WriteAllText(Path.Combine(folder, $"page-{i}.md"), Page(i, vocabulary, titles));
        return new(target, Corpus.CountPages(target), Corpus.HashOf(target));
    }

    private static string Page(int number, Vocabulary vocabulary, HashSet<string> titles)
    {
        var random = new Lcg((uint)number);
        string title;
        do title = Phrase(2 + random.Next(5), vocabulary.Uncommon);
        while (!titles.Add(title));
        var text = new StringBuilder(Corpus.FrontMatter(number, title, Sentence(10 + random.Next(5)))).Append("---\n");
        var sections = 4 + random.Next(3);
        for (var section = 0; section < sections; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Phrase(2 + random.Next(3), vocabulary.Any)}\n");
            for (var words = 0; words < 500 / sections;)
            {
                text.Append('\n');
                for (var sentences = 3 + random.Next(3); sentences > 0; sentences--)
                {
                    var length = 5 + random.Next(9);
                    text.Append(Sentence(length)).Append('\n');
                    words += length;
                }
            }
        }
        return text.ToString();

        string Sentence(int length) => Phrase(length, vocabulary.Any) + ".";

        string Phrase(int length, Func<Lcg, string> next)
        {
            var words = string.Join(' ', Enumerable.Range(0, length).Select(_ => next(random)));
            return char.ToUpperInvariant(words[0]) + words[1..];
        }
    }
}
