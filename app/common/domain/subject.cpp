// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/subject.h"

#include <QSet>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline {
namespace {

//! What mail programs put before the subject of an answer or of what is passed on, folded as cleaned() folds.
constexpr QStringView marks[] = {
    u"re",   u"fw",     u"fwd",                                 // everywhere; RFC 5256 knows these
    u"aw",   u"wg",     u"antwort",                             // German
    u"antw", u"doorst",                                         // Dutch
    u"sv",   u"vs",     u"vb",        u"vl",   u"fs",           // Danish, Norwegian, Swedish, Finnish, Icelandic
    u"rif",  u"r",      u"i",                                   // Italian
    u"tr",   u"rv",     u"res",       u"enc",                   // French, Spanish, Portuguese
    u"odp",  u"pd",     u"vá",        u"отв",                   // Polish, Hungarian, Russian
    u"ynt",  u"ilt",    u"i\u0307lt", u"bls",  u"trs",          // Turkish, Indonesian
    u"απ",   u"σχετ",   u"πρθ",       u"השב",  u"הועבר", u"رد", // Greek, Hebrew, Arabic
    u"回复", u"回覆",   u"答复",      u"转发", u"轉寄",  u"返信", u"転送", u"회신", u"전달"};
constexpr qsizetype longestMark = 7;
constexpr qsizetype longestTag = 60; //!< of a list or a tracker; longer ones are the writer's words

//! What everybody writes whatever the matter is, without signs. The last ones are our own channels' (plugins/).
const QSet<QString> &commonplaces()
{
    static const QSet<QString> all{
        u"no subject"_s, u"without subject"_s, u"kein betreff"_s, u"ohne betreff"_s, u"sans objet"_s, u"aucun objet"_s,
        u"pas d objet"_s, u"sin asunto"_s, u"sem assunto"_s, u"senza oggetto"_s, u"nessun oggetto"_s,
        u"geen onderwerp"_s, u"inget ämne"_s, u"intet emne"_s, u"uten emne"_s, u"ei aihetta"_s, u"brak tematu"_s,
        u"bez tematu"_s, u"bez předmětu"_s, u"tárgy nélkül"_s, u"konu yok"_s, u"без темы"_s, u"件名なし"_s,
        u"제목 없음"_s,
        // Greetings and kinds of matters.
        u"hello"_s, u"hello there"_s, u"good morning"_s, u"good day"_s, u"hallo"_s, u"guten tag"_s, u"guten morgen"_s,
        u"thanks"_s, u"thank you"_s, u"danke"_s, u"vielen dank"_s, u"question"_s, u"questions"_s, u"a question"_s,
        u"frage"_s, u"fragen"_s, u"eine frage"_s, u"anfrage"_s, u"ihre anfrage"_s, u"your request"_s, u"request"_s,
        u"enquiry"_s, u"inquiry"_s, u"help"_s, u"hilfe"_s, u"support"_s, u"problem"_s, u"order"_s, u"my order"_s,
        u"your order"_s, u"bestellung"_s, u"meine bestellung"_s, u"ihre bestellung"_s, u"invoice"_s, u"rechnung"_s,
        u"complaint"_s, u"beschwerde"_s, u"reklamation"_s, u"return"_s, u"retoure"_s, u"contact"_s, u"kontakt"_s,
        u"contact form"_s, u"kontaktformular"_s, u"kontaktanfrage"_s, u"message"_s, u"new message"_s, u"nachricht"_s,
        u"neue nachricht"_s, u"info"_s, u"information"_s, u"informationen"_s, u"feedback"_s, u"important"_s,
        u"urgent"_s, u"wichtig"_s, u"dringend"_s, u"test"_s, u"scan"_s, u"document"_s, u"dokument"_s, u"photo"_s,
        u"photos"_s, u"foto"_s, u"fotos"_s, u"abandoned cart"_s, u"order form"_s, u"this mail cannot be read here"_s};
    return all;
}

//! The code point at \a at, which is moved to its last unit.
char32_t pointAt(QStringView text, qsizetype &at)
{
    const QChar first = text[at];
    if (!first.isHighSurrogate() || at + 1 == text.size() || !text[at + 1].isLowSurrogate())
        return first.unicode();
    ++at;
    return QChar::surrogateToUcs4(first, text[at]);
}

//! Blanks of every kind, in a row, as one; what nobody sees gone; the wide letters and signs of Chinese and Japanese keyboards
//! as the narrow ones; no case.
QString cleaned(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t c = pointAt(text, at);
        const auto category = QChar::category(c);
        if (QChar::isSpace(c)) {
            if (!clean.isEmpty() && !clean.endsWith(u' '))
                clean += u' ';
        } else if (category != QChar::Other_Format && category != QChar::Other_Control
                   && category != QChar::Other_Surrogate) {
            if (c >= 0xFF01 && c <= 0xFF5E)
                c -= 0xFF01 - 0x21;
            clean += QStringView(QChar::fromUcs4(c));
        }
    }
    // Qt folds letter by letter: a Turkish capital I with its dot and the German sharp s are left to us.
    return clean.toLower().toCaseFolded().replace(u'ß', u"ss"_s);
}

