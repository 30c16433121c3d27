using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>
/// A number to call goes out of date where nobody looks, and is then worse than none. The registers have them, with their dates.
/// What is not surely one is let pass: years, amounts, ranges and identifiers have many digits too.
/// </summary>
internal static partial class TypedNumbers
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) => at.Page.MadeFrom != MadeFrom.Writing ? [] :
        from block in at.Body.Blocks
        where block.Kind is not (TextKind.Code or TextKind.Printed) && !block.IsAgain && block.Text.AsSpan().ContainsAnyInRange('0', '9')
        from number in Called().Matches(block.Text).SelectMany(m => m.Groups["number"].Captures)
            .Concat(Written().Matches(block.Text).Where(m => !Day().IsMatch(m.Value))).DistinctBy(n => n.Index)
        select Rules.TypedNumber.At(block.At(number.Index, number.Length), $"'{number.Value}' is a number to call.");

    /// <summary>Whatever is called, rung, dialled or texted, however short: «call NHS 111», «text SHOUT to 85258», «call 999 or 112».</summary>
    [GeneratedRegex(@"\b(?:(?:call|ring|dial|phone|telephone)(?:s|ed|ing|led|ling)?|text(?:s|ed|ing)?(?=\s+(?:\S{1,20}\s+){0,2}to\s|\s+\+?[0-9]))\s+(?:(?!(?:a|an|about|after|at|by|every|for|in|over|under|within)\b)[\p{L}'’]{1,20}\s+){0,2}(?<number>\+?[0-9]{3,6})(?:\s+or\s+(?<number>[0-9]{3,6}))?(?![0-9]|[.,%][0-9]|%|\s+(?:people|times|days|hours|minutes|weeks|patients|adults|clinics|services|characters|words|pages|metres|meters)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    /// <summary>As numbers to call are written: with the country's + or a 0 before them, at most 15 digits (ITU-T E.164), or in North America's groups.</summary>
    [GeneratedRegex(@"(?<![\w.,:/+-]|[0-9]\s|ISBN )(?:(?:\+[0-9]|\(?0(?![.,]))(?:[\s()./-]{0,2}[0-9]){6,14}|(?:1[ .-])?(?:\([0-9]{3}\) ?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4})(?![\w/-]|[.,][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
