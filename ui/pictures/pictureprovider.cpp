// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "pictures/pictureprovider.h"

#include "pictures/pictureloader.h"

#include <QCoreApplication>
#include <QImage>
#include <QMutex>
#include <QPointer>
#include <QQuickTextureFactory>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 800; // where the card names none

class Response;

//! Where an answer is left for a response that may be gone: the two live on different threads.
struct Box {
    QMutex mutex;
    Response *response = nullptr;
};

class Response final : public QQuickImageResponse
{
public:
    explicit Response(std::shared_ptr<Box> box) : m_box(std::move(box)) { m_box->response = this; }
    ~Response() override
    {
        const QMutexLocker lock(&m_box->mutex);
        m_box->response = nullptr;
    }
    QQuickTextureFactory *textureFactory() const override
    {
        const QMutexLocker lock(&m_box->mutex);
        return m_image.isNull() ? nullptr : QQuickTextureFactory::textureFactoryForImage(m_image);
    }
    //! Not for people: the card says it in its own words.
    QString errorString() const override
    {
        const QMutexLocker lock(&m_box->mutex);
        return m_image.isNull() ? u"no picture"_s : QString();
    }
    static void answer(const std::shared_ptr<Box> &box, const QImage &image)
    {
        const QMutexLocker lock(&box->mutex);
        if (!box->response)
            return;
        box->response->m_image = image;
        QMetaObject::invokeMethod(box->response, &QQuickImageResponse::finished, Qt::QueuedConnection);
    }

private:
    std::shared_ptr<Box> m_box;
    QImage m_image;
};

} // namespace

//! Touched on the GUI thread only; carried by others.
struct PictureProvider::Door {
    QPointer<PictureLoader> loader;
};

PictureProvider::PictureProvider(PictureLoader &loader) : m_door(std::make_shared<Door>())
{
    m_door->loader = &loader;
}

PictureProvider::~PictureProvider() = default;

QQuickImageResponse *PictureProvider::requestImageResponse(const QString &id, const QSize &requestedSize)
{
    const auto box = std::make_shared<Box>();
    auto *response = new Response(box);
    const int wanted = std::max(requestedSize.width(), requestedSize.height());
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [door = m_door, box, id, wanted] {
            if (!door->loader)
                return Response::answer(box, {});
            door->loader->fetch(id, wanted > 0 ? wanted : side, [box](const Result<QImage> &image) {
                Response::answer(box, image.value_or(QImage()));
            });
        },
        Qt::QueuedConnection);
    return response;
}

} // namespace throughline::ui
