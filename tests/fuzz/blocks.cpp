// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/blocks.h"
#include "domain/searchquery.h"
#include "domain/searchwords.h"
#include "message/html.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace throughline;

//! The model of a formatted text from both sides: JSON that a connector hands over, and HTML that becomes one. What passes the
//! check can be read out, and what we make passes. Then the same bytes as an item that is indexed and as what is searched.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto json = QJsonDocument::fromJson(bytes);
    const auto blocks = json.isArray() ? json.array() : json.object().value("blocks"_L1).toArray();
    if (checkBlocks(blocks)) {
        const auto whole = blocksText(blocks);
        if (blocksText(blocks, false).size() > whole.size())
            std::abort();
    }
    (void)search::indexedWords(json.object());

    const auto text = QString::fromUtf8(bytes);
    const auto html = email::readHtml(text, 256 * 1024);
    if (const auto good = checkBlocks(html.blocks); !good) {
        std::fprintf(stderr, "readHtml: %s\n", qUtf8Printable(good.error().detail));
        std::abort();
    }
    // Each quote of an expression is ours: an even number of them, whatever was typed.
    const auto query = search::parse(text);
    if (search::matchExpression(query).count(u'"') % 2 != 0)
        std::abort();
    for (const auto &[at, length] : search::rangesOf(query.markedWords(), text)) {
        if (at < 0 || length <= 0 || at + length > text.size())
            std::abort();
    }
    return 0;
}
