// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QCborMap>
#include <QString>

#include <optional>

namespace throughline::plugin {

//! One message on the wire: a 4-byte big-endian length, then the CBOR array [name, id, body].
struct Frame {
    QString name;
    quint64 id = 0; //!< 0 for notices; of the request, for answers
    QCborMap body;
    qint64 bytes = 0; //!< on the wire
};

//! The whole frame; TooLarge above limits::frame.
[[nodiscard]] Result<QByteArray> writeFrame(const QString &name, quint64 id, const QCborMap &body);

//! Cuts a stream into frames. After an error the stream is beyond repair. Not thread-safe.
class FrameReader
{
public:
    void feed(const QByteArray &bytes);
    //! Nothing when a whole frame has not arrived yet. TooLarge or Corrupt say what is wrong with the next one.
    [[nodiscard]] Result<std::optional<Frame>> next();
    [[nodiscard]] bool hasWhole() const;

private:
    QByteArray m_buffer;
    qsizetype m_at = 0; // what is before has been read; moved rarely, so that small frames cost no copying
};

} // namespace throughline::plugin
