// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// SECURITY B4, B10: the program that reads outside pictures, as the console starts it.
#include "base/pixelframe.h"
#include "decoder/confine.h"
#include "decoder/picture.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <array>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace throughline;

namespace {

struct Outcome {
    bool crashed = false;
    int code = -1;
    QSize size;
    QByteArray pixels;
};

Outcome run(const QByteArray &bytes, const QString &side = u"256"_s)
{
    QProcess decoder;
    decoder.setProcessEnvironment(QProcessEnvironment());
    decoder.start(QStringLiteral(DECODER), {side});
    if (!decoder.waitForStarted())
        return {};
    decoder.write(bytes);
    decoder.closeWriteChannel();
    if (!decoder.waitForFinished(15'000))
        return {};
    const QByteArray out = decoder.readAllStandardOutput();
    Outcome outcome{decoder.exitStatus() == QProcess::CrashExit, decoder.exitCode(), {}, {}};
    if (out.startsWith(pixelframe::magic)) {
        outcome.size = {int(qFromBigEndian<quint32>(out.constData() + 4)),
                        int(qFromBigEndian<quint32>(out.constData() + 8))};
        outcome.pixels = out.mid(pixelframe::headerBytes);
    }
    return outcome;
}

QByteArray saved(const char *format, QSize size = {40, 20})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(10, 200, 30));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    const auto crcOf = [](const QByteArray &bytes) {
        quint32 crc = 0xffffffffu;
        for (const char c : bytes) {
            crc ^= quint8(c);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc & 1u) ? (crc >> 1) ^ 0xedb88320u : crc >> 1;
        }
        return ~crc;
    };
    QByteArray out(4, '\0');
    qToBigEndian(quint32(data.size()), out.data());
    out += name + data;
    QByteArray crc(4, '\0');
    qToBigEndian(crcOf(name + data), crc.data());
    return out + crc;
}

//! A PNG of a few bytes that claims \a side pixels a side.
QByteArray bomb(quint32 side)
{
    QByteArray head(13, '\0');
    qToBigEndian(side, head.data());
    qToBigEndian(side, head.data() + 4);
    head[8] = 8;
    head[9] = 6;
    const QByteArray row(4096, '\0');
    return QByteArray::fromHex("89504e470d0a1a0a") + chunk("IHDR", head) + chunk("IDAT", qCompress(row).mid(4))
           + chunk("IEND", {});
}

} // namespace

class DecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatItKnows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("png") << saved("PNG");
        QTest::newRow("jpeg") << saved("JPEG");
        QTest::newRow("bmp") << saved("BMP");
    }
    void decodesWhatItKnows()
    {
        QFETCH(QByteArray, bytes);
        const Outcome outcome = run(bytes);
        QCOMPARE(outcome.code, int(pixelframe::Done));
        QCOMPARE(outcome.size, QSize(40, 20));
        QCOMPARE(outcome.pixels.size(), 40 * 20 * 4);
        const QImage image(reinterpret_cast<const uchar *>(outcome.pixels.constData()), 40, 20,
                           QImage::Format_ARGB32_Premultiplied);
        const QColor middle = image.pixelColor(20, 10);
        QVERIFY2(qAbs(middle.green() - 200) < 8 && middle.red() < 24, qPrintable(middle.name()));
    }
    void showsTheFirstPictureOfAnAnimation()
    {
        // One red pixel.
        const Outcome outcome = run(QByteArray::fromBase64("R0lGODdhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs="));
        QCOMPARE(outcome.code, int(pixelframe::Done));
        QCOMPARE(outcome.size, QSize(1, 1));
    }
    void makesLargePicturesSmall()
    {
        for (const char *format : {"PNG", "JPEG"}) {
            const Outcome outcome = run(saved(format, {4000, 1000}), u"400"_s);
            QCOMPARE(outcome.code, int(pixelframe::Done));
            QCOMPARE(outcome.size, QSize(400, 100));
        }
    }
    void B10_aBombIsRefusedBeforeItIsRead()
    {
        for (const quint32 side : {60'000u, 30'000u, 0x7fffffffu}) {
            QElapsedTimer time;
            time.start();
            const Outcome outcome = run(bomb(side));
            QVERIFY(!outcome.crashed);
            QVERIFY(outcome.code == pixelframe::TooLarge || outcome.code == pixelframe::Broken);
            QVERIFY(outcome.pixels.isEmpty());
            QVERIFY(time.elapsed() < 5'000);
        }
    }
    void B10_whatIsBrokenIsNoPicture()
    {
        for (const char *format : {"PNG", "JPEG", "BMP"}) {
            const QByteArray whole = saved(format, {300, 200});
            for (const qsizetype size : {qsizetype(4), qsizetype(20), qsizetype(60), whole.size() / 2}) {
                const Outcome outcome = run(whole.left(size));
                QVERIFY(outcome.code != -1);
                QVERIFY(outcome.pixels.isEmpty() || outcome.pixels.size() == 256 * outcome.size.height() * 4);
            }
        }
    }
    void B10_changedBytesNeverGetOut()
    {
        QRandomGenerator random(11);
        for (const char *format : {"PNG", "JPEG", "BMP"}) {
            for (int round = 0; round < 20; ++round) {
                QByteArray bytes = saved(format, {64, 64});
                for (int change = 0; change < 12; ++change)
                    bytes[random.bounded(8, int(bytes.size()))] = char(random.bounded(256));
                const Outcome outcome = run(bytes);
                QVERIFY(outcome.code != -1); // it ran, and ended
                QVERIFY(outcome.pixels.isEmpty()
                        || outcome.pixels.size() == qint64(outcome.size.width()) * outcome.size.height() * 4);
                QVERIFY(outcome.size.width() <= 256 && outcome.size.height() <= 256);
            }
        }
    }
    void B4_drawingsAreNoPictures()
    {
        const QByteArray drawings[] = {
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>1</script></svg>",
            "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>",
            QByteArray("\x1f\x8b\x08\0", 4) + "svgz",
            "%PDF-1.4",
            "/* XPM */",
            "P6\n9 9\n255\n",
            ""};
        for (const QByteArray &drawing : drawings) {
            QCOMPARE(decoder::formatOf(drawing), QByteArray());
            QCOMPARE(run(drawing).code, int(pixelframe::UnknownFormat));
        }
    }
    void B10_endlessInputEnds()
    {
        QProcess endless;
        endless.setStandardInputFile(u"/dev/zero"_s);
        endless.start(QStringLiteral(DECODER), {u"256"_s});
        QVERIFY(endless.waitForFinished(15'000));
        QCOMPARE(endless.exitCode(), int(pixelframe::UnknownFormat));

        // The same behind a beginning that is one.
        QProcess fed;
        fed.start(QStringLiteral(DECODER), {u"256"_s});
        QVERIFY(fed.waitForStarted());
        fed.write(saved("PNG").left(60));
        const QByteArray piece(1024 * 1024, 'x');
        for (int i = 0; i < 40 && fed.state() == QProcess::Running; ++i) {
            fed.write(piece);
            fed.waitForBytesWritten(5'000);
        }
        QVERIFY(fed.waitForFinished(15'000));
        QCOMPARE(fed.exitCode(), int(pixelframe::TooLarge));
    }
    void B10_stalledInputEnds()
    {
        QElapsedTimer time;
        time.start();
        QProcess stalled;
        stalled.start(QStringLiteral(DECODER), {u"256"_s});
        QVERIFY(stalled.waitForStarted());
        stalled.write("\x89PNG");
        QVERIFY(stalled.waitForFinished(14'000));
        QVERIFY(time.elapsed() < 13'000);
    }
    void takesNoMoreMemoryThanItSays()
    {
        QCOMPARE(run(saved("PNG", {6000, 6000})).code, int(pixelframe::Done)); // almost the largest it reads
        rusage used{};
        getrusage(RUSAGE_CHILDREN, &used);
#if !defined(__SANITIZE_ADDRESS__)
        QVERIFY2(used.ru_maxrss < 330 * 1024, qPrintable(QString::number(used.ru_maxrss))); // with its libraries
#endif
    }
    void aLockedProcessCanOnlyCompute()
    {
#if defined(__SANITIZE_ADDRESS__) || !(defined(__x86_64__) || defined(__aarch64__))
        QSKIP("the filter is not set here");
#endif
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe(pipe.data()), 0);
        const pid_t parent = ::getpid();
        const pid_t child = fork();
        if (child == 0) {
            dup2(pipe[1], STDOUT_FILENO); // descriptors above 2 are closed
            QByteArray said;
            said += decoder::limitProcess() ? 'l' : '-';
            said += decoder::lockProcess() ? 'L' : '-';
            said += ::open("/etc/passwd", O_RDONLY) >= 0 ? 'F' : 'f';
            said += ::open("/tmp/decoder-was-here", O_WRONLY | O_CREAT, 0600) >= 0 ? 'W' : 'w';
            said += ::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 'N' : 'n';
            said += ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0 ? 'U' : 'u';
            said += ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                            != MAP_FAILED
                        ? 'X'
                        : 'x';
            said += fork() >= 0 ? 'P' : 'p';
            said += ::execl("/bin/true", "true", nullptr) == 0 ? 'E' : 'e';
            // Signal 0 only asks whether one could be sent.
            said += ::syscall(SYS_tgkill, parent, parent, 0) == 0 ? 'K' : 'k';
            said += ::syscall(SYS_tgkill, ::getpid(), ::syscall(SYS_gettid), 0) == 0 ? 'a' : 'A';
            (void)!::write(STDOUT_FILENO, said.constData(), size_t(said.size()));
            ::_exit(0);
        }
        ::close(pipe[1]);
        std::array<char, 32> said{};
        (void)!::read(pipe[0], said.data(), said.size() - 1);
        ::close(pipe[0]);
        int status = 0;
        waitpid(child, &status, 0);
        QCOMPARE(QByteArray(said.data()), QByteArray("lLfwnuxpeka"));
    }
    void isNothingForHands()
    {
        for (const QStringList &arguments : {QStringList{}, QStringList{u"9"_s}, QStringList{u"99999"_s},
                                             QStringList{u"256"_s, u"/etc/passwd"_s}, QStringList{u"x"_s}}) {
            QProcess decoder;
            decoder.start(QStringLiteral(DECODER), arguments);
            QVERIFY(decoder.waitForFinished());
            QCOMPARE(decoder.exitCode(), int(pixelframe::Usage));
        }
    }
};

QTEST_GUILESS_MAIN(DecoderTest)
#include "decodertest.moc"
