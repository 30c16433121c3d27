using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Pages, notices and registers use the words that respect people and claim no more than is known; words.yml has the list.</summary>
internal static class WordChoice
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) =>
        // The description of a card is that of its record, which is looked at in its own file.
        at.Prose.Where(p => at.Page.MadeFrom == MadeFrom.Writing || p.Block.Kind != TextKind.Description)
            .SelectMany(prose => Check(prose, at.Vocabulary, sentence => at.NamedIn(sentence).Any()));

    /// <summary>A notice stands beside the substance that called for it, so every sentence of it does.</summary>
    public static IEnumerable<Diagnostic> Check(SiteToCheck at) =>
        at.Content.Notices.Values.SelectMany(NoticeReader.Blocks).SelectMany(block => Check(new(block), at.Vocabulary, _ => true))
            .Concat(at.Content.Registers.SelectMany(file => OfRegister(file, at.Vocabulary)));

    /// <summary>What a substance's file says stands beside it; the law has words of its own, such as a natural leaf that may be bought.</summary>
    private static IEnumerable<Diagnostic> OfRegister(SourceFile file, Vocabulary vocabulary)
    {
        var isOfSubstance = RegisterWords.FolderOf(file) == "substances";
        return RegisterWords.Blocks(file).SelectMany(block => Check(new(block), vocabulary, _ => isOfSubstance));
    }

    private static IEnumerable<Diagnostic> Check(Prose prose, Vocabulary vocabulary, Func<Sentence, bool> namesSubstance)
    {
        var found = vocabulary.Avoided.In(prose);
        if (found.All.Count == 0) return []; // as nearly every text
        var around = new Around(vocabulary.Except.In(prose), vocabulary.ExceptBeside.In(prose), vocabulary.NoClaimAfter.In(prose));
        return from hit in found.All
               where !prose.IsQuoted(hit.Start, hit.End) && Counts(hit, prose, around, namesSubstance)
               // Two rows may hold the same words; the graver one speaks.
               group hit by (hit.Start, hit.Length) into same
               select Say(same.OrderBy(h => h.Value.Level).First(), prose.Block);
    }

    /// <summary>What a text holds that puts an avoided word in order.</summary>
    private sealed record Around(FoundInOrder<WordRow> Except, FoundInOrder<WordRow> ExceptBeside, FoundInOrder<string> NoClaimAfter);

    private static bool Counts(Found<WordRow> hit, Prose prose, Around around, Func<Sentence, bool> namesSubstance)
    {
        if (around.Except.Across(hit.Start, hit.End).Any(e => e.Value == hit.Value)) return false;
        var sentence = prose.SentenceAt(hit.Start);
        if (hit.Value.Beside == Beside.Substance && !namesSubstance(sentence)) return false;
        if (around.ExceptBeside.Across(sentence.Start, sentence.End).Any(e => e.Value == hit.Value)) return false;
        return !hit.Value.IsClaim || !(sentence.IsQuestion || around.NoClaimAfter.Across(prose.ClauseAt(hit.Start), hit.Start).Any());
    }

    private static Diagnostic Say(Found<WordRow> hit, TextBlock block)
    {
        var rule = hit.Value.Level == WordLevel.Block ? Rules.BlockedWord : Rules.DoubtfulWord;
        var said = block.Text.Substring(hit.Start, hit.Length);
        return rule.At(block.At(hit.Start, hit.Length), $"'{said}': {hit.Value.Why.TrimEnd('.')}. Write: {hit.Value.Write}.");
    }
}
