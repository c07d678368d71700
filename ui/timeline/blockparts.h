// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/linkgate.h"

#include <QJsonArray>
#include <QStringList>

#include <vector>

namespace throughline::ui {

//! What a formatted text (BLOCKS.md) points to: links with their words, and pictures that lie elsewhere.
struct BlockParts {
    struct Link {
        SafeLink link;
        QString words; //!< what the writer calls it, one line

        bool operator==(const Link &) const = default;
    };
    std::vector<Link> links;    //!< those that pass the gate, in order, each address once
    QStringList remotePictures; //!< addresses, each once

    static constexpr int mostLinks = 30;
    static constexpr int mostPictures = 60;
};

[[nodiscard]] BlockParts partsOf(const QJsonArray &blocks);

} // namespace throughline::ui
