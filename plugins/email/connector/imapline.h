// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/settings.h"
#include "connector/wire.h"

#include <map>
#include <memory>
#include <vector>

struct mailimap;

namespace throughline::email {

//! With what to log in.
struct Credentials {
    QString user;
    QByteArray secret; //!< the password, or an access token
    bool oauth = false;
};

struct FolderState {
    quint32 uidValidity = 0;
    quint32 uidNext = 0; //!< 0: the server does not say
    quint64 modSeq = 0;  //!< 0: the server counts no changes
};

//! A mail in a folder, before its text is fetched.
struct MailHead {
    quint32 uid = 0;
    quint32 size = 0;
    qint64 arrived = 0; //!< ms since 1970, by the server's clock
    bool flagged = false, answered = false, seen = false, draft = false, deleted = false;
};

struct FolderName {
    QByteArray wire;
    bool isSent = false, isSpam = false;
};

//! One IMAP session, on a thread that may block. Nothing is changed on the server but what append() adds: texts are
//! fetched with PEEK.
class ImapLine
{
public:
    explicit ImapLine(const Bell &stop);
    ~ImapLine();

    //! Connects, encrypts and checks who it is, in this order, before login() says anything secret.
    [[nodiscard]] Tried<void> open(const Server &server, const QByteArray &caPem);
    [[nodiscard]] Tried<void> login(const Credentials &credentials);
    [[nodiscard]] Tried<std::vector<FolderName>> folders();
    [[nodiscard]] Tried<FolderState> select(const QByteArray &folder);
    //! The highest UID of the selected folder, where its state does not say.
    [[nodiscard]] Tried<quint32> highestUid();
    //! UIDs of the selected folder from \a first on, in order. \a since: only of that day and later, in ms since 1970.
    [[nodiscard]] Tried<std::vector<quint32>> uids(quint32 first, qint64 since = 0);
    //! In order of their UIDs.
    [[nodiscard]] Tried<std::vector<MailHead>> heads(quint32 first, quint32 last);
    //! Whole mails by UID, or of each only the first \a most bytes. What was deleted meanwhile is missing.
    [[nodiscard]] Tried<std::map<quint32, QByteArray>> texts(const std::vector<quint32> &uids, qint64 most = 0);
    //! Whether the selected folder has a mail with this Message-ID.
    [[nodiscard]] Tried<bool> hasMessage(const QString &messageId);
    [[nodiscard]] Tried<void> append(const QByteArray &folder, const QByteArray &mail);

    [[nodiscard]] bool canIdle() const;
    //! Returns when the folder changed since it was selected, \a bell rang or the time is over. What the server told along with
    //! another answer it does not tell again (RFC 3501, 7.3.1): then there is no wait.
    [[nodiscard]] Tried<void> idle(const Bell &bell, std::chrono::milliseconds atMost);
    //! Waits without IDLE, then lets the server tell what is new.
    [[nodiscard]] Tried<void> pause(const Bell &bell, std::chrono::milliseconds atMost);

private:
    [[nodiscard]] Tried<void> startTls(const Server &server, const QByteArray &caPem);
    [[nodiscard]] Tried<void> askCapabilities();
    [[nodiscard]] Tried<void> loginWithToken(const Credentials &credentials);
    [[nodiscard]] Tried<void> loginWithPassword(const Credentials &credentials);
    enum class ServerSays {
        Yes,
        No,
        Unavailable, //!< RFC 5530: not refused, only not now
        Nothing,     //!< the line broke
    };
    //! One SASL exchange of one response. \a afterRefusal answers a server that first tells why it refuses.
    [[nodiscard]] ServerSays authenticate(const QByteArray &mechanism, const QByteArray &response,
                                          const QByteArray &afterRefusal);
    //! The code in brackets of the last answer.
    [[nodiscard]] QByteArray answerCode() const;
    //! Whether mails came or went since the folder was selected.
    [[nodiscard]] bool wasTold() const;
    //! What \a code of libetpan means; \a otherwise when the server said no.
    [[nodiscard]] Tried<void> outcome(int code, Trouble::Kind kind, const QString &otherwise);

    Wire m_wire;
    mailimap *m_session = nullptr;
    quint32 m_seen = 0; //!< mails in the folder when it was selected
};

} // namespace throughline::email
