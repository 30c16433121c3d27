namespace RecoverySite.Verifying;

/// <summary>
/// Numbers and terms of a shard, as the browser reads them: digits are the characters from # to ~, with ! in place of the
/// backslash; a first digit of 46 or more has the remainder by 46, and the quotient follows. A term is the number of letters that
/// it shares with the one before, the number of letters that follow, and these.
/// </summary>
internal ref struct ShardDigits(string text, int at = 0)
{
    private const int Digits = 92, Half = Digits / 2, Largest = 1 << 24;
    private readonly string text = text;
    private string term = "";

    public int At { get; private set; } = at;
    public readonly bool IsAtEnd => At >= text.Length;

    public int Digit()
    {
        if (IsAtEnd) throw new FormatException("It ends in the middle of an entry.");
        return text[At++] switch
        {
            '!' => '\\' - '#',
            >= '#' and <= '~' and not '\\' and var c => c - '#',
            _ => throw new FormatException("A number holds what is no digit."),
        };
    }

    public int Number()
    {
        long number = 0, weight = 1;
        for (; ; weight *= Half)
        {
            var digit = Digit();
            number += weight * (digit % Half);
            if (number > Largest || weight > Largest) throw new FormatException("A number is too large.");
            if (digit < Half) return (int)number;
        }
    }

    public string Take(int length)
    {
        if (At + length > text.Length) throw new FormatException("It ends in the middle of an entry.");
        var taken = text.Substring(At, length);
        At += length;
        return taken;
    }

    public string Term()
    {
        var shared = Number();
        if (shared > term.Length) throw new FormatException("A term shares more than the one before has.");
        return term = string.Concat(term.AsSpan(0, shared), Take(Number()));
    }
}
