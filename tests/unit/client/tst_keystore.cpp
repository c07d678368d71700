// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "base/files.h"
#include "base/scheduler.h"
#include "keys/keystore.h"
#include "keys/sealedfilestore.h"
#include "keys/secretstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace throughline;
using namespace throughline::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A key ring that can be locked, absent, or slow, as the real ones are.
class FakeRing final : public SecretStore
{
public:
    enum class Mood { Open, Locked, Absent, Silent };
    Mood mood = Mood::Open;
    QString name = u"Secret Service"_s;
    std::map<QString, QByteArray> secrets;
    int writes = 0;
    std::function<void()> waiting; //!< Silent: what comes when it wakes up

    QString backendName() const override { return name; }
    void read(const QString &key, std::function<void(Result<QByteArray>)> done) override
    {
        if (mood == Mood::Silent) {
            waiting = [this, key, done] { read(key, done); };
            return;
        }
        if (mood == Mood::Absent)
            return done(fail(ErrorCode::Unavailable));
        const auto found = secrets.find(key);
        if (mood == Mood::Locked || found == secrets.end())
            return done(fail(ErrorCode::NotFound)); // a locked one says the same as an empty one
        done(found->second);
    }
    void write(const QString &key, const QByteArray &secret, std::function<void(Result<void>)> done) override
    {
        if (mood != Mood::Open)
            return done(fail(mood == Mood::Absent ? ErrorCode::Unavailable : ErrorCode::Locked));
        ++writes;
        secrets[key] = secret;
        done({});
    }
    void remove(const QString &key, std::function<void(Result<void>)> done) override
    {
        secrets.erase(key);
        done({});
    }
};

Secret secret(const char *text)
{
    return Secret::copyOf({reinterpret_cast<const unsigned char *>(text), strlen(text)});
}

QByteArray bytesOf(const Secret &secret)
{
    return {reinterpret_cast<const char *>(secret.bytes().data()), qsizetype(secret.bytes().size())};
}

struct Machine {
    QTemporaryDir folder;
    DiskFiles files;
    ManualClock clock;
    QtScheduler scheduler;
    FakeRing ring;

