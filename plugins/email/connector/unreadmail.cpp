// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/unreadmail.h"

#include <QCryptographicHash>

namespace throughline::email {

using namespace Qt::StringLiterals;

FetchedMail unreadMail(const MailHead &head, FolderRole role, const QString &folder, const FolderMark &mark,
                       qint64 since, int historyDays, QByteArray source)
{
    FetchedMail fetched{.mail = {},
                        .role = role,
                        .arrived = {head.arrived},
                        .imported = takingOf(head.uid, head.arrived, mark, since, historyDays) == Taking::Imported,
                        .flagged = head.flagged,
                        .cut = false,
                        .size = head.size};
    Mail &mail = fetched.mail;
    mail.key = u"uid-%1-%2-%3"_s.arg(folder.left(100)).arg(mark.uidValidity).arg(head.uid);
    mail.digest = QString::fromLatin1(QCryptographicHash::hash(mail.key.toUtf8(), QCryptographicHash::Sha256).toHex());
    mail.subject = u"This mail cannot be read here"_s;
    mail.text = source.isEmpty() ? u"(This mail cannot be read here.)"_s
                                 : u"(This mail cannot be read here. Its source is attached.)"_s;
    mail.oddities = Oddity::BrokenParts;
    if (!source.isEmpty())
        mail.files.push_back({.name = u"mail.eml"_s,
                              .declaredName = {},
                              .declaredType = u"message/rfc822"_s,
                              .type = u"message/rfc822"_s,
                              .contentId = {},
                              .inlined = false,
                              .suspicious = true,
                              .bytes = std::move(source)});
    return fetched;
}

} // namespace throughline::email
