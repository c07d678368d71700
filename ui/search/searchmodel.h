// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

namespace throughline::ui {

struct SearchRow {
    Id key;
    client::SearchHit hit;

    bool operator==(const SearchRow &) const = default;
};

//! What the local index finds: people first, then items. GUI thread.
class SearchModel : public RowModel<SearchRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    //! An answer for the present text is there.
    Q_PROPERTY(bool answered READ isAnswered NOTIFY answeredChanged)
    Q_PROPERTY(int count READ count NOTIFY answeredChanged)
    //! There are more hits than are shown.
    Q_PROPERTY(bool more READ hasMore NOTIFY answeredChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, //!< a customer or an address; outside text
        SnippetRole,                  //!< outside text, one line
        IconRole,                     //!< icon name
        KindRole,                     //!< in words
        TimeRole                      //!< of an item; else empty
    };
    Q_ENUM(Role)

    SearchModel(Source &source, const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool hasMore() const { return m_more; }
    //! Asks for the hit to be opened.
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void textChanged();
    void answeredChanged();
    void hitChosen(const throughline::client::SearchHit &hit);

private:
    void search();
    Source &m_source;
    const Clock &m_clock;
    QString m_text;
    bool m_answered = false;
    bool m_more = false;
    quint64 m_generation = 0;
    QTimer m_pause;
};

} // namespace throughline::ui
