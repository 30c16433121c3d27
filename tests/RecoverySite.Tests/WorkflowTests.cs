using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RecoverySite.Tests;

/// <summary>What runs on GitHub may do no more than it must, and does nothing that a desk cannot: the steps are scripts in .ci, tried here.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Path.Combine(TestSite.Repository, ".github", "workflows")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_holds_nothing_that_a_stranger_could_turn_against_it(string name)
    {
        var text = File.ReadAllText(Path.Combine(TestSite.Repository, ".github", "workflows", name)).ReplaceLineEndings("\n");
        Uses().Matches(text).Select(m => m.Groups["what"].Value).Where(u => !Pinned().IsMatch(u)).ShouldBeEmpty("an action is named by its commit, with its version behind it");
        text.ShouldContain("\npermissions:\n  contents: read\n", Case.Sensitive, "what a job needs beyond reading, it says itself");
        text.ShouldContain("\nconcurrency:\n");
        text.ShouldNotContain("pull_request_target");
        text.ShouldNotContain("secrets.");
        Run().Matches(text).Select(m => m.Value).ShouldNotContain(r => r.Contains("${{ github.event", StringComparison.Ordinal) || r.Contains("${{ github.head_ref", StringComparison.Ordinal));
        var jobs = Job().Split(text[text.IndexOf("\njobs:\n", StringComparison.Ordinal)..])[1..];
        jobs.ShouldNotBeEmpty();
        jobs.Where(j => !j.Contains("timeout-minutes:", StringComparison.Ordinal) && !j.Contains("    uses: ./", StringComparison.Ordinal)).ShouldBeEmpty("a job that hangs ends");
        foreach (Match script in Script().Matches(text)) File.Exists(Path.Combine(TestSite.Repository, script.Value)).ShouldBeTrue(script.Value);
    }

    [Fact]
    public void Every_step_can_be_run()
    {
        foreach (var step in Directory.GetFiles(Path.Combine(TestSite.Repository, ".ci")))
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(step).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue($"{step} is not marked as a program");
    }

    [Fact]
    public void Notes_of_a_release_are_its_part_of_the_changelog()
    {
        Bash(".ci/notes", "Unreleased").Output.ShouldContain("### Added");
        Bash(".ci/notes", "Unreleased").Output.ShouldNotContain("## [");
        Bash(".ci/notes", "0.0.0").Exit.ShouldBe(1);
    }

    [Fact]
    public void Checksums_of_a_site_are_listed_by_path()
    {
        using var site = GoldenSite.Make();
        var lines = Bash(".ci/sums", site.Input).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(Directory.GetFiles(site.Input, "*", SearchOption.AllDirectories).Length);
        lines.ShouldAllBe(l => Sum().IsMatch(l));
        lines.Select(l => l[66..]).ShouldBe(lines.Select(l => l[66..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_address_that_fails_twice_in_a_row_is_told_and_one_that_comes_back_is_forgotten()
    {
        using var site = GoldenSite.Make();
        var isThere = true;
        await using var server = new AddressServer(path => path switch { "/gone" => 404, "/shy" => 403, "/back" => isThere ? 200 : 500, _ => 200 });
        var addresses = Path.Combine(site.Root, "addresses");
        await File.WriteAllTextAsync(addresses, $"{server.Address}there\n{server.Address}gone\n{server.Address}shy\n{server.Address}back\n", TestContext.Current.CancellationToken);
        string Links() => Bash(".ci/links", Path.Combine(site.Root, "strikes"), addresses).Output;

        isThere = false;
        Links().ShouldBeEmpty();
        isThere = true;
        Links().ShouldBe($"- {server.Address}gone (2 times in a row, last answer 404)\n");
        isThere = false;
        Links().ShouldBe($"- {server.Address}gone (3 times in a row, last answer 404)\n");
    }

    private static (int Exit, string Output) Bash(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(TestSite.Repository, script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PAUSE"] = "0";
        start.Environment["NO_PROXY"] = "*";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult());
    }

    [GeneratedRegex(@"uses: (?<what>.*)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^(\./\.github/workflows/\w+\.yml|[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"run: .*(\n {10,}.*)*")]
    private static partial Regex Run();

    [GeneratedRegex(@"^  \w+:$", RegexOptions.Multiline)]
    private static partial Regex Job();

    [GeneratedRegex(@"\.ci/[a-z-]+")]
    private static partial Regex Script();

    [GeneratedRegex("^[0-9a-f]{64}  \\S")]
    private static partial Regex Sum();
}
