// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "pictures/pictureloader.h"

#include "base/pixelframe.h"
#include "shared/pictureurl.h"
#include "shared/source.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptKiB = 32 * 1024;
constexpr int smallSide = 800; // longer ones are looked at once and not kept
constexpr int mostAsked = 3;   // of the six questions an agent may have open at the hub

} // namespace

PictureLoader::PictureLoader(QString decoderProgram, QObject *parent)
    : QObject(parent),
      m_decoder(std::move(decoderProgram)),
      m_kept(keptKiB)
{
}

void PictureLoader::setSource(Source *source)
{
    m_source = source;
    ++m_turn;
    m_kept.clear();
    for (Remote &remote : std::exchange(m_remote, {}))
        remote.done(fail(ErrorCode::Cancelled));
    m_asked = 0;
}

void PictureLoader::fetch(const QString &id, int side, PictureDecoder::Done done)
{
    const QString key = QString::number(side) + u'/' + id;
    if (const QImage *kept = m_kept.object(key))
        return done(*kept);
    fetchBytes(id, [this, key, side, turn = m_turn, done = std::move(done)](const Result<QByteArray> &bytes) {
        if (turn != m_turn)
            return done(fail(ErrorCode::Cancelled));
        if (!bytes)
            return done(fail(bytes.error()));
        m_decoder.decode(*bytes, side, [this, key, side, turn, done](Result<QImage> image) {
            if (turn != m_turn)
                return done(fail(ErrorCode::Cancelled));
            if (image && side <= smallSide)
                m_kept.insert(key, new QImage(*image), int(image->sizeInBytes() / 1024) + 1);
            done(std::move(image));
        });
    });
}

void PictureLoader::fetchBytes(const QString &id, std::function<void(Result<QByteArray>)> done)
{
    const auto place = readPictureId(id);
    if (!m_source || !place)
        return done(fail(ErrorCode::NotFound, u"picture"_s));
    if (!place->url.isEmpty()) {
        m_remote.push_back({{{u"endpointId"_s, place->id.toString()},
                             {u"name"_s, u"picture"_s},
                             {u"args"_s, QJsonObject{{u"url"_s, place->url}}}},
                            std::move(done)});
        return askConnector();
    }
    m_source->downloadBlob(place->id, u"picture"_s).then(this, [done = std::move(done)](Result<QByteArray> bytes) {
        done(std::move(bytes));
    });
}

void PictureLoader::askConnector()
{
    while (m_asked < mostAsked && !m_remote.empty() && m_source) {
        Remote remote = std::move(m_remote.front());
        m_remote.pop_front();
        ++m_asked;
        m_source->lookUp(remote.question)
            .then(this, [this, turn = m_turn, done = std::move(remote.done)](const Result<QJsonObject> &answer) {
                if (turn != m_turn)
                    return done(fail(ErrorCode::Cancelled));
                --m_asked;
                askConnector();
                if (!answer)
                    return done(fail(answer.error()));
                const QJsonObject result = (*answer)["result"_L1].toObject();
                const auto bytes = QByteArray::fromBase64Encoding(result["data"_L1].toString().toLatin1(),
                                                                  QByteArray::AbortOnBase64DecodingErrors);
                if (!bytes || (*bytes).isEmpty() || (*bytes).size() > pixelframe::mostInput)
                    return done(fail(ErrorCode::Corrupt, u"picture"_s));
                done(*bytes);
            });
    }
}

} // namespace throughline::ui
