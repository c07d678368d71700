// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// How MailboxWorker reads a folder: pages of heads, texts in portions of a bounded size, a commit after each.
#include "connector/mailboxworker.h"

#include "connector/portions.h"
#include "connector/unreadmail.h"

#include <QCryptographicHash>

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

namespace {

constexpr std::size_t headsAtOnce = 200;
constexpr qint64 beginningOnly = 256 * 1024; //!< of a mail over the limit: its headers and most often its text
constexpr qint64 dayMs = 86'400'000;

} // namespace

Tried<void> MailboxWorker::readFolder(ImapLine &line, const Folder &folder)
{
    const auto state = line.select(folder.wire);
    if (!state)
        return tl::make_unexpected(state.error());
    const std::optional<FolderMark> before = m_cursor.mark(folder.key());
    quint32 uidNext = state->uidNext;
    if (uidNext == 0 && (!before || before->uidValidity != state->uidValidity)) {
        const auto highest = line.highestUid();
        if (!highest)
            return tl::make_unexpected(highest.error());
        uidNext = *highest + 1;
    }
    const ReadPlan plan = planReading(before, state->uidValidity, uidNext, state->modSeq, m_settings.historyDays);
    if (plan.nothingNew)
        return {};
    FolderMark mark{.uidValidity = state->uidValidity, .uid = plan.firstUid - 1, .modSeq = 0, .oldTo = plan.oldTo};
    if (plan.kind == ReadPlan::Kind::FromNow) {
        mark.oldTo = mark.uid;
        return commit({}, folder, mark);
    }
    // A day more: servers search by whole days of their own zone.
    const bool old = plan.kind != ReadPlan::Kind::Continue;
    const qint64 since = old ? std::max<qint64>(1, m_cursor.since - (m_settings.historyDays + 1) * dayMs) : 0;
    const auto uids = line.uids(plan.firstUid, since);
    if (!uids)
        return tl::make_unexpected(uids.error());
    for (std::size_t at = 0; at < uids->size(); at += headsAtOnce) {
        const std::size_t end = std::min(at + headsAtOnce, uids->size());
        if (auto done = readPage(line, folder, mark, (*uids)[at], (*uids)[end - 1]); !done)
            return done;
    }
    if (old && uidNext > 0)
        mark.uid = std::max(mark.uid, uidNext - 1); // what is older than we look is done with
    mark.modSeq = state->modSeq;
    const auto kept = m_cursor.mark(folder.key());
    const bool same = kept && kept->uidValidity == mark.uidValidity && kept->uid == mark.uid;
    if (same && state->uidNext != 0)
        return {}; // the next UID says as much as the count of changes
    return commit({}, folder, mark);
}

Tried<void> MailboxWorker::readPage(ImapLine &line, const Folder &folder, FolderMark &mark, quint32 first, quint32 last)
{
    auto heads = line.heads(first, last);
    if (!heads)
        return tl::make_unexpected(heads.error());
    std::erase_if(*heads, [&](const MailHead &head) {
        return head.uid < first || head.uid > last || head.draft || head.deleted
               || takingOf(head.uid, head.arrived, mark, m_cursor.since, m_settings.historyDays) == Taking::No;
    });
    Portions portions(m_cursor, folder.key(), mark.uidValidity);
    for (std::size_t at = 0; at < heads->size();) {
        const auto rest = std::span(*heads).subspan(at);
        const auto portion = portions.next(rest, m_settings.maxMailBytes);
        // Kept before anything of them is touched: see Portions.
        if (auto done = commit({}, folder, mark); !done)
            return done;
        const std::vector<MailHead> now(rest.begin(), rest.begin() + std::ptrdiff_t(portion.mails));
        auto mails = portion.how == Portions::How::Read
                         ? fetch(line, folder, mark, now)
                         : unreadable(line, folder, mark, now.front(), portion.how == Portions::How::SourceOnly);
        if (!mails) {
            // The line broke, the process did not: kept, or one that is ended before the next try would count as a fault.
            portions.done();
            if (auto done = commit({}, folder, mark); !done)
                return done;
            return tl::make_unexpected(mails.error());
        }
        mark.uid = now.back().uid;
        at += portion.mails;
        portions.done();
        if (auto done = commit(std::move(*mails), folder, mark); !done)
            return done;
    }
    mark.uid = std::max(mark.uid, last);
    return {};
}

Tried<std::vector<FetchedMail>> MailboxWorker::fetch(ImapLine &line, const Folder &folder, const FolderMark &mark,
                                                     const std::vector<MailHead> &heads)
{
    std::vector<quint32> whole, beginnings;
    for (const MailHead &head : heads)
        (head.size <= m_settings.maxMailBytes ? whole : beginnings).push_back(head.uid);
    std::map<quint32, QByteArray> texts;
    if (!whole.empty()) {
        auto got = line.texts(whole);
        if (!got)
            return tl::make_unexpected(got.error());
        texts = std::move(*got);
    }
    for (const quint32 uid : beginnings) {
        auto got = line.texts({uid}, beginningOnly);
        if (!got)
            return tl::make_unexpected(got.error());
        texts.merge(*got);
    }
    std::vector<FetchedMail> mails;
    for (const MailHead &head : heads) {
        const auto found = texts.find(head.uid);
        if (found == texts.end() || found->second.isEmpty())
            continue; // deleted meanwhile
        mails.push_back(read(found->second, head, folder, mark, head.size > m_settings.maxMailBytes));
        found->second.clear();
    }
    return mails;
}

FetchedMail MailboxWorker::read(const QByteArray &text, const MailHead &head, const Folder &folder,
                                const FolderMark &mark, bool cut) const
{
    FetchedMail fetched{.mail = {},
                        .role = folder.role,
                        .arrived = {head.arrived},
                        .imported = takingOf(head.uid, head.arrived, mark, m_cursor.since, m_settings.historyDays)
                                    == Taking::Imported,
                        .flagged = head.flagged,
                        .cut = cut,
                        .size = head.size};
    if (auto mail = readMail(text)) {
        fetched.mail = std::move(*mail);
    } else {
        // No mail is lost because it cannot be read: its place in the folder is its name then.
        fetched.mail.key = u"uid-%1-%2-%3"_s.arg(folder.key().left(100)).arg(mark.uidValidity).arg(head.uid);
        fetched.mail.digest = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
        fetched.mail.text = u"(This mail cannot be read.)"_s;
        fetched.mail.oddities = Oddity::BrokenParts;
    }
    return fetched;
}

//! A mail that ended the process each time: its place in the timeline, and its source for whoever can read it.
Tried<std::vector<FetchedMail>> MailboxWorker::unreadable(ImapLine &line, const Folder &folder, const FolderMark &mark,
                                                          const MailHead &head, bool withSource)
{
    m_events.log(u"mail %1 is not read any more: it ended the process"_s.arg(head.uid));
    QByteArray source;
    if (withSource && head.size <= m_settings.maxMailBytes) {
        auto got = line.texts({head.uid});
        if (!got)
            return tl::make_unexpected(got.error());
        source = got->contains(head.uid) ? got->at(head.uid) : QByteArray();
    }
    return std::vector<FetchedMail>{
        unreadMail(head, folder.role, folder.key(), mark, m_cursor.since, m_settings.historyDays, std::move(source))};
}

} // namespace throughline::email
