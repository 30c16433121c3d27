using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>A language that pages can be in: the words around their text, and the notices that somebody has translated.</summary>
/// <param name="Code">As HTML names it, such as <c>ar</c>.</param>
/// <param name="Name">In itself, such as «العربية».</param>
/// <param name="Check">Who has checked its words, and when; null where nobody has.</param>
/// <param name="Notices">Translations by the id of their notice.</param>
public sealed record Language(string Code, string Name, bool IsRightToLeft, TranslationCheck? Check, FrameWords Words, ImmutableSortedDictionary<string, NoticeTranslation> Notices)
{
    /// <summary>The direction in which it is written, as HTML names it; null for the one that HTML takes for granted.</summary>
    public string? Direction => IsRightToLeft ? "rtl" : null;

    /// <summary>The same among words that run the other way.</summary>
    public string DirectionAmongOthers => Direction ?? "ltr";
}

/// <summary>Somebody who knows both languages has read a translation against its original.</summary>
/// <param name="By">A role, never a name.</param>
public sealed record TranslationCheck(DateOnly On, string By);

/// <summary>The words of a notice in another language.</summary>
/// <param name="Of">The version of the notice that was translated. Once the notice says something else, this is no translation of it any more.</param>
public sealed record NoticeTranslation(string Id, SourceFile Source, Located<string> Of, Located<string> Title, ImmutableArray<string> Paragraphs, TranslationCheck? Check)
{
    /// <summary>Whether it may stand for a notice: checked, and of the very words that the notice has today.</summary>
    public bool StandsFor(Notice notice) => Check is not null && Of.Value == notice.Hash;
}
