// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/guard.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr qsizetype mostCandidates = 12;
constexpr qsizetype longestLookedAt = 20'000;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption
                                        | QRegularExpression::UseUnicodePropertiesOption);
}

//! "Müller" and "MULLER" are one: letters without their marks, in lower case.
QString plain(const QString &word)
{
    QString letters;
    for (const QChar c : word.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            letters += c.toCaseFolded();
    }
    return letters.replace(u"ß"_s, u"ss"_s);
}

QStringList wordsOf(const QString &name)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{M}\\p{N}'’-]+"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const QString &word : name.split(between, Qt::SkipEmptyParts))
        words << plain(word);
    return words;
}

//! Without what was quoted into it.
QString ownLines(const QString &text)
{
    QStringList lines = text.left(longestLookedAt).split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u'>'); });
    return lines.join(u'\n');
}

//! "Alex" is Alexander, and "ada" is in ada.lovelace@x.example. Of two words both must fit: Ada Smith is not Ada Lovelace.
bool isPerson(const QString &greeted, const QString &name, const QString &address)
{
    const QStringList known = wordsOf(name);
    const QString local = plain(address.section(u'@', 0, 0));
    const QStringList asked = wordsOf(greeted);
    const auto fits = [&](const QString &word) {
        return (word.size() >= 3 && local.contains(word))
               || std::any_of(known.begin(), known.end(), [&](const QString &part) {
                      const bool nick =
                          word.size() >= 3 && part.size() >= 3 && (part.startsWith(word) || word.startsWith(part));
                      return part == word || nick;
                  });
    };
    return known.size() > 1 ? !asked.isEmpty() && std::all_of(asked.begin(), asked.end(), fits)
                            : std::any_of(asked.begin(), asked.end(), fits);
}

bool belongs(const QString &greeted, const GuardInput &input)
{
    return isPerson(greeted, input.name, input.address)
           || std::any_of(input.partyNames.begin(), input.partyNames.end(),
                          [&](const QString &party) { return isPerson(greeted, party, {}); })
           || std::any_of(input.parties.begin(), input.parties.end(),
                          [&](const QString &party) { return isPerson(greeted, {}, party); });
}

QString spokenFile(const QString &text)
{
    // "the photo you attached" speaks of the customer's file.
    static const QRegularExpression words =
        pattern(u"\\b(?:(?<!you )(?<!you have )(?<!you've )(?<!sie )(?<!du )(?:attached|enclosed|angehängt|beigefügt)|"
                u"see attachment|in the attachment|anbei|im anhang|beiliegend|in der anlage)\\b"_s);
    return words.match(text).captured(0);
}

} // namespace

QStringList greetedNames(const QString &text)
{
    static const QRegularExpression greeting = pattern(
        u"\\A\\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|lieber?|hallo|moin|servus|grüß gott|grüezi|"
        u"guten (?:morgen|tag|abend)|sehr geehrter?|werter?)[ \\t]+"
        u"((?:(?:mrs?|ms|dr|prof)\\.[ \\t]*)*[^,!.:;\\n]{1,80})"_s);
    static const QRegularExpression and_ = pattern(u"\\s+(?:and|und|&|sowie)\\s+"_s);
    static const QSet<QString> courtesies{u"mr"_s,        u"mrs"_s,    u"ms"_s,       u"miss"_s,    u"dr"_s,
                                          u"prof"_s,      u"herr"_s,   u"frau"_s,     u"sehr"_s,    u"dear"_s,
                                          u"lieber"_s,    u"liebe"_s,  u"geehrter"_s, u"geehrte"_s, u"herrn"_s,
                                          u"professor"_s, u"doktor"_s, u"again"_s,    u"nochmal"_s, u"nochmals"_s};
    static const QSet<QString> nobody{
        u"there"_s, u"all"_s,         u"everyone"_s,      u"everybody"_s, u"team"_s,   u"customer"_s,
        u"sir"_s,   u"madam"_s,       u"folks"_s,         u"guys"_s,      u"you"_s,    u"ladies"_s,
        u"alle"_s,  u"allerseits"_s,  u"zusammen"_s,      u"kunde"_s,     u"kundin"_s, u"kunden"_s,
        u"damen"_s, u"herren"_s,      u"ihr"_s,           u"euch"_s,      u"leute"_s,  u"ihnen"_s,
        u"dir"_s,   u"interessent"_s, u"interessentin"_s, u"together"_s,  u"friend"_s, u"friends"_s};
    const auto match = greeting.match(ownLines(text).left(400));
    if (!match.hasMatch())
        return {};
    static const QRegularExpression between(u"\\s+"_s);
    QStringList names;
    for (const QString &part : match.captured(1).split(and_, Qt::SkipEmptyParts)) {
        QStringList words;
        for (const QString &word : part.split(between, Qt::SkipEmptyParts)) {
            const QString bare = plain(word).remove(u'.');
            if (nobody.contains(bare))
                return {};
            if (courtesies.contains(bare))
                continue;
            // What follows a name is the sentence: "Hi Ada thanks for writing".
            if (!word.front().isUpper() || words.size() == 3)
                break;
            words << word;
        }
        if (!words.isEmpty())
            names << words.join(u' ');
    }
    return names;
}

