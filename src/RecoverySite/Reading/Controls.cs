namespace RecoverySite.Reading;

/// <summary>Characters that no reader sees and that make a text read other than it is written.</summary>
internal static class Controls
{
    /// <summary>
    /// Where the first stands, or -1: control characters (browsers take some of the upper range for others), line ends that
    /// no editor counts, marks that turn the direction of text, and what Unicode says is no character.
    /// </summary>
    public static int Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t') || text[i] is LineSeparator or ParagraphSeparator
                or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
                or (>= '\ufdd0' and <= '\ufdef') or '\ufffe' or '\uffff') return i;
        return -1;
    }

    /// <summary>The same text, of the same length, with a line end only where an editor shows one.</summary>
    public static string WithoutHiddenLineEnds(string text) =>
        text.Replace('\u0085', ' ').Replace(LineSeparator, ' ').Replace(ParagraphSeparator, ' ');

    private const char LineSeparator = '\u2028', ParagraphSeparator = '\u2029';
}
