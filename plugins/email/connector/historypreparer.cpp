// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/historypreparer.h"

#include "connector/claims.h"
#include "connector/mapping.h"

#include <algorithm>

namespace throughline::email {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t claimsAtOnce = 200; // a whole batch
constexpr int filesAtOnce = 16;           // what the hub takes at once

} // namespace

HistoryPreparer::HistoryPreparer(plugin::ChannelHost &host, Prepared prepared)
    : m_host(host),
      m_prepared(std::move(prepared)),
      m_patience(host)
{
}

void HistoryPreparer::prepare(OldMails mails)
{
    m_busy = true;
    m_batch = std::move(mails);
    claim(0);
}

void HistoryPreparer::claim(std::size_t from)
{
    if (from >= m_batch.mails.size())
        return storeFiles();
    std::vector<plugin::StorageEntry> claims;
    for (std::size_t i = from; i < std::min(from + claimsAtOnce, m_batch.mails.size()); ++i)
        claims.push_back({idKey(m_batch.mails[i].item.externalKey), senderMark(m_batch.mails[i].item)});
    m_host.storageClaim(std::move(claims), m_patience.alive<std::vector<plugin::StorageEntry>>(
                                               [this, from](const Result<std::vector<plugin::StorageEntry>> &held) {
                                                   claimed(from, held);
                                               }));
}

void HistoryPreparer::claimed(std::size_t from, const Result<std::vector<plugin::StorageEntry>> &held)
{
    if (!held && Patience::isLater(held.error()))
        return m_patience.again([this, from] { claim(from); });
    for (std::size_t i = 0; held && i < held->size() && from + i < m_batch.mails.size();
         ++i) { // a full storage keeps no mail out
        OldMail &mail = m_batch.mails[from + i];
        if ((*held)[i].value != senderMark(mail.item))
            setApart(mail.item, mail.digest);
    }
    claim(from + claimsAtOnce);
}

void HistoryPreparer::storeFiles()
{
    m_files.clear();
    m_nextFile = 0;
    for (std::size_t mail = 0; mail < m_batch.mails.size(); ++mail) {
        for (std::size_t file = 0; file < m_batch.mails[mail].files.size(); ++file)
            m_files.push_back({mail, file, {}});
    }
    if (m_files.empty())
        return done();
    while (m_storing < filesAtOnce && m_nextFile < m_files.size())
        storeFile(m_nextFile++);
}

void HistoryPreparer::storeFile(std::size_t index)
{
    ++m_storing;
    const MailFile &file = m_batch.mails[m_files[index].mail].files[m_files[index].file];
    m_host.putBlob(file.name, file.type, file.bytes,
                   m_patience.alive<plugin::Attachment>([this, index](Result<plugin::Attachment> stored) {
                       if (!stored && Patience::isLater(stored.error())) {
                           return m_patience.again(
                               [this, index] { // under way all the while: the others do not end without it
                                   --m_storing;
                                   storeFile(index);
                               });
                       }
                       --m_storing;
                       MailFile &held = m_batch.mails[m_files[index].mail].files[m_files[index].file];
                       held.bytes.clear();
                       if (stored) {
                           stored->name = held.name;
                           m_files[index].stored = std::move(*stored);
                       }
                       if (m_nextFile < m_files.size())
                           return storeFile(m_nextFile++);
                       if (m_storing == 0)
                           attach();
                   }));
}

void HistoryPreparer::attach()
{
    // Too large for the hub, or its disk is full: the mail comes without the file and says so.
    for (auto file = m_files.rbegin(); file != m_files.rend(); ++file) {
        OldMail &mail = m_batch.mails[file->mail];
        if (file->stored) {
            mail.item.attachments.insert(mail.item.attachments.begin(), *file->stored);
            continue;
        }
        mail.item.data[u"filesMissing"_s] = mail.item.data[u"filesMissing"_s].toInt() + 1;
        mail.files.erase(mail.files.begin() + std::ptrdiff_t(file->file));
        mail.item.data[u"files"_s] = filesData(mail.files);
    }
    done();
}

void HistoryPreparer::done()
{
    m_busy = false;
    m_prepared(std::exchange(m_batch, {}));
}

} // namespace throughline::email
