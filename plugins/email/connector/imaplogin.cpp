// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/imapline.h"

#include <libetpan/libetpan.h>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

namespace {

const QString loginRefused = u"The mail server refuses the user name or the password (IMAP)."_s;
const QString tokenRefused = u"The mail server refuses the access token (IMAP)."_s;
const QString notNow = u"The mail server cannot check the log-in now."_s;

// Not one libetpan counts with; the exchange ends before it says something again.
const QByteArray tag = "auth1";
constexpr int mostLines = 64;

//! base64 of fields that NUL or ^A separate.
QByteArray joined(const QByteArrayList &fields, char separator)
{
    return fields.join(separator).toBase64();
}

} // namespace

Tried<void> ImapLine::login(const Credentials &credentials)
{
    auto done = credentials.oauth ? loginWithToken(credentials) : loginWithPassword(credentials);
    if (!done) {
        // RFC 5530: not refused, only not now.
        if (done.error().kind == Kind::Login && answerCode() == "UNAVAILABLE")
            return trouble(Kind::Connection, notNow);
        return done;
    }
    m_session->imap_state = MAILIMAP_STATE_AUTHENTICATED;
    return askCapabilities(); // more than before, most often
}

ImapLine::ServerSays ImapLine::authenticate(const QByteArray &mechanism, const QByteArray &response,
                                            const QByteArray &afterRefusal)
{
    mailstream *stream = m_session->imap_stream;
    const auto say = [stream](const QByteArray &line) {
        const QByteArray whole = line + "\r\n";
        return mailstream_write(stream, whole.constData(), size_t(whole.size())) == whole.size()
               && mailstream_flush(stream) == 0;
    };
    // Without SASL-IR (RFC 4959) the server asks for the response first.
    const bool atOnce = mailimap_has_extension(m_session, "SASL-IR") != 0;
    bool told = atOnce;
    if (!say(tag + " AUTHENTICATE " + mechanism + (atOnce ? ' ' + response : QByteArray())))
        return ServerSays::Nothing;
    for (int i = 0; i < mostLines; ++i) {
        const char *read = mailimap_read_line(m_session);
        if (!read)
            return ServerSays::Nothing;
        const QByteArray line = QByteArray(read).left(1'024).trimmed();
        if (line.startsWith('+')) {
            // The second question is the reason of a refusal (RFC 7628, 3.2.3): the server wants a word before it says NO.
            if (!say(told ? afterRefusal : response))
                return ServerSays::Nothing;
            told = true;
        } else if (line.startsWith(tag + ' ')) {
            const QByteArray verdict = line.sliced(tag.size() + 1).toUpper();
            if (verdict.startsWith("OK"))
                return ServerSays::Yes;
            return verdict.contains("[UNAVAILABLE]") ? ServerSays::Unavailable : ServerSays::No;
        } else if (line.startsWith("* BYE")) {
            return ServerSays::Nothing;
        }
    }
    return ServerSays::Nothing;
}

// One exchange for both mechanisms: libetpan has XOAUTH2 only.
Tried<void> ImapLine::loginWithToken(const Credentials &credentials)
{
    const QByteArray user = credentials.user.toUtf8();
    const QByteArray bearer = "auth=Bearer " + credentials.secret;
    ServerSays says = ServerSays::Nothing;
    if (mailimap_has_authentication(m_session, "XOAUTH2")) {
        says = authenticate("XOAUTH2", joined({"user=" + user, bearer, "", ""}, '\1'), {});
    } else if (mailimap_has_authentication(m_session, "OAUTHBEARER")) {
        // "," and "=" end an authorization identity (RFC 5801, 4).
        QByteArray name = user;
        name.replace('=', "=3D").replace(',', "=2C");
        says = authenticate("OAUTHBEARER", joined({"n,a=" + name + ",", bearer, "", ""}, '\1'),
                            QByteArray("\1").toBase64());
    } else {
        return trouble(Kind::Encryption, u"The mail server takes no access tokens (IMAP): use a password."_s);
    }
    switch (says) {
    case ServerSays::Yes: return {};
    case ServerSays::No: return trouble(Kind::Login, tokenRefused);
    case ServerSays::Unavailable: return trouble(Kind::Connection, notNow);
    case ServerSays::Nothing: break;
    }
    return outcome(MAILIMAP_ERROR_STREAM, Kind::Connection, {});
}

Tried<void> ImapLine::loginWithPassword(const Credentials &credentials)
{
    const QByteArray user = credentials.user.toUtf8();
    if (mailimap_has_authentication(m_session, "PLAIN") && mailimap_has_extension(m_session, "SASL-IR")) {
        const QByteArray order = "AUTHENTICATE PLAIN " + joined({"", user, credentials.secret}, '\0');
        return outcome(mailimap_custom_command(m_session, order.constData()), Kind::Login, loginRefused);
    }
    if (mailimap_has_extension(m_session, "LOGINDISABLED"))
        return trouble(Kind::Login, u"The mail server takes no passwords (IMAP)."_s);
    return outcome(mailimap_login(m_session, user.constData(), credentials.secret.constData()), Kind::Login,
                   loginRefused);
}

} // namespace throughline::email
