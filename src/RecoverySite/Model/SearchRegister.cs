using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>A page that stands before all results when somebody may be in danger.</summary>
/// <param name="Words">One short line that says what the page is for.</param>
/// <param name="For">Words and short phrases that call for it; every word of a phrase must be in the query, in any order.</param>
public sealed record Pin(Located<string> Page, string Words, ImmutableArray<string> For);

/// <summary>Other words for what readers type: where they say <paramref name="Said"/>, pages say <paramref name="Means"/>.</summary>
public sealed record OtherWords(ImmutableArray<string> Said, ImmutableArray<string> Means);

/// <summary>search.yml: what search must know and no page says.</summary>
/// <param name="LeftOut">Words that say nothing about what is looked for, such as «how» and «the».</param>
public sealed record SearchRegister(ImmutableArray<Pin> Pins, ImmutableArray<OtherWords> Others, ImmutableArray<string> LeftOut)
{
    public static readonly SearchRegister Empty = new([], [], []);
}
