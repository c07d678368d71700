// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QString>

// The allow-listed model of a formatted text: BLOCKS.md. Connectors make it, the hub checks it, the console draws it;
// nothing in it can run or fetch.

namespace throughline {

namespace blocklimits {
inline constexpr int depth = 12; //!< lists, items, quotes and signatures within each other
inline constexpr int blocks = 5'000;
inline constexpr int runs = 20'000;
inline constexpr int items = 1'000;         //!< of one list
inline constexpr int rows = 200;            //!< of one table
inline constexpr int columns = 20;          //!< of one row
inline constexpr qsizetype chars = 200'000; //!< of all texts together, links not counted
inline constexpr qsizetype link = 2'048;
inline constexpr qsizetype alt = 1'000;
inline constexpr qsizetype cid = 250;
inline constexpr int side = 10'000; //!< pixels of an image
} // namespace blocklimits

//! Whether \a blocks is what BLOCKS.md describes, within its limits: InvalidArgument names the place
//! ("2.items.0.1.runs"), TooLarge the limit. An unknown type or property is refused.
[[nodiscard]] Result<void> checkBlocks(const QJsonArray &blocks);

//! Whether a run may point there: http, https, mailto, tel; no user information, no control or direction character.
[[nodiscard]] bool isBlockLink(QStringView link);

//! The words of \a blocks, a line per paragraph and an empty line between: for search, previews and quoting. Quotes
//! get "> "; folded ones are left out when \a withFolded is false. \a blocks must have passed checkBlocks().
[[nodiscard]] QString blocksText(const QJsonArray &blocks, bool withFolded = true);

} // namespace throughline
