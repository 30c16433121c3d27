using Microsoft.AspNetCore.Components;
using RecoverySite.Model;

namespace RecoverySite.Theme;

/// <summary>Every component of the theme: it speaks in the words of the page's language.</summary>
public abstract class Worded : ComponentBase
{
    [CascadingParameter] protected FrameWords Say { get; set; } = null!;

    /// <summary>What stands before and after a part that is filled in by markup.</summary>
    protected static (string Before, string After) Around(string words, string name) =>
        words.Split($"{{{name}}}") is [var before, var after] ? (before, after) : (words, "");
}
