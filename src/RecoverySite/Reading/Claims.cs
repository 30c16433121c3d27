using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A graded claim in a text: <c>{{claim promising key key}}</c> behind the sentence that makes it.</summary>
public static class Claims
{
    /// <summary>The words that a claim may begin with, in the order of the grades.</summary>
    public static IEnumerable<string> Grades => Enum.GetValues<Grade>().Select(g => Kebab.Of(g));

    /// <summary>The grade that an insert's argument begins with; null if it is none.</summary>
    public static Grade? Grade(string? argument) =>
        argument?.Split(' ')[0] is { } word ? Enum.GetValues<Grade>().Cast<Grade?>().FirstOrDefault(g => Kebab.Of(g!.Value) == word) : null;
}
