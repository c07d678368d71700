// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/intake.h"

#include "base/scheduler.h"
#include "connector/claims.h"

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds hubRests{1'000};
constexpr qint64 bytesAtOnce = 2 * 1024 * 1024; // a frame to the hub holds 8 MiB

bool isLater(const Error &error)
{
    return error.code == ErrorCode::RateLimited || error.code == ErrorCode::Unavailable;
}

} // namespace

Intake::Intake(plugin::ChannelHost &host, const Settings &settings, QByteArray tokenSecret, Report report,
               std::function<void()> committed)
    : m_host(host),
      m_settings(settings),
      m_tokenSecret(std::move(tokenSecret)),
      m_report(std::move(report)),
      m_committed(std::move(committed))
{
}

Intake::~Intake()
{
    *m_alive = false;
}

void Intake::again(std::function<void()> task)
{
    m_host.scheduler().after(hubRests, [alive = m_alive, task = std::move(task)] {
        if (*alive)
            task();
    });
}

void Intake::take(MailBatch batch)
{
    m_batch = std::move(batch);
    m_at = 0;
    nextMail();
}

void Intake::nextMail()
{
    // No recursion for what becomes nothing: a folder may be full of it.
    while (m_at < m_batch.mails.size()) {
        FetchedMail &fetched = m_batch.mails[m_at];
        MappedMail mapped = mapMail(fetched, m_settings, m_tokenSecret);
        if (!mapped.reports.empty())
            m_report(std::move(mapped.reports));
        if (mapped.item) {
            m_passing = {
                .item = std::move(*mapped.item), .files = std::move(fetched.mail.files), .digest = fetched.mail.digest};
            return claimId();
        }
        m_host.log(u"a mail is no item: %1"_s.arg(mapped.skipped));
        ++m_at;
    }
    flush(true);
}

void Intake::claimId()
{
    m_host.storageGet(idKey(m_passing.item.externalKey),
                      [this, alive = m_alive](const Result<std::optional<QByteArray>> &known) {
                          if (!*alive)
                              return;
                          if (!known && isLater(known.error()))
                              return again([this] { claimId(); });
                          tellApart(known.value_or(std::nullopt));
                      });
}

void Intake::tellApart(const std::optional<QByteArray> &known)
{
    // Whoever used a Message-ID first has it. A mail of somebody else with the same one is another mail, neither dropped as a
    // double nor taken for an answer: its key says so, for ever the same.
    const QByteArray sender = senderMark(m_passing.item);
    if (known && *known == sender)
        return storeFile();
    if (known) {
        setApart(m_passing.item, m_passing.digest);
        return storeFile();
    }
    m_host.storagePut({{idKey(m_passing.item.externalKey), sender}},
                      [this, alive = m_alive, known](const Result<void> &done) {
                          if (!*alive)
                              return;
                          if (!done && isLater(done.error()))
                              return again([this, known] { tellApart(known); });
                          storeFile(); // a full storage must not keep mail out
                      });
}

void Intake::storeFile()
{
    const std::size_t index = m_passing.item.attachments.size();
    if (index >= m_passing.files.size())
        return mailDone();
    const MailFile &file = m_passing.files[index];
    m_host.putBlob(file.name, file.type, file.bytes, [this, alive = m_alive](Result<plugin::Attachment> stored) {
        if (!*alive)
            return;
        if (!stored && isLater(stored.error()))
            return again([this] { storeFile(); });
        const std::size_t at = m_passing.item.attachments.size();
        if (!stored) {
            // Too large for the hub, or its disk is full: the mail comes without it and says so.
            m_passing.item.data[u"filesMissing"_s] = m_passing.item.data[u"filesMissing"_s].toInt() + 1;
            m_passing.files.erase(m_passing.files.begin() + std::ptrdiff_t(at));
            m_passing.item.data[u"files"_s] = filesData(m_passing.files);
            return storeFile();
        }
        stored->name = m_passing.files[at].name;
        m_passing.files[at].bytes.clear();
        m_passing.item.attachments.push_back(std::move(*stored));
        storeFile();
    });
}

void Intake::mailDone()
{
    const qint64 bytes = weightOf(m_passing.item);
    const bool full = !m_ready.empty() && m_readyBytes + bytes > bytesAtOnce;
    if (full)
        return flush(false);
    m_ready.push_back(std::move(m_passing.item));
    m_readyBytes += bytes;
    ++m_at;
    nextMail();
}

void Intake::flush(bool last)
{
    m_readyBytes = 0;
    // Before the last part the cursor stays: what was committed is offered again after a crash and known by its key.
    ingest(std::exchange(m_ready, {}), last ? m_batch.cursor : QByteArray(), last);
}

void Intake::ingest(std::vector<plugin::InboundItem> items, QByteArray cursor, bool last)
{
    auto kept = items;
    m_host.ingest(std::move(items), cursor,
                  [this, alive = m_alive, kept = std::move(kept), cursor,
                   last](const Result<std::vector<plugin::IngestedItem>> &done) {
                      if (!*alive)
                          return;
                      if (!done && isLater(done.error()))
                          return again([this, kept, cursor, last] { ingest(kept, cursor, last); });
                      if (!done)
                          return ingestSingly(kept, cursor, last);
                      for (const plugin::IngestedItem &outcome : *done) {
                          if (!outcome.refused.isEmpty())
                              m_host.log(u"the hub refused an item: %1"_s.arg(outcome.refused));
                      }
                      if (last)
                          return m_committed();
                      mailDone(); // the one that did not fit
                  });
}

void Intake::ingestSingly(std::vector<plugin::InboundItem> items, QByteArray cursor, bool last)
{
    if (items.empty()) {
        m_host.log(u"the hub does not take the mailbox's position"_s);
        return again([this, cursor, last] { ingest({}, cursor, last); });
    }
    // One of them breaks a rule and takes the others with it. All of them bare are better than none.
    if (items.size() == 1 && items.front().data.contains("bare"_L1)) {
        m_host.log(u"a mail could not be kept at all"_s);
        return ingest({}, cursor, last);
    }
    if (items.size() == 1)
        return ingest({bareOf(items.front())}, cursor, last);
    plugin::InboundItem first = std::move(items.front());
    items.erase(items.begin());
    m_host.ingest({first}, {},
                  [this, alive = m_alive, first, items = std::move(items), cursor,
                   last](const Result<std::vector<plugin::IngestedItem>> &done) {
                      if (!*alive)
                          return;
                      if (!done && isLater(done.error())) {
                          auto whole = items;
                          whole.insert(whole.begin(), first);
                          return again([this, whole, cursor, last] { ingestSingly(whole, cursor, last); });
                      }
                      if (done)
                          return ingestSingly(items, cursor, last);
                      m_host.ingest(
                          {bareOf(first)}, {},
                          [this, alive, items, cursor, last](const Result<std::vector<plugin::IngestedItem>> &) {
                              if (*alive)
                                  ingestSingly(items, cursor, last);
                          });
                  });
}

} // namespace throughline::email
