// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

struct SavedSearchRow {
    QString key; //!< what is asked, as typed

    bool operator==(const SavedSearchRow &) const = default;
};

//! The questions that the agent kept, the newest first. They follow the agent as the views of the inbox do. GUI thread.
class SavedSearches : public RowModel<SavedSearchRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SearchModel")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        TextRole = Qt::UserRole + 1 //!< QString, one line
    };
    Q_ENUM(Role)
    static constexpr qsizetype most = 50; //!< the oldest gives way

    explicit SavedSearches(Source &source, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool has(const QString &text) const;
    void keep(const QString &text);
    void forget(const QString &text);
    //! What a row asks, as it was typed.
    [[nodiscard]] Q_INVOKABLE QString textAt(int row) const;

Q_SIGNALS:
    void changed();

private:
    void load();
    void show(const QStringList &texts);
    void store(const QStringList &texts);
    [[nodiscard]] QStringList texts() const;

    Source &m_source;
    quint64 m_generation = 0; //!< what was kept here meanwhile is newer than an answer
};

} // namespace throughline::ui
