// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What the agent was told of, in the work database: how it comes there, how long it stays.
#include "dialogue.h"
#include "outbox/notices.h"
#include "outbox/workmigrations.h"

using namespace throughline;
using namespace throughline::test;
using namespace throughline::client;
using namespace std::chrono_literals;

class NoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_outbox.reset();
    }
    void cleanup() { m_outbox.reset(); }

    void aWorkDatabaseFromBeforeKeepsItsCommands()
    {
        {
            auto database = sqlite::Database::open(optionsFor(path()));
            QVERIFY(database);
            const auto reached = sqlite::migrate(*database, workMigrations().first(1));
            QVERIFY(reached && *reached == 10);
            QVERIFY(
                database->run("INSERT INTO command(id, name, args, expect, merge_key, created_at, not_before, state)"
                              " VALUES(x'01000000000000000000000000000007', 'conversation.close', '{}', '{}', '', 5,"
                              " 0, 1)"));
        }
        open();
        QCOMPARE(m_outbox->pendingCount(), 1);
        QCOMPARE(m_outbox->entries().at(0).command.name, u"conversation.close"_s);
        QVERIFY(all().empty());
    }
    void theNewestComesFirstAndIsStillThereAfterARestart()
    {
        open();
        put({notice(1, 1000), notice(3, 3000), notice(2, 2000)});
        m_outbox.reset();
        open();
        QCOMPARE(items(), (std::vector<Id>{idOf(3), idOf(2), idOf(1)}));
        QCOMPARE(all().front(), notice(3, 3000));
    }
    void anItemIsInTheListOnceAndStaysSeen()
    {
        open();
        Notice one = notice(1, 1000);
        put({one, notice(2, 2000)});
        one.seen = true;
        put({one});
        QCOMPARE(all().size(), size_t(2));
        QVERIFY(all().back().seen && !all().front().seen);
    }
    void whatIsForgottenIsGone()
    {
        open();
        put({notice(1, 1000), notice(2, 2000)});
        const std::vector<Id> gone{idOf(2), idOf(9)};
        QVERIFY(forgetNotices(m_outbox->database(), gone));
        QCOMPARE(items(), std::vector<Id>{idOf(1)});
    }
    void onlyTheNewestOfThirtyDaysStay()
    {
        open();
        std::vector<Notice> many;
        for (int number = 1; number <= mostNotices + 20; ++number)
            many.push_back(notice(number, number));
        put(many);
        QCOMPARE(all().size(), size_t(mostNotices));
        QCOMPARE(items().front(), idOf(mostNotices + 20));
        QCOMPARE(items().back(), idOf(21));
        // A month later they go with the first one that comes.
        m_now = Instant{mostNotices + 20} + longestNotice;
        put({});
        QCOMPARE(items(), std::vector<Id>{idOf(mostNotices + 20)});
    }
    void anotherAccountBeginsWithoutThem()
    {
        open();
        put({notice(1, 1000)});
        QVERIFY(m_outbox->clear());
        QVERIFY(all().empty());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"work.db"_s); }
    static Notice notice(int number, qint64 at)
    {
        return {.itemId = idOf(number),
                .conversationId = idOf(20),
                .customerId = idOf(100),
                .seq = number,
                .reason = 2,
                .at = {at}};
    }
    void open()
    {
        auto outbox = Outbox::open(optionsFor(path()));
        QVERIFY(outbox);
        m_outbox = std::move(*outbox);
    }
    void put(const std::vector<Notice> &notices) { QVERIFY(putNotices(m_outbox->database(), notices, m_now)); }
    std::vector<Notice> all() { return readNotices(m_outbox->database()).value(); }
    std::vector<Id> items()
    {
        std::vector<Id> ids;
        for (const Notice &each : all())
            ids.push_back(each.itemId);
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_outbox;
    Instant m_now{10'000};
};

QTEST_GUILESS_MAIN(NoticesTest)
#include "tst_notices.moc"
