// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickAsyncImageProvider>

#include <memory>

namespace throughline::ui {

class PictureLoader;

//! image://pictures/… for QML. Asked on Qt's picture thread, answers from \a loader on the GUI thread; the engine owns it.
class PictureProvider final : public QQuickAsyncImageProvider
{
    Q_OBJECT

public:
    //! \a loader lives on the GUI thread and may go first.
    explicit PictureProvider(PictureLoader &loader);
    ~PictureProvider() override;
    QQuickImageResponse *requestImageResponse(const QString &id, const QSize &requestedSize) override;

private:
    struct Door;
    std::shared_ptr<Door> m_door;
};

} // namespace throughline::ui
