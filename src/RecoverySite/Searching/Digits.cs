using System.Text;

namespace RecoverySite.Searching;

/// <summary>
/// Numbers as letters that need no escape in a script: 92 digits, the characters from # to ~ without the backslash, for which
/// stands the exclamation mark. A number below 46 is one digit; otherwise the first digit is 46 and the remainder by 46, and
/// the quotient follows in the same way.
/// </summary>
internal static class Digits
{
    public const int Count = 92;
    private const int Half = Count / 2;

    public static char Of(int value) => value == '\\' - '#' ? '!' : (char)('#' + value);

    public static StringBuilder AppendNumber(this StringBuilder text, int number)
    {
        while (number >= Half)
        {
            text.Append(Of(Half + number % Half));
            number /= Half;
        }
        return text.Append(Of(number));
    }

    public static StringBuilder AppendDigit(this StringBuilder text, int value) => text.Append(Of(value));

    /// <summary>A term after another in the order of the alphabet: how many characters they share, how many follow, and these.</summary>
    public static StringBuilder AppendTerm(this StringBuilder text, string term, string before)
    {
        var shared = 0;
        while (shared < term.Length && shared < before.Length && term[shared] == before[shared]) shared++;
        return text.AppendDigit(shared).AppendDigit(term.Length - shared).Append(term, shared, term.Length - shared);
    }
}
