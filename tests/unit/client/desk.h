// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialogue.h"
#include "outbox/overlay.h"
#include "sync/reads.h"

namespace throughline::test {

//! A console that is offline: what it has fetched, what its agent did since, and what the screen gets of both.
struct Desk {
    Dialogue d;
    void put(const std::vector<wire::WireRecord> &records)
    {
        wire::ScopeChanges changes;
        changes.upserts = records;
        const client::ScopeUpdate update{d.queue, client::ScopeUpdate::Kind::Changes, &changes,
                                         wire::StateToken{1, 50}};
        QVERIFY(d.cache->apply(std::span(&update, 1), {1, 50}).has_value());
    }
    void add(const wire::Command &command) { QVERIFY(d.outbox->add(command, {}).has_value()); }
    template<typename Read>
    auto read(Read what)
    {
        const auto overlay = d.outbox->overlay();
        client::ReadContext context{*d.reader, *overlay, d.agent};
        return what(context).value();
    }
    QStringList texts(const client::TimelineQuery &query)
    {
        QStringList all;
        const auto page = read([&](client::ReadContext &c) { return client::readTimeline(c, query); });
        for (const auto &entry : page.entries)
            all.append((entry.pending() ? u"~"_s : QString()) + entry.item().text);
        return all;
    }
    wire::Command command(int n, const QString &name, QJsonObject args, int conversation = 20)
    {
        args.insert(u"conversationId"_s, idOf(conversation).toString());
        return {.id = idOf(n), .name = name, .args = args, .expect = {}, .createdAt = d.time.now(), .expiresAt = {}};
    }
};

} // namespace throughline::test
