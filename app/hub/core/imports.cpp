// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imports.h"

#include "core/hub.h"
#include "core/hubprivate.h"

#include <QJsonDocument>

namespace throughline::hub {

using namespace Qt::StringLiterals;

namespace {

QString settingName(const Id &endpointId, const QString &source)
{
    return u"import/%1/%2"_s.arg(endpointId.toString(), source);
}

} // namespace

QJsonObject toJson(const ImportState &state)
{
    return {{u"cursor"_s, QString::fromLatin1(state.cursor.toBase64())},
            {u"attempt"_s, state.attempt},
            {u"items"_s, state.items},
            {u"duplicates"_s, state.duplicates},
            {u"skipped"_s, state.skipped},
            {u"problems"_s, state.problems},
            {u"bytes"_s, state.bytes}};
}

Result<ImportState> importState(StoreConnection &store, const Id &endpointId, const QString &source)
{
    ImportState state;
    store.first(store.query("SELECT value FROM setting WHERE name=?1", settingName(endpointId, source)),
                [&](sqlite::Statement &row) {
                    const QJsonObject kept = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
                    state = {.cursor = QByteArray::fromBase64(kept[u"cursor"_s].toString().toLatin1()),
                             .attempt = kept[u"attempt"_s].toInt(),
                             .items = kept[u"items"_s].toInteger(),
                             .duplicates = kept[u"duplicates"_s].toInteger(),
                             .skipped = kept[u"skipped"_s].toInteger(),
                             .problems = kept[u"problems"_s].toInteger(),
                             .bytes = kept[u"bytes"_s].toInteger()};
                });
    if (auto error = store.takeError())
        return fail(std::move(*error));
    return state;
}

Result<ImportState> Hub::importState(const Id &endpointId, const QString &source)
{
    return hub::importState(d->store, endpointId, source);
}

Result<ImportedBatch> Hub::importHistory(const Id &endpointId, const QString &source,
                                         const std::vector<InboundItem> &items, const ImportState &state)
{
    return d->write([&](Step &step) -> Result<ImportedBatch> {
        const auto *endpoint = step.writer.get<Endpoint>(endpointId);
        if (!endpoint)
            return fail(ErrorCode::NotFound, u"endpoint"_s);
        ImportedBatch batch{.items = {}, .state = state};
        for (InboundItem item : items) {
            item.imported = true;
            const IngestedItem &taken = batch.items.emplace_back(step.ingest.take(*endpoint, item));
            batch.state.duplicates += taken.duplicate ? 1 : 0;
            batch.state.items += !taken.duplicate && !taken.refused ? 1 : 0;
        }
        step.writer.store().run("INSERT INTO setting(name,value) VALUES (?1,?2) "
                                "ON CONFLICT(name) DO UPDATE SET value=excluded.value",
                                settingName(endpointId, source), QString::fromUtf8(compactJson(toJson(batch.state))));
        return batch;
    });
}

Result<void> Hub::finishImport(const Id &endpointId, const QString &source)
{
    return d->write([&](Step &step) -> Result<void> {
        step.writer.store().run("DELETE FROM setting WHERE name=?1", settingName(endpointId, source));
        return {};
    });
}

Result<std::vector<QByteArray>> Hub::claimConnectorValues(const Id &endpointId,
                                                          const std::vector<std::pair<QString, QByteArray>> &claims)
{
    for (const auto &[key, value] : claims) {
        if (key.isEmpty() || key.size() > 256 || value.isEmpty() || value.size() > 64 * 1024)
            return fail(ErrorCode::InvalidArgument, u"connector value"_s);
    }
    return d->write([&](Step &step) -> Result<std::vector<QByteArray>> {
        auto &store = step.writer.store();
        std::vector<QByteArray> held;
        for (const auto &[key, value] : claims) {
            store.run("INSERT INTO connector_value(endpoint,key,value) VALUES (?1,?2,?3) "
                      "ON CONFLICT(endpoint,key) DO NOTHING",
                      endpointId, key, value);
            store.first(store.query("SELECT value FROM connector_value WHERE endpoint=?1 AND key=?2", endpointId, key),
                        [&](sqlite::Statement &row) { held.push_back(row.bytes(0)); });
        }
        return held;
    });
}

} // namespace throughline::hub
