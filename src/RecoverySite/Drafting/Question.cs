using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>One thing that must be known before a file can be written. It is asked on a terminal, or its answer is an option of the same name.</summary>
/// <param name="Name">What the option is called, without its hyphens.</param>
/// <param name="Asks">The question, without its question mark.</param>
/// <param name="Example">What an answer looks like; it stands for an answer that nobody has given yet.</param>
internal sealed record Question(string Name, string Asks, string Example)
{
    /// <summary>What counts where nobody answers, empty for nothing; null where an answer is needed.</summary>
    public Func<Answers, string?>? Otherwise { get; init; }

    /// <summary>The ids of a register, for a list of some of them; null where anything can be answered.</summary>
    public Func<Content, IEnumerable<string>>? Choices { get; init; }

    /// <summary>The words of an enum, of which one is chosen; empty for anything else.</summary>
    public ImmutableArray<string> Words { get; private init; } = [];

    /// <summary>Whether several answers can be given, with commas between them.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether it is asked at all, from what was answered before.</summary>
    public Func<Answers, bool> When { get; init; } = _ => true;

    /// <summary>A choice among the words of one enum, as files write them.</summary>
    public static Question Of<T>(string name, string asks, T? otherwise = null) where T : struct, Enum => new(name, asks, Kebab.Of(otherwise ?? default))
    {
        Words = [.. Enum.GetValues<T>().Select(Kebab.Of)],
        Otherwise = otherwise is { } value ? _ => Kebab.Of(value) : null,
    };
}

/// <summary>What was answered so far, on the ground of what the input folder holds today.</summary>
internal sealed record Answers(SourceTree Tree, Content Content, DateOnly Today, ImmutableDictionary<string, string> Given)
{
    /// <summary>The answer; what counts without one; or, while it is not its turn yet, an example of one.</summary>
    public string Text(Question question) =>
        Given.TryGetValue(question.Name, out var given) ? given.Trim() : question.Otherwise?.Invoke(this) ?? question.Example;

    public string[] List(Question question) => Text(question).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Answers With(Question question, string answer) => this with { Given = Given.SetItem(question.Name, answer) };

    /// <summary>Whether somebody must still be asked.</summary>
    public bool Lacks(Question question) => question.When(this) && string.IsNullOrWhiteSpace(Given.GetValueOrDefault(question.Name)) && question.Otherwise?.Invoke(this) is null;
}
