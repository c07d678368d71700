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
    bool atHub = false; //!< not on this computer

    bool operator==(const SearchRow &) const = default;
};

//! What the local index finds, at once: people first, then items; then what only the hub has. GUI thread.
class SearchModel : public RowModel<SearchRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    //! An answer for the present text is there.
    Q_PROPERTY(bool answered READ isAnswered NOTIFY answeredChanged)
    Q_PROPERTY(int count READ count NOTIFY answeredChanged)
    //! What is known of the hub's part: "asking", "answered" or "away".
    Q_PROPERTY(QString hub READ hub NOTIFY answeredChanged)
    //! There are more hits than are shown.
    Q_PROPERTY(bool more READ hasMore NOTIFY answeredChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, //!< a customer or an address; outside text
        SnippetRole,                  //!< outside text, one line
        IconRole,                     //!< icon name
        KindRole,                     //!< in words
        TimeRole,                     //!< of an item; else empty
        PlaceRole,                    //!< "here", or "hub": not on this computer
        HeadingRole                   //!< over the first row of the hub's part; else empty
    };
    Q_ENUM(Role)

    SearchModel(Source &source, const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    static constexpr int longest = 500; //!< characters of the question
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] bool isAnswered() const { return m_answered; }
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool hasMore() const { return m_more; }
    [[nodiscard]] QString hub() const;
    //! Asks for the hit to be opened.
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void textChanged();
    void answeredChanged();
    void hitChosen(const throughline::client::SearchHit &hit);

private:
    enum class HubPart { Asking, Answered, Away };
    void search();
    void askHub();
    void append(const client::SearchResult &found);
    Source &m_source;
    const Clock &m_clock;
    QString m_text;
    bool m_answered = false;
    bool m_more = false;
    quint64 m_generation = 0;
    HubPart m_hub = HubPart::Asking;
    QTimer m_pause;
    QTimer m_hubPause;
};

} // namespace throughline::ui
