using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace RecoverySite.Reading;

/// <summary>Which text of a page belongs so closely together that one source stands for it: a paragraph, an item of a list, a row of a table.</summary>
internal static class Units
{
    /// <summary>The place in the file where the unit of a paragraph begins; null for what has no place for a source.</summary>
    public static int? Of(LeafBlock leaf)
    {
        if (leaf is DefinitionTerm) return null;
        for (var parent = leaf.Parent; parent is not null; parent = parent.Parent)
            switch (parent)
            {
                case TableRow { IsHeader: true }: return null;
                case TableRow or ListItemBlock or DefinitionItem: return parent.Span.Start;
            }
        return leaf.Span.Start;
    }
}
