using static RecoverySite.Model.Severity;

namespace RecoverySite.Model;

/// <summary>Every rule, once. REC1xx Reading, REC2xx Checking, REC3xx Advising, REC4xx Verifying.</summary>
public static partial class Rules
{
    public static readonly Rule NotUtf8 = new("REC101", Error, "The file is not UTF-8 text.",
        "Save it as UTF-8. In most editors this is in the Save As window, under Encoding.");
    public static readonly Rule ByteOrderMark = new("REC102", Warning, "The file begins with a byte order mark.",
        "Save it as UTF-8 without BOM. Nothing else is wrong with it.");
    public static readonly Rule LineEndings = new("REC103", Warning, "The file has Windows or old Mac line ends.",
        "Save it with LF line ends, as .editorconfig asks. Nothing else is wrong with it.");
    public static readonly Rule UnknownField = new("REC104", Error, "A field that nobody reads.",
        "Correct the spelling or delete the line. A misspelt field is never ignored: what it says would be lost in silence.");
    public static readonly Rule MissingField = new("REC105", Error, "A field is missing.",
        "Add the field. Look at a neighbouring file for an example.");
    public static readonly Rule WrongType = new("REC106", Error, "A value is of the wrong kind.",
        "Write the kind of value that the message asks for.");
    public static readonly Rule BadDate = new("REC107", Error, "A date that no calendar has.",
        "Write year-month-day, such as 2026-11-22.");
    public static readonly Rule UnknownChoice = new("REC108", Error, "A word outside the vocabulary.",
        "Use one of the words that the message lists.");
    public static readonly Rule DuplicateKey = new("REC109", Error, "The same field stands twice.",
        "Keep one of the two lines. Only one could count, and a reader of the file could not know which.");
    public static readonly Rule BrokenYaml = new("REC110", Error, "The YAML cannot be read.",
        "Check the line for a missing quote, bracket or colon. Put a text that holds ': ' or ' #' in double quotes.");
    public static readonly Rule TabIndent = new("REC111", Error, "A tab indents a line of YAML.",
        "Use two spaces for each step. YAML does not allow tabs there.");
    public static readonly Rule Alias = new("REC112", Error, "YAML anchors and aliases are not used here.",
        "Write the value out where it is meant.");
    public static readonly Rule TooDeep = new("REC113", Error, "The text is nested too deeply.",
        "Flatten the lists, quotations or brackets. A page needs a handful of levels.");
    public static readonly Rule TooLarge = new("REC114", Error, "The file is too large.",
        "Split it into several files. The limit keeps one file from stopping the whole site.");
    public static readonly Rule NoFrontMatter = new("REC115", Error, "The page has no front matter.",
        "Begin the file with a line '---', the fields (title, description, reviewed ...) and another line '---'.");
    public static readonly Rule EmptyFile = new("REC116", Error, "The file is empty.",
        "Write it or delete it.");
    public static readonly Rule SymbolicLink = new("REC117", Error, "A link in the input folder.",
        "Copy the file itself into the input folder. Links are not followed, because they may lead out of it.");
    public static readonly Rule SameAddress = new("REC118", Error, "Two pages for one address.",
        "Move or rename one of them, or drop the redirect.");
    public static readonly Rule AddressCase = new("REC119", Error, "Addresses that differ only by case.",
        "Rename one of them. Windows and macOS would take them for one file.");
    public static readonly Rule BadFileName = new("REC120", Error, "A file name that cannot be an address.",
        "Use lower-case letters a to z, digits and hyphens.");
    public static readonly Rule UnknownFile = new("REC121", Error, "A file that nothing reads.",
        "Move it where it belongs or delete it. Pages are .md files in pages/, notices .md files in notices/, records .yml files in their folder. Pictures (png, jpg, webp, gif, avif) go beside their page.");
    public static readonly Rule Unreadable = new("REC122", Error, "The file could not be opened.",
        "Check its permissions and that no other program holds it.");
    public static readonly Rule NoSite = new("REC123", Error, "A part of the site is missing.",
        "Every site has site.yml, words.yml and pages/index.md in its input folder.");
    public static readonly Rule BadAddress = new("REC124", Error, "Not a web address.",
        "Write the whole address, beginning with https://.");
    public static readonly Rule ControlCharacter = new("REC125", Error, "An invisible control character.",
        "Delete it. Most editors can show invisible characters.");
    public static readonly Rule NoticeMarkup = new("REC126", Error, "Markup in a notice.",
        "Write plain sentences: a notice reads the same in print, in feeds and in search results.");

