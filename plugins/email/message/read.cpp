// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/body.h"
#include "message/files.h"
#include "message/notices.h"
#include "message/tnef.h"

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

//! Parts that speak to machines and are told in other ways.
bool isSilent(const Part &part)
{
    return part.type == "message/delivery-status" || part.type == "message/global-delivery-status"
           || part.type == "message/disposition-notification" || part.type == "text/rfc822-headers"
           || part.type == "application/pgp-signature" || part.type == "application/pkcs7-signature"
           || part.type == "application/x-pkcs7-signature";
}

void noteKind(const Part &part, Mail &mail)
{
    if (part.type == "application/pkcs7-mime" || part.type == "application/x-pkcs7-mime"
        || part.type == "application/pgp-encrypted" || part.bytes.startsWith("-----BEGIN PGP MESSAGE"))
        mail.oddities |= Oddity::Encrypted;
    if (isTnef(part))
        mail.oddities |= Oddity::WinmailDat;
    if (part.type == "text/calendar" && !mail.invitation)
        mail.invitation = readInvitation(part);
}

void readFiles(std::vector<Part> &parts, const std::vector<bool> &used, const ReadLimits &limits, Mail &mail)
{
    qsizetype room = limits.allFileBytes;
    for (size_t i = 0; i < parts.size(); ++i) {
        Part &part = parts[i];
        if (used[i] || isSilent(part) || (part.bytes.isEmpty() && part.fileName.isEmpty()))
            continue;
        if (int(mail.files.size()) >= limits.files || part.bytes.size() > limits.fileBytes
            || part.bytes.size() > room) {
            mail.oddities |= Oddity::FilesLeftOut;
            continue;
        }
        room -= part.bytes.size();
        if (part.type == "text/calendar" && part.fileName.isEmpty())
            part.fileName = u"invite.ics"_s;
        mail.files.push_back(fileOf(std::move(part), int(i) + 1));
    }
}

} // namespace

Result<Mail> readMail(const QByteArray &raw, const ReadLimits &limits)
{
    if (raw.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"empty"_s);
    if (raw.size() > limits.rawBytes)
        return fail(ErrorCode::TooLarge, u"message"_s);
    Tree tree = takeApart(raw, limits);
    openTnef(tree, limits);
    Mail mail;
    mail.oddities = tree.oddities;
    readHeaders(tree.headers, raw, mail);
    const std::vector<bool> used = readBody(tree.parts, limits, mail);
    for (const Part &part : tree.parts)
        noteKind(part, mail);
    mail.notice = readNotice(tree.parts);
    if (mail.notice)
        mail.automatic = Automatic::Bounce;
    mail.forwarded = readForwarded(tree.parts, mail.text);
    readFiles(tree.parts, used, limits, mail);
    return mail;
}

} // namespace throughline::email
