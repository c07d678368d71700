// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sqlite/database.h"
#include "support/simdisk.h"

#include <QTest>

using namespace throughline;
using namespace throughline::test;
using namespace Qt::StringLiterals;
using sqlite::Database;
using sqlite::Durability;

class SimDiskTest : public QObject
{
    Q_OBJECT

    static Database open(const SimDisk &disk, Durability durability)
    {
        auto database = Database::open({.path = u"a.db"_s,
                                        .key = {},
                                        .durability = durability,
                                        .cachePages = 50,
                                        .vfs = disk.vfs(),
                                        .plainForSimulation = true,
                                        .exclusive = true});
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        return std::move(*database);
    }

    static std::unique_ptr<SimDisk> made(Durability durability)
    {
        auto disk = std::make_unique<SimDisk>();
        auto database = open(*disk, durability);
        (void)database.run("CREATE TABLE t(n INTEGER PRIMARY KEY, pad BLOB); PRAGMA wal_autocheckpoint=20");
        return disk;
    }

    //! A commit in two tables' worth of pages, so that a torn one would be seen.
    static bool insert(Database &database, int n)
    {
        const auto text = "BEGIN; INSERT INTO t VALUES(" + QByteArray::number(2 * n)
                          + ", zeroblob(3000)); INSERT INTO t VALUES(" + QByteArray::number(2 * n + 1)
                          + ", zeroblob(7000)); COMMIT";
        return database.run(text.constData()).has_value();
    }

