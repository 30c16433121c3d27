using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>Pages that stand before all results, in this order, when somebody may be in danger.</summary>
/// <param name="For">Words and short phrases that call for it; every word of a phrase must be in the query, in any order.</param>
public sealed record Pin(ImmutableArray<Located<string>> Pages, ImmutableArray<string> For);

/// <summary>Other words for what readers type: where they say <paramref name="Said"/>, pages say <paramref name="Means"/>.</summary>
public sealed record OtherWords(ImmutableArray<string> Said, ImmutableArray<string> Means);

/// <summary>search.yml: what search must know and no page says.</summary>
/// <param name="LeftOut">Words that say nothing about what is looked for, such as «want», unless a reader quotes them.</param>
/// <param name="Common">Words so common that only those of titles are kept, such as «the».</param>
public sealed record SearchRegister(ImmutableArray<Pin> Pins, ImmutableArray<OtherWords> Others, ImmutableArray<string> LeftOut, ImmutableArray<string> Common)
{
    public static readonly SearchRegister Empty = new([], [], [], []);
}
