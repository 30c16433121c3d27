using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace RecoverySite.Reading;

/// <summary>What kind of text a block of a page is: sentences are read one after the other, cells and terms are looked up.</summary>
internal static class TextKinds
{
    public static TextKind Of(LeafBlock leaf) => leaf switch
    {
        DefinitionTerm => TextKind.Term,
        { Parent: TableCell } => TextKind.Cell,
        _ => TextKind.Text,
    };
}
