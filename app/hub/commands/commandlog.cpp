// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/commandlog.h"

#include "domain/records.h"

#include <QCryptographicHash>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

wire::CommandOutcome readStored(const Id &id, sqlite::Statement &row, int modseq, int applied, int outcome)
{
    wire::CommandOutcome stored =
        wire::readOutcome(id, row.boolean(applied), parseObject(row.view(outcome)).value_or(QJsonObject()));
    stored.modseq = row.number(modseq);
    stored.replayed = true;
    return stored;
}

} // namespace

QByteArray fingerprint(const Id &agentId, const wire::Command &command)
{
    // Compact JSON of Qt has its names sorted: equal content, equal bytes.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(agentId.toBytes());
    hash.addData(compactJson(command.toJson()));
    return hash.result();
}

std::optional<wire::CommandOutcome> storedOutcome(StoreConnection &store, const Id &agentId,
                                                  const wire::Command &command)
{
    std::optional<wire::CommandOutcome> stored;
    QByteArray hash;
    store.first(store.query("SELECT hash,modseq,applied,outcome FROM command WHERE id=?1", command.id),
                [&](sqlite::Statement &row) {
                    hash = row.bytes(0);
                    stored = readStored(command.id, row, 1, 2, 3);
                });
    if (stored && hash != fingerprint(agentId, command)) {
        stored = wire::CommandOutcome{};
        stored->id = command.id;
        stored->error.type = u"alreadyExists"_s;
    }
    return stored;
}

void storeOutcome(StoreConnection &store, const Id &agentId, const wire::Command &command,
                  const wire::CommandOutcome &outcome, Instant now)
{
    auto &insert =
        store.query("INSERT INTO command(id,agent,hash,modseq,at,applied,outcome) VALUES (?1,?2,?3,?4,?5,?6,?7) "
                    "ON CONFLICT(id) DO NOTHING",
                    command.id, agentId, fingerprint(agentId, command), outcome.modseq, now, outcome.applied);
    insert.bindText(7, compactJson(wire::writeOutcome(outcome)));
    (void)store.step(insert);
}

std::optional<wire::CommandOutcome> outcomeOf(StoreConnection &store, const Id &agentId, const Id &commandId)
{
    std::optional<wire::CommandOutcome> stored;
    store.first(store.query("SELECT modseq,applied,outcome FROM command WHERE id=?1 AND agent=?2", commandId, agentId),
                [&](sqlite::Statement &row) { stored = readStored(commandId, row, 0, 1, 2); });
    return stored;
}

} // namespace throughline::hub
