// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0

#include "base/clock.h"
#include "base/files.h"
#include "base/scheduler.h"
#include "keys/keychainstore.h"
#include "keys/keystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <QTimer>

#include <cstdio>

using namespace throughline;
using namespace throughline::client;
using namespace Qt::StringLiterals;

namespace {

//! How long this thread wanted to run and was not let, ms: a busy machine is not a blocked event loop.
qint64 keptWaiting()
{
    QFile stat(QStringLiteral("/proc/thread-self/schedstat"));
    return stat.open(QIODevice::ReadOnly) ? stat.readAll().split(' ').value(1).toLongLong() / 1'000'000 : 0;
}

} // namespace

//! keyringprobe FOLDER [twice]: opens the key store of a profile with the machine's real key ring and prints what came of
//! it: "<phase> <first bytes of the key's hash> <longest time the event loop stood still, ms> <error>". Twice: once more in
//! the same process, after a line of input. keyring.sh plays the desktop.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    DiskFiles files;
    SystemClock clock;
    QtScheduler scheduler;
    KeychainStore ring(u"throughline-test"_s);
    KeyStore store(app.arguments().at(1), ring, files, clock, scheduler);
    QElapsedTimer beat;
    qint64 longest = 0;
    qint64 waited = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&] {
        const qint64 before = std::exchange(waited, keptWaiting());
        longest = std::max(longest, beat.restart() - (waited - before));
    });
    bool again = app.arguments().size() > 2;
    QObject::connect(
        &store, &KeyStore::stateChanged, &app,
        [&](const KeyState &state) {
            if (state.phase == KeyPhase::Opening)
                return;
            QString print = u"-"_s;
            if (const auto key = store.key()) {
                const auto derived = key->derive("print of the test");
                print =
                    QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(derived.bytes().data()), 4).toHex());
            }
            static constexpr const char *names[] = {"closed",     "opening", "ready",  "choose",
                                                    "passphrase", "locked",  "damaged"};
            QTextStream(stdout) << names[int(state.phase)] << ' ' << print << ' ' << longest << ' '
                                << (state.error ? errorName(state.error->code) : u"-"_s) << '\n';
            if (std::exchange(again, false)) {
                (void)std::getc(stdin);
                return store.open();
            }
            QTimer::singleShot(0, &app, &QCoreApplication::quit);
        },
        Qt::QueuedConnection);
    waited = keptWaiting();
    heart.start(10);
    beat.start();
    store.open();
    return app.exec();
}
