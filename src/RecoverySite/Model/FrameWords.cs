using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>
/// What the theme itself says to a reader around the text of a page, in one language. Each property is a field of the language's
/// <c>frame.yml</c>; <c>Theme/frame.en.yml</c> says where each stands. What is in {braces} is filled in.
/// </summary>
public sealed partial class FrameWords
{
    public required ImmutableArray<string> Months { get; init; }

    public string Date { get; private init; } = "";
    public string Skip { get; private init; } = "";
    public string HelpAndLeaving { get; private init; } = "";
    public string GetHelpNow { get; private init; } = "";
    public string LeaveThisPage { get; private init; } = "";
    public string Printed { get; private init; } = "";
    public string SearchThisSite { get; private init; } = "";
    public string Search { get; private init; } = "";
    public string MainMenu { get; private init; } = "";
    public string WhereYouAre { get; private init; } = "";
    public string InThisSection { get; private init; } = "";
    public string OnThisPage { get; private init; } = "";
    public string PreviousAndNext { get; private init; } = "";
    public string Previous { get; private init; } = "";
    public string Next { get; private init; } = "";
    public string Untranslated { get; private init; } = "";
    public string Emergency { get; private init; } = "";
    public string Danger { get; private init; } = "";
    public string Caution { get; private init; } = "";
    public string GoodToKnow { get; private init; } = "";
    public string Notice { get; private init; } = "";
    public string Version { get; private init; } = "";
    public string WhatToDo { get; private init; } = "";
    public string ReadMore { get; private init; } = "";
    public string WhatToDoAndNumbers { get; private init; } = "";
    public string MoreSafetyFacts { get; private init; } = "";
    public string GroupEmergency { get; private init; } = "";
    public string GroupStopping { get; private init; } = "";
    public string GroupMixing { get; private init; } = "";
    public string GroupWho { get; private init; } = "";
    public string GroupBody { get; private init; } = "";
    public string GroupMind { get; private init; } = "";
    public string GroupSupply { get; private init; } = "";
    public string GroupCare { get; private init; } = "";
    public string GroupLaw { get; private init; } = "";
    public string GroupAbout { get; private init; } = "";
    public string Sources { get; private init; } = "";
    public string Source { get; private init; } = "";
    public string FromMemory { get; private init; } = "";
    public string Corrections { get; private init; } = "";
    public string CopiesWithIt { get; private init; } = "";
    public string Safety { get; private init; } = "";
    public string Table { get; private init; } = "";
    public string Tip { get; private init; } = "";
    public string Important { get; private init; } = "";
    public string Warning { get; private init; } = "";
    public string HowChecked { get; private init; } = "";
    public string CheckedAgainst { get; private init; } = "";
    public string NextCheckDue { get; private init; } = "";
    public string Overdue { get; private init; } = "";
    public string ClinicalReview { get; private init; } = "";
    public string NoClinician { get; private init; } = "";
    public string NobodyAnswers { get; private init; } = "";
    public string ReviewedBy { get; private init; } = "";
    public string EditThisPage { get; private init; } = "";
    public string ReportMistake { get; private init; } = "";
    public string ReportIsPublic { get; private init; } = "";
    public string ReportWithoutAccount { get; private init; } = "";
    public string KeepThisPage { get; private init; } = "";
    public string SaveAsOneFile { get; private init; } = "";
    public string LargePrint { get; private init; } = "";
    public string TakeTheSite { get; private init; } = "";
    public string CopyMade { get; private init; } = "";
    public string PublishedBy { get; private init; } = "";
    public string NotNamed { get; private init; } = "";
    public string Contact { get; private init; } = "";
    public string Funding { get; private init; } = "";
    public string InDanger { get; private init; } = "";
    public string IsOnePage { get; private init; } = "";
    public string NewestVersion { get; private init; } = "";
    public string IsSmallEdition { get; private init; } = "";
    public string RestIsOnThePage { get; private init; } = "";
    public string AgeInMonths { get; private init; } = "";
    public string AgeInYears { get; private init; } = "";
    public string MayHaveChanged { get; private init; } = "";
    public string IsFolded { get; private init; } = "";
    public string DoNotRely { get; private init; } = "";
    public string AskForNewer { get; private init; } = "";
    public string NotRenewed { get; private init; } = "";
    public string NewestIsAt { get; private init; } = "";
    public string ShowAnyway { get; private init; } = "";
    public string Remember { get; private init; } = "";
    public string Forget { get; private init; } = "";
    public string IsAtTheTop { get; private init; } = "";
    public string IsKept { get; private init; } = "";
    public string NothingIsKept { get; private init; } = "";
    public string Moved { get; private init; } = "";
    public string MovedTo { get; private init; } = "";
    public string NewAddress { get; private init; } = "";
    public string Blank { get; private init; } = "";
    public string NothingHere { get; private init; } = "";
}
