// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "message/compose.h"

#include "message/address.h"
#include "message/files.h"
#include "message/gmimetypes.h"
#include "message/library.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReferences = 20;

//! What may stand in a header as an address: ASCII by now, as a server without SMTPUTF8 wants it.
bool isSendable(const Address &address)
{
    return !normalAddress(address.address).isEmpty()
           && std::all_of(address.address.begin(), address.address.end(),
                          [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

bool isId(const QString &id)
{
    static const QRegularExpression form(u"\\A[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,250}\\z"_s);
    return id.contains(u'@') && form.match(id).hasMatch();
}

QByteArray bracketed(const QString &id)
{
    return '<' + id.toLatin1() + '>';
}

Result<void> checked(const Outgoing &mail)
{
    const auto all = [](const std::vector<Address> &list) { return std::all_of(list.begin(), list.end(), isSendable); };
    if (!isSendable(mail.from))
        return fail(ErrorCode::InvalidArgument, u"from"_s);
    if (!all(mail.to))
        return fail(ErrorCode::InvalidArgument, u"to"_s);
    if (!all(mail.cc))
        return fail(ErrorCode::InvalidArgument, u"cc"_s);
    if (!all(mail.bcc))
        return fail(ErrorCode::InvalidArgument, u"bcc"_s);
    if (mail.replyTo && !isSendable(*mail.replyTo))
        return fail(ErrorCode::InvalidArgument, u"replyTo"_s);
    if (!isId(mail.messageId))
        return fail(ErrorCode::InvalidArgument, u"messageId"_s);
    if (mail.to.empty() && mail.cc.empty() && mail.bcc.empty())
        return fail(ErrorCode::InvalidArgument, u"recipients"_s);
    return {};
}

void addPeople(GMimeMessage *message, GMimeAddressType type, const std::vector<Address> &people)
{
    for (const Address &address : people) {
        const QByteArray name = cleanLine(address.name, 200).toUtf8();
        g_mime_message_add_mailbox(message, type, name.isEmpty() ? nullptr : name.constData(),
                                   address.address.toLatin1().constData());
    }
}

//! The first, which started it, and the newest.
QByteArray referencesOf(const Outgoing &mail)
{
    QStringList ids;
    for (const QString &id : mail.references) {
        if (isId(id) && !ids.contains(id))
            ids.push_back(id);
    }
    if (isId(mail.inReplyTo)) {
        ids.removeAll(mail.inReplyTo);
        ids.push_back(mail.inReplyTo);
    }
    while (ids.size() > mostReferences)
        ids.removeAt(1);
    QByteArrayList bracket;
    for (const QString &id : std::as_const(ids))
        bracket.push_back(bracketed(id));
    return bracket.join(' ');
}

//! Line feeds only; no control characters but tabs.
QByteArray plainText(const QString &text)
{
    QString clean = QString(text).replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    static const QRegularExpression control(u"[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f]"_s);
    clean.remove(control);
    if (!clean.endsWith(u'\n'))
        clean += u'\n';
    return clean.toUtf8();
}

GOwned<GMimePart> partOf(const QByteArray &type, const QByteArray &bytes, GMimeContentEncoding encoding)
{
    const qsizetype slash = type.indexOf('/');
    GOwned<GMimePart> part{
        g_mime_part_new_with_type(type.first(slash).constData(), type.sliced(slash + 1).constData())};
    const GOwned<GMimeStream> stream{g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size()))};
    const GOwned<GMimeDataWrapper> content{
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT)};
    g_mime_part_set_content(part.get(), content.get());
    g_mime_part_set_content_encoding(part.get(), encoding);
    return part;
}

