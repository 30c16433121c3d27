using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Verifying;
using RecoverySite.Writing;

namespace RecoverySite.Tests;

/// <summary>After anything that can go wrong there is one complete site on disk, the old or the new, and nothing of anybody else's is gone.</summary>
public sealed class WritingTests : IDisposable
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private readonly TestSite site = GoldenSite.Make();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_build_writes_exactly_the_verified_files()
    {
        var built = Publish();
        Names(site.Output).ShouldBe(built.Files.Append(".recoverysite").Order(StringComparer.Ordinal));
        BesideOutput().ShouldBeEmpty();
    }

    [Fact]
    public void A_second_build_replaces_the_first_and_leaves_nothing_of_it()
    {
        Publish();
        site.WithPage("later", "Text.");
        Publish();
        File.Exists(Path.Combine(site.Output, "later.html")).ShouldBeTrue();
        File.Delete(Path.Combine(site.Input, "pages/later.md"));
        Publish();
        File.Exists(Path.Combine(site.Output, "later.html")).ShouldBeFalse();
        BesideOutput().ShouldBeEmpty();
    }

    [Fact]
    public void A_refused_build_leaves_the_old_site_as_it_was()
    {
        Publish();
        var before = Contents(site.Output);
        site.WithPage("wrong", "[nowhere](nowhere.md)");
        using (var staging = Staging.Open(site.Output, site.Input)) site.Build(today, staging).Site.ShouldBeNull();
        Contents(site.Output).ShouldBe(before);
        BesideOutput().ShouldBeEmpty();
    }

    [Fact]
    public void A_build_that_breaks_off_while_it_gathers_leaves_the_old_site_as_it_was()
    {
        Publish();
        var before = Contents(site.Output);
        using (var staging = Staging.Open(site.Output, site.Input)) staging.Put(new OutputFile("half.html", new byte[10]));
        Contents(site.Output).ShouldBe(before);
        BesideOutput().ShouldBeEmpty();
    }

    [Fact]
    public void A_swap_that_was_stopped_between_its_renames_is_undone_by_the_next_start()
    {
        Publish();
        var before = Contents(site.Output);
        // As a kill leaves it: the old site has its second name, the new one is still in staging.
        Directory.Move(site.Output, Beside("previous"));
        Directory.CreateDirectory(Beside("staging"));
        File.WriteAllText(Path.Combine(Beside("staging"), ".recoverysite"), "index.html\n");
        File.WriteAllText(Path.Combine(Beside("staging"), "index.html"), "half");

        using (Staging.Open(site.Output, site.Input)) Contents(site.Output).ShouldBe(before);
        BesideOutput().ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_folder_in_the_place_of_the_site_does_not_cost_the_waiting_one()
    {
        Publish();
        var before = Contents(site.Output);
        Directory.Move(site.Output, Beside("previous"));
        Directory.CreateDirectory(site.Output);
        using (Staging.Open(site.Output, site.Input)) Contents(site.Output).ShouldBe(before);
    }

    [Fact]
    public void A_foreign_folder_in_the_place_of_the_site_does_not_cost_the_waiting_one()
    {
        Publish();
        var before = Contents(site.Output);
        Directory.Move(site.Output, Beside("previous"));
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(Path.Combine(site.Output, "mine.txt"), "mine");
        Should.Throw<OutputException>(() => Staging.Open(site.Output, site.Input)).Message.ShouldContain("Nothing was deleted");
        Contents(Beside("previous")).ShouldBe(before);
    }

    [Fact]
    public void A_file_that_somebody_puts_there_during_the_build_is_not_deleted()
    {
        Publish();
        using var staging = Staging.Open(site.Output, site.Input);
        var built = site.Build(today, staging).Site.ShouldNotBeNull();
        File.WriteAllText(Path.Combine(site.Output, "CNAME"), "example.org");
        Should.Throw<OutputException>(() => staging.Publish(built)).Message.ShouldContain("CNAME");
        File.ReadAllText(Path.Combine(site.Output, "CNAME")).ShouldBe("example.org");
    }

    [Fact]
    public void A_link_that_leads_into_the_input_is_seen_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets few users make links.");
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "alias"), site.Input);
        Should.Throw<OutputException>(() => Staging.Open(Path.Combine(site.Root, "alias", "deep", "out"), site.Input));
    }

    [Fact]
    public void A_deletion_of_the_old_site_that_was_stopped_halfway_is_finished_by_the_next_start()
    {
        Publish();
        var before = Contents(site.Output);
        TestSite.Copy(site.Output, Beside("previous"));
        File.Delete(Path.Combine(Beside("previous"), "index.html"));

        using (Staging.Open(site.Output, site.Input)) Contents(site.Output).ShouldBe(before);
        BesideOutput().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_this_program_did_not_write_is_never_deleted()
    {
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(Path.Combine(site.Output, "thesis.txt"), "ten years of work");
        Should.Throw<OutputException>(Publish).Message.ShouldContain("thesis.txt");
        File.ReadAllText(Path.Combine(site.Output, "thesis.txt")).ShouldBe("ten years of work");
    }

    [Fact]
    public void A_file_that_somebody_put_into_the_output_is_never_deleted()
    {
        Publish();
        File.WriteAllText(Path.Combine(site.Output, "help", "notes.txt"), "mine");
        Should.Throw<OutputException>(Publish).Message.ShouldContain("help/notes.txt");
        File.ReadAllText(Path.Combine(site.Output, "help", "notes.txt")).ShouldBe("mine");
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/pages")]
    [InlineData("")]
    public void An_output_that_overlaps_the_input_is_refused(string output) =>
        Should.Throw<OutputException>(() => Staging.Open(Path.Combine(site.Root, output), site.Input)).Message.ShouldContain("--output");

    [Fact]
    public void Two_builds_at_once_do_not_meet()
    {
        using var first = Staging.Open(site.Output, site.Input);
        Should.Throw<OutputException>(() => Staging.Open(site.Output, site.Input)).Message.ShouldContain("Another build");
    }

    [Fact]
    public void A_staging_folder_that_holds_more_than_was_verified_is_not_published()
    {
        using var staging = Staging.Open(site.Output, site.Input);
        var built = site.Build(today, staging).Site.ShouldNotBeNull();
        File.WriteAllText(Path.Combine(Beside("staging"), "smuggled.html"), "<p>no notice</p>");
        Should.Throw<InvalidOperationException>(() => staging.Publish(built));
        Directory.Exists(site.Output).ShouldBeFalse();
    }

    private VerifiedSite Publish()
    {
        using var staging = Staging.Open(site.Output, site.Input);
        var built = site.Build(today, staging).Site.ShouldNotBeNull();
        staging.Publish(built);
        return built;
    }

    private string Beside(string name) => Path.Combine(site.Root, $".output.{name}");

    private IEnumerable<string> BesideOutput() =>
        Directory.EnumerateFileSystemEntries(site.Root).Select(e => Path.GetFileName(e)).Where(n => n is not ("input" or "output" or ".output.lock"));

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Contents(string folder) =>
        Names(folder).ToDictionary(n => n, n => File.ReadAllText(Path.Combine(folder, n)));
}
