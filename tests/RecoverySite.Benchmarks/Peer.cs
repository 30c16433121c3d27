namespace RecoverySite.Benchmarks;

/// <summary>A program that others publish with: where it is (null: not installed), what it says its version is, how to install it.</summary>
internal sealed record Peer(string Name, string? Path, string Version, string Install)
{
    public static Peer Hugo { get; } = Find("Hugo", "hugo", "version", "apt-get install hugo");

    /// <summary>As npm installs it: a launcher in node that starts the native binary. Users wait for both, so both are measured.</summary>
    public static Peer Pagefind { get; } = Find("Pagefind", "pagefind", "--version", "npm install --global pagefind@1.6.0");

    public override string ToString() => Path is null ? $"{Name}: missing, skipped. To install it: {Install}" : $"{Name}: {Version}";

    // Asking for the version also brings the program into the file cache, where ours is when its turn comes.
    private static Peer Find(string name, string command, string version, string install) =>
        Command.Find(command) is { } path ? new(name, path, Command.Run(path, version).Trim(), install) : new(name, null, "", install);
}