GOwned<GMimePart> textPart(const QByteArray &type, const QString &text)
{
    auto part = partOf(type, plainText(text), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    return part;
}

GOwned<GMimePart> filePart(const OutgoingFile &file)
{
    static const QRegularExpression form(u"\\A[a-z0-9][a-z0-9.+-]{0,63}/[a-z0-9][a-z0-9.+-]{0,63}\\z"_s);
    const QString type = file.type.toLower();
    // A multipart or a message of its own would not be told from ours.
    const bool usable =
        form.match(type).hasMatch() && !type.startsWith("multipart/"_L1) && !type.startsWith("message/"_L1);
    auto part = partOf(usable ? type.toLatin1() : QByteArray("application/octet-stream"), file.bytes,
                       GMIME_CONTENT_ENCODING_BASE64);
    const bool inlined = isId(file.contentId);
    g_mime_object_set_disposition(GMIME_OBJECT(part.get()), inlined ? "inline" : "attachment");
    g_mime_part_set_filename(part.get(), safeFileName(file.name).toUtf8().constData());
    if (inlined)
        g_mime_part_set_content_id(part.get(), file.contentId.toLatin1().constData());
    return part;
}

bool isPicture(const OutgoingFile &file)
{
    return isId(file.contentId);
}

GOwned<GMimeMultipart> multipart(const char *subtype, const Outgoing &mail)
{
    GOwned<GMimeMultipart> part{g_mime_multipart_new_with_subtype(subtype)};
    // "=_" can be in no quoted-printable and no base64 text.
    const QByteArray seed = QCryptographicHash::hash(subtype + mail.messageId.toUtf8(), QCryptographicHash::Sha256);
    g_mime_multipart_set_boundary(part.get(), ("=_" + seed.toHex().left(24)).constData());
    return part;
}

//! The text once more, with its pictures where the agent's words end. Nothing of it is markup but what stands here.
QString shownText(const Outgoing &mail)
{
    const auto words = [](const QString &text) {
        const QString trimmed = text.trimmed();
        return trimmed.isEmpty() ? QString()
                                 : u"<div style=\"white-space: pre-wrap\">"_s + trimmed.toHtmlEscaped() + u"</div>\n"_s;
    };
    QString html = u"<!DOCTYPE html>\n<html><body>\n"_s + words(mail.text.left(mail.picturesAt));
    for (const OutgoingFile &file : mail.files) {
        if (isPicture(file))
            html += u"<p><img src=\"cid:%1\" alt=\"%2\"></p>\n"_s.arg(file.contentId.toHtmlEscaped(),
                                                                      safeFileName(file.name).toHtmlEscaped());
    }
    return html + words(mail.text.mid(mail.picturesAt)) + u"</body></html>\n"_s;
}

//! The text in both forms, and the pictures beside it.
GOwned<GMimeObject> related(const Outgoing &mail)
{
    const auto both = multipart("alternative", mail);
    g_mime_multipart_add(both.get(), GMIME_OBJECT(textPart("text/plain", mail.text).get()));
    g_mime_multipart_add(both.get(), GMIME_OBJECT(textPart("text/html", shownText(mail)).get()));
    auto all = multipart("related", mail);
    g_mime_multipart_add(all.get(), GMIME_OBJECT(both.get()));
    for (const OutgoingFile &file : mail.files) {
        if (isPicture(file))
            g_mime_multipart_add(all.get(), GMIME_OBJECT(filePart(file).get()));
    }
    return GOwned<GMimeObject>{GMIME_OBJECT(all.release())};
}

QByteArray written(GMimeObject *object)
{
    const GOwned<GMimeStream> stream{g_mime_stream_mem_new()};
    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> options(
        g_mime_format_options_new(), &g_mime_format_options_free);
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    g_mime_object_write_to_stream(object, options.get(), stream.get());
    GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    const QByteArray bytes(reinterpret_cast<const char *>(array->data), qsizetype(array->len));
    // Headers that were folded before they were written have line feeds alone; no encoding used here has a CR of its
    // own.
    return QByteArray(bytes).replace("\r\n", "\n").replace("\n", "\r\n");
}

} // namespace

Result<QByteArray> composeMail(const Outgoing &mail)
{
    if (const auto good = checked(mail); !good)
        return fail(good.error());
    ensureLibrary();
    const GOwned<GMimeMessage> message{g_mime_message_new(TRUE)};
    addPeople(message.get(), GMIME_ADDRESS_TYPE_FROM, {mail.from});
    if (mail.replyTo)
        addPeople(message.get(), GMIME_ADDRESS_TYPE_REPLY_TO, {*mail.replyTo});
    addPeople(message.get(), GMIME_ADDRESS_TYPE_TO, mail.to);
    addPeople(message.get(), GMIME_ADDRESS_TYPE_CC, mail.cc);
    g_mime_message_set_subject(message.get(), cleanLine(mail.subject, 900).toUtf8().constData(), "utf-8");
    const std::unique_ptr<GDateTime, decltype(&g_date_time_unref)> date(
        g_date_time_new_from_unix_utc(mail.date.ms / 1000), &g_date_time_unref);
    if (date)
        g_mime_message_set_date(message.get(), date.get());
    GMimeObject *object = GMIME_OBJECT(message.get());
    g_mime_message_set_message_id(message.get(), mail.messageId.toLatin1().constData());
    if (isId(mail.inReplyTo))
        g_mime_object_set_header(object, "In-Reply-To", bracketed(mail.inReplyTo).constData(), nullptr);
    if (const QByteArray references = referencesOf(mail); !references.isEmpty())
        g_mime_object_set_header(object, "References", references.constData(), nullptr);
    if (mail.automatic)
        g_mime_object_set_header(object, "Auto-Submitted", "auto-replied", nullptr);
    const bool pictures = std::any_of(mail.files.begin(), mail.files.end(), isPicture);
    GOwned<GMimeObject> body =
        pictures ? related(mail) : GOwned<GMimeObject>{GMIME_OBJECT(textPart("text/plain", mail.text).release())};
    if (std::all_of(mail.files.begin(), mail.files.end(), isPicture)) {
        g_mime_message_set_mime_part(message.get(), body.get());
        return written(object);
    }
    const auto mixed = multipart("mixed", mail);
    g_mime_multipart_add(mixed.get(), body.get());
    for (const OutgoingFile &file : mail.files) {
        if (!isPicture(file))
            g_mime_multipart_add(mixed.get(), GMIME_OBJECT(filePart(file).get()));
    }
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(mixed.get()));
    return written(object);
}

QStringList envelopeOf(const Outgoing &mail)
{
    QStringList recipients;
    for (const auto *list : {&mail.to, &mail.cc, &mail.bcc}) {
        for (const Address &address : *list) {
            if (!address.address.isEmpty() && !recipients.contains(address.address))
                recipients.push_back(address.address);
        }
    }
    return recipients;
}

} // namespace throughline::email
