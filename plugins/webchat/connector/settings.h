// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/exchange.h"
#include "base/result.h"
#include "connector/hours.h"

#include <QByteArrayList>

namespace throughline::webchat {

enum class PreChat { Off, Ask, Require };

//! An endpoint's configuration, read once at the start. manifest.json describes the same keys to people.
struct Settings {
    QString title;
    QString greeting;
    QString accent; //!< "#rrggbb" or empty: the widget's own
    QString side = QStringLiteral("right");
    PreChat preChat = PreChat::Off;
    QStringList
        origins;        //!< "https://shop.example": the sites that may show the widget, exactly as browsers send Origin
    bool apps = false;  //!< callers without an Origin (a company's own app) may connect
    QString realm;      //!< name space of the ids in user tokens
    bool visits = true; //!< page views become items
    bool visitQuery = false;    //!< keep the part after '?' of a page's address
    int maxText = 4000;         //!< characters of one message
    qint64 maxFile = 4'000'000; //!< bytes; 0: visitors send no files. The front takes no body above 4 MiB
    Hours hours;
    bool formWhenAway = false;   //!< the form also when no agent is available, not only outside the hours
    QByteArrayList tokenSecrets; //!< now valid ones: the present and, while it is being changed, the last

    //! May a page of that origin (empty: none was sent) speak to this endpoint?
    [[nodiscard]] bool allows(const QString &origin) const;
};

//! InvalidArgument with the key in detail.
[[nodiscard]] Result<Settings> readSettings(const plugin::StartInfo &info);

//! Scheme, host and port of \a url as a browser writes an Origin: lower case, no default port. Empty when it has none.
[[nodiscard]] QString originOf(const QString &url);

} // namespace throughline::webchat
