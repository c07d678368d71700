// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connector/imapline.h"
#include "connector/mapping.h"
#include "connector/pace.h"
#include "connector/tokens.h"

#include <condition_variable>
#include <deque>

namespace throughline::email {

//! Mails with the cursor that is right once they are committed.
struct MailBatch {
    std::vector<FetchedMail> mails;
    QByteArray cursor;
};

//! How the line to one of the servers is; \a trouble with \a up: it works, but not all of it.
struct LineHealth {
    bool up = false;
    std::optional<Trouble> trouble;

    bool operator==(const LineHealth &) const = default;
};

//! Reads the mailbox on a thread of its own, since libetpan blocks: all that is new, then waits for more, for ever. One batch
//! is on its way to the hub at a time; the next is fetched after committed(). The thread keeps this object alive.
class MailboxWorker : public std::enable_shared_from_this<MailboxWorker>
{
public:
    //! All of them are called on the worker's thread.
    struct Events {
        std::function<void(MailBatch)> batch;
        std::function<void(LineHealth)> health;
        std::function<void(QString)> log;
        std::function<void()> ended;
    };

    MailboxWorker(Settings settings, std::shared_ptr<TokenSource> tokens, Cursor cursor, Instant now,
                  std::uint64_t seed, Events events);

    // Any thread:
    void start();
    void committed();
    //! A copy for the folder of sent mails, when there is one. Kept in memory only: it is a copy.
    void keepCopy(QByteArray mail, QString messageId);
    //! Does not wait for the next try: what it needs may be there now.
    void tryNow() { m_retry.ring(); }
    void stop();

private:
    struct Folder {
        FolderRole role = FolderRole::Inbox;
        QByteArray wire;
        [[nodiscard]] QString key() const;
    };
    struct Copy {
        QByteArray mail;
        QString messageId;
        bool triedBefore = false;
    };

    void run();
    [[nodiscard]] Tried<void> attempt();
    [[nodiscard]] Tried<void> session(ImapLine &line);
    [[nodiscard]] Tried<void> logIn(ImapLine &line);
    [[nodiscard]] Tried<void> findFolders(ImapLine &line);
    [[nodiscard]] Tried<void> readFolder(ImapLine &line, const Folder &folder);
    [[nodiscard]] Tried<void> readPage(ImapLine &line, const Folder &folder, FolderMark &mark, quint32 first,
                                       quint32 last);
    [[nodiscard]] Tried<std::vector<FetchedMail>> fetch(ImapLine &line, const Folder &folder, const FolderMark &mark,
                                                        const std::vector<MailHead> &heads);
    [[nodiscard]] Tried<std::vector<FetchedMail>>
    unreadable(ImapLine &line, const Folder &folder, const FolderMark &mark, const MailHead &head, bool withSource);
    [[nodiscard]] Tried<void> commit(std::vector<FetchedMail> mails, const Folder &folder, const FolderMark &mark);
    [[nodiscard]] Tried<void> saveCopies(ImapLine &line);
    [[nodiscard]] FetchedMail read(const QByteArray &text, const MailHead &head, const Folder &folder,
                                   const FolderMark &mark, bool cut) const;
    void tell(LineHealth health);

    const Settings m_settings;
    const std::shared_ptr<TokenSource> m_tokens;
    const Events m_events;
    Bell m_stop, m_wake, m_retry;
    QByteArray m_refused; //!< the access token the server did not take

    // The worker's thread only:
    Cursor m_cursor;
    Pace m_pace;
    std::vector<Folder> m_folders; //!< the inbox last: there we wait
    QByteArray m_sent;             //!< empty: there is none
    std::optional<Trouble> m_lacking;
    std::optional<LineHealth> m_told;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_waitsForCommit = false;
    std::deque<Copy> m_copies;
};

} // namespace throughline::email
