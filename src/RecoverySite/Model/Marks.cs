namespace RecoverySite.Model;

/// <summary>
/// The attributes by which finished pages say what a part is. The theme writes them and the verifier reads them;
/// they are all that the two have in common.
/// </summary>
public static class Marks
{
    /// <summary>On a notice in full: its id. Its text stands in one element marked <see cref="NoticeText"/>.</summary>
    public const string Notice = "data-notice";
    public const string NoticeText = "data-notice-text";

    /// <summary>On a legal note: the id of its entry.</summary>
    public const string Law = "data-law";

    /// <summary>On the sentence that names the places without a record: the substance.</summary>
    public const string NoLaw = "data-no-law";

    /// <summary>On the one line of a substance that the page only names: its id.</summary>
    public const string AlsoNamed = "data-also-named";

    /// <summary>On what is printed from a register, such as a table of interactions: which register. Names in there call for nothing more.</summary>
    public const string Register = "data-register";

    /// <summary>Beside it, the substance whose register it is.</summary>
    public const string RegisterOf = "data-register-of";

    /// <summary>On a cell of the table of all pairs: the pair. On the part that lists the pairs of one substance: that substance.</summary>
    public const string Pair = "data-pair";
    public const string PairsOf = "data-pairs-of";

    /// <summary>On what is printed of a country: its code. On its emergency number, which stands by itself: the code again.</summary>
    public const string Country = "data-country";
    public const string Emergency = "data-emergency";

    /// <summary>On what the law or a help line says, which goes out of date: the word for it. In an old copy it folds; nothing else does.</summary>
    public const string Ages = "data-ages";

    /// <summary>On the lines that say when and by whom a page was checked.</summary>
    public const string Review = "data-review";

    /// <summary>What every page tells the browser: load nothing but our own stylesheet, scripts and pictures, and send nothing to another place.</summary>
    public const string ContentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'";

    /// <summary>The one script that every page loads: it fetches the others when somebody turns to the search box.</summary>
    public const string SearchScript = "search/box.js";

    /// <summary>Stands for the version of a page until its main part is written.</summary>
    public const string Version = "{version}";

    /// <summary>The main part of a page as it is written, of which its version is the hash.</summary>
    public static string MainOf(string html) =>
        html.IndexOf("<main", StringComparison.Ordinal) is var start and >= 0 && html.LastIndexOf("</main>", StringComparison.Ordinal) is var end && end > start ? html[start..end] : "";

    /// <summary>In the tab of every page: a plain disc, which tells nobody what is read there.</summary>
    public const string Icon = "icon.svg";

    /// <summary>The script of every page itself, and what it looks up for whoever chose a country.</summary>
    public const string PageScript = "page.js";

    /// <summary>The same for pages in another language than the site's: it speaks, too.</summary>
    public static string PageScriptOf(Language language, Content content) => language == content.Language ? PageScript : $"page-{language.Code}.js";

    public const string Numbers = "numbers.js";
    public const string NumbersBegin = "window.RecoveryNumbers = ";
    public const string NumbersEnd = ";\n";

    /// <summary>On the day of the copy: that day, the days after which the copy is old, and where the newest is.</summary>
    public const string Made = "data-made";
    public const string OldAfter = "data-old-after";
    public const string Newest = "data-newest";
    /// <summary>On the ways to keep a page; a copy has only those that lead somewhere from it.</summary>
    public const string Keep = "data-keep";

    /// <summary>On what is told of one edition: its file. On the line at the foot of a copy that says which edition it is: empty.</summary>
    public const string Edition = "data-edition";

    /// <summary>The id of every body: a page that is opened at it is set in large print.</summary>
    public const string LargePrint = "page-large-print";

    /// <summary>On the part that holds the author's words.</summary>
    public const string Authored = "data-authored";
}
