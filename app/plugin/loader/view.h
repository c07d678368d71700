// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "loader/package.h"

namespace throughline::plugin {

//! A plugin's QML as checked bytes. Register with QResource::registerResource(reinterpret_cast<const uchar *>(rcc.data()))
//! and keep this value for as long as the resource is registered: never from the file again, which may have changed.
struct VerifiedView {
    QByteArray rcc;
    ViewInfo info;
    QString pluginId;
    QString version;

    //! "qrc:<prefix>/<file>", or empty for an empty file.
    [[nodiscard]] QString url(const QString &file) const;
};

//! The view of \a package, whose files are kept. NotFound when it has none. Everything in it must lie below the manifest's
//! prefix and be QML, SVG, PNG, a translation or a plain qmldir; QML may import only what a view needs; no native code in
//! any form. The reason says which file breaks which rule. Registers the resource for a moment: one thread at a time.
[[nodiscard]] Result<VerifiedView> openView(const VerifiedPackage &package);

} // namespace throughline::plugin
