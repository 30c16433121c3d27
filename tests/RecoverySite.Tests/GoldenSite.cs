namespace RecoverySite.Tests;

/// <summary>The small valid site with three pages more: about one substance, naming some, and about none.</summary>
internal static class GoldenSite
{
    public static TestSite Make() => TestSite.Over(Path.Combine(TestSite.ProjectFolder, "Golden"));
}
