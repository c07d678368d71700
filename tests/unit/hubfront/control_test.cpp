// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "control/datafolder.h"
#include "control/lease.h"
#include "control/policy.h"
#include "control/storekey.h"

#include <QFileInfo>
#include <QTest>

#include <unistd.h>

#include <map>

using namespace throughline;
using namespace throughline::hub;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Timers that run when the test says so.
class HandScheduler final : public Scheduler
{
public:
    TimerId after(std::chrono::milliseconds delay, std::function<void()> task) override
    {
        m_tasks[++m_last] = {m_now + delay, std::move(task)};
        return m_last;
    }
    void cancel(TimerId timer) override { m_tasks.erase(timer); }
    void pass(std::chrono::milliseconds time)
    {
        m_now += time;
        for (bool again = true; again;) {
            again = false;
            for (auto it = m_tasks.begin(); it != m_tasks.end(); ++it) {
                if (it->second.first <= m_now) {
                    auto task = std::move(it->second.second);
                    m_tasks.erase(it);
                    task();
                    again = true;
                    break;
                }
            }
        }
    }

private:
    std::map<TimerId, std::pair<std::chrono::milliseconds, std::function<void()>>> m_tasks;
    std::chrono::milliseconds m_now{0};
    TimerId m_last = 0;
};

} // namespace

class ControlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leaseEndsSomeTimeAfterTheLastConsole();
    void leaseWaitsForADeliveryButNotForEver();
    void leaseEndsWhenNobodyEverCame();
    void folderIsHeldByOne();
    void folderIsForItsOwnerOnly();
    void keyIsMadeOnceAndReadBack();
    void keyOpenToOthersIsRefused();
    void keyComesThroughAPipe();
    void attachInfoComesBack();
    void socketPathIsShort();
    void policyIsReadFromRootsFilesOnly();
    void brokenPolicyFailsClosed();
};

void ControlTest::leaseEndsSomeTimeAfterTheLastConsole()
{
    HandScheduler scheduler;
    int stops = 0;
    Lease lease(
        scheduler, {.linger = 5min}, [] { return false; }, [&] { ++stops; });
    lease.taken();
    lease.taken();
    scheduler.pass(10min);
    lease.returned();
    scheduler.pass(10min);
    QCOMPARE(stops, 0);
    lease.returned();
    scheduler.pass(4min);
    lease.taken(); // a console came back in time
    scheduler.pass(10min);
    QCOMPARE(stops, 0);
    lease.returned();
    scheduler.pass(5min);
    QCOMPARE(stops, 1);
}

void ControlTest::leaseWaitsForADeliveryButNotForEver()
{
    HandScheduler scheduler;
    bool busy = true;
    int stops = 0;
    const Lease::Options options{.linger = 1min, .askAgain = 2s, .patience = 10min};
    Lease lease(
        scheduler, options, [&] { return busy; }, [&] { ++stops; });
    scheduler.pass(1min);
    for (int i = 0; i < 30; ++i)
        scheduler.pass(2s);
    QCOMPARE(stops, 0);
    busy = false;
    scheduler.pass(2s);
    QCOMPARE(stops, 1);

    int hangs = 0;
    Lease other(
        scheduler, options, [] { return true; }, [&] { ++hangs; });
    scheduler.pass(1min);
    for (int i = 0; i < 301; ++i)
        scheduler.pass(2s);
    QCOMPARE(hangs, 1);
}

void ControlTest::leaseEndsWhenNobodyEverCame()
{
    HandScheduler scheduler;
    int stops = 0;
    Lease lease(
        scheduler, {.linger = 5min}, [] { return false; }, [&] { ++stops; });
    scheduler.pass(4min);
    QCOMPARE(stops, 0);
    scheduler.pass(1min);
    QCOMPARE(stops, 1);
}

void ControlTest::folderIsHeldByOne()
{
    const QTemporaryDir place;
    auto first = DataFolder::claim(place.path() + u"/data"_s);
    QVERIFY(first.has_value());
    const auto second = DataFolder::claim(place.path() + u"/data"_s);
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
    {
        const DataFolder moved = std::move(*first);
        QVERIFY(!DataFolder::claim(place.path() + u"/data"_s).has_value());
    }
    QVERIFY(DataFolder::claim(place.path() + u"/data"_s).has_value());
}

void ControlTest::folderIsForItsOwnerOnly()
{
    const QTemporaryDir place;
    const QString path = place.path() + u"/data"_s;
    QVERIFY(QDir().mkpath(path));
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7777)));
    QVERIFY(DataFolder::claim(path).has_value());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
}

