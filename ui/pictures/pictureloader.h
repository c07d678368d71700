// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pictures/picturedecoder.h"

#include <QCache>
#include <QJsonObject>
#include <QPointer>

namespace throughline::ui {

class Source;

//! Brings the picture an address of shared/pictureurl.h names: the bytes from the hub (a file of a message, or what the
//! channel's connector fetched), the pixels from the decoder. Asks nobody else. GUI thread.
class PictureLoader : public QObject
{
    Q_OBJECT

public:
    explicit PictureLoader(QString decoderProgram, QObject *parent = nullptr);

    //! Null: whatever is on its way ends, and what was kept is forgotten. \a source must outlive its use here.
    void setSource(Source *source);
    //! The picture of \a id (an address without its scheme), no longer than \a side. \a done comes once.
    void fetch(const QString &id, int side, PictureDecoder::Done done);

private:
    struct Remote {
        QJsonObject question;
        std::function<void(Result<QByteArray>)> done;
    };
    void fetchBytes(const QString &id, std::function<void(Result<QByteArray>)> done);
    void askConnector();

    PictureDecoder m_decoder;
    QPointer<Source> m_source;
    quint64 m_turn = 0;
    QCache<QString, QImage> m_kept; //!< small ones: a timeline that is scrolled shows them again
    std::deque<Remote> m_remote;
    int m_asked = 0;
};

} // namespace throughline::ui
