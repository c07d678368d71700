// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "connector/historykeeper.h"

#include "connector/claims.h"

namespace throughline::email {

using namespace Qt::StringLiterals;

HistoryKeeper::HistoryKeeper(plugin::ChannelHost &host, Kept kept)
    : m_host(host),
      m_kept(std::move(kept)),
      m_patience(host)
{
}

void HistoryKeeper::keep(OldMails mails)
{
    m_busy = true;
    m_batch = std::move(mails);
    m_refused.clear();
    import();
}

plugin::ImportBatch HistoryKeeper::place() const
{
    return {.items = {},
            .problems = m_batch.problems,
            .skipped = m_batch.skipped,
            .bytes = m_batch.bytes,
            .cursor = m_batch.cursor};
}

void HistoryKeeper::import()
{
    plugin::ImportBatch batch = place();
    for (const OldMail &mail : m_batch.mails)
        batch.items.push_back(mail.item);
    m_host.imported(std::move(batch), m_patience.alive<std::vector<plugin::IngestedItem>>(
                                          [this](const Result<std::vector<plugin::IngestedItem>> &outcome) {
                                              if (!outcome && Patience::isLater(outcome.error()))
                                                  return m_patience.again([this] { import(); });
                                              if (!outcome)
                                                  return importSingly(0);
                                              for (std::size_t i = 0; i < outcome->size(); ++i) {
                                                  if (!(*outcome)[i].refused.isEmpty())
                                                      refuse(i, (*outcome)[i].refused);
                                              }
                                              done();
                                          }));
}

void HistoryKeeper::importSingly(std::size_t index)
{
    // One of them breaks a rule and took the others with it.
    if (index < m_batch.mails.size())
        return importOne(index, false);
    m_host.imported(place(), m_patience.alive<std::vector<plugin::IngestedItem>>(
                                 [this, index](const Result<std::vector<plugin::IngestedItem>> &outcome) {
                                     if (!outcome)
                                         return m_patience.again([this, index] { importSingly(index); });
                                     done();
                                 }));
}

void HistoryKeeper::importOne(std::size_t index, bool bare)
{
    const plugin::InboundItem &item = m_batch.mails[index].item;
    plugin::ImportBatch one;
    one.items.push_back(bare ? bareOf(item) : item);
    m_host.imported(std::move(one),
                    m_patience.alive<std::vector<plugin::IngestedItem>>(
                        [this, index, bare](const Result<std::vector<plugin::IngestedItem>> &outcome) {
                            if (!outcome && Patience::isLater(outcome.error()))
                                return m_patience.again([this, index, bare] { importOne(index, bare); });
                            if (!outcome && !bare)
                                return importOne(index, true);
                            if (!outcome)
                                refuse(index, outcome.error().detail);
                            else if (!outcome->empty() && !outcome->front().refused.isEmpty())
                                refuse(index, outcome->front().refused);
                            importSingly(index + 1);
                        }));
}

void HistoryKeeper::refuse(std::size_t index, const QString &why)
{
    if (index < m_batch.mails.size())
        m_refused.push_back({.path = m_batch.mails[index].path,
                             .offset = m_batch.mails[index].offset,
                             .reason = u"the hub does not take it: "_s + why.left(200)});
}

void HistoryKeeper::done()
{
    m_busy = false;
    m_batch = {};
    m_kept(std::exchange(m_refused, {}));
}

} // namespace throughline::email
