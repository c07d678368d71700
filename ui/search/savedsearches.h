// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/rowmodel.h"
#include "shared/sharedviews.h"
#include "shared/source.h"

#include <QtQmlIntegration>

namespace throughline::ui {

struct SavedSearchRow {
    QString key;
    QString text;   //!< what is asked, as typed
    QString detail; //!< who shares it, or with whom it is shared

    bool operator==(const SavedSearchRow &) const = default;
};

//! The questions that the agent kept, the newest first, then those that others share. They follow the agent as the views of
//! the inbox do. GUI thread.
class SavedSearches : public RowModel<SavedSearchRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SearchModel")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Role {
        TextRole = Qt::UserRole + 1, //!< QString, one line
        DetailRole //!< QString: who shares it, or with whom it is shared; an agent's name is the hub's text
    };
    Q_ENUM(Role)
    static constexpr qsizetype most = 50; //!< the oldest gives way

    explicit SavedSearches(Source &source, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool has(const QString &text) const;
    void keep(const QString &text);
    //! Also takes it from all others.
    void forget(const QString &text);
    [[nodiscard]] const SharedViews &shared() const { return m_shared; }
    //! Of a search of the agent's own: a key of SharedViews.
    [[nodiscard]] QString audienceOf(const QString &text) const;
    void share(const QString &text, const QString &audience);
    //! What a row asks, as it was typed.
    [[nodiscard]] Q_INVOKABLE QString textAt(int row) const;

Q_SIGNALS:
    void changed();

private:
    void load();
    void show();
    [[nodiscard]] QString sharedId(const QString &text) const;
    void store(const QStringList &texts);

    Source &m_source;
    SharedViews m_shared;
    QStringList m_texts;      //!< the agent's own
    quint64 m_generation = 0; //!< what was kept here meanwhile is newer than an answer
};

} // namespace throughline::ui
