using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>A language as HTML says it.</summary>
/// <param name="Direction">Null for a document that runs as HTML takes for granted.</param>
public sealed record LanguageView(string Code, string? Direction);

/// <summary>Words, and the language that they are in.</summary>
public sealed record SaidIn(string Words, LanguageView Language)
{
    /// <summary>That a page is in one language and its frame in another, told by the speaker of either.</summary>
    public static SaidIn Untranslated(Language speaker, Language own, Language frame) =>
        new(FrameWords.Fill(speaker.Words.Untranslated, ("language", own.Name), ("other", frame.Name)), new(speaker.Code, speaker.DirectionAmongOthers));
}
