// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QImage>
#include <QObject>

#include <deque>
#include <functional>

class QProcess;

namespace throughline::ui {

//! Turns outside bytes into pixels in a process of their own, one for each picture (throughline-decoder). Whatever becomes
//! of that process, here comes an image of bounded size or an error. GUI thread.
class PictureDecoder : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QImage>)>;

    //! \a program: empty answers Unavailable.
    explicit PictureDecoder(QString program, QObject *parent = nullptr);
    ~PictureDecoder() override;

    //! \a done comes later, once. Unsupported: no picture this console shows; Corrupt, TooLarge, Unavailable: as they say.
    void decode(const QByteArray &bytes, int side, Done done);

private:
    struct Job {
        QByteArray bytes;
        int side = 0;
        Done done;
    };
    void next();
    void run(Job job);

    QString m_program;
    std::deque<Job> m_waiting;
    int m_running = 0;
};

//! What a decoder wrote, believed only where it is exactly one picture within \a side.
[[nodiscard]] Result<QImage> readPixels(const QByteArray &frame, int side);

} // namespace throughline::ui
