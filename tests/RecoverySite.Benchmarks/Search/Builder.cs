namespace RecoverySite.Benchmarks.Search;

/// <summary>Builds sites with the published program.</summary>
internal sealed class Builder(string executable)
{
    /// <summary>Leaves the search out, to see what it costs. Not every version of the program has it.</summary>
    private const string withoutSearch = "--no-search";

    public Measured Build(string input, string output, params string[] more)
    {
        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        // The day is fixed, so that no date passes by and the output stays the same.
        return Measured.Run(output, "*.html", executable, ["build", "--input", input, "--output", output, "--as-of", "2026-11-22", .. more]);
    }

    /// <summary>Null where the program does not know how.</summary>
    public Measured? BuildWithoutSearch(string input, string output)
    {
        try
        {
            return Build(input, output, withoutSearch);
        }
        catch (InvalidOperationException e) when (e.Message.Contains(withoutSearch, StringComparison.Ordinal) && e.Message.Contains("exited with 2", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
