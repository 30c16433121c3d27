using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>Every pair of every substance: what can kill as one table, and all of it as a list for each substance.</summary>
/// <param name="Columns">The substances of the table; its rows are the same.</param>
public sealed record InteractionMatrix(ImmutableArray<string> Columns, ImmutableArray<MatrixRowView> Rows, ImmutableArray<SubstancePairsView> Substances) : BodyPart;

/// <summary>A row of the table: a cell for each column, null where no pair that can kill is on record.</summary>
public sealed record MatrixRowView(string Name, string Address, ImmutableArray<MatrixCellView?> Cells);

/// <summary>A pair that can kill.</summary>
/// <param name="Spoken">Both substances, for whoever hears the cell without its row and column.</param>
public sealed record MatrixCellView(string Key, string Address, string Spoken, ImmutableArray<int> Sources, string? Doubt);

/// <summary>The pairs of one substance, the gravest first.</summary>
public sealed record SubstancePairsView(string Id, string Name, string Address, ImmutableArray<PairGroupView> Groups);

/// <summary>Pairs of one gravity.</summary>
public sealed record PairGroupView(Danger Danger, string DangerWord, ImmutableArray<PairView> Pairs);

/// <summary>One pair, with the row of a card that says more.</summary>
public sealed record PairView(string With, string Address, ImmutableArray<int> Sources, string? Doubt);

/// <summary>Every name of the registers under its letter.</summary>
public sealed record NameList(ImmutableArray<NameLetterView> Letters) : BodyPart;

/// <summary>The names that begin with one letter.</summary>
public sealed record NameLetterView(string Letter, string Anchor, ImmutableArray<NameView> Names);

/// <summary>A name, where it leads, and what it means.</summary>
public sealed record NameView(string Words, string Address, string Remark);

/// <summary>What else a substance is called, by kind of name.</summary>
public sealed record AlsoCalled(string Substance, ImmutableArray<NameKindView> Kinds) : BodyPart;

/// <summary>Names of one kind, such as brand names.</summary>
public sealed record NameKindView(string Title, ImmutableArray<string> Names);

/// <summary>Pages under the topics that they are on.</summary>
public sealed record TopicList(ImmutableArray<TopicView> Topics) : BodyPart;

/// <summary>A topic with its pages.</summary>
public sealed record TopicView(string Id, string Title, ImmutableArray<PageLinkView> Pages);

/// <summary>Places whose law is on record, each with those within it.</summary>
public sealed record PlaceList(ImmutableArray<PlaceView> Places) : BodyPart;

/// <summary>A place and those within it; without an address nothing is recorded for itself.</summary>
public sealed record PlaceView(string Name, string? Address, string Count, ImmutableArray<PlaceView> Within);
