// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/mail.h"

namespace throughline::email {

struct HtmlText {
    QJsonArray blocks;
    Oddities oddities;      //!< TextCut, HiddenText
    bool needsHtml = false; //!< it has images or tables, which no plain text can hold
};

//! HTML as blocks. Nothing of it is fetched or run; styles, scripts and forms are gone, and so is what was not to be
//! seen.
[[nodiscard]] HtmlText readHtml(const QString &html, qsizetype mostBytes);

//! A link as blocks may hold it: whole, escaped, with the host in ASCII; empty for schemes that are not for mail.
[[nodiscard]] QString allowedLink(const QString &href);

} // namespace throughline::email
