// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/imapline.h"

#include "connector/imapvalues.h"

#include <libetpan/libetpan.h>

#include <algorithm>
#include <cstdlib>

namespace throughline::email {

using namespace Qt::StringLiterals;
using Kind = Trouble::Kind;

namespace {

constexpr size_t streamBuffer = 16 * 1024;
const QString folderRefused = u"A folder of the mailbox cannot be opened."_s;

// libetpan's view of our wire. It frees the struct, we own what is behind.
Wire *wireOf(mailstream_low *low)
{
    return static_cast<Wire *>(low->data);
}

mailstream_low_driver wireDriver{
    .mailstream_read = [](mailstream_low *low, void *buffer, size_t most) -> ssize_t {
        return ssize_t(wireOf(low)->read(buffer, most));
    },
    .mailstream_write = [](mailstream_low *low, const void *bytes, size_t count) -> ssize_t {
        return ssize_t(wireOf(low)->write(bytes, count));
    },
    .mailstream_close =
        [](mailstream_low *low) {
            wireOf(low)->close();
            return 0;
        },
    .mailstream_get_fd = [](mailstream_low *low) { return wireOf(low)->fd(); },
    .mailstream_free = [](mailstream_low *low) { std::free(low); },
    .mailstream_cancel = nullptr,
    .mailstream_get_cancel = nullptr,
    .mailstream_get_certificate_chain = nullptr,
    .mailstream_setup_idle = nullptr,
    .mailstream_unsetup_idle = nullptr,
    .mailstream_interrupt_idle = nullptr,
};

} // namespace

ImapLine::ImapLine(const Bell &stop) : m_wire(stop) {}

ImapLine::~ImapLine()
{
    if (m_session)
        mailimap_free(m_session); // says LOGOUT while the line is good
}

QByteArray ImapLine::answerCode() const
{
    const mailimap_response_info *info = m_session->imap_response_info;
    return info ? QByteArray(info->rsp_atom).toUpper() : QByteArray();
}

Tried<void> ImapLine::outcome(int code, Kind kind, const QString &otherwise)
{
    if (code == MAILIMAP_NO_ERROR || code == MAILIMAP_NO_ERROR_AUTHENTICATED
        || code == MAILIMAP_NO_ERROR_NON_AUTHENTICATED)
        return {};
    if (m_wire.problem())
        return tl::make_unexpected(*m_wire.problem());
    switch (code) {
    case MAILIMAP_ERROR_STREAM:
    case MAILIMAP_ERROR_FATAL: return trouble(Kind::Connection, u"The mail server ended the connection."_s);
    case MAILIMAP_ERROR_PARSE:
    case MAILIMAP_ERROR_BAD_STATE:
    case MAILIMAP_ERROR_MEMORY: return trouble(Kind::Protocol, u"The mail server's answer cannot be understood."_s);
    default: return trouble(kind, otherwise);
    }
}

Tried<void> ImapLine::open(const Server &server, const QByteArray &caPem)
{
    if (auto done = m_wire.connect(server.host, server.port); !done)
        return done;
    if (server.security == Security::Tls) {
        if (auto done = m_wire.encrypt(server.host, caPem); !done)
            return done;
    }
    mailstream_low *low = mailstream_low_new(&m_wire, &wireDriver);
    mailstream *stream = low ? mailstream_new(low, streamBuffer) : nullptr;
    m_session = stream ? mailimap_new(0, nullptr) : nullptr;
    if (!m_session)
        return trouble(Kind::Protocol, u"There is not enough memory."_s);
    const int greeted = mailimap_connect(m_session, stream);
    if (auto done = outcome(greeted, Kind::Protocol, u"The mail server does not greet (IMAP)."_s); !done)
        return done;
    if (server.security != Security::StartTls)
        return askCapabilities();
    // A greeting that claims we were logged in already (PREAUTH) would skip the encryption.
    if (greeted == MAILIMAP_NO_ERROR_AUTHENTICATED)
        return trouble(Kind::Encryption, u"The mail server does not let us encrypt (STARTTLS)."_s);
    return startTls(server, caPem);
}

Tried<void> ImapLine::startTls(const Server &server, const QByteArray &caPem)
{
    const QString refused = u"The mail server offers no encryption (STARTTLS)."_s;
    if (auto done = outcome(mailimap_starttls(m_session), Kind::Encryption, refused); !done)
        return done;
    // Whatever came in the clear after the answer would be read as if it had come encrypted.
    if (m_session->imap_stream->read_buffer_len != 0)
        return trouble(Kind::Encryption, u"Something was slipped in before the encryption began."_s);
    if (auto done = m_wire.encrypt(server.host, caPem); !done)
        return done;
    return askCapabilities(); // what was said in the clear is forgotten
}

Tried<void> ImapLine::askCapabilities()
{
    mailimap_capability_data *capabilities = nullptr;
    const int code = mailimap_capability(m_session, &capabilities);
    if (capabilities)
        mailimap_capability_data_free(capabilities);
    return outcome(code, Kind::Protocol, u"The mail server does not say what it can do (IMAP)."_s);
}

Tried<std::vector<FolderName>> ImapLine::folders()
{
    clist *list = nullptr;
    const int code = mailimap_list(m_session, "", "*", &list);
    std::vector<FolderName> names = code == MAILIMAP_NO_ERROR ? takeFolders(list) : std::vector<FolderName>();
    if (auto done = outcome(code, Kind::Folder, u"The mail server does not list its folders."_s); !done)
        return tl::make_unexpected(done.error());
    return names;
}

Tried<FolderState> ImapLine::select(const QByteArray &folder)
{
    uint64_t modSeq = 0;
    const int code = mailimap_has_condstore(m_session)
                         ? mailimap_select_condstore(m_session, folder.constData(), &modSeq)
                         : mailimap_select(m_session, folder.constData());
    if (auto done = outcome(code, Kind::Folder, folderRefused); !done)
        return tl::make_unexpected(done.error());
    const mailimap_selection_info *info = m_session->imap_selection_info;
    if (!info || info->sel_uidvalidity == 0)
        return trouble(Kind::Protocol, u"The mail server gives mails no lasting numbers (UIDVALIDITY)."_s);
    m_seen = info->sel_exists;
    return FolderState{.uidValidity = info->sel_uidvalidity, .uidNext = info->sel_uidnext, .modSeq = modSeq};
}

Tried<quint32> ImapLine::highestUid()
{
    auto last = heads(0, 0); // "*:*"
    if (!last)
        return tl::make_unexpected(last.error());
    return last->empty() ? 0 : last->back().uid;
}

Tried<std::vector<quint32>> ImapLine::uids(quint32 first, qint64 since)
{
    SearchKey key(since > 0 ? searchSince(since) : searchFrom(first));
    clist *found = nullptr;
    const int code = mailimap_uid_search(m_session, nullptr, key.get(), &found);
    std::vector<quint32> uids = code == MAILIMAP_NO_ERROR ? takeNumbers(found) : std::vector<quint32>();
    if (auto done = outcome(code, Kind::Protocol, u"The mail server cannot search its mails."_s); !done)
        return tl::make_unexpected(done.error());
    std::erase_if(uids, [first](quint32 uid) { return uid < first; }); // "n:*" is never empty (RFC 3501, 6.4.8)
    return uids;
}

Tried<bool> ImapLine::hasMessage(const QString &messageId)
{
    SearchKey key(searchMessageId(messageId));
    clist *found = nullptr;
    const int code = mailimap_uid_search(m_session, nullptr, key.get(), &found);
    const bool any = code == MAILIMAP_NO_ERROR && !takeNumbers(found).empty();
    if (auto done = outcome(code, Kind::Protocol, u"The mail server cannot search."_s); !done)
        return tl::make_unexpected(done.error());
    return any;
}

Tried<std::vector<MailHead>> ImapLine::heads(quint32 first, quint32 last)
{
    Set set(mailimap_set_new_interval(first, last));
    FetchType what = headFields();
    clist *fetched = nullptr;
    const int code = mailimap_uid_fetch(m_session, set.get(), what.get(), &fetched);
    std::vector<MailHead> heads = code == MAILIMAP_NO_ERROR ? takeHeads(fetched) : std::vector<MailHead>();
    if (auto done = outcome(code, Kind::Protocol, u"The mail server does not list the mails."_s); !done)
        return tl::make_unexpected(done.error());
    return heads;
}

Tried<std::map<quint32, QByteArray>> ImapLine::texts(const std::vector<quint32> &uids, qint64 most)
{
    Set set(mailimap_set_new_empty());
    for (const quint32 uid : uids)
        mailimap_set_add_single(set.get(), uid);
    FetchType what = textFields(most);
    clist *fetched = nullptr;
    const int code = mailimap_uid_fetch(m_session, set.get(), what.get(), &fetched);
    auto texts = code == MAILIMAP_NO_ERROR ? takeTexts(fetched) : std::map<quint32, QByteArray>();
    if (auto done = outcome(code, Kind::Protocol, u"The mail server does not give out a mail."_s); !done)
        return tl::make_unexpected(done.error());
    return texts;
}

Tried<void> ImapLine::append(const QByteArray &folder, const QByteArray &mail)
{
    FlagList flags = seenFlag();
    const int code = mailimap_append(m_session, folder.constData(), flags.get(), nullptr, mail.constData(),
                                     static_cast<size_t>(mail.size()));
    const bool full = answerCode() == "OVERQUOTA";
    return outcome(code, full ? Kind::Quota : Kind::Folder,
                   full ? u"The mailbox is full: copies of sent mails cannot be kept."_s
                        : u"A copy could not be put into the folder for sent mails."_s);
}

bool ImapLine::wasTold() const
{
    const mailimap_selection_info *info = m_session->imap_selection_info;
    return info && info->sel_exists != m_seen;
}

bool ImapLine::canIdle() const
{
    return mailimap_has_idle(m_session) != 0;
}

Tried<void> ImapLine::idle(const Bell &bell, std::chrono::milliseconds atMost)
{
    if (wasTold())
        return {};
    const QString refused = u"The mail server does not tell of new mails (IDLE)."_s;
    if (auto done = outcome(mailimap_idle(m_session), Kind::Protocol, refused); !done)
        return done;
    // What came with the answer lies in libetpan's buffer already; the wire would wait for more.
    if (m_session->imap_stream->read_buffer_len == 0 && m_wire.wait(bell, atMost) == Wire::Woken::Broken)
        return outcome(MAILIMAP_ERROR_STREAM, Kind::Connection, {});
    return outcome(mailimap_idle_done(m_session), Kind::Protocol, refused);
}

Tried<void> ImapLine::pause(const Bell &bell, std::chrono::milliseconds atMost)
{
    if (wasTold())
        return {};
    if (m_wire.wait(bell, atMost) == Wire::Woken::Broken)
        return outcome(MAILIMAP_ERROR_STREAM, Kind::Connection, {});
    return outcome(mailimap_noop(m_session), Kind::Protocol, u"The mail server does not answer (NOOP)."_s);
}

} // namespace throughline::email
