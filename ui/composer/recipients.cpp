// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "composer/recipients.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QString addressOf(const QJsonValue &value)
{
    return (value.isObject() ? value["address"_L1].toString() : value.toString()).trimmed().toLower();
}

QString bareSubject(const QString &subject)
{
    static const QRegularExpression marks(u"\\A(?:\\s*(?:re|aw|antw|wg|fwd?|sv|vs)(?:\\[\\d+\\])?\\s*:)+\\s*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return QString(subject).remove(marks).trimmed();
}

bool isAddress(const QString &text)
{
    // The hub has the last word; here what is obviously none is named while it is typed.
    static const QRegularExpression form(
        u"\\A[^\\s@<>(),;:\"\\\\]{1,64}@[^\\s@<>(),;:\"\\\\.]+(?:\\.[^\\s@<>(),;:\"\\\\.]+)+\\z"_s);
    return text.size() <= 254 && form.match(text).hasMatch();
}

} // namespace

QString replySubject(const QString &subject)
{
    const QString bare = bareSubject(subject);
    return bare.isEmpty() ? QString() : u"Re: "_s + bare;
}

QString forwardSubject(const QString &subject)
{
    const QString bare = bareSubject(subject);
    return bare.isEmpty() ? QString() : u"Fwd: "_s + bare;
}

AddressList readAddressList(const QString &typed)
{
    AddressList list;
    static const QRegularExpression ends(u"[,;\\r\\n]+"_s);
    static const QRegularExpression named(u"\\A[^<>]*<\\s*([^<>\\s]+)\\s*>\\z"_s);
    static const QRegularExpression spaces(u"\\s+"_s);
    for (const QString &piece : typed.split(ends, Qt::SkipEmptyParts)) {
        const QString trimmed = piece.trimmed();
        if (trimmed.isEmpty())
            continue;
        const auto inBrackets = named.match(trimmed);
        const QStringList words =
            inBrackets.hasMatch() ? QStringList{inBrackets.captured(1)} : trimmed.split(spaces, Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (!isAddress(word)) {
                if (list.wrong.isEmpty())
                    list.wrong = trimmed;
                break;
            }
            if (!list.addresses.contains(word, Qt::CaseInsensitive))
                list.addresses << word;
        }
    }
    return list;
}

bool isOwnAddress(const QString &address, const QStringList &own)
{
    static const QRegularExpression tag(u"\\+[^@]*@"_s);
    const QString untagged = QString(address).replace(tag, u"@"_s);
    return own.contains(address, Qt::CaseInsensitive) || own.contains(untagged, Qt::CaseInsensitive);
}

Recipients everybodyOf(const QJsonObject &data, const QString &main, const QStringList &own)
{
    Recipients others;
    const auto add = [&](const QJsonValue &value, QStringList &list) {
        const QString address = addressOf(value);
        const bool known = address == main.toLower() || others.to.contains(address) || others.cc.contains(address);
        if (isAddress(address) && !known && !isOwnAddress(address, own))
            list << address;
    };
    add(data.value("from"_L1), others.to);
    for (const QJsonValue each : data.value("to"_L1).toArray())
        add(each, others.to);
    for (const QJsonValue each : data.value("cc"_L1).toArray())
        add(each, others.cc);
    return others;
}

AnswerPlace answerPlaceOf(const QJsonObject &data, const QString &sender, const QStringList &own)
{
    const QString from = sender.toLower();
    const QJsonArray asked = data.value("replyTo"_L1).toArray();
    if (std::any_of(asked.begin(), asked.end(), [&](const QJsonValue &each) { return addressOf(each) == from; }))
        return {};
    for (const QJsonValue each : asked) {
        const QString address = addressOf(each);
        if (isAddress(address) && !isOwnAddress(address, own))
            return {address, address.section(u'@', -1) != from.section(u'@', -1)};
    }
    return {};
}

} // namespace throughline::ui
