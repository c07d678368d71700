// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message/mime.h"

namespace throughline::email {

//! What a winmail.dat holds (MS-OXTNEF): what Outlook sends to those it takes for Outlook.
struct Tnef {
    std::vector<Part> files; //!< decoded, with their names as sent
    QString plain;           //!< the text, also where it was RTF only
    QByteArray html;         //!< the same text, formatted
    QByteArray htmlCharset;  //!< empty: not said
    bool damaged = false;    //!< there is more in it than could be read
};

//! Whether a part says that it is one.
[[nodiscard]] bool isTnef(const Part &part);

//! Nothing when it is none. A TNEF within stays the file it is: nothing is opened twice.
[[nodiscard]] std::optional<Tnef> readTnef(const QByteArray &bytes, int mostFiles);

//! Puts what is in a winmail.dat in its place: the files, and its text where \a tree has none. One that is none stays, and one
//! that could not be read whole stays beside what was found.
void openTnef(Tree &tree, const ReadLimits &limits);

} // namespace throughline::email
