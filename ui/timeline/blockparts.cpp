// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline/blockparts.h"

#include "domain/blocks.h"
#include "shared/words.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

void addRuns(const QJsonArray &runs, BlockParts &parts)
{
    for (const QJsonValue &value : runs) {
        const QString address = value["link"_L1].toString();
        if (address.isEmpty() || int(parts.links.size()) >= BlockParts::mostLinks)
            continue;
        const auto link = safeLink(address);
        const QString words = oneLine(value["text"_L1].toString(), 60);
        if (!link)
            continue;
        const auto same = std::find_if(parts.links.begin(), parts.links.end(),
                                       [&](const BlockParts::Link &known) { return known.link == *link; });
        if (same == parts.links.end())
            parts.links.push_back({*link, words});
        else if (same->words.isEmpty())
            same->words = words; // a picture leads to the same place as the words below it
    }
}

void addBlocks(const QJsonArray &blocks, int depth, BlockParts &parts)
{
    if (depth > blocklimits::depth)
        return;
    for (const QJsonValue &block : blocks) {
        addRuns(block["runs"_L1].toArray(), parts);
        addBlocks(block["blocks"_L1].toArray(), depth + 1, parts);
        for (const QJsonValue &item : block["items"_L1].toArray())
            addBlocks(item.toArray(), depth + 1, parts);
        for (const QJsonValue &row : block["rows"_L1].toArray()) {
            for (const QJsonValue &cell : row.toArray())
                addRuns(cell["runs"_L1].toArray(), parts);
        }
        const QString url = block["url"_L1].toString();
        const auto picture = url.startsWith("http"_L1, Qt::CaseInsensitive) ? safeLink(url) : std::nullopt;
        if (picture && block["type"_L1].toString() == "image"_L1 && !parts.remotePictures.contains(url)
            && parts.remotePictures.size() < BlockParts::mostPictures)
            parts.remotePictures << url;
    }
}

} // namespace

BlockParts partsOf(const QJsonArray &blocks)
{
    BlockParts parts;
    addBlocks(blocks, 0, parts);
    return parts;
}

} // namespace throughline::ui
