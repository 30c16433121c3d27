namespace RecoverySite.BrowserTests;

/// <summary>Where the browser of these tests comes from, and what is said where there is none.</summary>
public sealed class ChromiumTests
{
    [Fact]
    public void The_machines_own_comes_before_playwrights() =>
        Chromium.Choose([null, "/usr/bin/chromium", "/home/reader/.cache/chrome"], p => p is not null).ShouldBe("/usr/bin/chromium");

    [Fact]
    public void Playwrights_own_serves_where_the_machine_has_none() =>
        Chromium.Choose(["/usr/bin/chromium", "/home/reader/.cache/chrome"], p => p == "/home/reader/.cache/chrome").ShouldBe("/home/reader/.cache/chrome");

    [Fact]
    public void Without_any_the_tests_fail_with_the_command_that_installs_one() =>
        Should.Throw<InvalidOperationException>(() => Chromium.Choose(["/usr/bin/chromium", ""], _ => false)).Message.ShouldContain("apt-get install chromium");
}
