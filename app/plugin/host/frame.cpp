// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "host/frame.h"

#include "api/cborcheck.h"
#include "api/shapes.h"

#include <QCborArray>
#include <QCborParserError>
#include <QCborValue>
#include <QtEndian>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype header = 4;
}

Result<QByteArray> writeFrame(const QString &name, quint64 id, const QCborMap &body)
{
    const QByteArray cbor = QCborValue(QCborArray{name, qint64(id), body}).toCbor();
    if (cbor.size() > limits::frame)
        return fail(ErrorCode::TooLarge, u"%1: the frame has %2 bytes"_s.arg(name).arg(cbor.size()));
    QByteArray frame(header, Qt::Uninitialized);
    qToBigEndian(quint32(cbor.size()), frame.data());
    return frame + cbor;
}

void FrameReader::feed(const QByteArray &bytes)
{
    if (m_at == m_buffer.size()) {
        m_buffer = bytes;
        m_at = 0;
        return;
    }
    if (m_at > 64 * 1024) {
        m_buffer.remove(0, m_at);
        m_at = 0;
    }
    m_buffer += bytes;
}

bool FrameReader::hasWhole() const
{
    const qsizetype have = m_buffer.size() - m_at;
    return have >= header && have - header >= qsizetype(qFromBigEndian<quint32>(m_buffer.constData() + m_at));
}

Result<std::optional<Frame>> FrameReader::next()
{
    const qsizetype have = m_buffer.size() - m_at;
    if (have < header)
        return std::optional<Frame>();
    const auto length = qint64(qFromBigEndian<quint32>(m_buffer.constData() + m_at));
    if (length > limits::frame)
        return fail(ErrorCode::TooLarge, u"a frame of %1 bytes was announced"_s.arg(length));
    if (have - header < length)
        return std::optional<Frame>();
    const QByteArray cbor = m_buffer.mid(m_at + header, length);
    m_at += header + length;
    if (auto good = checkCbor(cbor); !good)
        return fail(good.error());
    QCborParserError problem;
    const QCborArray array = QCborValue::fromCbor(cbor, &problem).toArray();
    if (problem.error != QCborError::NoError || array.size() != 3 || !array.at(0).isString() || !array.at(1).isInteger()
        || array.at(1).toInteger() < 0 || !array.at(2).isMap())
        return fail(ErrorCode::Corrupt, u"a frame that is not [name, id, body]"_s);
    return Frame{.name = array.at(0).toString(),
                 .id = quint64(array.at(1).toInteger()),
                 .body = array.at(2).toMap(),
                 .bytes = header + length};
}

} // namespace throughline::plugin
