// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace throughline::ui {

//! A link that may be opened, and what is shown for it: never anything but where it goes.
struct SafeLink {
    QUrl url;
    QString shown; //!< the host in its ASCII (punycode) form for http and https; else the address or number

    bool operator==(const SafeLink &) const = default;
};

//! The one gate between outside text (or the hub's settings) and the system's opener: https, http, mailto and tel only;
//! no user info, no backslashes, no blanks or control characters, no relative or UNC forms (SECURITY B6, B7).
[[nodiscard]] std::optional<SafeLink> safeLink(QStringView text);

//! Links in \a text that pass the gate, in order, each once, at most \a limit. Looks at the first 16,000 characters.
[[nodiscard]] std::vector<SafeLink> findLinks(const QString &text, int limit = 3);

} // namespace throughline::ui