    //! The number of whole commits found; -1 when the file is corrupt, a commit is torn or one in the middle is missing.
    static int commitsIn(SimDisk &disk)
    {
        auto database = open(disk, Durability::Full);
        auto check = database.prepare("PRAGMA integrity_check");
        if (!check || !check->step().value_or(false) || check->text(0) != u"ok"_s)
            return -1;
        const auto count = database.number("SELECT count(*) FROM t").value_or(-1);
        const auto most = database.number("SELECT coalesce(max(n), -1) FROM t").value_or(-2);
        return count % 2 == 0 && most == count - 1 ? int(count / 2) : -1;
    }

private Q_SLOTS:
    void fullCommitSurvivesEveryCrash()
    {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            SeededRandom random(seed);
            auto disk = made(Durability::Full);
            auto database = open(*disk, Durability::Full);
            QVERIFY(database.run("PRAGMA wal_autocheckpoint=20"));
            const int commits = 1 + int(random.below(60));
            for (int i = 0; i < commits; ++i)
                QVERIFY(insert(database, i));
            for (const double keep : {0.0, 0.3, 0.9, 1.0}) {
                const auto after = disk->afterCrash(random, keep);
                QCOMPARE(commitsIn(*after), commits);
            }
        }
    }

    void normalCommitMayVanishButIsNeverTorn()
    {
        int lost = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            SeededRandom random(seed);
            auto disk = made(Durability::Normal);
            auto database = open(*disk, Durability::Normal);
            QVERIFY(database.run("PRAGMA wal_autocheckpoint=20"));
            const int commits = 1 + int(random.below(60));
            for (int i = 0; i < commits; ++i)
                QVERIFY(insert(database, i));
            for (const double keep : {0.0, 0.5, 0.97}) {
                const int found = commitsIn(*disk->afterCrash(random, keep));
                QVERIFY2(found >= 0 && found <= commits, "corrupt or torn after a crash");
                lost += commits - found;
            }
            QCOMPARE(commitsIn(*disk->afterCrash(random, 1)), commits); // kill -9 loses nothing
        }
        QVERIFY2(lost > 100, "the simulated power cut loses nothing: it tests nothing");
    }

    void deathInsideATransactionLeavesAllOrNothing()
    {
        int whole = 0;
        int none = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            SeededRandom random(seed);
            auto disk = made(Durability::Full);
            auto database = open(*disk, Durability::Full);
            QVERIFY(database.run("PRAGMA wal_autocheckpoint=20"));
            const int before = int(random.below(40));
            for (int i = 0; i < before; ++i)
                QVERIFY(insert(database, i));
            disk->haltAfter(1 + int(random.below(30)));
            const bool acknowledged = insert(database, before);
            const auto after = disk->afterCrash(random, random.unit());
            const int found = commitsIn(*after);
            QVERIFY2(found == before + 1 || (found == before && !acknowledged),
                     qPrintable(u"seed %1: %2 of %3"_s.arg(seed).arg(found).arg(before)));
            (found == before ? none : whole)++;
        }
        QVERIFY(whole > 10 && none > 10);
    }

    void haltedDiskTakesNothing()
    {
        auto disk = made(Durability::Full);
        auto database = open(*disk, Durability::Full);
        QVERIFY(insert(database, 0));
        disk->halt();
        QVERIFY(!insert(database, 1));
        SeededRandom random(1);
        QCOMPARE(commitsIn(*disk->afterCrash(random, 1)), 1);
    }

    void readersBesideTheWriterSeeWholeCommits()
    {
        auto disk = made(Durability::Full);
        const sqlite::OpenOptions options{.path = u"a.db"_s, .key = {}, .vfs = disk->vfs(), .plainForSimulation = true};
        auto writer = Database::open(options);
        auto reader = Database::open(options);
        QVERIFY(writer && reader);
        QVERIFY(insert(*writer, 0));
        QVERIFY(reader->run("BEGIN"));
        QCOMPARE(reader->number("SELECT count(*) FROM t").value_or(-1), 2);
        for (int i = 1; i < 40; ++i)
            QVERIFY(insert(*writer, i));
        QCOMPARE(reader->number("SELECT count(*) FROM t").value_or(-1), 2); // its snapshot stands still
        QVERIFY(reader->run("COMMIT"));
        QCOMPARE(reader->number("SELECT count(*) FROM t").value_or(-1), 80);
        SeededRandom random(1);
        QCOMPARE(commitsIn(*disk->afterCrash(random, 0)), 40);
    }

    void copyIsIndependent()
    {
        auto disk = made(Durability::Full);
        auto database = open(*disk, Durability::Full);
        QVERIFY(insert(database, 0));
        const auto copy = disk->copy();
        QVERIFY(insert(database, 1));
        QCOMPARE(commitsIn(*copy), 1);
        SeededRandom random(1);
        QCOMPARE(commitsIn(*disk->afterCrash(random, 1)), 2);
        QCOMPARE(commitsIn(*copy), 1);
    }

    void unsyncedDeletionMayBeUndoneAndHarmsNothing()
    {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            SeededRandom random(seed);
            auto disk = made(Durability::Normal);
            int commits = 0;
            for (int round = 0; round < 3; ++round) {
                auto database = open(*disk, Durability::Normal);
                for (int i = 0; i < 3; ++i)
                    QVERIFY(insert(database, commits++));
                // Closing moves all into the file, syncs it and deletes the log without a sync of the folder.
            }
            QCOMPARE(commitsIn(*disk->afterCrash(random, 0)), commits);
        }
    }

    void sectorsBesideAWriteAreNeverDamaged()
    {
        SimFile file;
        const QByteArray a(4096, 'a');
        const QByteArray b(1024, 'b');
        file.write(a.constData(), 0, 4096);
        file.sync();
        file.write(b.constData(), 1024, 1024);
        QByteArray now(4096, 0);
        file.read(now.data(), 0, 4096);
        QCOMPARE(now, QByteArray(1024, 'a') + b + QByteArray(2048, 'a'));
        file.truncate(1500);
        file.write(b.constData(), 3000, 10);
        file.read(now.data(), 0, 3010);
        QCOMPARE(now.mid(1500, 1500), QByteArray(1500, '\0'));
        file.sync();
        QCOMPARE(file.safeSize, 3010);
    }
};

QTEST_GUILESS_MAIN(SimDiskTest)
#include "tst_simdisk.moc"