    std::unique_ptr<KeyStore> open(KeyProtection protection = KeyProtection::Automatic)
    {
        auto store = std::make_unique<KeyStore>(folder.path(), ring, files, clock, scheduler, protection);
        store->open();
        return store;
    }
    QByteArray header() const
    {
        QFile file(folder.filePath(u"key.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

bool waitFor(KeyStore &store, KeyPhase phase)
{
    return QTest::qWaitFor([&] { return store.state().phase == phase; }, 20'000);
}

} // namespace

//! The key state machine of SECURITY.md. The numbers are those of its acceptance tests.
class KeyStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRunMakesAKeyAndTheNextRunFindsIt()
    {
        Machine m;
        const auto first = m.open();
        QCOMPARE(first->state().phase, KeyPhase::Ready);
        const auto again = m.open();
        QCOMPARE(again->state().phase, KeyPhase::Ready);
        QCOMPARE(bytesOf(*again->key()), bytesOf(*first->key()));
        QVERIFY(!m.header().contains(bytesOf(*first->key()).toBase64()));
        QVERIFY(!m.header().contains(bytesOf(*first->key()).toHex()));
        QCOMPARE(m.ring.secrets.size(), 1u); // no canary stays behind
        QCOMPARE(QFile::permissions(m.folder.filePath(u"key.json"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void A4_aLockedKeyRingIsNotAFirstRun()
    {
        Machine m;
        const auto key = bytesOf(*m.open()->key());
        const auto header = m.header();
        const auto secrets = m.ring.secrets;
        m.ring.mood = FakeRing::Mood::Locked;
        const auto store = m.open();
        QCOMPARE(store->state().phase, KeyPhase::KeychainLocked);
        QCOMPARE(store->state().backendNeeded, u"Secret Service"_s);
        QVERIFY(!store->key());
        QCOMPARE(m.header(), header);
        QCOMPARE(m.ring.secrets, secrets);
        m.ring.mood = FakeRing::Mood::Open;
        store->open();
        QCOMPARE(store->state().phase, KeyPhase::Ready);
        QCOMPARE(bytesOf(*store->key()), key);
    }

    void A5_anotherKeyRingIsNamedAndNothingIsWrittenIntoIt()
    {
        Machine m;
        const auto key = bytesOf(*m.open()->key());
        const auto home = std::exchange(m.ring.secrets, {});
        m.ring.name = u"KWallet"_s;
        m.ring.writes = 0;
        const auto store = m.open();
        QCOMPARE(store->state().phase, KeyPhase::KeychainLocked);
        QCOMPARE(store->state().backendNeeded, u"Secret Service"_s);
        QCOMPARE(store->state().backendFound, u"KWallet"_s);
        QCOMPARE(m.ring.writes, 0);
        m.ring.secrets = home;
        m.ring.name = u"Secret Service"_s;
        store->open();
        QCOMPARE(bytesOf(*store->key()), key);
    }

    void A6_withoutAKeyStoreThePersonChoosesAndNoKeyIsOnTheDisk()
    {
        Machine m;
        m.ring.mood = FakeRing::Mood::Absent;
        const auto store = m.open();
        QCOMPARE(store->state().phase, KeyPhase::ChooseFallback);
        QVERIFY(m.header().isEmpty());
        store->useMemoryOnly();
        QCOMPARE(store->state().phase, KeyPhase::Ready);
        QVERIFY(store->state().memoryOnly);
        QVERIFY(m.files.list(m.folder.path()).isEmpty());
    }

    void A6_aSlowKeyStoreBlocksNobodyAndALateAnswerToAnEarlierTryIsVoid()
    {
        Machine m;
        (void)m.open();
        m.ring.mood = FakeRing::Mood::Silent;
        const auto store = m.open();
        QCOMPARE(store->state().phase, KeyPhase::Opening); // returned at once
        const auto late = m.ring.waiting;
        store->useMemoryOnly();
        m.ring.mood = FakeRing::Mood::Open;
        late();
        QVERIFY(store->state().memoryOnly);
    }

    void A7_wrongPassphrasesWaitLongerAndChangeTellsNothing()
    {
        Machine m;
        m.ring.mood = FakeRing::Mood::Absent;
        auto store = m.open();
        store->setPassphrase(secret("correct horse"));
        QVERIFY(waitFor(*store, KeyPhase::Ready));
        const auto key = bytesOf(*store->key());
        const auto header = readKeyHeader(m.header()).value();
        QCOMPARE(header.passphrase.memoryBytes, 256ull * 1024 * 1024);
        QCOMPARE(header.passphrase.passes, 3ull);

        store = m.open();
        QCOMPARE(store->state().phase, KeyPhase::PassphraseWanted);
        std::chrono::milliseconds last{0};
        for (int i = 0; i < 5; ++i) {
            store->givePassphrase(secret("wrong battery"));
            QVERIFY(waitFor(*store, KeyPhase::PassphraseWanted));
            QVERIFY(store->state().wrongPassphrase);
            QVERIFY(store->state().waitBeforeNext > last);
            last = store->state().waitBeforeNext;
            store->givePassphrase(secret("correct horse"));
            QCOMPARE(store->state().phase, KeyPhase::PassphraseWanted); // too early: not even tried
            m.clock.advance(last);
        }
        store->givePassphrase(secret("correct horse"));
        QVERIFY(waitFor(*store, KeyPhase::Ready));
        QCOMPARE(bytesOf(*store->key()), key);

        QSignalSpy changed(store.get(), &KeyStore::stateChanged);
        store->changePassphrase(secret("new staple here"));
        QVERIFY(QTest::qWaitFor(
            [&] { return readKeyHeader(m.header()).value().passphrase.salt != header.passphrase.salt; }, 20'000));
        store = m.open();
        store->givePassphrase(secret("new staple here"));
        QVERIFY(waitFor(*store, KeyPhase::Ready));
        QCOMPARE(bytesOf(*store->key()), key); // wrapped anew, not made anew
    }

    void databasesWithoutAHeaderAreNotAFirstRun()
    {
        Machine m;
        QFile file(m.folder.filePath(u"cache.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        const auto store = m.open();
        QCOMPARE(store->state().phase, KeyPhase::Damaged);
        QVERIFY(m.ring.secrets.empty());
        store->startOver();
        QCOMPARE(store->state().phase, KeyPhase::Ready);
        const auto names = m.files.list(m.folder.path());
        QVERIFY(std::any_of(names.begin(), names.end(),
                            [](const QString &name) { return name.startsWith(u"cache.db.aside-"_s); }));
    }

    void damagedHeadersAreRefusedAndLeftAlone()
    {
        for (const auto &bytes : {QByteArray("{}"), QByteArray("nonsense"), QByteArray(R"({"format":99})")}) {
            Machine m;
            QVERIFY(m.files.write(m.folder.filePath(u"key.json"_s), bytes).has_value());
            const auto store = m.open();
            QCOMPARE(store->state().phase, KeyPhase::Damaged);
            QCOMPARE(m.header(), bytes);
            QVERIFY(m.ring.secrets.empty());
        }
        // A changed check value is damage, not a wrong key.
        Machine m;
        (void)m.open();
        auto header = readKeyHeader(m.header()).value();
        header.check[0] = char(header.check[0] ^ 1);
        QVERIFY(m.files.write(m.folder.filePath(u"key.json"_s), writeKeyHeader(header)).has_value());
        QCOMPARE(m.open()->state().phase, KeyPhase::Damaged);
    }

    void sealedSecretsNeedTheDataKey()
    {
        Machine m;
        const auto path = m.folder.filePath(u"secrets"_s);
        const auto key = Secret::random(32);
        SealedFileStore store(path, key, m.files);
        store.write(u"token"_s, "marker-4711", [](const Result<void> &done) { QVERIFY(done.has_value()); });
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("marker"));
        SealedFileStore(path, key, m.files).read(u"token"_s, [](const Result<QByteArray> &read) {
            QCOMPARE(read.value(), "marker-4711");
        });
        SealedFileStore(path, Secret::random(32), m.files).read(u"token"_s, [](const Result<QByteArray> &read) {
            QCOMPARE(read.error().code, ErrorCode::Locked);
        });
    }
};

QTEST_GUILESS_MAIN(KeyStoreTest)
#include "tst_keystore.moc"
