using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What is said of a claim without its source or beyond its grade, how a grade is shown, and that no word of input/words.yml on claims is dead.</summary>
public sealed class ClaimTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly ClaimWords words = ContentReader.Read(SourceTree.Load(Path.Combine(TestSite.Repository, "input"))).Value.Words.Claims;
    private static HealthWords Health => words.Health;

    [Fact]
    public void A_claim_without_a_source_is_objected_to_at_its_words()
    {
        var problem = Problems("One\n\nday it **can also\ncause** fits.").ShouldHaveSingleItem();
        (problem.Rule.Id, problem.At.Line, problem.At.Column).ShouldBe(("REC225", 12, 1));
        problem.Message.ShouldBe("'cause' makes this a health claim, and no source stands behind it.");
    }

    [Fact]
    public void A_word_beyond_a_grade_is_objected_to_at_its_place_with_the_reason_and_what_to_write()
    {
        var problem = Problems("We found no good study.\nFor some it **works**.{{claim unsupported study2020}}").ShouldHaveSingleItem();
        (problem.Rule.Id, problem.At.Line, problem.At.Column, problem.At.Length).ShouldBe(("REC224", 10, 15, 5));
        problem.Message.ShouldBe("'works' does not go with the grade 'unsupported': nobody has shown it. Write: 'We found no good study of ...', with the month in which you looked.");
    }

    [Fact]
    public void A_claim_that_does_not_say_its_grade_is_objected_to_at_its_mark()
    {
        var problem = Problems("Some slept longer.{{claim preliminary study2020}}").ShouldHaveSingleItem();
        (problem.Rule.Id, problem.At.Line, problem.At.Column).ShouldBe(("REC224", 9, 19));
        problem.Message.ShouldBe("The claim is graded 'preliminary' and its words do not say so: the studies are few, small or at odds. Write: 'One small study found ... We do not know if it would hold'.");
    }

    [Fact]
    public void The_grade_on_a_page_leads_to_what_it_means_and_says_to_listeners_what_it_is()
    {
        Text(With("grades: about/grades\n")).ShouldContain(
            "Longer. <a class=\"claim promising\" href=\"about/grades.html\"><span class=\"unseen\">Evidence: </span>Promising</a><sup class=\"cite\">");
        Text(With("")).ShouldContain("Longer. <span class=\"claim promising\"><span class=\"unseen\">Evidence: </span>Promising</span><sup class=\"cite\">");
    }

    [Fact]
    public void The_grade_of_a_finding_leads_to_what_it_means()
    {
        Text(With("grades: about/grades\n")).ShouldContain("<a class=\"grade preliminary\" href=\"about/grades.html\">");
        Text(With("")).ShouldContain("<strong class=\"grade preliminary\">");
    }

    [Fact]
    public void Every_word_that_claims_is_found() =>
        Missed(Health.Words.Select(w => $"That is {Counted(w)} then.")).ShouldBeEmpty();

    [Fact]
    public void Every_word_of_a_study_is_found_with_what_it_found() =>
        Missed(Health.Studies.Select(s => $"One more {s} in Examplia found something.").Concat(Health.Found.Select(f => $"One more study {f} something."))).ShouldBeEmpty();

    [Fact]
    public void Every_effect_is_found_beside_a_substance() =>
        Missed(Health.Effects.Select(e => $"With morphadone it {e} this.")).ShouldBeEmpty();

    [Fact]
    public void Every_verb_is_found_with_its_ending_and_without() =>
        Missed(Health.Verbs.SelectMany(v => new[] { $"Morphadone {v} this.", $"It can {v} morphadone." })
            .Concat(Health.Can.Where(c => c != "not").Select(c => $"With morphadone one {c} cause this."))
            .Concat(Health.Between.Select(b => $"Morphadone can {b} cause this."))).ShouldBeEmpty();

    [Fact]
    public void Every_condition_makes_an_effect_a_claim() =>
        Missed(Health.Beside.Select(b => $"That causes us {b}.")).ShouldBeEmpty();

    [Fact]
    public void Every_exception_claims_nothing() =>
        Found(Health.Except.Select(e => $"Morphadone, {e}, and a fit.")).ShouldBeEmpty();

    [Fact]
    public void Behind_every_word_that_takes_it_back_nothing_is_claimed() =>
        Found(Health.NoClaimAfter.Select(n => $"{WordsFor.Capital(n.TrimEnd('*'))} morphadone causes fits.")).ShouldBeEmpty();

    [Fact]
    public void Every_word_of_advice_claims_nothing_until_it_gives_its_reason()
    {
        Found(Health.Advice.Select(a => $"{WordsFor.Capital(a)} nothing that causes fits.").Concat(Health.Advice.Select(a => $"At night, {a} nothing that causes fits."))).ShouldBeEmpty();
        Missed(Health.Reasons.Select(r => $"Leave it alone {r} morphadone causes fits.")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_that_names_a_laboratory_begins_its_findings() =>
        Problems(string.Join("\n\n", words.Laboratory.Select(w => $"In one {w}, nerves grew.{{{{cite mice}}}}")) + "\n\nNerves grew.{{cite mice}}")
            .ShouldHaveSingleItem().Rule.ShouldBe(Rules.LaboratoryWording);

    public static TheoryData<Grade> Grades => [.. Enum.GetValues<Grade>()];

    [Theory]
    [MemberData(nameof(Grades))]
    public void Every_word_beyond_a_grade_is_found_and_every_needed_one_is_enough(Grade grade)
    {
        var its = words.Grades.Single(g => g.Grade == grade);
        var (mark, hedge) = ($"{{{{claim {Kebab.Of(grade)} study2020}}}}", its.Needs.IsEmpty ? "Words" : $"This is {its.Needs[0]}");
        Missed(its.Avoid.Select(a => $"{hedge}. Then it {a} so.{mark}")).ShouldBeEmpty();
        Found(its.Needs.Select(n => $"This is {n.TrimEnd('*')}.{mark}").Concat(its.Avoid.SelectMany(a => its.ExceptBeside.Select(e => $"Then {a}, or {e.TrimEnd('*')}.{mark}")))).ShouldBeEmpty();
    }

    private static string Counted(string phrase) => phrase.Replace("NUMBER", "30", StringComparison.Ordinal).Replace("COUNT", "three", StringComparison.Ordinal);

    private static IEnumerable<string> Missed(IEnumerable<string> sentences) => Split(sentences).Missed;

    private static IEnumerable<string> Found(IEnumerable<string> sentences) => Split(sentences).Found;

    /// <summary>Each sentence stands in a paragraph of its own.</summary>
    private static (List<string> Found, List<string> Missed) Split(IEnumerable<string> sentences)
    {
        var all = sentences.ToList();
        var lines = Problems(string.Join("\n\n", all)).Where(p => p.Rule == Rules.ClaimWithoutSource || p.Rule == Rules.GradeWording).Select(p => p.At.Line).ToHashSet();
        const int first = 9;
        return ([.. all.Where((_, i) => lines.Contains(first + 2 * i))], [.. all.Where((_, i) => !lines.Contains(first + 2 * i))]);
    }

    private static IEnumerable<Diagnostic> Problems(string markdown)
    {
        using var site = TestSite.Over(null).WithPage("page", markdown, "substances: [morphadone]");
        site.With("sources.yml", File.ReadAllText(Path.Combine(site.Input, "sources.yml")) + (markdown.Contains("mice}}", StringComparison.Ordinal) ? "mice:\n  title: A study of mice\n  evidence: read\n  studied: animals\n" : ""));
        return site.Build(today).Problems;
    }

    private static TestSite With(string setting) => TestSite.Over(null)
        .With("site.yml", File.ReadAllText(Path.Combine(CaseTests.Folder, "_site", "site.yml")) + setting)
        .With("substances/quietin.yml", "name: Quietin\nkind: substance\ndescription: made up\nevidence:\n  - condition: sleep\n    grade: preliminary\n    summary: One small study.\n    sources: [study2020]\nreviewed: 2026-11-01\nreviewBy: 2027-05-01\n")
        .WithPage("about/grades", "What a grade means.")
        .WithPage("page", "Longer.{{claim promising study2020}}\n\n{{evidence quietin}}", "substances: [quietin]");

    private static string Text(TestSite site)
    {
        using (site)
        {
            var memory = new Memory();
            site.Build(today, memory).Problems.ShouldBeEmpty();
            return memory.Text("page.html");
        }
    }
}
