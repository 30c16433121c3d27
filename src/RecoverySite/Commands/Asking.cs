using System.Globalization;
using RecoverySite.Drafting;
using RecoverySite.Model;
using RecoverySite.Reading;
using Spectre.Console;

namespace RecoverySite.Commands;

/// <summary>Questions on a terminal, one after the other; an answer that the readers of the site would refuse is asked for again.</summary>
internal static class Asking
{
    /// <summary>Where nobody sits at a terminal, nothing is asked.</summary>
    public static bool IsPossible => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    public static Answers Ask(DraftKind kind, Answers answers, Rehearsal rehearsal, IAnsiConsole console)
    {
        foreach (var question in kind.Questions.Where(q => !answers.Given.ContainsKey(q.Name)))
        {
            if (!question.When(answers)) continue;
            // What an example cannot help is no fault of this answer.
            var before = Wrong(kind, answers, rehearsal).Select(w => w.What).ToHashSet(StringComparer.Ordinal);
            while (true)
            {
                var next = answers.With(question, One(question, answers, console));
                var wrong = Wrong(kind, next, rehearsal).Where(w => !before.Contains(w.What)).ToList();
                if (wrong.Count == 0 && !next.Lacks(question))
                {
                    answers = next;
                    break;
                }
                foreach (var (what, help) in wrong) console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{what}[/] [dim]{help}[/]");
                if (wrong.Count == 0) console.MarkupLine("[red]An answer is needed.[/]");
            }
        }
        return answers;
    }

    /// <summary>What is wrong with the file that the answers make so far, and what to do.</summary>
    private static IEnumerable<(string What, string Help)> Wrong(DraftKind kind, Answers answers, Rehearsal rehearsal)
    {
        var draft = kind.Write(answers);
        if (draft.Changes.FirstOrDefault(c => c.NeedsRoom && SourceTree.IsTaken(c.To)) is { } taken) return [($"'{taken.To}' is there already, and nothing is overwritten.", "")];
        return draft.Refusal is { } refusal ? [(refusal, "")] : rehearsal.Glance(draft.Changes).Select(p => (p.Message, p.Rule.Help));
    }

    private static string One(Question question, Answers answers, IAnsiConsole console)
    {
        if (question.Words is { IsEmpty: false } words)
        {
            var otherwise = question.Otherwise?.Invoke(answers);
            string[] first = otherwise switch { null => [], "" => [Nothing], _ => [otherwise] };
            var picked = console.Prompt(new SelectionPrompt<string> { SearchEnabled = true }.Title(Markup.Escape($"{question.Asks}?")).AddChoices(first.Union(words)));
            Say(question, picked, console);
            return picked == Nothing ? "" : picked;
        }
        if (question.Choices?.Invoke(answers.Content).ToList() is { Count: > 0 and <= MaxChoices } ids)
        {
            var several = string.Join(", ", console.Prompt(new MultiSelectionPrompt<string> { Required = false }.Title(Markup.Escape($"{question.Asks}?")).AddChoices(ids)));
            Say(question, several, console);
            return several;
        }
        var prompt = new TextPrompt<string>(Markup.Escape($"{question.Asks}{(question.IsList ? ", with commas between them" : "")}?")) { AllowEmpty = true };
        if (question.Otherwise?.Invoke(answers) is { Length: > 0 } usual) prompt.DefaultValue(usual);
        return console.Prompt(prompt);
    }

    /// <summary>A list to choose from goes away with the choice; what was chosen stays in sight.</summary>
    private static void Say(Question question, string answer, IAnsiConsole console) =>
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{question.Asks}? [bold]{answer}[/]");

    private const string Nothing = "(none)";

    /// <summary>So many are chosen with the arrow keys; of more, somebody types the ones they want.</summary>
    private const int MaxChoices = 12;
}
