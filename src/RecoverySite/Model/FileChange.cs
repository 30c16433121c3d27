namespace RecoverySite.Model;

/// <summary>One file of the input folder, as somebody asked the program to make, change or move it. Paths are relative to the working folder.</summary>
/// <param name="From">Where it stands now; null for a file that is new.</param>
/// <param name="To">Where it is to stand: the same path where it only changes.</param>
/// <param name="Bytes">What it is to hold; null for what it holds now.</param>
public sealed record FileChange(string? From, string To, byte[]? Bytes)
{
    /// <summary>Whether nothing may stand at the new path yet.</summary>
    public bool NeedsRoom => From != To;

    public static FileChange New(string path, string text) => new(null, path, System.Text.Encoding.UTF8.GetBytes(text));
}
