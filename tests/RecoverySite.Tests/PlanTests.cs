using RecoverySite.Commands;
using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <summary>The rules over every planned page: no wall of boxes, and nothing that saves a life below the top of its own page.</summary>
public sealed class PlanTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    [Fact]
    public void What_stands_on_each_planned_page_is_as_it_was()
    {
        var table = new StringWriter { NewLine = "\n" };
        ExplainReport.Print([.. PlannedSite.Explain(today).Select(e => e.Page)], table);
        table.ToString().ShouldMatchSnapshot("table.txt");
    }
}