    public static readonly Rule UnknownId = new("REC201", Error, "A name that no register has.",
        "Correct the spelling, or add the entry to its register.");
    public static readonly Rule UnusedSource = new("REC202", Warning, "A source that nothing cites.",
        "Cite it where it is used, or delete it from sources.yml.");
    public static readonly Rule BrokenLink = new("REC203", Error, "A link to a page that does not exist.",
        "Correct the path. Links are relative to the page's own file, such as ../help/now.md, or absolute with xref:help/now.");
    public static readonly Rule BrokenAnchor = new("REC204", Error, "A link to a heading that does not exist.",
        "Use the heading's own words in lower case with hyphens after the #.");
    public static readonly Rule RefusedScheme = new("REC205", Error, "A kind of link that is not allowed.",
        "Use https:, http: or mailto:, a relative path or xref:. Phone numbers come from input/help-lines.");
    public static readonly Rule RawHtml = new("REC206", Error, "HTML that is not allowed in a page.",
        "Write it in Markdown. Allowed are br, wbr, sub, sup, kbd, mark, small, u, s, del, ins, q, cite, dfn, var, samp without attributes, and comments.");
    public static readonly Rule HeadingOrder = new("REC207", Error, "Headings out of order.",
        "Start with ## (the title is the first heading of the page) and go down one level at a time.");
    public static readonly Rule OneSidedInteraction = new("REC208", Error, "A pair that stands on one side only.",
        "Write the pair in both substances with the same severity.");
    public static readonly Rule NoticeNeverApplies = new("REC209", Error, "A notice that can never appear.",
        "Give it 'appliesTo' or 'every'.");
    public static readonly Rule ReviewDates = new("REC210", Error, "Review dates that cannot be right.",
        "What was checked ('reviewed', 'asOf') lies in the past, and the next check ('reviewBy', 'checkBy') after it.");
    public static readonly Rule UnknownInsert = new("REC211", Error, "A {{...}} that is not known.",
        "Use {{cite KEY}}, {{claim GRADE KEY}} or {{law ID}} in a sentence, or alone in a paragraph {{emergency-numbers}}, {{help-lines}}, {{help-lines-of CODE}}, {{interactions ID}}, {{evidence ID}}, {{evidence-chart ID ID}}, {{picture NAME}}, {{pages FOLDER}}, {{pages-about ID}}, {{also-called ID}}, {{names}}, {{interaction-matrix}}, {{law-matrix}}, {{glossary}}, {{popular-claims}}, {{corrections}}, {{topics}}, {{places}} or {{places-in PLACE}}.");
    public static readonly Rule ImageText = new("REC212", Error, "A picture without words.",
        "Write what it shows between the square brackets, for readers who cannot see it.");
    public static readonly Rule LinkText = new("REC213", Error, "A link without words.",
        "Write where it leads between the square brackets.");
    public static readonly Rule SharedName = new("REC214", Error, "One name for two substances.",
        "Give the name to one of them, or list it under 'common' where only a page that declares the substance counts it.");
    public static readonly Rule Unsupported = new("REC215", Error, "A record that rests on nothing.",
        "Give 'sources', or say under 'basis' what it rests on.");
    public static readonly Rule DuplicateRecord = new("REC216", Error, "The same record twice.",
        "Keep one of them, or give them different ids.");
    public static readonly Rule RemotePicture = new("REC217", Error, "A picture from elsewhere.",
        "Put the file beside the page. A reader's visit is told to nobody, and the page works without a network.");
    public static readonly Rule OneSidedNotice = new("REC218", Error, "A grave notice that its substance does not count on.",
        "List the notice under 'notices' in the substance's file. What keeps people alive is written down twice, so that no one slip can take it away.");
    public static readonly Rule BlockedWord = new("REC219", Error, "A word that this site does not use.",
        "Choose other words; input/words.yml has the list with its reasons. What somebody else said goes in quotation marks.");
    public static readonly Rule DoubtfulWord = new("REC220", Warning, "A word that is often the wrong one.",
        "Choose other words if they fit; input/words.yml has the list with its reasons. What somebody else said goes in quotation marks.", CanBeWaived: true);
    public static readonly Rule LawInProse = new("REC221", Error, "The law on a substance, written in a page.",
        "Use the record in input/legal. What a page says of the law stays when the law has changed; a record has a date, a source and an end.");

    public static readonly Rule TwoHomes = new("REC222", Error, "A notice with two homes.",
        "Keep one 'homeOf': the page that says most about what the notice warns of.");
    public static readonly Rule ListAboutSubstance = new("REC223", Error, "A list that is about a substance.",
        "Take the substance out of the page, or the page out of 'lists' in site.yml. A list carries one general notice and not those of a substance.");

