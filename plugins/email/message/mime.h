// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/headers.h"

namespace throughline::email {

//! One part that holds something, decoded; the tree above it has been taken apart.
struct Part {
    QByteArray type = "text/plain"; //!< lower case, without parameters
    QByteArray charset;
    QByteArray method;        //!< of text/calendar
    bool flowed = false;      //!< format=flowed
    bool deleteSpace = false; //!< delsp=yes
    QString fileName;         //!< as sent; empty: none
    QString contentId;        //!< without brackets
    bool attachment = false;  //!< Content-Disposition says so
    int alternative = -1;     //!< parts of one multipart/alternative share it: the innermost
    bool report = false;      //!< within a multipart/report
    Headers message;          //!< of a message/rfc822: its own header
    QByteArray bytes;
};

//! A message taken apart.
struct Tree {
    Headers headers;
    std::vector<Part> parts;
    Oddities oddities;
};

//! Never fails: what is no MIME is one part of text.
[[nodiscard]] Tree takeApart(const QByteArray &raw, const ReadLimits &limits);

//! The bytes made safe for GMime: header block and single fields bounded, no line of a thousand groups (GMime
//! recurses into them), no mbox line before the header. \a oddities says what was cut.
[[nodiscard]] QByteArray prepared(const QByteArray &bytes, const ReadLimits &limits, Oddities &oddities);

} // namespace throughline::email
