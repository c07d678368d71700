// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/database.h"
#include "sqlite/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace throughline;
using namespace throughline::sqlite;
using namespace Qt::StringLiterals;

class SqliteTest : public QObject
{
    Q_OBJECT

    std::array<unsigned char, 32> m_key{1, 2, 3};
    QTemporaryDir m_folder;

    OpenOptions options(const QString &name) { return {.path = m_folder.filePath(name), .key = m_key}; }

private Q_SLOTS:
    void fileHoldsNothingInClear()
    {
        const auto at = options(u"a.db"_s);
        {
            auto db = Database::open(at);
            QVERIFY(db);
            QVERIFY(db->run("CREATE TABLE t(x); INSERT INTO t VALUES('marker-in-the-clear')"));
            for (const auto &suffix : {u""_s, u"-wal"_s}) {
                QFile file(at.path + suffix);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const auto bytes = file.readAll();
                QVERIFY(!bytes.isEmpty());
                QVERIFY(!bytes.contains("marker-in-the-clear"));
                QVERIFY(!bytes.startsWith("SQLite format 3"));
            }
        }
        auto again = Database::open(at);
        QVERIFY(again);
        QCOMPARE(*again->number("SELECT count(*) FROM t"), 1);
    }

    void anotherKeyIsLockedAndChangesNothing()
    {
        const auto at = options(u"b.db"_s);
        QVERIFY(Database::open(at)->run("CREATE TABLE t(x)"));
        QFile file(at.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto before = file.readAll();
        auto other = at;
        std::array<unsigned char, 32> wrong{9};
        other.key = wrong;
        QCOMPARE(Database::open(other).error().code, ErrorCode::Locked);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        other.key = {};
        QCOMPARE(Database::open(other).error().code, ErrorCode::InvalidArgument);
    }

    void unfinishedTransactionIsRolledBack()
    {
        auto db = Database::open(options(u"c.db"_s));
        QVERIFY(db->run("CREATE TABLE t(x)"));
        {
            auto transaction = Transaction::begin(*db);
            QVERIFY(db->run("INSERT INTO t VALUES(1)"));
        }
        QCOMPARE(*db->number("SELECT count(*) FROM t"), 0);
    }

    void everyKindOfValueComesBack()
    {
        auto db = Database::open(options(u"d.db"_s));
        QVERIFY(db->run("CREATE TABLE t(a,b,c,d,e,f,g)"));
        const Id id = Id::named(u"x", u"y");
        auto insert = db->prepare("INSERT INTO t VALUES(?,?,?,?,?,?,?)");
        QVERIFY(
            insert->bind(qint64(-5), u"tæxt"_s, QByteArray("\0b", 2), id, Instant{9}, nullptr, std::optional<qint64>())
                .run());
        auto select = db->prepare("SELECT * FROM t");
        QVERIFY(*select->step());
        QCOMPARE(select->number(0), -5);
        QCOMPARE(select->text(1), u"tæxt"_s);
        QCOMPARE(select->bytes(2), QByteArray("\0b", 2));
        QCOMPARE(select->id(3), id);
        QCOMPARE(select->instant(4).ms, 9);
        QVERIFY(select->isNull(5) && select->isNull(6));
        QVERIFY(!*select->step());
    }

    void migrationsRunOnceAndNewerFilesAreRefused()
    {
        auto db = Database::open(options(u"e.db"_s));
        int runs = 0;
        const std::array steps{Migration{10,
                                         [&](Database &d) {
                                             ++runs;
                                             return d.run("CREATE TABLE a(x)");
                                         }},
                               Migration{20, [&](Database &d) {
                                             ++runs;
                                             return d.run("CREATE TABLE b(x)");
                                         }}};
        QCOMPARE(*migrate(*db, std::span(steps).first(1)), 10);
        QCOMPARE(*migrate(*db, steps), 20);
        QCOMPARE(*migrate(*db, steps), 20);
        QCOMPARE(runs, 2);
        QCOMPARE(migrate(*db, std::span(steps).first(1)).error().code, ErrorCode::NewerSchema);
    }

    void backupOpensWithTheSameKey()
    {
        auto db = Database::open(options(u"f.db"_s));
        QVERIFY(db->run("CREATE TABLE t(x); INSERT INTO t VALUES(1),(2)"));
        const auto copy = m_folder.filePath(u"f.copy"_s);
        const auto saved = db->backupTo(copy, m_key);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().detail));
        auto opened = Database::open({.path = copy, .key = m_key});
        QCOMPARE(*opened->number("SELECT count(*) FROM t"), 2);
        QCOMPARE(db->backupTo(copy, m_key).error().code, ErrorCode::AlreadyExists);
    }
};

QTEST_GUILESS_MAIN(SqliteTest)
#include "sqlite_test.moc"
