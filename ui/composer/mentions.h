// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QJsonArray>
#include <QtQmlIntegration>

namespace throughline::ui {

struct MentionRow {
    Id key;
    QString name; //!< one line, as it stands in the text behind "@"

    bool operator==(const MentionRow &) const = default;
};

//! The colleagues a note can name with "@": those who may read the conversation. Whom a note names follows from its text
//! alone, so that a draft or an edited note names who stands there. GUI thread.
class MentionModel : public RowModel<MentionRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Composer")

public:
    enum Role {
        NameRole = Qt::UserRole + 1 //!< QString, the hub's text
    };
    Q_ENUM(Role)

    explicit MentionModel(Source &source, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    //! Where the conversation is: decides who may read it.
    void setQueue(const Id &queue);
    //! Where the "@" of the word at \a cursor stands, -1: there is none that a colleague fits. The list holds who fits.
    Q_INVOKABLE int seek(const QString &text, int cursor);
    Q_INVOKABLE QString nameAt(int row) const;
    //! Ids of those whom \a text names.
    [[nodiscard]] QJsonArray namedIn(const QString &text) const;

private:
    void load();
    void gather();

    Source &m_source;
    Id m_queue;
    std::vector<Agent> m_agents;
    std::vector<Queue> m_queues;
    std::vector<MentionRow> m_all;
};

} // namespace throughline::ui
