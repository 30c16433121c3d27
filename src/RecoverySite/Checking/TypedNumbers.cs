using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>A number to call goes out of date where nobody looks, and is then worse than none. The registers have them, with their dates.</summary>
internal static partial class TypedNumbers
{
    /// <summary>Digits of the shortest and the longest phone number (ITU-T E.164 for the longest).</summary>
    private const int Shortest = 7, Longest = 15;

    public static IEnumerable<Diagnostic> Check(PageToCheck at) => at.Page.MadeFrom != MadeFrom.Writing ? [] :
        from block in at.Body.Blocks
        where block.Kind is not (TextKind.Code or TextKind.Printed) && !block.IsAgain && block.Text.AsSpan().ContainsAnyInRange('0', '9')
        from number in Called().Matches(block.Text).Select(m => m.Groups["number"]).Concat(Long().Matches(block.Text).Where(IsNumber)).DistinctBy(n => n.Index)
        select Rules.TypedNumber.At(block.At(number.Index, number.Length), $"'{number.Value}' is a number to call.");

    /// <summary>«1996 2003» and «2014-2019» are years, «2026-11-22» is a day.</summary>
    private static bool IsNumber(Match match) =>
        match.Value.Count(char.IsAsciiDigit) is >= Shortest and <= Longest && !Years().IsMatch(match.Value);

    /// <summary>Whatever is called, rung, dialled or texted, however short.</summary>
    [GeneratedRegex(@"\b(?:call|ring|dial|phone|text)\s+(?<number>\+?[0-9]{3,6})(?![0-9.,%]*[0-9%])(?! (?:people|times|days|hours|minutes|patients|adults)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"(?<![\w.,:/-])(?:\+|\()?[0-9](?:[\s()./-]{0,2}[0-9]){6,}(?![\w/-]|[.,][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}[\s./-]+(?:(?:19|20)[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
