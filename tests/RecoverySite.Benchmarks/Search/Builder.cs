namespace RecoverySite.Benchmarks.Search;

/// <summary>Builds sites with the published program.</summary>
internal sealed class Builder(string executable)
{
    public Measured Build(string input, string output)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        // The day is fixed, so that no date passes by and the output stays the same.
        return Measured.Run(output, "*.html", executable, ["build", "--input", input, "--output", output, "--as-of", "2026-11-22"]);
    }
}
