using System.Collections.Immutable;

namespace RecoverySite.Verifying;

/// <summary>
/// The proof that every file in the staging folder was read back and found to carry what it must. Its constructor is private,
/// so that only its own <see cref="Verification"/> can make one; and only with one can a site be published.
/// </summary>
public sealed partial class VerifiedSite
{
    private VerifiedSite(IEnumerable<string> files) => Files = [.. files.Order(StringComparer.Ordinal)];

    /// <summary>Paths of all its files, relative to the output folder, in order.</summary>
    public ImmutableArray<string> Files { get; }
}
