namespace RecoverySite.Reading;

/// <summary>
/// Letters and digits that read as plain ones: with diacritics, full width, mathematical, ligatures, and look-alikes of
/// other scripts. Made from Unicode's compatibility decompositions, because the program runs without a culture library
/// so that every system gives the same bytes. A capital folds to what the capital looks like: Greek Η is h, and η is n.
/// Raised, lowered and circled digits are not here: they are marks beside a word, such as a footnote's.
/// </summary>
internal static class Folding
{
    /// <summary>The plain lower-case letters for a character; itself in lower case where nothing is listed; empty if a reader sees nothing there.</summary>
    public static string Fold(System.Text.Rune rune)
    {
        if (rune.IsAscii) return Ascii[rune.Value];
        if (table.TryGetValue(rune.Value, out var plain)) return plain;
        return IsUnseen(rune) ? "" : System.Text.Rune.ToLowerInvariant(rune).ToString();
    }

    /// <summary>Combining marks, soft hyphens, zero-width characters: what can stand inside a word without being seen.</summary>
    private static bool IsUnseen(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.EnclosingMark
        or System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.Control
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 // Korean fillers: letters by class, blank to the eye
            or 0x2065 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF); // reserved to be invisible

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => char.ToLowerInvariant((char)c).ToString())];

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["0"] = "０𝟎𝟘𝟢𝟬𝟶🯰",
        ["1"] = "１𝟏𝟙𝟣𝟭𝟷🯱",
        ["2"] = "２𝟐𝟚𝟤𝟮𝟸🯲",
        ["3"] = "３𝟑𝟛𝟥𝟯𝟹🯳",
        ["4"] = "４𝟒𝟜𝟦𝟰𝟺🯴",
        ["5"] = "５𝟓𝟝𝟧𝟱𝟻🯵",
        ["6"] = "６𝟔𝟞𝟨𝟲𝟼🯶",
        ["7"] = "７𝟕𝟟𝟩𝟳𝟽🯷",
        ["8"] = "８𝟖𝟠𝟪𝟴𝟾🯸",
        ["9"] = "９𝟗𝟡𝟫𝟵𝟿🯹",
        ["a"] = "ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧȺɑΆΑάαАаӐӑӒӓᎪᴀᴬᵃᵅḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼₐÅ⍺ⒶⓐⱥⱭⲀⲁꓮＡａ𝐀𝐚𝐴𝑎𝑨𝒂𝒜𝒶𝓐𝓪𝔄𝔞𝔸𝕒𝕬𝖆𝖠𝖺𝗔𝗮𝘈𝘢𝘼𝙖𝙰𝚊𝚨𝛂𝛢𝛼𝜜𝜶𝝖𝝰𝞐𝞪🄰🅐🅰",
        ["ae"] = "ÆæǢǣǼǽᴭ𐞃",
        ["b"] = "ƀɓʙΒβϐВЪЬвъьᏏᏴᏼᴮᵇᵝᵦḂḃḄḅḆḇℬⒷⓑⲂⲃꓐꚝＢｂ𝐁𝐛𝐵𝑏𝑩𝒃𝒷𝓑𝓫𝔅𝔟𝔹𝕓𝕭𝖇𝖡𝖻𝗕𝗯𝘉𝘣𝘽𝙗𝙱𝚋𝚩𝛃𝛣𝛽𝜝𝜷𝝗𝝱𝞑𝞫🄱🅑🅱",
        ["c"] = "ÇçĆćĈĉĊċČčȻȼϲϹСсҪҫᏟᴄᶜḈḉℂℭⅭⅽⒸⓒⲤⲥꓚꟲＣｃ𝐂𝐜𝐶𝑐𝑪𝒄𝒞𝒸𝓒𝓬𝔠𝕔𝕮𝖈𝖢𝖼𝗖𝗰𝘊𝘤𝘾𝙘𝙲𝚌🄫🄲🅒🅲",
        ["d"] = "ÐðĎďĐđɖɗԀԁᎠᏧᴅᴰᵈᶞḊḋḌḍḎḏḐḑḒḓⅅⅆⅮⅾⒹⓓꓒꓓＤｄ𝐃𝐝𝐷𝑑𝑫𝒅𝒟𝒹𝓓𝓭𝔇𝔡𝔻𝕕𝕯𝖉𝖣𝖽𝗗𝗱𝘋𝘥𝘿𝙙𝙳𝚍🄳🅓🅳",
        ["dz"] = "ǄǅǆǱǲǳ",
        ["e"] = "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩɆɇɛΈΕέεϵЀЁЄЕеѐёєҼҽӖӗᎬᴇᴱᵉḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈₑ℮ℯℰⅇⒺⓔⲈⲉꓰＥｅ𝐄𝐞𝐸𝑒𝑬𝒆𝓔𝓮𝔈𝔢𝔼𝕖𝕰𝖊𝖤𝖾𝗘𝗲𝘌𝘦𝙀𝙚𝙴𝚎𝚬𝛆𝛜𝛦𝜀𝜖𝜠𝜺𝝐𝝚𝝴𝞊𝞔𝞮𝟄🄴🅔🅴",
        ["f"] = "ƒϜᶠḞḟℱⒻⓕꓝꜰꟳＦｆ𝐅𝐟𝐹𝑓𝑭𝒇𝒻𝓕𝓯𝔉𝔣𝔽𝕗𝕱𝖋𝖥𝖿𝗙𝗳𝘍𝘧𝙁𝙛𝙵𝚏🄵🅕🅵",
        ["ff"] = "ﬀ",
        ["ffi"] = "ﬃ",
        ["ffl"] = "ﬄ",
        ["fi"] = "ﬁ",
        ["fl"] = "ﬂ",
        ["g"] = "ĜĝĞğĠġĢģǤǥǦǧǴǵɠɡɢԌԍցᏀᴳᵍᶢḠḡℊⒼⓖꓖꞬＧｇ𝐆𝐠𝐺𝑔𝑮𝒈𝒢𝓖𝓰𝔊𝔤𝔾𝕘𝕲𝖌𝖦𝗀𝗚𝗴𝘎𝘨𝙂𝙜𝙶𝚐🄶🅖🅶",
        ["h"] = "ĤĥĦħȞȟɦʜʰΉΗНнҢңҺһհᎻᴴᵸḢḣḤḥḦḧḨḩḪḫẖἨἩἪἫἬἭἮἯᾘᾙᾚᾛᾜᾝᾞᾟῊΉῌₕℋℌℍℎℏⒽⓗⲎⲏꓧꟸＨｈ𐞕𝐇𝐡𝐻𝑯𝒉𝒽𝓗𝓱𝔥𝕙𝕳𝖍𝖧𝗁𝗛𝗵𝘏𝘩𝙃𝙝𝙷𝚑𝚮𝛨𝜢𝝜𝞖🄷🅗🅷",
        ["i"] = "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋɨɩɪΊΐΙΪίιϊІЇіїᎥᴵᵢḬḭḮḯỈỉỊịἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊⁱℐℑℹⅈⅠⅰⒾⓘⲒⲓꓲꙇＩｉ𝐈𝐢𝐼𝑖𝑰𝒊𝒾𝓘𝓲𝔦𝕀𝕚𝕴𝖎𝖨𝗂𝗜𝗶𝘐𝘪𝙄𝙞𝙸𝚒𝚤𝚰𝛊𝛪𝜄𝜤𝜾𝝞𝝸𝞘𝞲🄸🅘🅸",
        ["ij"] = "Ĳĳ",
        ["j"] = "ĴĵǰȷɈɉʲͿϳЈјյᎫᴊᴶⅉⒿⓙⱼꓙＪｊ𝐉𝐣𝐽𝑗𝑱𝒋𝒥𝒿𝓙𝓳𝔍𝔧𝕁𝕛𝕵𝖏𝖩𝗃𝗝𝗷𝘑𝘫𝙅𝙟𝙹𝚓🄹🅙🅹",
        ["k"] = "ĶķƙǨǩΚκϰЌКкќҚқҜҝҠҡӃӄᏦᴋᴷᵏḰḱḲḳḴḵₖKⓀⓚⲔⲕꓗＫｋ𝐊𝐤𝐾𝑘𝑲𝒌𝒦𝓀𝓚𝓴𝔎𝔨𝕂𝕜𝕶𝖐𝖪𝗄𝗞𝗸𝘒𝘬𝙆𝙠𝙺𝚔𝚱𝛋𝛞𝛫𝜅𝜘𝜥𝜿𝝒𝝟𝝹𝞌𝞙𝞳𝟆🄺🅚🅺",
        ["l"] = "ĹĺĻļĽľŁłƚɫɭʟˡӀӏԼᏞᴸḶḷḸḹḺḻḼḽₗℒℓⅬⅼⓁⓛꓡꞁＬｌ𝐋𝐥𝐿𝑙𝑳𝒍𝓁𝓛𝓵𝔏𝔩𝕃𝕝𝕷𝖑𝖫𝗅𝗟𝗹𝘓𝘭𝙇𝙡𝙻𝚕🄻🅛🅻",
        ["lj"] = "Ǉǈǉ",
        ["m"] = "ɱΜϺМмᎷᴍᴹᵐḾḿṀṁṂṃₘℳⅯⅿⓂⓜⲘⲙꓟＭｍ𝐌𝐦𝑀𝑚𝑴𝒎𝓂𝓜𝓶𝔐𝔪𝕄𝕞𝕸𝖒𝖬𝗆𝗠𝗺𝘔𝘮𝙈𝙢𝙼𝚖𝚳𝛭𝜧𝝡𝞛🄼🅜🅼",
        ["n"] = "ÑñŃńŅņŇňǸǹɲɳɴΝήηПпոռᴺṄṅṆṇṈṉṊṋἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇⁿₙℕⓃⓝⲚⲛꓠＮｎ𝐍𝐧𝑁𝑛𝑵𝒏𝒩𝓃𝓝𝓷𝔑𝔫𝕟𝕹𝖓𝖭𝗇𝗡𝗻𝘕𝘯𝙉𝙣𝙽𝚗𝚴𝛈𝛮𝜂𝜨𝜼𝝢𝝶𝞜𝞰🄽🅝🅽",
        ["nj"] = "Ǌǋǌ",
        ["o"] = "ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱɵΌΟοσόОоӦӧӨөՕօᴏᴼᵒṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌₒℴⓄⓞⲞⲟꓳＯｏ𐞢𝐎𝐨𝑂𝑜𝑶𝒐𝒪𝓞𝓸𝔒𝔬𝕆𝕠𝕺𝖔𝖮𝗈𝗢𝗼𝘖𝘰𝙊𝙤𝙾𝚘𝚶𝛐𝛰𝜊𝜪𝝄𝝤𝝾𝞞𝞸🄾🅞🅾",
        ["oe"] = "Œœꟹ",
        ["p"] = "ƥΡρϱРрᏢᴘᴾᵖᵨṔṕṖṗῤῥῬₚℙⓅⓟⲢⲣꓑＰｐ𝐏𝐩𝑃𝑝𝑷𝒑𝒫𝓅𝓟𝓹𝔓𝔭𝕡𝕻𝖕𝖯𝗉𝗣𝗽𝘗𝘱𝙋𝙥𝙿𝚙𝚸𝛒𝛠𝛲𝜌𝜚𝜬𝝆𝝔𝝦𝞀𝞎𝞠𝞺𝟈🄿🅟🅿",
        ["q"] = "ԚԛզℚⓆⓠꞯꟴＱｑ𐞥𝐐𝐪𝑄𝑞𝑸𝒒𝒬𝓆𝓠𝓺𝔔𝔮𝕢𝕼𝖖𝖰𝗊𝗤𝗾𝘘𝘲𝙌𝙦𝚀𝚚🅀🅠🆀",
        ["r"] = "ŔŕŖŗŘřȐȑȒȓɌɍɽɾʀʳЃГгѓᎡᏒᴿᵣṘṙṚṛṜṝṞṟℛℜℝⓇⓡꓣＲｒ𝐑𝐫𝑅𝑟𝑹𝒓𝓇𝓡𝓻𝔯𝕣𝕽𝖗𝖱𝗋𝗥𝗿𝘙𝘳𝙍𝙧𝚁𝚛🄬🅁🅡🆁",
        ["s"] = "ŚśŜŝŞşŠšſȘșʂˢЅѕՏᏕᏚṠṡṢṣṤṥṦṧṨṩẛₛⓈⓢꓢꜱＳｓ𝐒𝐬𝑆𝑠𝑺𝒔𝒮𝓈𝓢𝓼𝔖𝔰𝕊𝕤𝕾𝖘𝖲𝗌𝗦𝘀𝘚𝘴𝙎𝙨𝚂𝚜🅂🅢🆂",
        ["ss"] = "ßẞ🅍",
        ["st"] = "ﬅﬆ",
        ["t"] = "ŢţŤťŦŧƭȚțȾʈΤτТтᎢᴛᵀᵗṪṫṬṭṮṯṰṱẗₜⓉⓣⱦⲦⲧꓔＴｔ𝐓𝐭𝑇𝑡𝑻𝒕𝒯𝓉𝓣𝓽𝔗𝔱𝕋𝕥𝕿𝖙𝖳𝗍𝗧𝘁𝘛𝘵𝙏𝙩𝚃𝚝𝚻𝛕𝛵𝜏𝜯𝝉𝝩𝞃𝞣𝞽🅃🅣🆃",
        ["th"] = "Þþ",
        ["u"] = "µÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗʉΰμυϋύՍսᴜᵁᵘᵤṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰựὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧⓊⓤꓴＵｕ𝐔𝐮𝑈𝑢𝑼𝒖𝒰𝓊𝓤𝓾𝔘𝔲𝕌𝕦𝖀𝖚𝖴𝗎𝗨𝘂𝘜𝘶𝙐𝙪𝚄𝚞𝛍𝛖𝜇𝜐𝝁𝝊𝝻𝞄𝞵𝞾🅄🅤🆄",
        ["v"] = "νѴѵᏙᴠᵛᵥṼṽṾṿⅤⅴⓋⓥⱽꓦＶｖ𝐕𝐯𝑉𝑣𝑽𝒗𝒱𝓋𝓥𝓿𝔙𝔳𝕍𝕧𝖁𝖛𝖵𝗏𝗩𝘃𝘝𝘷𝙑𝙫𝚅𝚟𝛎𝜈𝝂𝝼𝞶🅅🅥🆅",
        ["w"] = "ŴŵʷΏΩωώѠѡԜԝաᎳᏔᴡᵂẀẁẂẃẄẅẆẇẈẉẘὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼΩⓌⓦꓪＷｗ𝐖𝐰𝑊𝑤𝑾𝒘𝒲𝓌𝓦𝔀𝔚𝔴𝕎𝕨𝖂𝖜𝖶𝗐𝗪𝘄𝘞𝘸𝙒𝙬𝚆𝚠𝛀𝛚𝛺𝜔𝜴𝝎𝝮𝞈𝞨𝟂🅆🅦🆆",
        ["x"] = "ˣΧχХхҲҳӿᵡᵪẊẋẌẍₓⅩⅹⓍⓧⲬⲭꓫＸｘ𝐗𝐱𝑋𝑥𝑿𝒙𝒳𝓍𝓧𝔁𝔛𝔵𝕏𝕩𝖃𝖝𝖷𝗑𝗫𝘅𝘟𝘹𝙓𝙭𝚇𝚡𝚾𝛘𝛸𝜒𝜲𝝌𝝬𝞆𝞦𝟀🅇🅧🆇",
        ["y"] = "ÝýÿŶŷŸȲȳɎɏʏʸΎΓΥΫγϒϓϔЎУуўҮүӮӯӰӱӲӳᎽᵞᵧẎẏẙỲỳỴỵỶỷỸỹὙὛὝὟῨῩῪΎℽℾⓎⓨⲨⲩꓬＹｙ𝐘𝐲𝑌𝑦𝒀𝒚𝒴𝓎𝓨𝔂𝔜𝔶𝕐𝕪𝖄𝖞𝖸𝗒𝗬𝘆𝘠𝘺𝙔𝙮𝚈𝚢𝚪𝚼𝛄𝛤𝛶𝛾𝜞𝜰𝜸𝝘𝝪𝝲𝞒𝞤𝞬🅈🅨🆈",
        ["z"] = "ŹźŻżŽžƵƶʐΖᏃᴢᶻẐẑẒẓẔẕℤℨⓏⓩꓜＺｚ𝐙𝐳𝑍𝑧𝒁𝒛𝒵𝓏𝓩𝔃𝔷𝕫𝖅𝖟𝖹𝗓𝗭𝘇𝘡𝘻𝙕𝙯𝚉𝚣𝚭𝛧𝜡𝝛𝞕🅉🅩🆉",
    };

    private static readonly Dictionary<int, string> table = Letters
        .SelectMany(l => l.Value.EnumerateRunes().Select(r => (r.Value, l.Key)))
        .ToDictionary(x => x.Item1, x => x.Key);
}
