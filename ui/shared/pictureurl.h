// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace throughline::ui {

//! Where a picture on screen comes from: a file at the hub (\a id is its blob), or what the connector of endpoint \a id
//! fetches from \a url.
struct PicturePlace {
    Id id;
    QString url;

    bool operator==(const PicturePlace &) const = default;
};

//! "image://pictures/…", the only address of pictures from outside that QML loads.
[[nodiscard]] QString pictureUrl(const PicturePlace &place);
//! Of what follows "image://pictures/"; nothing: no such address.
[[nodiscard]] std::optional<PicturePlace> readPictureId(const QString &id);
//! A file of this type and size is worth showing: what the decoder knows, never a drawing.
[[nodiscard]] bool isShownPicture(const QString &type, qint64 size);

} // namespace throughline::ui
