// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A connector that does what no connector should, as its setting "deed" says.
#include "api/connector.h"
#include "base/scheduler.h"

#include <QFile>
#include <QObject>
#include <QTimer>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace throughline;
using namespace throughline::plugin;

namespace {

class Misbehaved final : public Connector
{
public:
    void start(const StartInfo &info, ChannelHost &host) override
    {
        m_host = &host;
        m_deed = info.settings.value("deed"_L1).toString();
        if (m_deed == "crash in start"_L1)
            std::raise(SIGSEGV);
        if (m_deed == "throw"_L1)
            throw 1;
        if (m_deed == "exit"_L1)
            std::exit(0);
        if (m_deed == "leak"_L1)
            return leak();
        host.health({Health::State::Connected, u"up"_s});
        if (m_deed == "hang"_L1) {
            QTimer::singleShot(50, [] {
                for (;;)
                    ::sleep(1);
            });
        }
        if (m_deed == "flood"_L1)
            QTimer::singleShot(0, [this] { flood(); });
        if (m_deed == "garbage"_L1)
            write(QByteArray(64, '\xee'));
        if (m_deed == "huge frame"_L1)
            write("\x7f\xff\xff\xff"_ba + QByteArray(1024, 'x'));
        if (m_deed == "unknown message"_L1)
            write(QByteArray::fromHex("00000008")
                  + "\x83\x64"
                    "evil"
                    "\x00"
                    "\xa0"_ba);
        if (m_deed == "flood of raw frames"_L1)
            rawFlood();
        if (m_deed == "credit"_L1)
            write(QByteArray::fromHex("00000016")
                  + "\x83\x66"
                    "credit"
                    "\x00\xa1\x68"
                    "messages"
                    "\x19\x27\x0f"_ba);
        if (m_deed == "reach out"_L1)
            reachOut();
    }

    void send(const OutboundItem &item) override
    {
        if (m_deed == "crash in send"_L1)
            std::raise(SIGSEGV);
        if (m_deed == "forbidden"_L1) {
            m_host->storageGet(u"key"_s, [this](const Result<std::optional<QByteArray>> &answer) {
                m_host->log(answer ? u"allowed"_s : u"storage: "_s + errorName(answer.error().code));
            });
        }
        if (m_deed != "never report"_L1)
            m_host->report({{.itemId = item.itemId, .state = DeliveryState::Sent, .at = {1}}});
    }

    void stop(std::function<void()> done) override
    {
        if (m_deed != "never stop"_L1)
            done();
    }

private:
    //! Straight to the line, as a connector that looked for its descriptor could.
    void write(const QByteArray &bytes)
    {
        qsizetype at = 0;
        while (at < bytes.size()) {
            const ssize_t written = ::write(3, bytes.constData() + at, size_t(bytes.size() - at));
            if (written < 0 && errno != EAGAIN)
                return;
            at += std::max<ssize_t>(0, written);
        }
    }

    void rawFlood()
    {
        // signal notices without credit: 60 bytes each
        const QByteArray body = "\x83\x63"
                                "log"
                                "\x00\xa1\x64"
                                "text"
                                "\x61"
                                "x"_ba;
        QByteArray frame = QByteArray::fromHex("000000") + char(body.size()) + body;
        const QByteArray many = frame.repeated(1000);
        for (int i = 0; i < 1000; ++i)
            write(many);
    }

    void flood()
    {
        // As fast as a thread can, through the front door: 100,000 a second and more.
        for (int i = 0; i < 2000; ++i) {
            m_host->signal({.kind = u"typing"_s,
                            .contactPoint = {.kind = u"visitor"_s, .value = QString::number(i)},
                            .topic = u"point"_s});
            m_host->ingest({InboundItem{.externalKey = u"k"_s,
                                        .contactPoint = {.kind = u"visitor"_s, .value = u"v"_s},
                                        .occurredAt = {1}}},
                           {}, {});
        }
        QTimer::singleShot(0, [this] { flood(); });
    }

    void leak()
    {
        constexpr size_t piece = 16 * 1024 * 1024;
        for (size_t all = 0; all < size_t(2) * 1024 * 1024 * 1024; all += piece) {
            auto *bytes = static_cast<char *>(std::malloc(piece));
            if (!bytes)
                std::abort();
            std::memset(bytes, 1, piece);
        }
        m_host->health({Health::State::Connected, u"leaked 2 GiB"_s});
    }

    void tell(const char *what, bool denied)
    {
        m_host->log(QLatin1StringView(what) + (denied ? ": denied"_L1 : ": ALLOWED"_L1));
    }

    void reachOut()
    {
        tell("inet socket", ::socket(AF_INET, SOCK_STREAM, 0) < 0);
        tell("local socket", ::socket(AF_UNIX, SOCK_STREAM, 0) < 0);
        tell("passwd", ::open("/etc/passwd", O_RDONLY) < 0);
        tell("home", ::open("/root", O_RDONLY | O_DIRECTORY) < 0);
        const int file = ::open("/tmp/throughline-misbehaved", O_WRONLY | O_CREAT, 0600);
        tell("write", file < 0 || ::write(file, "x", 1) < 0);
        tell("program", ::execl("/bin/true", "true", nullptr) < 0);
        tell("parent", ::kill(::getppid(), 0) < 0);
        void *shared = ::mmap(nullptr, size_t(3) << 30, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        tell("3 GiB shared", shared == MAP_FAILED);
        m_host->log(u"done"_s);
    }

    ChannelHost *m_host = nullptr;
    QString m_deed;
};

} // namespace

class MisbehavedFactory final : public QObject, public ConnectorFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID ThroughlineConnectorIid FILE "connector.json")
    Q_INTERFACES(throughline::plugin::ConnectorFactory)

public:
    std::unique_ptr<Connector> create() override { return std::make_unique<Misbehaved>(); }
};

#include "misbehaved.moc"
