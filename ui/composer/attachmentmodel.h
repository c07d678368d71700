// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QJsonArray>
#include <QtQmlIntegration>

class QImage;
class QMimeData;

namespace throughline::ui {

struct PickedFile {
    int key = 0;
    client::NewAttachment file;
    Attachment stored;    //!< of one the hub has already: its blob, and no bytes here
    bool inlined = false; //!< a picture that belongs into the text, where the channel can do that

    bool operator==(const PickedFile &other) const { return key == other.key && inlined == other.inlined; }
};

//! Files picked for the message being written: name, type and size. The bytes are read when a file is picked, so that
//! what is sent is what was seen. GUI thread.
class AttachmentModel : public RowModel<PickedFile>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Composer")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< the file's name
        DetailRole                   //!< type and size
    };
    Q_ENUM(Role)

    static constexpr qint64 largest = 50ll * 1024 * 1024; //!< bytes of one file: the hub's limit
    static constexpr int most = 10;

    using RowModel::RowModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    //! A sentence when the file was not taken, else empty.
    [[nodiscard]] QString add(const QString &path);
    //! Of the clipboard: encoded as PNG, without what it says about itself. A sentence when it was not taken.
    [[nodiscard]] QString addPicture(const QImage &picture);
    //! Takes the picture on the clipboard. False: there is none, or words, which are what is meant then.
    Q_INVOKABLE bool paste();
    [[nodiscard]] bool pasteFrom(const QMimeData &data);
    //! capabilities.attachments of the channel (PLUGIN_API.md); undefined: nothing is known of it.
    void setRules(const QJsonValue &rules) { m_rules = rules; }
    //! Files of one message the channel takes, capabilities.maxFiles; 0: it says nothing of it.
    void setMost(int files) { m_most = files; }
    //! Why the channel does not take one of the files; empty: it takes all.
    [[nodiscard]] QString problem() const;
    //! Which of the message's files stand in its text: what the hub has already is counted first.
    [[nodiscard]] QJsonArray inlined() const;
    //! The same of a reply that came back; its files begin at \a row.
    void setInlined(const QJsonArray &indices, int row);
    //! Of a reply that came back: the bytes as they were read, or what the hub has already.
    void addFile(const client::NewAttachment &file);
    void addStored(const Attachment &attachment);
    Q_INVOKABLE void removeAt(int row);
    [[nodiscard]] std::vector<Attachment> stored() const;
    //! The files that are to be uploaded; none is left.
    [[nodiscard]] std::vector<client::NewAttachment> take();

Q_SIGNALS:
    void countChanged();
    //! Why what was pasted is not here.
    void refused(const QString &why);

private:
    [[nodiscard]] QString misfit(const QString &name, const QString &type, qint64 size) const;
    [[nodiscard]] QString pictureName() const;
    void put(std::vector<PickedFile> files);
    [[nodiscard]] QString tooMany(int files) const;
    int m_last = 0;
    int m_most = 0;
    QJsonValue m_rules{QJsonValue::Undefined};
};

} // namespace throughline::ui
