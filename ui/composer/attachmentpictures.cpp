// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// AttachmentModel, the part about pictures from the clipboard and about what the channel takes.
#include "composer/attachmentmodel.h"

#include "shared/words.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QJsonObject>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

//! Pixels only: what a program wrote into the picture about itself or its user stays here.
QImage bare(const QImage &picture)
{
    const QImage pixels =
        picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    return QImage(pixels.constBits(), pixels.width(), pixels.height(), pixels.bytesPerLine(), pixels.format()).copy();
}

//! Whether a rule of capabilities.attachments is about files of \a type.
bool isAbout(const QJsonValue &rule, const QString &type)
{
    static const QStringList media{u"image"_s, u"audio"_s, u"video"_s};
    const QString kind = rule["kind"_L1].toString();
    const QString family = type.section(u'/', 0, 0);
    const bool ofKind = kind == "any"_L1 || (media.contains(family) ? kind == family : kind == "document"_L1);
    const QJsonArray types = rule["types"_L1].toArray();
    return ofKind && (types.isEmpty() || std::any_of(types.begin(), types.end(), [&](const QJsonValue &each) {
                          const QString one = each.toString();
                          return one == type || (one.endsWith("/*"_L1) && type.startsWith(one.chopped(1)));
                      }));
}

//! Qt would read whatever kind of picture is offered. In this process no reader runs but that of PNG, which programs offer
//! beside their own.
bool isOdd(const QMimeData &data)
{
    const QStringList formats = data.formats();
    return !formats.contains("image/png"_L1) && std::any_of(formats.begin(), formats.end(), [](const QString &format) {
        return format.startsWith("image/"_L1);
    });
}

} // namespace

QString AttachmentModel::pictureName() const
{
    const auto taken = [this](const QString &name) {
        return std::any_of(rows().begin(), rows().end(), [&](const PickedFile &row) { return row.file.name == name; });
    };
    QString name = u"picture.png"_s;
    for (int number = 2; taken(name); ++number)
        name = u"picture-%1.png"_s.arg(number);
    return name;
}

QString AttachmentModel::addPicture(const QImage &picture)
{
    if (const QString why = tooMany(rowCount() + 1); !why.isEmpty())
        return why;
    const QString name = pictureName();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (picture.isNull() || !bare(picture).save(&buffer, "PNG"))
        //: Why a file was not attached; %1 is its name
        return tr("%1 could not be read.").arg(isolated(name));
    const QString type = u"image/png"_s;
    if (const QString why = misfit(name, type, buffer.data().size()); !why.isEmpty())
        return why;
    std::vector<PickedFile> files = rows();
    files.push_back({++m_last, {name, type, buffer.data()}, {}, true});
    put(std::move(files));
    return {};
}

bool AttachmentModel::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && pasteFrom(*data);
}

bool AttachmentModel::pasteFrom(const QMimeData &data)
{
    // A table or a formatted text comes with a picture of itself: the words are meant.
    if (!data.hasImage() || data.hasText() || isOdd(data))
        return false;
    if (const QString why = addPicture(qvariant_cast<QImage>(data.imageData())); !why.isEmpty())
        Q_EMIT refused(why);
    return true;
}

QString AttachmentModel::misfit(const QString &name, const QString &type, qint64 size) const
{
    qint64 fits = largest;
    if (m_rules.isArray()) {
        fits = 0;
        for (const QJsonValue rule : m_rules.toArray()) {
            if (isAbout(rule, type))
                fits = std::max(fits, rule["maxBytes"_L1].toInteger());
        }
        if (fits == 0)
            //: Why a file was not attached or not sent; %1 is its name
            return tr("This channel does not take %1.").arg(isolated(name));
    }
    //: Why a file was not attached; %1 is its name, %2 a size such as "50 MB"
    return size > fits ? tr("%1 is larger than %2.").arg(isolated(name), Words::fileSize(fits)) : QString();
}

QString AttachmentModel::tooMany(int files) const
{
    if (m_most > 0 && files > m_most)
        //: Why a file was not attached or a reply was not sent; %n is a number of files
        return tr("This channel takes at most %n file(s) in one message.", nullptr, m_most);
    //: Why a file was not attached; %n is a number of files
    return files > most ? tr("At most %n files fit one message.", nullptr, most) : QString();
}

QString AttachmentModel::problem() const
{
    if (const QString why = tooMany(rowCount()); !why.isEmpty())
        return why;
    for (const PickedFile &row : rows()) {
        const qint64 size = row.stored.blobId.isNull() ? row.file.bytes.size() : row.stored.size;
        if (const QString why = misfit(row.file.name, row.file.type, size); !why.isEmpty())
            return why;
    }
    return {};
}

QJsonArray AttachmentModel::inlined() const
{
    QJsonArray indices;
    int before = 0;
    int behind = int(stored().size());
    for (const PickedFile &row : rows()) {
        const int index = row.stored.blobId.isNull() ? behind++ : before++;
        if (row.inlined)
            indices.append(index);
    }
    return indices;
}

void AttachmentModel::setInlined(const QJsonArray &indices, int row)
{
    std::vector<PickedFile> files = rows();
    for (const QJsonValue each : indices) {
        const int at = each.toInt(-1) < 0 ? -1 : row + each.toInt();
        if (at >= 0 && at < int(files.size()) && files[size_t(at)].file.type.startsWith("image/"_L1))
            files[size_t(at)].inlined = true;
    }
    setRows(std::move(files));
}

} // namespace throughline::ui