    public static readonly Rule GradeWording = new("REC224", Error, "A claim that is not worded as its grade asks.",
        "Choose other words, or the grade that fits what is known; input/words.yml has the words of each under 'grades'.");
    public static readonly Rule ClaimWithoutSource = new("REC225", Error, "A health claim without a source.",
        "Put {{cite KEY}} or {{claim GRADE KEY}} behind its full stop, in the same paragraph, item or row; input/sources.yml has the keys. Without a source, leave it out or say that it is not known.");
    public static readonly Rule LaboratoryWording = new("REC226", Error, "A finding in cells or animals, worded as if of people.",
        "Begin the sentence with what was studied, such as 'In mice,' or 'In cells,'; or cite a study of people beside it.");
    public static readonly Rule LaboratoryGrade = new("REC227", Error, "A grade that cells, animals or theory cannot carry.",
        "Grade it 'unsupported' and say that it has not been tested in people, or add a study of people.");
    public static readonly Rule PageGrade = new("REC228", Warning, "A page with a higher grade than anything on it.",
        "Lower 'evidence', or make the page's main claim in its text with {{claim GRADE KEY}}.");

    public static readonly Rule NamesOffList = new("REC250", Error, "Names of many substances on a page that is no list.",
        "Add the page's address to 'lists' in site.yml, so that it carries the notice of lists.");

    public static readonly Rule Undeclared = new("REC301", Error, "A page is about a substance that it does not declare.",
        "Add the id under 'substances', so that the page carries its notices in full; or ignore the word with a reason if it is no drug here.");
    public static readonly Rule AskWord = new("REC302", Warning, "A word that may be a drug.",
        "Declare the substance under 'substances', or write in the front matter, with your own word and reason, ignore: [{ word: coke, reason: the drink }].");
    public static readonly Rule IgnoredAbsent = new("REC303", Error, "An ignored word that is not on the page.",
        "Delete the line under 'ignore'. A stale one could hide a later mention.");
    public static readonly Rule NameWithoutPage = new("REC304", Error, "A substance in the name of a folder or of the site.",
        "Choose other words. They stand on pages that do not carry the notices of that substance.");

    public static readonly Rule NoticeMissing = new("REC401", Error, "A finished page lacks a notice.", OurBug);
    public static readonly Rule NoticeTwice = new("REC402", Error, "A finished page carries a notice twice.", OurBug);
    public static readonly Rule NoticeHidden = new("REC403", Error, "A notice is there but nobody can see it.", OurBug);
    public static readonly Rule NoticeMisplaced = new("REC404", Error, "A notice stands after what it must precede.", OurBug);
    public static readonly Rule NoticeAltered = new("REC405", Error, "A notice's words are not the register's.", OurBug);
    public static readonly Rule LawMissing = new("REC406", Error, "A finished page lacks a legal note.", OurBug);
    public static readonly Rule LawAltered = new("REC407", Error, "A legal note's words are not the register's.", OurBug);
    public static readonly Rule NameWithoutNotice = new("REC408", Error, "A name stands on a finished page without what it calls for.", OurBug);
    public static readonly Rule DeadLink = new("REC409", Error, "A finished page links to nothing.", OurBug);
    public static readonly Rule OutsideRequest = new("REC410", Error, "A finished page would ask something of another place.", OurBug);
    public static readonly Rule DuplicateElement = new("REC411", Error, "An id stands twice on a finished page.", OurBug);
    public static readonly Rule PageShape = new("REC412", Error, "A finished page is not whole: its title, language, frame or main part is missing.", OurBug);
    public static readonly Rule ForeignScript = new("REC413", Error, "A script, handler or form that is not ours.", OurBug);
    public static readonly Rule FileMissing = new("REC414", Error, "A page was not written, or a file nobody asked for was.", OurBug);
    public static readonly Rule ForeignMarkup = new("REC415", Error, "Markup on a finished page that no page may carry.", OurBug);

    public static readonly Rule ManifestWrong = new("REC416", Error, "The manifest does not say what the pages carry.", OurBug);

    public static readonly Rule FeedWrong = new("REC417", Error, "An entry of the feed does not carry what its page carries.", OurBug);

    public static readonly Rule RegisterMissing = new("REC420", Error, "A finished page lacks what it prints from a register.", OurBug);
    public static readonly Rule PairWrong = new("REC421", Error, "A pair on a finished page is not what the register says.", OurBug);
    public static readonly Rule NameAstray = new("REC422", Error, "A name of the register does not lead to its card.", OurBug);
    public static readonly Rule PlaceIncomplete = new("REC423", Error, "The page of a place lacks what is recorded of it.", OurBug);
    public static readonly Rule FindingWrong = new("REC424", Error, "A finding on a finished page is not what the register says.", OurBug);

    private const string OurBug = "Nothing was published. This is a fault in src/, not in input/: please report it.";

    /// <summary>All of them, found by reflection once, for tests and for the formats that list rules.</summary>
    public static IReadOnlyList<Rule> All => all.Value;

    private static readonly Lazy<IReadOnlyList<Rule>> all = new(() =>
    [
        .. typeof(Rules).GetFields().Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!)
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ]);
}
