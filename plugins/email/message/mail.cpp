// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/mail.h"

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostShown = 30;

QJsonObject person(const Address &address)
{
    QJsonObject object;
    if (!address.name.isEmpty())
        object.insert("name"_L1, address.name);
    object.insert("address"_L1, address.address.isEmpty() ? address.raw : address.address);
    return object;
}

void insertPeople(QJsonObject &data, QLatin1StringView key, const std::vector<Address> &people)
{
    if (people.empty())
        return;
    QJsonArray array;
    for (size_t i = 0; i < std::min(people.size(), mostShown); ++i)
        array.append(person(people[i]));
    data.insert(key, array);
    if (people.size() > mostShown)
        data.insert(QString(key) + "Count"_L1, qint64(people.size()));
}

void insertText(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

//! "20260314T100000 Europe/Berlin" -> "2026-03-14 10:00"; what is no time stays as it is.
QString readableTime(const QString &written)
{
    const auto digit = [&](qsizetype at) { return at < written.size() && written.at(at).isDigit(); };
    for (qsizetype i = 0; i < 8; ++i) {
        if (!digit(i))
            return written;
    }
    const QString day = written.first(4) + u'-' + written.mid(4, 2) + u'-' + written.mid(6, 2);
    const bool timed = written.size() >= 13 && written.at(8) == u'T' && digit(9) && digit(10) && digit(11) && digit(12);
    return timed ? day + u' ' + written.mid(9, 2) + u':' + written.mid(11, 2) : day;
}

QJsonObject invitationData(const Invitation &invitation)
{
    QJsonObject object;
    insertText(object, "method"_L1, invitation.method);
    insertText(object, "summary"_L1, invitation.summary);
    insertText(object, "location"_L1, invitation.location);
    if (!invitation.organizer.raw.isEmpty())
        object.insert("organizer"_L1, person(invitation.organizer));
    insertText(object, "start"_L1, invitation.start ? invitation.start->toString() : QString());
    insertText(object, "end"_L1, invitation.end ? invitation.end->toString() : QString());
    insertText(object, "startText"_L1, readableTime(invitation.startText));
    insertText(object, "endText"_L1, readableTime(invitation.endText));
    insertText(object, "zone"_L1, invitation.zone);
    insertText(object, "repeats"_L1, invitation.repeats);
    QJsonArray attendees;
    for (const Attendee &each : invitation.attendees) {
        QJsonObject one = person(each.who);
        insertText(one, "state"_L1, each.state);
        attendees.append(one);
    }
    if (!attendees.isEmpty()) {
        object.insert("attendees"_L1, attendees);
        object.insert("attendeesCount"_L1, invitation.attendeeCount);
    }
    if (invitation.allDay)
        object.insert("allDay"_L1, true);
    return object;
}

QJsonObject noticeData(const DeliveryNotice &notice)
{
    QJsonObject object;
    insertText(object, "original"_L1, notice.originalKey);
    QJsonArray recipients;
    for (const auto &recipient : notice.recipients) {
        QJsonObject one;
        insertText(one, "recipient"_L1, recipient.recipient);
        insertText(one, "action"_L1, recipient.action);
        insertText(one, "status"_L1, recipient.status);
        insertText(one, "diagnostic"_L1, recipient.diagnostic);
        recipients.append(one);
    }
    object.insert("recipients"_L1, recipients);
    return object;
}

QJsonArray filesData(const std::vector<MailFile> &files)
{
    QJsonArray array;
    for (const auto &file : files) {
        QJsonObject one{{u"name"_s, file.name}};
        insertText(one, "contentId"_L1, file.contentId);
        if (file.inlined)
            one.insert("inline"_L1, true);
        if (file.suspicious)
            one.insert("suspicious"_L1, true);
        array.append(one);
    }
    return array;
}

} // namespace

QStringList oddityWords(Oddities oddities)
{
    static const std::pair<Oddity, QString> words[] = {{Oddity::NoFrom, u"noFrom"_s},
                                                       {Oddity::ManyFrom, u"manyFrom"_s},
                                                       {Oddity::NoDate, u"noDate"_s},
                                                       {Oddity::OddDate, u"oddDate"_s},
                                                       {Oddity::NoMessageId, u"noMessageId"_s},
                                                       {Oddity::OddMessageId, u"oddMessageId"_s},
                                                       {Oddity::UnknownCharset, u"unknownCharset"_s},
                                                       {Oddity::BrokenParts, u"brokenParts"_s},
                                                       {Oddity::PartsLeftOut, u"partsLeftOut"_s},
                                                       {Oddity::HeadersCut, u"headersCut"_s},
                                                       {Oddity::TextCut, u"textCut"_s},
                                                       {Oddity::HiddenText, u"hiddenText"_s},
                                                       {Oddity::FilesLeftOut, u"filesLeftOut"_s},
                                                       {Oddity::Encrypted, u"encrypted"_s},
                                                       {Oddity::WinmailDat, u"winmailDat"_s}};
    QStringList found;
    for (const auto &[oddity, word] : words) {
        if (oddities.testFlag(oddity))
            found.push_back(word);
    }
    return found;
}

QString automaticWord(Automatic automatic)
{
    switch (automatic) {
    case Automatic::No: break;
    case Automatic::Reply: return u"reply"_s;
    case Automatic::Generated: return u"generated"_s;
    case Automatic::Bounce: return u"bounce"_s;
    case Automatic::List: return u"list"_s;
    }
    return u"no"_s;
}

QJsonObject cardData(const Mail &mail)
{
    QJsonObject data;
    insertPeople(data, "to"_L1, mail.to);
    insertPeople(data, "cc"_L1, mail.cc);
    insertPeople(data, "replyTo"_L1, mail.replyTo);
    insertPeople(data, "otherFrom"_L1, mail.otherFrom);
    if (mail.sender)
        data.insert("sender"_L1, person(*mail.sender));
    if (mail.automatic != Automatic::No)
        data.insert("auto"_L1, automaticWord(mail.automatic));
    if (mail.oddities)
        data.insert("oddities"_L1, QJsonArray::fromStringList(oddityWords(mail.oddities)));
    if (!mail.files.empty())
        data.insert("files"_L1, filesData(mail.files));
    if (mail.invitation)
        data.insert("invitation"_L1, invitationData(*mail.invitation));
    if (mail.notice)
        data.insert("notice"_L1, noticeData(*mail.notice));
    if (mail.forwarded) {
        QJsonObject forwarded{{u"from"_s, person(mail.forwarded->from)}};
        insertText(forwarded, "subject"_L1, mail.forwarded->subject);
        insertText(forwarded, "date"_L1, mail.forwarded->date);
        data.insert("forwarded"_L1, forwarded);
    }
    if (mail.contactForm)
        data.insert("contactForm"_L1, true);
    return data;
}

} // namespace throughline::email