void ControlTest::keyIsMadeOnceAndReadBack()
{
    const QTemporaryDir place;
    const QString path = place.path() + u"/hub.key"_s;
    QCOMPARE(StoreKey::fromFile(path).error().code, ErrorCode::NotFound);
    const auto made = StoreKey::create(path);
    QVERIFY(made.has_value());
    QCOMPARE(StoreKey::create(path).error().code, ErrorCode::AlreadyExists);
    const auto read = StoreKey::fromFile(path);
    QVERIFY(read.has_value());
    QVERIFY(std::ranges::equal(made->bytes(), read->bytes()));
    QFile broken(path);
    QVERIFY(broken.open(QIODevice::ReadWrite));
    broken.resize(63);
    broken.close();
    QCOMPARE(StoreKey::fromFile(path).error().code, ErrorCode::InvalidArgument);
}

void ControlTest::keyOpenToOthersIsRefused()
{
    const QTemporaryDir place;
    const QString path = place.path() + u"/hub.key"_s;
    QVERIFY(StoreKey::create(path).has_value());
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QCOMPARE(StoreKey::fromFile(path).error().code, ErrorCode::Forbidden);
}

void ControlTest::keyComesThroughAPipe()
{
    for (const QByteArray &end : {QByteArray(), QByteArray("\n"), QByteArray("\r\n")}) {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const QByteArray digits = QByteArray(64, 'a') + end;
        QCOMPARE(::write(ends[1], digits.constData(), size_t(digits.size())), digits.size());
        ::close(ends[1]);
        const auto key = StoreKey::fromDescriptor(ends[0]);
        QVERIFY(key.has_value());
        QCOMPARE(key->bytes()[31], 0xaa);
    }
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const QByteArray tooLong(66, 'a');
    QCOMPARE(::write(ends[1], tooLong.constData(), size_t(tooLong.size())), tooLong.size());
    ::close(ends[1]);
    QVERIFY(!StoreKey::fromDescriptor(ends[0]).has_value());
}

void ControlTest::attachInfoComesBack()
{
    const QTemporaryDir place;
    QCOMPARE(readAttachInfo(place.path()).error().code, ErrorCode::NotFound);
    QVERIFY(writeAttachInfo(
                place.path(),
                {.pid = 7, .url = u"http://127.0.0.1:1"_s, .socket = u"/x.sock"_s, .embedded = true, .version = u"1"_s})
                .has_value());
    const auto info = readAttachInfo(place.path());
    QVERIFY(info.has_value());
    QCOMPARE(info->pid, 7);
    QCOMPARE(info->socket, u"/x.sock"_s);
    QVERIFY(info->embedded);
    QFile file(place.path() + u"/hub.json"_s);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{broken");
    file.close();
    QCOMPARE(readAttachInfo(place.path()).error().code, ErrorCode::Corrupt);
}

void ControlTest::socketPathIsShort()
{
    QCOMPARE(chooseSocketPath(u"/data"_s, u"abc"_s), u"/data/hub.sock"_s);
    const QString elsewhere = chooseSocketPath(u"/"_s + QString(200, u'x'), u"abc"_s);
    QVERIFY(elsewhere.size() <= 100);
    QVERIFY(elsewhere.contains(u"abc"_s));
}

void ControlTest::policyIsReadFromRootsFilesOnly()
{
    const QTemporaryDir place;
    const auto put = [&](const QString &name, const QByteArray &bytes) {
        QFile file(place.path() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    put(u"10.json"_s, R"({"DisableEmbeddedHub":true,"ServerUrl":"https://hub.example"})");
    put(u"20.json"_s, R"({"DisableUnsignedPlugins":true})");
    const MachinePolicy policy = readMachinePolicy(place.path());
    QVERIFY(policy.problem.isEmpty());
    // Another user's files have no say; as root, these are root's.
    QCOMPARE(policy.disableEmbeddedHub, ::geteuid() == 0);
    QCOMPARE(policy.disableUnsignedPlugins, ::geteuid() == 0);
    put(u"30.json"_s, R"({"DisableEmbeddedHub":false})");
    QVERIFY(!readMachinePolicy(place.path()).disableEmbeddedHub); // later ones win
    QVERIFY(QFile::setPermissions(place.path() + u"/20.json"_s, QFile::Permissions(0x6666)));
    QVERIFY(!readMachinePolicy(place.path()).disableUnsignedPlugins); // anybody could have written it
    QVERIFY(readMachinePolicy(place.path() + u"/none"_s).problem.isEmpty());
}

void ControlTest::brokenPolicyFailsClosed()
{
    if (::geteuid() != 0)
        QSKIP("only root's files are believed");
    const QTemporaryDir place;
    for (const QByteArray &bytes :
         {QByteArray("{broken"), QByteArray(R"({"DisableEmbeddedHub":"yes"})"), QByteArray("[]")}) {
        QFile file(place.path() + u"/10.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(readMachinePolicy(place.path()).problem.contains(u"10.json"_s));
    }
}

QTEST_GUILESS_MAIN(ControlTest)
#include "control_test.moc"
