using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RecoverySite.Tests;

/// <summary>The program as a user starts it: a process of its own, with its exit codes and what it prints.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TestSite site = GoldenSite.Make();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Without_a_command_it_builds_and_says_where_to_look()
    {
        var run = await Run([], "--as-of", "2026-11-22");
        run.Exit.ShouldBe(0, run.Error);
        run.Output.ShouldContain(Path.Combine("output", "index.html"));
        File.Exists(Path.Combine(site.Output, "index.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task Check_writes_nothing()
    {
        (await Run([], "check", "--as-of", "2026-11-22")).Exit.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(site.Root).Select(e => Path.GetFileName(e)).ShouldBe(["input"]);
    }

    [Fact]
    public async Task Errors_show_the_line_with_a_caret_and_what_to_do()
    {
        site.WithPage("wrong", "Text.", "reviwer: nobody\naudience: everyoen");
        var run = await Run([], "--as-of", "2026-11-22");
        run.Exit.ShouldBe(1);
        Regex.Replace(run.Output.ReplaceLineEndings("\n"), @"\([\d.]+ s\)", "(TIME)").ShouldMatchSnapshot("two-errors.txt");
        Directory.Exists(site.Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task Findings_print_in_every_format(string format)
    {
        site.WithPage("wrong", "Text 100% [a, b](nowhere.md)");
        var run = await Run([], "check", "--as-of", "2026-11-22", "--format", format);
        run.Exit.ShouldBe(1);
        run.Output.Split("\"rules\"")[0].ShouldContain(format == "github" ? "::error file=input/pages/wrong.md,line=8,col=11" : "{");
        if (format != "github") JsonDocument.Parse(run.Output).RootElement.ToString().ShouldContain("REC203");
    }

    [Theory]
    [InlineData("--as-of", "22.11.2026")]
    [InlineData("--format", "xml")]
    [InlineData("--format", "2")]
    [InlineData("--fail-on", "2")]
    [InlineData("--output", " ")]
    [InlineData("--outptu", "x")]
    [InlineData("--input", "nowhere")]
    [InlineData("--output", "input")]
    [InlineData("bulid", "")]
    public async Task Wrong_usage_exits_2(string option, string value)
    {
        var run = await Run([], value.Length == 0 ? [option] : [option, value]);
        run.Exit.ShouldBe(2, run.Output);
        run.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_failure_nobody_foresaw_is_one_honest_line_and_exits_3()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "A printer that takes nothing is to be had on Linux.");
        var run = await TestProgram.Finish(new ProcessStartInfo("bash", ["-c", $"dotnet '{TestProgram.Assembly}' check --as-of 2026-11-22 > /dev/full"]), site.Root);
        run.Exit.ShouldBe(3, run.Error);
        run.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Please report this line");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Warnings_stop_the_build_only_when_asked()
    {
        site.WithPage("misty", "There was mist.");
        (await Run([], "check", "--as-of", "2026-11-22")).Exit.ShouldBe(0);
        (await Run([], "check", "--as-of", "2026-11-22", "--fail-on", "warning")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_input_and_date_give_the_same_bytes_everywhere()
    {
        string[] asOf = ["--as-of", "2026-11-22"];
        await Run([], asOf);
        var first = Bytes();
        first.ShouldNotBeEmpty();
        (string, string)[][] surroundings =
        [
            [("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "1")],
            [("TZ", "America/Adak"), ("LC_ALL", "ar_SA.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "7")],
        ];
        foreach (var surrounding in surroundings)
        {
            (await Run(surrounding, asOf)).Exit.ShouldBe(0);
            Bytes().ShouldBe(first);
        }
        var elsewhere = Directory.CreateTempSubdirectory("recoverysite-cwd-");
        (await TestProgram.Run(elsewhere.FullName, [], "--as-of", "2026-11-22", "--input", site.Input, "--output", site.Output)).Exit.ShouldBe(0);
        elsewhere.Delete();
        Bytes().ShouldBe(first);
    }

    [Fact]
    public async Task A_kill_at_any_moment_leaves_one_complete_site()
    {
        await Run([], "--as-of", "2026-11-22");
        var old = Bytes();
        site.WithPage("later", "Text.");
        for (var i = 0; i < 12; i++)
        {
            using var process = TestProgram.Start(site.Root, [], "--as-of", "2026-11-22");
            // Spread over the whole run; when the kill comes too late, the new site is complete.
            await Task.Delay(60 * i, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            var folder = Directory.Exists(site.Output) ? site.Output : Path.Combine(site.Root, ".output.previous");
            var listed = File.ReadAllLines(Path.Combine(folder, ".recoverysite"));
            listed.ShouldAllBe(f => File.Exists(Path.Combine(folder, f)));
            if (!listed.Contains("later.html")) Bytes(folder).ShouldBe(old);
        }
        (await Run([], "--as-of", "2026-11-22")).Exit.ShouldBe(0);
        File.Exists(Path.Combine(site.Output, "later.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_full_disk_leaves_the_old_site_and_says_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The small disk is made by Linux.");
        site.WithPage("long", string.Concat(Enumerable.Repeat("A long line of text for a long page.\n\n", 4000)));
        // A small disk: room for one site and not for two.
        var script = $$"""
            mkdir small && mount -t tmpfs -o size=740k tmpfs small || exit 77
            build() { dotnet '{{TestProgram.Assembly}}' --as-of 2026-11-22 --without-editions --output small/output; }
            build >/dev/null || exit 78
            find small/output -type f | sort | xargs sha256sum > before
            build; echo "exit $?"
            find small/output -type f | sort | xargs sha256sum | diff before - && echo unchanged
            ls -A small
            """;
        var run = await TestProgram.Finish(new ProcessStartInfo("unshare", ["--map-root-user", "--mount", "bash", "-c", script]), site.Root);
        Assert.SkipWhen(run.Exit == 77 || run.Error.Contains("unshare", StringComparison.Ordinal), "This system lets nobody make a small disk: " + run.Error);
        run.Output.ShouldContain("exit 2", customMessage: run.Error);
        run.Output.ShouldContain("unchanged");
        run.Output.ShouldNotContain(".output.staging");
        run.Error.ShouldContain("The old output is as it was");
    }

    private Task<(int Exit, string Output, string Error)> Run((string, string)[] environment, params string[] arguments) => TestProgram.Run(site.Root, environment, arguments);

    private Dictionary<string, string> Bytes() => Bytes(site.Output);

    private static Dictionary<string, string> Bytes(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f))));
}
