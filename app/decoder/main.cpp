// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// throughline-decoder: makes plain pixels of one outside picture. Started by the console, which hands over the bytes on the
// standard input and the longest side wanted as the one argument (base/pixelframe.h). What it is given may be made to break
// what reads pictures: it gives up everything but computing first.
#include "base/pixelframe.h"
#include "decoder/confine.h"
#include "decoder/picture.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

using namespace throughline;
namespace frame = pixelframe;

namespace {

//! Up to \a most bytes of the standard input.
bool readInput(QByteArray &into, qsizetype most)
{
    while (into.size() < most) {
        char piece[64 * 1024];
        const auto count = ::read(STDIN_FILENO, piece, size_t(std::min<qsizetype>(sizeof piece, most - into.size())));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        if (count == 0)
            break;
        into.append(piece, count);
    }
    return true;
}

bool writeAll(const char *bytes, qsizetype size)
{
    while (size > 0) {
        const auto count = ::write(STDOUT_FILENO, bytes, size_t(size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes += count;
        size -= count;
    }
    return true;
}

bool holds(const Result<void> &done)
{
    if (done || done.error().code == ErrorCode::Unsupported)
        return true;
    std::fprintf(stderr, "throughline-decoder: %s\n", qPrintable(done.error().detail));
    return false;
}

//! Back to the start without a return: destructors of libraries ask for what is denied now.
[[noreturn]] void end(frame::Exit how)
{
    ::_exit(how);
}

} // namespace

int main(int argc, char **argv)
{
    bool isNumber = false;
    const int side = argc == 2 ? QByteArray(argv[1]).toInt(&isNumber) : 0;
    if (!isNumber || side < frame::leastSide || side > frame::mostSide) {
        std::fputs("throughline-decoder is started by throughline, not by hand.\n", stderr);
        return frame::Usage;
    }
    if (!holds(decoder::limitProcess()))
        return frame::NotConfined;
    // Qt's own readers and nobody else's: what QT_PLUGIN_PATH or the program's folder offer is not looked at.
    qunsetenv("QT_PLUGIN_PATH");
    QCoreApplication::setLibraryPaths({QLibraryInfo::path(QLibraryInfo::PluginsPath)});

    // The first bytes choose the reader, which is loaded before the door is shut; the rest is read behind it.
    QByteArray bytes;
    if (!readInput(bytes, 64))
        end(frame::Broken);
    const QByteArray format = decoder::formatOf(bytes);
    if (format.isEmpty() || !decoder::prepareReader(format))
        end(frame::UnknownFormat);
    if (!holds(decoder::lockProcess()))
        return frame::NotConfined;

    if (!readInput(bytes, frame::mostInput + 1))
        end(frame::Broken);
    if (bytes.size() > frame::mostInput)
        end(frame::TooLarge);
    const auto picture = decoder::decodePicture(std::move(bytes), format, side);
    if (!picture)
        end(picture.error().code == ErrorCode::TooLarge ? frame::TooLarge : frame::Broken);
    const QByteArray header = decoder::frameHeader(*picture);
    const bool written = writeAll(header.constData(), header.size())
                         && writeAll(reinterpret_cast<const char *>(picture->constBits()), picture->sizeInBytes());
    end(written ? frame::Done : frame::Broken);
}
