using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>How hard a text is to read, as its author wrote it: what is printed from registers, quoted or in code is left out.</summary>
/// <param name="Words">Names of substances and places count as one word each, of two syllables at most: nobody can choose an easier one.</param>
/// <param name="Longest">The first of its longest sentences; null if there is none.</param>
/// <param name="Hardest">At most three sentences that make it hard, the hardest first.</param>
public sealed record Measures(int Words, int Sentences, int Syllables, MeasuredSentence? Longest, ImmutableArray<MeasuredSentence> Hardest)
{
    /// <summary>A grade says nothing of fewer words: one name would decide it.</summary>
    public const int FewestWords = 30;

    public bool HasGrade => Words >= FewestWords;

    /// <summary>The school year (US) whose pupils can read it, by Flesch and Kincaid, to one decimal.</summary>
    public double Grade => GradeOf(Words, Sentences, Syllables);

    /// <summary>Words in a sentence, to one decimal.</summary>
    public double AverageSentence => Sentences == 0 ? 0 : Math.Round((double)Words / Sentences, 1);

    /// <summary>0.39 words a sentence and 11.8 syllables a word, less 15.59 (Kincaid and others, 1975); 0 for no words.</summary>
    public static double GradeOf(int words, int sentences, int syllables) =>
        words == 0 ? 0 : Math.Round(0.39 * words / sentences + 11.8 * syllables / words - 15.59, 1);
}

/// <summary>One sentence with its measures.</summary>
public sealed record MeasuredSentence(int Words, int Syllables, string Text, Location At)
{
    public double Grade => Measures.GradeOf(Words, 1, Syllables);
}
