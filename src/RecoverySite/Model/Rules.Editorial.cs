using static RecoverySite.Model.Severity;

namespace RecoverySite.Model;

/// <content>The rules of the editorial standard beyond words, law and sources: what is never published, how hard a text is, when it is looked at again.</content>
public static partial class Rules
{
    public static readonly Rule Unwritten = new("REC229", Warning, "A page that nobody has written yet.",
        "Write it, or delete the file until somebody does.");
    public static readonly Rule TypedNumber = new("REC249", Error, "A number to call, written in a page.",
        "Take it out: numbers change, and the registers have theirs with the day on which each was checked. {{emergency-numbers}} or {{help-lines-of CODE}} prints them; a new one goes into help-lines/.", CanBeWaived: true);
    public static readonly Rule Amount = new("REC230", Error, "An amount of a drug.",
        "Leave the amount out. No page gives doses: whoever prescribes sets them, and in first aid the packet or the call handler says how much.");
    public static readonly Rule Schedule = new("REC231", Error, "A schedule for cutting down, waiting or stopping.",
        "Leave the times out and say that the prescriber plans this. What is right for one person can kill another.");
    public static readonly Rule WayOfTaking = new("REC232", Error, "How to take a drug.",
        "Leave it out. Say what can go wrong, and what to do then.");
    public static readonly Rule Shop = new("REC233", Error, "The address of a shop.",
        "Take it out: this site never says where to get a drug. A page that proves something goes into sources.yml and is cited.");
    public static readonly Rule Price = new("REC234", Error, "A price beside a drug.",
        "Leave the price out. What care costs stands in a sentence of its own, without the name of a drug.");
    public static readonly Rule Brand = new("REC235", Error, "A brand name outside brackets, or a second time.",
        "Use the name of the medicine. Its brand may stand once on a page, in brackets behind it, for readers who know only that.");

    public static readonly Rule HardText = new("REC236", Error, "A text that is too hard to read.",
        "Begin with the sentences that the message names: cut them in two, and use shorter words. 'recoverysite explain PAGE' prints the figures.", CanBeWaived: true);
    public static readonly Rule LongSentences = new("REC237", Warning, "Sentences that are long on the whole.",
        "Cut the longest in two: one idea each. 'recoverysite explain PAGE' prints the figures.", CanBeWaived: true);
    public static readonly Rule LongSentence = new("REC238", Warning, "A very long sentence.",
        "Cut it in two, or make a list of it.", CanBeWaived: true);

    public static readonly Rule ReviewTooLate = new("REC239", Error, "A review that is too far away.",
        "Put the next review on an earlier day. 'reviewWithin' in the folder's _directory.yml says how soon its pages are looked at again.");
    public static readonly Rule BusyDay = new("REC240", Warning, "Many pages are due on the same day.",
        "Move some to the day that the message names: whoever reviews them has one day for each.");

    public static readonly Rule EmptyPictureText = new("REC241", Error, "A picture whose words say nothing.",
        "Write what a reader should learn from the picture. That it is one is said by the browser.", CanBeWaived: true);
    public static readonly Rule EmptyLinkText = new("REC242", Error, "A link whose words do not say where it leads.",
        "Write where it leads: some readers hear the links of a page one after the other, without the text around them.", CanBeWaived: true);
    public static readonly Rule SameLinkText = new("REC243", Warning, "The same words lead to two places.",
        "Say in each link what is different about the place.", CanBeWaived: true);
    public static readonly Rule LongHeading = new("REC244", Warning, "A heading that is too long.",
        "Say in a few words what stands below, and the rest in the text.", CanBeWaived: true);
    public static readonly Rule SameHeading = new("REC245", Warning, "Two headings alike.",
        "Say in one of them what is different below it.", CanBeWaived: true);
    public static readonly Rule EmptyHeading = new("REC248", Error, "A heading without words.",
        "Say in words what stands below, or delete the heading: search leads to it by its words, and screen readers read nothing else.");

    public static readonly Rule WaiverRefused = new("REC246", Error, "A finding that may not be waived, or not like this.",
        "Mend what was found. A waiver holds for one finding of a rule that allows it, with a reason, for half a year at most.");
    public static readonly Rule WaiverUnused = new("REC247", Warning, "A waiver of nothing.",
        "Delete it. What it was about is mended or has other words now.");
}
