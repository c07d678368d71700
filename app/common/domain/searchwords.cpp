// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/searchwords.h"

#include "domain/blocks.h"

#include <QJsonArray>

#include <algorithm>

namespace throughline::search {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPeople = 100; // of one item that are marked

//! Scripts without blanks between words (CJK ideographs, kana; hangul is spaced and stays whole).
bool standsAlone(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x31A0 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF)
           || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool isPrivate(QChar c)
{
    return c.unicode() >= 0xE000 && c.unicode() <= 0xF8FF;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

void markAll(QString &index, Mark mark, const QString &text)
{
    for (const QString &word : words(text.left(500)))
        index += u' ' + marked(mark, word);
}

//! The people of one property of a mail's card: {name, address} or a list of these.
void markPeople(QString &index, Mark mark, const QJsonValue &people)
{
    const QJsonArray list = people.isArray() ? people.toArray() : QJsonArray{people};
    for (int i = 0; i < std::min<int>(int(list.size()), mostPeople); ++i) {
        const QJsonObject person = list.at(i).toObject();
        markAll(index, mark, person.value("name"_L1).toString() + u' ' + person.value("address"_L1).toString());
    }
}

void markId(QString &index, Mark mark, const QJsonValue &id)
{
    if (const auto known = Id::fromString(id.toString()); known && !known->isNull())
        index += u' ' + marked(mark, *known);
}

} // namespace

QString marked(Mark mark, QStringView word)
{
    return QChar(char16_t(mark)) + word.toString();
}

QString marked(Mark mark, const Id &id)
{
    return marked(mark, QString::fromLatin1(id.toBytes().toHex()));
}

QString segmented(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x2E80; }))
        return text;
    QString result;
    result.reserve(text.size() * 2);
    for (const char32_t c : text.toUcs4()) {
        const bool alone = standsAlone(c);
        if (alone)
            result += u' ';
        result += QString::fromUcs4(&c, 1);
        if (alone)
            result += u' ';
    }
    return result;
}

QStringList words(const QString &text)
{
    QStringList result;
    QString word;
    for (const auto c : segmented(text)) {
        if (isWordPart(c))
            word += c;
        else if (!word.isEmpty())
            result.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        result.append(word);
    return result;
}

QString folded(const QString &text)
{
    QString result(text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (c.unicode() < 0x80) {
            result[i] = c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c;
            continue;
        }
        const auto base = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString();
        result[i] = (base.isEmpty() ? c : base[0]).toLower();
    }
    return result;
}

QString shownWords(const QJsonObject &item)
{
    const auto subject = item.value("data"_L1)["subject"_L1].toString();
    auto text = item.value("text"_L1).toString();
    if (const auto blocks = item.value("blocks"_L1).toArray(); !blocks.isEmpty()) {
        // The text is the beginning of the same words or another writing of them, made for previews.
        const auto all = blocksText(blocks);
        if (all.startsWith(text))
            text = all;
        else if (!text.contains(all))
            text += u'\n' + all;
    }
    auto shown = subject.isEmpty() ? text : subject + u'\n' + text;
    for (const auto each : item.value("attachments"_L1).toArray())
        shown += u'\n' + each.toObject().value("name"_L1).toString();
    return shown;
}

QString indexedWords(const QJsonObject &item)
{
    if (item.value("redacted"_L1).toBool())
        return {};
    auto index = segmented(shownWords(item));
    std::replace_if(index.begin(), index.end(), isPrivate, QChar(u' '));
    const bool ours = item.value("direction"_L1).toString() == "out"_L1;
    const auto data = item.value("data"_L1).toObject();
    index += u' ' + marked(Mark::Any);
    markId(index, ours ? Mark::ToPoint : Mark::FromPoint, item.value("contactPointId"_L1));
    markId(index, Mark::Endpoint, item.value("endpointId"_L1));
    markId(index, Mark::Conversation, item.value("conversationId"_L1));
    markAll(index, Mark::From, item.value("author"_L1)["name"_L1].toString());
    for (const auto &key : {"from"_L1, "sender"_L1}) {
        if (data.contains(key))
            markPeople(index, Mark::From, data.value(key));
    }
    for (const auto &key : {"to"_L1, "cc"_L1, "bcc"_L1}) {
        if (data.contains(key))
            markPeople(index, Mark::To, data.value(key));
    }
    if (!item.value("attachments"_L1).toArray().isEmpty())
        index += u' ' + marked(Mark::File);
    return index;
}

std::vector<std::pair<int, int>> rangesOf(const QStringList &sought, const QString &text)
{
    std::vector<std::pair<int, int>> ranges;
    const auto haystack = folded(text);
    for (const auto &word : sought) {
        const auto needle = folded(word);
        if (needle.isEmpty())
            continue;
        const bool alone = standsAlone(needle.toUcs4().value(0));
        for (qsizetype at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.size())) {
            if (alone || at == 0 || !isWordPart(haystack[at - 1]))
                ranges.emplace_back(int(at), int(needle.size()));
        }
    }
    std::sort(ranges.begin(), ranges.end());
    std::vector<std::pair<int, int>> apart;
    for (const auto &range : ranges) {
        if (apart.empty() || range.first >= apart.back().first + apart.back().second)
            apart.push_back(range);
    }
    return apart;
}

} // namespace throughline::search
