using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>Any day can be today: the first and the last of the calendar, and the ends of months.</summary>
public sealed class DayTests
{
    [Fact]
    public void On_the_first_day_of_the_calendar_everything_was_checked_in_the_future()
    {
        using var site = TestSite.Over(null);
        var build = site.Build(DateOnly.MinValue);
        build.Problems.Select(p => p.Rule).Distinct().ShouldBe([Rules.ReviewDates]);
        Due.Of(Read(site), DateOnly.MinValue).ShouldAllBe(d => d.On == null);
    }

    [Fact]
    public void On_the_last_day_of_the_calendar_the_site_is_built_and_all_is_overdue()
    {
        using var site = TestSite.Over(null);
        var build = site.Build(DateOnly.MaxValue);
        build.Problems.ShouldBeEmpty();
        build.Site.ShouldNotBeNull();
        Due.Of(Read(site), DateOnly.MaxValue, within: 36_500).Length.ShouldBe(build.Due);
    }

    [Theory]
    [InlineData("2024-02", "2024-01-31", true)]
    [InlineData("2024-02", "2024-02-01", false)]
    [InlineData("2024-02-29", "2024-02-28", true)]
    [InlineData("2024-02-29", "2024-02-29", false)]
    [InlineData("2025", "2024-12-31", true)]
    [InlineData("2025", "2025-01-01", false)]
    public void A_month_lies_in_the_future_until_it_begins(string date, string today, bool isAfter) =>
        PartialDate.TryParse(date)!.Value.IsAfter(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(isAfter);

    private static Content Read(TestSite site) => ContentReader.Read(SourceTree.Load(site.Input)).Value;
}