qsizetype afterBlank(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] == u' ' ? at + 1 : at;
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

//! How long what stands in brackets at the beginning is, with them; 0: nothing does, or it is no tag.
qsizetype tagLength(QStringView text)
{
    if (!text.startsWith(u'['))
        return 0;
    const auto inside = text.sliced(1, std::min(text.size() - 1, longestTag + 1));
    const auto end = std::find_if(inside.begin(), inside.end(), [](QChar c) { return c == u'[' || c == u']'; });
    return end != inside.end() && *end == u']' ? (end - inside.begin()) + 2 : 0;
}

//! How long the counter behind a mark is: "[2]", "(2)", "^2"; also a list's name, which RFC 5256 allows there.
qsizetype counterLength(QStringView text)
{
    constexpr qsizetype mostDigits = 4;
    if (const auto tag = tagLength(text); tag > 0 && !hasDigit(text.first(tag)))
        return tag;
    if (!text.startsWith(u'[') && !text.startsWith(u'(') && !text.startsWith(u'^'))
        return 0;
    qsizetype end = 1;
    while (end < text.size() && end <= mostDigits && text[end].isDigit())
        ++end;
    if (text.startsWith(u'^') || end == 1)
        return end > 1 ? end : 0;
    const QChar closes = text.startsWith(u'[') ? u']' : u')';
    return end < text.size() && text[end] == closes ? end + 1 : 0;
}

//! How long the mark of an answer at the beginning is: "re:", "aw[2]:", "re (3) :", "fwd [shop]:"; 0: there is none.
qsizetype markLength(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && end <= longestMark && (text[end].isLetter() || text[end].isMark()))
        ++end;
    if (std::find(std::begin(marks), std::end(marks), text.first(end)) == std::end(marks))
        return 0;
    end = afterBlank(text, end);
    end = afterBlank(text, end + counterLength(text.sliced(end)));
    return end < text.size() && text[end] == u':' ? end + 1 : 0;
}

//! \a normalised without signs, for commonplaces(): "(no subject)", "- Kein Betreff -", "Question?".
QString wordsOf(QString normalised)
{
    for (QChar &c : normalised) {
        if (!c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate())
            c = u' ';
    }
    return normalised.simplified();
}

} // namespace

QString normalisedSubject(QStringView subject)
{
    const QString clean = cleaned(subject);
    QStringView rest = QStringView(clean).trimmed();
    QStringView last;
    QString kept;
    for (bool more = true; more;) {
        const bool wrapped = rest.startsWith(u"[fwd:") && rest.endsWith(u']');
        const auto tag = wrapped ? 0 : tagLength(rest);
        if (const auto mark = markLength(rest); mark > 0) {
            rest = rest.sliced(mark).trimmed();
        } else if (rest.endsWith(u"(fwd)")) {
            rest = rest.chopped(5).trimmed();
        } else if (wrapped) {
            rest = rest.sliced(5).chopped(1).trimmed();
        } else if (tag > 0 && tag < rest.size()) { // what is nothing but a tag is the subject
            // The same one stands on both sides of a mark where a tracker puts it before each mail.
            if (hasDigit(rest.first(tag)) && rest.first(tag) != last) {
                last = rest.first(tag);
                kept += last;
                kept += u' ';
            }
            rest = rest.sliced(tag).trimmed();
        } else {
            more = false;
        }
    }
    kept += rest;
    // Cut first: marks of letters are put in order in a time that grows faster than they do. And last: some letters become many.
    const QString composed = kept.left(longestSubject).normalized(QString::NormalizationForm_KC);
    return composed.toCaseFolded().simplified().left(longestSubject);
}

bool isTelling(const QString &normalised)
{
    constexpr int fewestLetters = 4;
    int letters = 0;
    for (qsizetype at = 0; at < normalised.size(); ++at)
        letters += QChar::isLetter(pointAt(normalised, at));
    return letters >= fewestLetters && !commonplaces().contains(wordsOf(normalised));
}

std::vector<Conversation> sameSubject(const Conversation &open, const std::vector<Conversation> &all)
{
    constexpr std::chrono::hours apart(90 * 24);
    if (!open.combinedInto.isNull() || open.subject.size() > longestSubject)
        return {};
    const QString sought = normalisedSubject(open.subject);
    if (!isTelling(sought))
        return {};
    std::vector<Conversation> same;
    std::copy_if(all.begin(), all.end(), std::back_inserter(same), [&](const Conversation &other) {
        return other.id != open.id && other.customerId == open.customerId && other.combinedInto.isNull()
               && std::chrono::abs(other.lastEventAt - open.lastEventAt) <= apart
               && !open.linked.contains(other.id.toString()) && !other.linked.contains(open.id.toString())
               && other.subject.size() <= longestSubject && normalisedSubject(other.subject) == sought;
    });
    std::sort(same.begin(), same.end(), [](const Conversation &a, const Conversation &b) {
        return std::pair(b.lastEventAt, b.id) < std::pair(a.lastEventAt, a.id);
    });
    return same;
}

} // namespace throughline
