// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/mailboxworker.h"

#include "connector/foldername.h"

#include <QByteArrayList>

#include <thread>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

namespace {

constexpr std::size_t copiesKept = 20;
// A server may end an IDLE after 30 minutes (RFC 2177).
constexpr std::chrono::minutes idleAtMost{28};

} // namespace

MailboxWorker::MailboxWorker(Settings settings, std::shared_ptr<TokenSource> tokens, Cursor cursor, Instant now,
                             std::uint64_t seed, Events events)
    : m_settings(std::move(settings)),
      m_tokens(std::move(tokens)),
      m_events(std::move(events)),
      m_cursor(std::move(cursor)),
      m_pace(seed)
{
    if (m_cursor.since == 0)
        m_cursor.since = now.ms;
}

QString MailboxWorker::Folder::key() const
{
    static constexpr const char *roles[] = {"inbox:", "sent:", "spam:"};
    return QLatin1StringView(roles[int(role)]) + QString::fromLatin1(wire);
}

void MailboxWorker::start()
{
    // Detached, and the owner of all it uses: nothing can end a look-up of a name, and stop() has five seconds.
    std::thread([self = shared_from_this()] {
        self->run();
        self->m_events.ended();
    }).detach();
}

void MailboxWorker::stop()
{
    m_stop.ring();
    m_retry.ring(); // after m_stop: whoever wakes by it sees why
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

void MailboxWorker::committed()
{
    const std::lock_guard lock(m_mutex);
    m_waitsForCommit = false;
    m_changed.notify_all();
}

void MailboxWorker::keepCopy(QByteArray mail, QString messageId)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_copies.size() >= copiesKept)
            return;
        m_copies.push_back({std::move(mail), std::move(messageId)});
    }
    m_wake.ring();
}

void MailboxWorker::tell(LineHealth health)
{
    if (m_told == health)
        return;
    m_told = health;
    m_events.health(std::move(health));
}

void MailboxWorker::run()
{
    while (!m_stop.rung()) {
        m_refused.clear();
        Tried<void> done = attempt();
        // An access token may end before its time: once more with a new one, before anybody is told.
        if (!done && !m_refused.isEmpty() && m_tokens) {
            const auto renewed = m_tokens->token(m_stop, m_refused);
            done = renewed ? attempt() : tl::make_unexpected(renewed.error());
        }
        if (m_stop.rung() || done || done.error().kind == Kind::Stopped)
            return;
        tell({.up = false, .trouble = done.error()});
        if (m_retry.wait(m_pace.next(needsPerson(done.error()))) && !m_stop.rung()) {
            m_retry.quiet();
            m_pace.worked();
        }
    }
}

Tried<void> MailboxWorker::attempt()
{
    ImapLine line(m_stop);
    return session(line);
}

Tried<void> MailboxWorker::logIn(ImapLine &line)
{
    Credentials credentials{.user = m_settings.user, .secret = m_settings.password, .oauth = m_tokens != nullptr};
    if (!m_tokens)
        return line.login(credentials);
    auto token = m_tokens->token(m_stop);
    if (!token)
        return tl::make_unexpected(token.error());
    credentials.secret = *token;
    auto done = line.login(credentials);
    if (!done && done.error().kind == Kind::Login)
        m_refused = *token;
    return done;
}

Tried<void> MailboxWorker::session(ImapLine &line)
{
    if (auto done = line.open(m_settings.imap, m_settings.caPem); !done)
        return done;
    if (auto done = logIn(line); !done)
        return done;
    if (auto done = findFolders(line); !done)
        return done;
    tell({.up = true, .trouble = m_lacking});
    for (;;) {
        m_wake.quiet();
        if (auto done = saveCopies(line); !done)
            return done;
        for (const Folder &folder : m_folders) {
            if (auto done = readFolder(line, folder); !done)
                return done;
        }
        m_pace.worked();
        tell({.up = true, .trouble = m_lacking});
        const std::chrono::milliseconds poll = std::chrono::seconds(m_settings.pollSeconds);
        const auto done =
            line.canIdle() ? line.idle(m_wake, m_folders.size() > 1 ? poll : idleAtMost) : line.pause(m_wake, poll);
        if (!done)
            return done;
    }
}

Tried<void> MailboxWorker::findFolders(ImapLine &line)
{
    const auto names = line.folders();
    if (!names)
        return tl::make_unexpected(names.error());
    m_folders.clear();
    m_lacking.reset();
    // Servers without SPECIAL-USE (RFC 6154) call them by one of these names, most often.
    const auto usual = [&](const QByteArrayList &usualNames) {
        for (const FolderName &name : *names) {
            if (usualNames.contains(name.wire.toLower()))
                return name.wire;
        }
        return QByteArray();
    };
    const auto find = [&](const QString &set, bool FolderName::*role, const QString &missing) {
        const QByteArray wire = folderToWire(set);
        for (const FolderName &name : *names) {
            if (set.isEmpty() ? name.*role : name.wire == wire)
                return name.wire;
        }
        if (!set.isEmpty())
            m_lacking = Trouble{Kind::Folder, missing};
        return QByteArray();
    };
    m_sent = find(m_settings.sentFolder, &FolderName::isSent, u"The folder for sent mails does not exist."_s);
    if (m_sent.isEmpty() && m_settings.sentFolder.isEmpty())
        m_sent = usual({"sent", "sent items", "sent messages", "inbox.sent", "inbox/sent"});
    if (!m_sent.isEmpty())
        m_folders.push_back({FolderRole::Sent, m_sent});
    if (m_settings.takeSpam) {
        QByteArray spam = find(m_settings.spamFolder, &FolderName::isSpam, u"The spam folder does not exist."_s);
        if (spam.isEmpty() && m_settings.spamFolder.isEmpty())
            spam = usual({"junk", "spam", "junk e-mail", "inbox.junk", "inbox.spam"});
        if (!spam.isEmpty())
            m_folders.push_back({FolderRole::Spam, spam});
    }
    m_folders.push_back({FolderRole::Inbox, "INBOX"});
    return {};
}

Tried<void> MailboxWorker::commit(std::vector<FetchedMail> mails, const Folder &folder, const FolderMark &mark)
{
    m_cursor.set(folder.key(), mark);
    std::unique_lock lock(m_mutex);
    m_waitsForCommit = true;
    m_events.batch({std::move(mails), m_cursor.toBytes()});
    m_changed.wait(lock, [this] { return !m_waitsForCommit || m_stop.rung(); });
    if (m_stop.rung())
        return trouble(Kind::Stopped);
    return {};
}

Tried<void> MailboxWorker::saveCopies(ImapLine &line)
{
    for (;;) {
        Copy copy;
        {
            const std::lock_guard lock(m_mutex);
            if (m_copies.empty())
                return {};
            copy = m_copies.front();
            m_copies.front().triedBefore = true;
        }
        bool there = m_sent.isEmpty(); // nowhere to put it
        if (!there && copy.triedBefore) {
            if (auto done = line.select(m_sent); !done)
                return tl::make_unexpected(done.error());
            const auto found = line.hasMessage(copy.messageId);
            if (!found)
                return tl::make_unexpected(found.error());
            there = *found;
        }
        if (!there) {
            const auto done = line.append(m_sent, copy.mail);
            if (!done && done.error().kind != Kind::Quota && done.error().kind != Kind::Folder)
                return done; // the line: once more on the next
            if (!done)
                m_lacking = done.error();
        }
        const std::lock_guard lock(m_mutex);
        m_copies.pop_front();
    }
}

} // namespace throughline::email