QStringList candidatesOf(const GuardInput &input)
{
    QStringList candidates;
    const auto add = [&](const QString &candidate) {
        if (candidates.size() < mostCandidates && !candidates.contains(candidate, Qt::CaseInsensitive))
            candidates << candidate;
    };
    for (const QString &copy : input.copies) {
        if (!input.parties.contains(copy, Qt::CaseInsensitive))
            add(copy);
    }
    for (const QString &name : greetedNames(input.text)) {
        if (!belongs(name, input))
            add(name);
    }
    static const QRegularExpression twoWords(u"\\b\\p{Lu}[\\p{Ll}\\p{M}'’-]+ \\p{Lu}[\\p{L}\\p{M}'’-]+\\b"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = twoWords.globalMatch(ownLines(input.text)); it.hasNext();) {
        const QString name = it.next().captured();
        if (!belongs(name, input))
            add(name);
    }
    return candidates;
}

std::vector<GuardWarning> judge(const GuardInput &input)
{
    using Kind = GuardWarning::Kind;
    std::vector<GuardWarning> warnings;
    const QString own = ownLines(input.text);
    QStringList greeted = greetedNames(input.text);
    greeted.removeIf([&](const QString &name) { return belongs(name, input); });
    for (const QString &name : std::as_const(greeted)) {
        const bool known = std::any_of(input.others.begin(), input.others.end(),
                                       [&](const OtherCustomer &other) { return isPerson(name, other.name, {}); });
        // Who has no name yet may be called anything.
        if (!input.name.trimmed().isEmpty() || known)
            warnings.push_back({Kind::GreetsAnother, name});
    }
    for (const OtherCustomer &other : input.others) {
        const QStringList words = wordsOf(other.name);
        if (words.size() < 2 || belongs(other.name, input))
            continue;
        const QRegularExpression whole =
            pattern(u"\\b"_s + QRegularExpression::escape(other.name.simplified()) + u"\\b"_s);
        const bool said = std::any_of(greeted.begin(), greeted.end(),
                                      [&](const QString &name) { return isPerson(name, other.name, {}); });
        if (!said && whole.match(own.simplified()).hasMatch())
            warnings.push_back({Kind::NamesAnother, other.name});
    }
    for (const QString &copy : input.copies) {
        const auto other = std::find_if(input.others.begin(), input.others.end(), [&](const OtherCustomer &each) {
            return each.addresses.contains(copy, Qt::CaseInsensitive);
        });
        if (other != input.others.end() && !input.parties.contains(copy, Qt::CaseInsensitive))
            warnings.push_back({Kind::CopyToCustomer, other->name.isEmpty() ? copy : other->name});
    }
    if (!input.parties.isEmpty())
        warnings.push_back({Kind::Parties, {}, int(input.parties.size())});
    if (const QString word = spokenFile(own); input.files == 0 && !word.isEmpty())
        warnings.push_back({Kind::FileMissing, word});
    return warnings;
}

} // namespace throughline::ui
