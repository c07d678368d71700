// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "pictures/picturedecoder.h"

#include "base/pixelframe.h"

#include <QProcess>
#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAtOnce = 2;
constexpr size_t mostWaiting = 200;
constexpr std::chrono::milliseconds patience{12'000}; // the process ends itself after ten seconds

Error errorOf(int exitCode)
{
    switch (exitCode) {
    case pixelframe::TooLarge: return {ErrorCode::TooLarge, u"picture"_s};
    case pixelframe::UnknownFormat: return {ErrorCode::Unsupported, u"picture"_s};
    case pixelframe::Broken: return {ErrorCode::Corrupt, u"picture"_s};
    default: return {ErrorCode::Internal, u"decoder: exit %1"_s.arg(exitCode)};
    }
}

} // namespace

Result<QImage> readPixels(const QByteArray &frame, int side)
{
    if (frame.size() < pixelframe::headerBytes || !frame.startsWith(pixelframe::magic))
        return fail(ErrorCode::Corrupt, u"frame"_s);
    const auto width = qFromBigEndian<quint32>(frame.constData() + 4);
    const auto height = qFromBigEndian<quint32>(frame.constData() + 8);
    const auto most = quint32(std::clamp(side, pixelframe::leastSide, pixelframe::mostSide));
    if (width == 0 || height == 0 || width > most || height > most
        || frame.size() - pixelframe::headerBytes != qsizetype(width) * qsizetype(height) * 4)
        return fail(ErrorCode::Corrupt, u"frame"_s);
    QImage image(int(width), int(height), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return fail(ErrorCode::TooLarge, u"memory"_s);
    for (int row = 0; row < image.height(); ++row)
        std::memcpy(image.scanLine(row),
                    frame.constData() + pixelframe::headerBytes + qsizetype(row) * image.width() * 4,
                    size_t(image.width()) * 4);
    return image;
}

PictureDecoder::PictureDecoder(QString program, QObject *parent) : QObject(parent), m_program(std::move(program)) {}

PictureDecoder::~PictureDecoder()
{
    for (QProcess *process : findChildren<QProcess *>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished(1'000);
    }
}

void PictureDecoder::decode(const QByteArray &bytes, int side, Done done)
{
    if (m_program.isEmpty() || m_waiting.size() >= mostWaiting)
        return done(fail(ErrorCode::Unavailable, u"decoder"_s));
    if (bytes.size() > pixelframe::mostInput)
        return done(fail(ErrorCode::TooLarge, u"picture"_s));
    m_waiting.push_back({bytes, side, std::move(done)});
    next();
}

void PictureDecoder::next()
{
    while (m_running < mostAtOnce && !m_waiting.empty()) {
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        run(std::move(job));
    }
}

void PictureDecoder::run(Job job)
{
    ++m_running;
    auto *process = new QProcess(this);
    // Nothing of our environment; a name for the platform is not needed, no window is made.
    QProcessEnvironment environment;
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process->setProcessEnvironment(environment);
    process->setStandardErrorFile(QProcess::nullDevice());
    const int side = std::clamp(job.side, pixelframe::leastSide, pixelframe::mostSide);
    const auto finish = [this, process, side, done = std::move(job.done)](bool ended) {
        process->disconnect();
        const bool well = ended && process->exitStatus() == QProcess::NormalExit;
        const QByteArray frame = well ? process->readAllStandardOutput() : QByteArray();
        const int code = process->exitCode();
        process->kill();
        process->deleteLater();
        --m_running;
        next();
        if (!well)
            return done(fail(ErrorCode::Internal, u"decoder: ended by a signal or a limit"_s));
        if (code != pixelframe::Done)
            return done(fail(errorOf(code)));
        done(readPixels(frame, side));
    };
    connect(process, &QProcess::finished, this, [finish] { finish(true); });
    connect(process, &QProcess::errorOccurred, this, [finish](QProcess::ProcessError error) {
        // A crash is told by finished(); a broken pipe only says that it did not read to the end.
        if (error == QProcess::FailedToStart)
            finish(false);
    });
    connect(process, &QProcess::readyReadStandardOutput, process, [process, side] {
        if (process->bytesAvailable() > pixelframe::headerBytes + qint64(side) * side * 4)
            process->kill(); // more than it may say
    });
    QTimer::singleShot(patience, process, [process] { process->kill(); });
    process->start(m_program, {QString::number(side)});
    process->write(job.bytes);
    process->closeWriteChannel();
}

} // namespace throughline::ui
