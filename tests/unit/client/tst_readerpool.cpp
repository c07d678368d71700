// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "cache/cache.h"
#include "dialogue.h"
#include "sync/readerpool.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;
using namespace throughline::client;
using namespace throughline::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int items = 20'000;

//! Bytes of this process that are in no file.
qint64 ownMemory()
{
    QFile file(u"/proc/self/statm"_s);
    const auto pages = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return pages.size() > 2 ? (pages[1].toLongLong() - pages[2].toLongLong()) * 4096 : 0;
}

} // namespace

class ReaderPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatReadersKeepGoesBackWhenNobodyReads()
    {
        const QTemporaryDir folder;
        const auto options = optionsFor(folder.filePath(u"cache.db"_s));
        auto cache = Cache::open(options).value();
        for (int batch = 0; batch < items / 500; ++batch) {
            wire::ScopeChanges changes;
            for (int n = batch * 500; n < (batch + 1) * 500; ++n)
                changes.upserts.push_back(item(1000 + n, 900, 1000 + n, u"word%1 "_s.arg(n).repeated(60)));
            const ScopeUpdate update{wire::Scope::queue(idOf(2)), ScopeUpdate::Kind::Changes, &changes,
                                     wire::StateToken{1, 50}};
            (void)cache->apply(std::span(&update, 1), {1, 50}).value();
        }
        cache->setFilling(true);
        cache->setFilling(false);
        const auto key = std::make_shared<const Secret>(Secret::copyOf(options.key));
        ReaderPool pool(options.path, key, 2, std::chrono::seconds(2));
        const auto read = [&] {
            return pool.run<size_t>([](ReadContext &context) -> Result<size_t> {
                size_t bytes = 0;
                for (int at = 0; at < items; at += 200) {
                    const TimelineKey place{Instant{1000 + at + 200}, idOf(1000 + at + 200)};
                    const auto rows = context.cache.before(std::vector{idOf(900)}, place, 200, {});
                    if (!rows)
                        return fail(rows.error());
                    for (const auto &row : *rows)
                        bytes += size_t(row.body.size());
                }
                return bytes;
            });
        };
        const qint64 before = ownMemory();
        auto first = read();
        QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), 30'000);
        QVERIFY(first.result().value() > 1'000'000);
        const qint64 full = ownMemory();
        QVERIFY2(full - before > 8'000'000, qPrintable(QString::number(full - before)));
        QTRY_VERIFY2(ownMemory() - before < (full - before) / 2, qPrintable(QString::number(ownMemory() - before)));
        // And reads as before.
        auto second = read();
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), 30'000);
        QCOMPARE(second.result().value(), first.result().value());
    }
};

QTEST_GUILESS_MAIN(ReaderPoolTest)
#include "tst_readerpool.moc"
