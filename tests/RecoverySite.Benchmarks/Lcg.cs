namespace RecoverySite.Benchmarks;

/// <summary>Numbers that look random and are the same on every system.</summary>
internal sealed class Lcg(uint seed)
{
    private uint state = (seed * 2654435761u) + 1;

    public int Next(int below)
    {
        state = (state * 1664525u) + 1013904223u;
        return (int)((ulong)state * (uint)below >> 32);
    }

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
