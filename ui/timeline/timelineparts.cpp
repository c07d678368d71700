// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// TimelineModel, the part about what lies around and behind a message: envelope, links, files and pictures.
#include "domain/searchwords.h"
#include "shared/linkgate.h"
#include "shared/pictureurl.h"
#include "timeline/blockparts.h"
#include "timeline/remotepictures.h"
#include "timeline/timelinemodel.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr qsizetype mostSought = 40;

//! Those of the text, and for a card those of its blocks with the writer's words behind where they lead.
QStringList links(const TimelineItem &item, bool card, bool urls)
{
    QStringList list, seen;
    const auto add = [&](const SafeLink &link, const QString &words) {
        const QString url = link.url.toString(QUrl::FullyEncoded);
        if (seen.contains(url))
            return;
        seen << url;
        const bool same = words.isEmpty() || words.contains(link.shown) || link.shown.contains(words);
        list << (urls ? url : same ? link.shown : link.shown + u" · "_s + words);
    };
    if (card) {
        const BlockParts parts = partsOf(item.blocks);
        for (const BlockParts::Link &found : parts.links)
            add(found.link, found.words);
    }
    for (const SafeLink &link : findLinks(item.text))
        add(link, {});
    return list;
}

QStringList filePictures(const TimelineItem &item)
{
    QStringList list;
    for (const Attachment &file : item.attachments)
        list << (!file.blobId.isNull() && isShownPicture(file.type, file.size) ? pictureUrl({file.blobId, {}})
                                                                               : QString());
    return list;
}

} // namespace

QString TimelineModel::addressOf(const TimelineItem &item) const
{
    const ContactPoint *point = pointOf(item.contactPointId);
    return point ? point->value : QString();
}

SentEnvelope TimelineModel::envelopeOf(const TimelineItem &item) const
{
    const Id wanted = SentEnvelope::wanted(item);
    const auto below =
        wanted.isNull() ? m_entries.end() : std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &entry) {
            return entry.key().id == wanted && entry.kind() == client::TimelineEntry::Kind::Item;
        });
    return SentEnvelope::of(item, addressOf(item), below == m_entries.end() ? nullptr : &below->item());
}

//! As they are written there, so that a card finds them without knowing how words are compared.
QStringList TimelineModel::soughtIn(const TimelineRow &row) const
{
    QStringList found;
    if (m_sought.first != row.key || m_sought.second.isEmpty())
        return found;
    const TimelineItem &item = row.parts.front().item();
    const QString text = search::shownWords(toJson(item));
    for (const auto &[start, length] : search::rangesOf(m_sought.second, text)) {
        if (const QString word = text.mid(start, length); !found.contains(word) && found.size() < mostSought)
            found << word;
    }
    return found;
}

QVariant TimelineModel::partsData(const TimelineRow &row, int role) const
{
    const TimelineItem &item = row.parts.front().item();
    const bool card = row.shape == RowShape::Plugin;
    switch (role) {
    case LinkUrlsRole:
    case LinkTextsRole: return links(item, card, role == LinkUrlsRole);
    case AttachmentPicturesRole: return filePictures(item);
    case SenderKnownRole: return RemotePictures::canRemember(item, addressOf(item));
    case SoughtRole: return card ? soughtIn(row) : QStringList();
    case SubjectRole: return row.shape == RowShape::Message ? envelopeOf(item).subject : QString();
    case EnvelopeLabelsRole: return row.shape == RowShape::Message ? envelopeOf(item).labels : QStringList();
    case EnvelopeValuesRole: return row.shape == RowShape::Message ? envelopeOf(item).values : QStringList();
    case QuoteHeadRole: return row.shape == RowShape::Message ? envelopeOf(item).quoteHead : QString();
    case QuoteRole: return row.shape == RowShape::Message ? envelopeOf(item).quote : QString();
    case QuotePlaceRole: return row.shape == RowShape::Message && SentEnvelope::place(item).has_value();
    default: break;
    }
    const QStringList remote = card ? partsOf(item.blocks).remotePictures : QStringList();
    const bool shown = !remote.isEmpty() && m_pictures->areShown(item, addressOf(item));
    if (role == BlockedPicturesRole)
        return shown ? 0 : int(remote.size());
    if (!card)
        return QString();
    QJsonObject pictures;
    const QStringList addresses = filePictures(item);
    const QJsonArray about = item.data["files"_L1].toArray();
    for (qsizetype i = 0; i < std::min(addresses.size(), about.size()); ++i) {
        const QString id = about.at(i)["contentId"_L1].toString();
        if (!id.isEmpty() && !addresses.at(i).isEmpty())
            pictures["cid:"_L1 + id] = addresses.at(i);
    }
    if (shown) {
        for (const QString &url : remote)
            pictures["url:"_L1 + url] = pictureUrl({item.endpointId, url});
    }
    return QString::fromUtf8(QJsonDocument(pictures).toJson(QJsonDocument::Compact));
}

void TimelineModel::showFile(int row, int file)
{
    const TimelineRow *found = rowAt(index(row));
    if (!found || found->parts.empty())
        return;
    const auto &files = found->parts.front().item().attachments;
    if (file >= 0 && file < int(files.size()))
        m_files.show(files[size_t(file)]);
}

void TimelineModel::showPictures(int row, bool always)
{
    const TimelineRow *found = rowAt(index(row));
    if (!found || found->parts.empty())
        return;
    const TimelineItem &item = found->parts.front().item();
    if (always)
        m_pictures->showAlways(item, addressOf(item));
    else
        m_pictures->showOnce(item);
}

} // namespace throughline::ui
