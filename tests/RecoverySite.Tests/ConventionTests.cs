using System.Reflection;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <summary>The house rules that a compiler does not hold: who may know whom, where the disk is touched, how large a file grows.</summary>
public sealed partial class ConventionTests
{
    /// <summary>Each stage may use those before it, and Model; Verifying knows nothing of how pages were made.</summary>
    private static readonly Dictionary<string, string[]> mayUse = new()
    {
        ["Model"] = [],
        ["Reading"] = ["Model"],
        ["Checking"] = ["Model", "Reading"],
        ["Advising"] = ["Model", "Reading", "Checking"],
        ["Theme"] = ["Model", "Rendering"],
        ["Rendering"] = ["Model", "Reading", "Checking", "Advising", "Theme"],
        ["Searching"] = ["Model", "Reading", "Checking", "Theme"],
        ["Exporting"] = ["Model"],
        ["Drafting"] = ["Model", "Reading", "Checking"],
        ["Verifying"] = ["Model"],
        ["Writing"] = ["Model", "Verifying"],
        ["Comparing"] = ["Model", "Reading"],
        ["Previewing"] = ["Model", "Reading", "Verifying"],
    };

    private static readonly string source = Path.Combine(TestSite.Repository, "src", "RecoverySite");

    [Fact]
    public void Dependencies_point_one_way()
    {
        var wrong = from stage in mayUse
                    from file in SourceFiles(stage.Key)
                    from use in Uses().Matches(File.ReadAllText(file))
                    let used = use.Groups["stage"].Value
                    where used != stage.Key && !stage.Value.Contains(used)
                    select $"{Path.GetFileName(file)} uses {used}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_stage_is_known_to_this_test() =>
        Directory.GetDirectories(source).Select(Path.GetFileName).Where(n => n is not ("bin" or "obj" or "Commands")).Order(StringComparer.Ordinal)
            .ShouldBe(mayUse.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Only_the_doors_and_the_clock_lift_the_ban()
    {
        var lifted = SourceFiles("").Where(f => File.ReadAllText(f).Contains("#pragma warning disable RS0030", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(source, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
        lifted.ShouldBe(["Commands/Options.cs", "Reading/SourceFolder.cs", "Reading/SourceTree.cs", "Reading/SourceWatch.cs", "Writing/InputFolder.cs", "Writing/OutputFolder.cs", "Writing/Staging.cs"]);
    }

    [Fact]
    public void Files_stay_small() =>
        SourceFiles("").Where(f => File.ReadAllLines(f).Length > 170).Select(Path.GetFileName).ShouldBeEmpty();

    [Fact]
    public void No_word_stands_for_nothing() =>
        SourceFiles("").Select(Path.GetFileNameWithoutExtension).Where(n => Drawer().IsMatch(n!)).ShouldBeEmpty();

    [Fact]
    public void Only_the_verifier_can_make_a_verified_site() =>
        typeof(VerifiedSite).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).ShouldAllBe(c => c.IsPrivate);

    [Fact]
    public void Rules_have_ids_of_their_stage_in_order_and_say_what_to_do()
    {
        Rules.All.Count.ShouldBeGreaterThan(50);
        Rules.All.Select(r => r.Id).ShouldBeUnique();
        Rules.All.ShouldAllBe(r => Id().IsMatch(r.Id) && r.Title.EndsWith('.') && r.Help.EndsWith('.') && r.Help.Length > 15);
    }

    [Fact]
    public void Every_public_type_says_what_it_is_for()
    {
        var silent = from file in SourceFiles("")
                     where Path.GetExtension(file) == ".cs"
                     let lines = File.ReadAllLines(file)
                     from i in Enumerable.Range(0, lines.Length)
                     where PublicType().IsMatch(lines[i])
                     where !lines.Take(i).Reverse().TakeWhile(l => l.Trim().Length > 0).Any(l => l.Contains("</summary>", StringComparison.Ordinal) || l.Contains("</content>", StringComparison.Ordinal))
                     // Parts of a view explain themselves by the record that holds them.
                     where !file.EndsWith("PageView.cs", StringComparison.Ordinal)
                     select $"{Path.GetFileName(file)}:{i + 1}";
        silent.ShouldBeEmpty();
    }

    [Fact]
    public void The_tree_speaks_of_the_project_alone()
    {
        string[] places = ["src", "input", "tests", ".github", ".ci", "README.md"];
        var files = places.Select(p => Path.Combine(TestSite.Repository, p)).SelectMany(p => Directory.Exists(p)
            ? Directory.EnumerateFiles(p, "*", SearchOption.AllDirectories) : [p]);
        files.Where(f => !Build().IsMatch(f) && MachinePath().IsMatch(File.ReadAllText(f))).Select(f => Path.GetRelativePath(TestSite.Repository, f)).ShouldBeEmpty();
    }

    private static IEnumerable<string> SourceFiles(string stage) =>
        Directory.EnumerateFiles(Path.Combine(source, stage), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !Build().IsMatch(f));

    [GeneratedRegex(@"RecoverySite\.(?<stage>Model|Reading|Checking|Advising|Theme|Rendering|Searching|Exporting|Comparing|Drafting|Verifying|Writing|Previewing|Commands)\b")]
    private static partial Regex Uses();

    [GeneratedRegex(@"(Manager|Helper|Util|Utils|Processor|Service)s?$")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"^REC[1-4]\d\d$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^public .*\b(class|record|struct|enum|interface|delegate)\b")]
    private static partial Regex PublicType();

    [GeneratedRegex(@"[/\\](bin|obj|TestResults)[/\\]")]
    private static partial Regex Build();

    // Written so that this file does not find itself.
    [GeneratedRegex(@"(^|[^A-Za-z.])/(w[o]rk|f[a]rm|r[o]ot)/")]
    private static partial Regex MachinePath();
}
