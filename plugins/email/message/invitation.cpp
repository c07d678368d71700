// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/address.h"
#include "message/charset.h"
#include "message/notices.h"

#include <QDateTime>
#include <QTimeZone>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCalendar = 256 * 1024;

//! One content line of iCalendar (RFC 5545): NAME;PARAM=VALUE:VALUE.
struct Line {
    QString name, zone, value, commonName, state;
    bool date = false;
};

QString unescaped(QString text, qsizetype most)
{
    return cleanLine(text.replace("\\n"_L1, " "_L1, Qt::CaseInsensitive)
                         .replace("\\,"_L1, ","_L1)
                         .replace("\\;"_L1, ";"_L1)
                         .replace("\\\\"_L1, "\\"_L1),
                     most);
}

Line lineOf(const QString &text)
{
    // The first colon outside quotes ends the parameters.
    bool quoted = false;
    qsizetype colon = 0;
    while (colon < text.size() && (quoted || text.at(colon) != u':')) {
        if (text.at(colon++) == u'"')
            quoted = !quoted;
    }
    const QStringList head = text.first(colon).split(u';');
    Line line;
    line.name = head.first().trimmed().toUpper();
    line.value = text.mid(colon + 1).trimmed();
    for (qsizetype i = 1; i < head.size(); ++i) {
        const QString value = head.at(i).section(u'=', 1).remove(u'"');
        const QString key = head.at(i).section(u'=', 0, 0).toUpper();
        if (key == "TZID"_L1)
            line.zone = cleanLine(value, 64);
        else if (key == "CN"_L1)
            line.commonName = cleanLine(value, 200);
        else if (key == "PARTSTAT"_L1)
            line.state = cleanLine(value, 32).toUpper();
        else if (key == "VALUE"_L1)
            line.date = value.toUpper() == "DATE"_L1;
    }
    return line;
}

std::optional<Instant> momentOf(const Line &line)
{
    const bool utc = line.value.endsWith(u'Z');
    const QString digits = line.value.left(15);
    QDateTime at;
    if (line.date || digits.size() == 8)
        return std::nullopt; // a day is another moment in every zone
    const QDate date = QDate::fromString(digits.left(8), u"yyyyMMdd"_s);
    const QTime time = QTime::fromString(digits.mid(9), u"HHmmss"_s);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    if (utc) {
        at = QDateTime(date, time, Qt::UTC);
    } else if (!line.zone.isEmpty()) {
        QTimeZone zone(line.zone.toUtf8());
        const QByteArray outlook = QTimeZone::windowsIdToDefaultIanaId(line.zone.toUtf8());
        if (!zone.isValid() && !outlook.isEmpty()) // no name at all would be this machine's zone
            zone = QTimeZone(outlook);
        if (zone.isValid())
            at = QDateTime(date, time, zone);
    }
    return at.isValid() ? std::optional(Instant{at.toMSecsSinceEpoch()}) : std::nullopt;
}

Address personOf(const Line &line)
{
    const QString raw = cleanLine(QString(line.value).remove("mailto:"_L1, Qt::CaseInsensitive), 320);
    return {line.commonName, normalAddress(raw), raw};
}

QString frequencyOf(const QString &rule)
{
    const QStringList parts = rule.left(500).toUpper().split(u';');
    for (const QString &part : parts) {
        const QString value = part.section(u'=', 1);
        if (part.startsWith("FREQ="_L1)
            && QStringList{u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s}.contains(value))
            return value;
    }
    return {};
}

void note(const Line &line, Invitation &invitation)
{
    if (line.name == "SUMMARY"_L1) {
        invitation.summary = unescaped(line.value, 300);
    } else if (line.name == "LOCATION"_L1) {
        invitation.location = unescaped(line.value, 300);
    } else if (line.name == "UID"_L1) {
        invitation.uid = unescaped(line.value, 250);
    } else if (line.name == "ORGANIZER"_L1) {
        invitation.organizer = personOf(line);
    } else if (line.name == "ATTENDEE"_L1) {
        ++invitation.attendeeCount;
        if (invitation.attendees.size() < Invitation::mostAttendees)
            invitation.attendees.push_back({personOf(line), line.state});
    } else if (line.name == "RRULE"_L1) {
        invitation.repeats = frequencyOf(line.value);
    } else if (line.name == "DTSTART"_L1) {
        invitation.start = momentOf(line);
        invitation.startText = cleanLine(u"%1 %2"_s.arg(line.value.left(32), line.zone), 100);
        invitation.allDay = line.date || line.value.size() == 8;
        invitation.zone = line.value.endsWith(u'Z') ? u"UTC"_s : line.zone;
    } else if (line.name == "DTEND"_L1) {
        invitation.end = momentOf(line);
        invitation.endText = cleanLine(u"%1 %2"_s.arg(line.value.left(32), line.zone), 100);
    }
}

} // namespace

std::optional<Invitation> readInvitation(const Part &part)
{
    bool guessed = false;
    QString text = decodeText(part.bytes.left(longestCalendar),
                              part.charset.isEmpty() ? QByteArray("utf-8") : part.charset, &guessed);
    text.remove(u'\r').replace("\n "_L1, QString()).replace("\n\t"_L1, QString());
    Invitation invitation;
    invitation.method = QString::fromLatin1(part.method).left(16);
    bool found = false;
    int depth = 0; // 1: in the event; deeper: an alarm, with a summary of its own
    const QStringList lines = text.split(u'\n');
    for (const QString &raw : lines) {
        if (raw.isEmpty() || raw.size() > 4'000)
            continue;
        const Line line = lineOf(raw);
        if (line.name == "METHOD"_L1 && invitation.method.isEmpty())
            invitation.method = cleanLine(line.value, 16).toUpper();
        if (line.name == "BEGIN"_L1 && depth == 0 && line.value == "VEVENT"_L1 && !found) {
            found = true;
            depth = 1;
        } else if (line.name == "BEGIN"_L1 && depth > 0) {
            ++depth;
        } else if (line.name == "END"_L1 && depth > 0) {
            --depth;
        } else if (depth == 1) {
            note(line, invitation);
        }
    }
    return found ? std::optional(invitation) : std::nullopt;
}

} // namespace throughline::email
