// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/quoting.h"

#include "message/address.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPerson = 300;

bool isGerman(const QString &language)
{
    return language == "de"_L1;
}

//! "Ada Lovelace <ada@x.example>" on one line.
QString person(const QJsonValue &value)
{
    const bool named = value.isObject();
    const QString name = cleanLine(named ? value["name"_L1].toString() : QString(), longestPerson);
    const QString address = cleanLine(named ? value["address"_L1].toString() : value.toString(), longestPerson);
    if (name.isEmpty() || name == address)
        return address;
    return address.isEmpty() ? name : name + u" <"_s + address + u'>';
}

QString people(const QJsonArray &list)
{
    QStringList shown;
    for (const QJsonValue each : list) {
        if (const QString one = person(each); !one.isEmpty())
            shown << one;
    }
    return shown.join(u", "_s);
}

//! In UTC and with its name: the reader's zone is not known, and ours is none of the reader's.
QString timeOf(const QJsonObject &quote, const QString &language)
{
    const auto at = Instant::fromString(quote["at"_L1].toString());
    if (!at)
        return {};
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at->ms, Qt::UTC);
    return time.toString(isGerman(language) ? u"dd.MM.yyyy 'um' HH:mm 'UTC'"_s : u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

QStringList linesOf(const QJsonObject &quote)
{
    QString text = quote["text"_L1].toString();
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    if (quote["cut"_L1].toBool())
        lines << u"[…]"_s;
    return lines;
}

//! The agent put it there by hand, or with a canned response; line ends and spaces may have become others on the way. "Webshop" is no
//! signature "shop".
bool endsWithSignature(const QString &words, const QString &signature)
{
    const auto bare = [](const QString &text) { return QString(u' ' + text.simplified()); };
    return bare(words).endsWith(bare(signature));
}

} // namespace

QString quotedText(const QJsonObject &quote, const QString &language)
{
    const QStringList lines = linesOf(quote);
    if (lines.isEmpty())
        return {};
    const QString who = person(quote["from"_L1]);
    const QString when = timeOf(quote, language);
    const QString head = isGerman(language) ? u"Am %1 schrieb %2:"_s : u"On %1, %2 wrote:"_s;
    QStringList quoted{head.arg(when, who.isEmpty() ? u"…"_s : who)};
    for (const QString &line : lines)
        quoted << (line.isEmpty() ? u">"_s : line.startsWith(u'>') ? u'>' + line : u"> "_s + line);
    return quoted.join(u'\n');
}

QString forwardedText(const QJsonObject &forwarded, const QString &language)
{
    const bool german = isGerman(language);
    QStringList lines{german ? u"---------- Weitergeleitete Nachricht ----------"_s
                             : u"---------- Forwarded message ----------"_s};
    const auto head = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << name + u": "_s + value;
    };
    head(german ? u"Von"_s : u"From"_s, person(forwarded["from"_L1]));
    head(german ? u"Datum"_s : u"Date"_s, timeOf(forwarded, language));
    head(german ? u"Betreff"_s : u"Subject"_s, cleanLine(forwarded["subject"_L1].toString(), 500));
    head(german ? u"An"_s : u"To"_s, people(forwarded["to"_L1].toArray()));
    head(german ? u"Kopie"_s : u"Cc"_s, people(forwarded["cc"_L1].toArray()));
    lines << QString() << linesOf(forwarded);
    return lines.join(u'\n');
}

Written writtenText(const QString &words, const QJsonObject &data, const Settings &settings)
{
    const QJsonObject forwarded = data["forwarded"_L1].toObject();
    const QString below = forwarded.isEmpty() ? quotedText(data["quote"_L1].toObject(), settings.quoteLanguage)
                                              : forwardedText(forwarded, settings.quoteLanguage);
    Written written{.text = words, .own = words.size()};
    const auto add = [&](const QString &part) { written.text += (written.text.isEmpty() ? u""_s : u"\n\n"_s) + part; };
    if (const QString &signature = settings.signature;
        !signature.trimmed().isEmpty() && !endsWithSignature(words, signature))
        add(below.isEmpty() ? u"-- \n"_s + signature : signature);
    if (!below.isEmpty())
        add(below);
    return written;
}

} // namespace throughline::email
