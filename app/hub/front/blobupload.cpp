// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "front/blobupload.h"

#include "core/hub.h"
#include "core/syncsession.h"
#include "core/workqueue.h"
#include "front/gate.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace throughline::hub {

using namespace Qt::StringLiterals;

//! One running upload: what came goes into the store piece by piece, one piece on its way while the next is gathered; a
//! client faster than the disk waits. So an upload costs two pieces of memory, whatever its size. Shared, because the
//! store answers after a client may have broken off; the blob is then dropped.
class BlobUpload::Transfer : public std::enable_shared_from_this<BlobUpload::Transfer>
{
public:
    static constexpr qsizetype pieceSize = 512 * 1024;

    Transfer(SyncContext &context, const Id &agent, QString account, QString type, Responder responder)
        : m_context(context),
          m_agent(agent),
          m_account(std::move(account)),
          m_type(std::move(type)),
          m_responder(std::move(responder))
    {
    }

    bool take(QByteArrayView bytes)
    {
        m_size += bytes.size();
        if (m_state == State::Failed || m_size > m_context.options.maxSizeUpload)
            return false;
        m_piece.append(bytes);
        pump();
        return true;
    }
    [[nodiscard]] bool isFull() const { return m_writing && m_piece.size() >= pieceSize; }
    void finish()
    {
        if (m_state == State::Coming)
            m_state = State::Whole;
        pump();
    }
    //! The client is gone, or all was answered.
    void leave()
    {
        if (m_state == State::Sealed)
            return;
        m_state = State::Failed;
        if (!m_writing)
            drop();
    }

private:
    enum class State { Coming, Whole, Sealed, Failed };

    void pump()
    {
        if (m_writing || m_state == State::Failed || m_state == State::Sealed)
            return;
        const bool rest = m_state == State::Whole && (!m_piece.isEmpty() || m_blob.isNull());
        if (m_piece.size() >= pieceSize || rest)
            return write();
        if (m_state == State::Whole)
            seal();
    }
    void write()
    {
        m_writing = true;
        m_context.work.write<Result<Id>>(
            [blob = m_blob, bytes = std::exchange(m_piece, {})](Hub &hub) { return hub.addBlobPart(blob, bytes); },
            [self = shared_from_this()](const Result<Id> &blob) { self->written(blob); });
    }
    void written(const Result<Id> &blob)
    {
        const bool wasFull = isFull();
        m_writing = false;
        if (blob)
            m_blob = *blob;
        if (m_state == State::Failed)
            return drop();
        if (!blob) {
            m_state = State::Failed;
            drop();
            return m_responder.send(HttpResponse::problem(blob.error().code == ErrorCode::TooLarge ? 413 : 503));
        }
        pump();
        if (wasFull && m_state == State::Coming)
            m_responder.readOn();
    }
    void seal()
    {
        m_state = State::Sealed;
        m_context.work.write<Result<StoredBlob>>(
            [blob = m_blob, agent = m_agent, type = m_type](Hub &hub) { return hub.sealBlob(blob, agent, type); },
            [account = m_account, responder = m_responder](const Result<StoredBlob> &blob) {
                if (!blob)
                    return responder.send(HttpResponse::problem(503));
                responder.send(HttpResponse::json(201, QJsonDocument(QJsonObject{{u"accountId"_s, account},
                                                                                 {u"blobId"_s, blob->id.toString()},
                                                                                 {u"type"_s, blob->type},
                                                                                 {u"size"_s, blob->size}})
                                                           .toJson(QJsonDocument::Compact)));
            });
    }
    void drop()
    {
        if (m_blob.isNull())
            return;
        m_context.work.write<bool>(
            [blob = std::exchange(m_blob, {})](Hub &hub) {
                hub.dropBlob(blob);
                return true;
            },
            [](bool) {});
    }

    SyncContext &m_context;
    Id m_agent;
    QString m_account;
    QString m_type;
    Responder m_responder;
    QByteArray m_piece;
    qint64 m_size = 0;
    Id m_blob;
    bool m_writing = false;
    State m_state = State::Coming;
};

BlobUpload::BlobUpload(SyncContext &context, std::shared_ptr<std::map<Id, int>> running, const Exchange &exchange,
                       Responder responder)
    : m_running(std::move(running)),
      m_agent(exchange.caller->principal.agentId),
      m_transfer(std::make_shared<Transfer>(context, m_agent, QString::fromLatin1(exchange.params.at(0)),
                                            QString::fromLatin1(exchange.request.header("content-type").left(255)),
                                            std::move(responder)))
{
    ++(*m_running)[m_agent];
}

BlobUpload::~BlobUpload()
{
    m_transfer->leave();
    if (--(*m_running)[m_agent] <= 0)
        m_running->erase(m_agent);
}

bool BlobUpload::take(QByteArrayView piece)
{
    return m_transfer->take(piece);
}

bool BlobUpload::isFull() const
{
    return m_transfer->isFull();
}

void BlobUpload::finish()
{
    m_transfer->finish();
}

} // namespace throughline::hub
