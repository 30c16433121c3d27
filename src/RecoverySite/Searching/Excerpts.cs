using System.Collections.Immutable;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Searching;

/// <summary>
/// What results show of a page's text: whole sentences of its author's, section by section. A sentence that prints a register
/// is left out, and so is one that speaks of the law: without the note beside it, either could mislead.
/// </summary>
internal static class Excerpts
{
    /// <summary>How many characters are kept of each section: all of a small site; of a large one so many that a reader needs to load little.</summary>
    public static int Length(int pages) => pages <= 500 ? 2_000 : 120;

    public static ImmutableArray<SearchPart> Of(PageToCheck at, int length)
    {
        var parts = ImmutableArray.CreateBuilder<SearchPart>();
        var sentences = ImmutableArray.CreateBuilder<string>();
        var (heading, anchor, kept, next, isFull) = ("", "", 0, 0, false);
        foreach (var prose in at.Prose.Where(p => !p.Block.IsAgain))
        {
            if (prose.Block.Kind == TextKind.Heading && next < at.Body.Headings.Length)
            {
                End();
                (heading, anchor) = (at.Body.Headings[next].Text, at.Body.Headings[next].Anchor);
                next++;
            }
            if (prose.Block.Kind != TextKind.Text || isFull) continue;
            foreach (var sentence in Shown(prose, at.Vocabulary))
            {
                isFull = kept > 0 && kept + sentence.Length > length;
                if (isFull) break;
                sentences.Add(sentence);
                kept += sentence.Length;
            }
        }
        End();
        return parts.ToImmutable();

        void End()
        {
            if (sentences.Count > 0 || anchor.Length > 0) parts.Add(new(heading, anchor, sentences.ToImmutable()));
            sentences.Clear();
            (kept, isFull) = (0, false);
        }
    }

    /// <summary>The sentences of a text that can stand alone.</summary>
    private static IEnumerable<string> Shown(Prose prose, Vocabulary vocabulary)
    {
        var law = vocabulary.Law.In(prose).All.Concat(vocabulary.Approval.In(prose).All).Select(w => w.Start).Concat(prose.Block.Printing).ToList();
        return Sentence.Of(prose.Block)
            .Where(s => !s.IsOnlyLink && !law.Any(at => s.Start <= at && at < s.End))
            .Select(s => Plain(prose.Block.Text[s.Start..s.End])).Where(s => s.Length is > 0 and <= 500);
    }

    /// <summary>Without the spaces that stand where a source was cited.</summary>
    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
