// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "search/savedsearches.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <unordered_set>

namespace throughline::ui {

struct SearchRow {
    Id key;
    client::SearchHit hit;
    bool atHub = false; //!< not on this computer

    bool operator==(const SearchRow &) const = default;
};

//! What the local index finds, at once: people first, then items; when these have all been shown, what only the hub has.
//! GUI thread.
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
    //! There are more hits than are shown: loadMore().
    Q_PROPERTY(bool more READ hasMore NOTIFY answeredChanged)
    //! So many are shown that the next ones take their place: nobody reads on, and memory is bounded.
    Q_PROPERTY(bool full READ isFull NOTIFY answeredChanged)
    //! The present text is one of the saved searches.
    Q_PROPERTY(bool kept READ isKept WRITE setKept NOTIFY keptChanged)
    Q_PROPERTY(throughline::ui::SavedSearches *saved READ saved CONSTANT)
    //! The present text is a saved search that the agent may share.
    Q_PROPERTY(bool shareable READ isShareable NOTIFY keptChanged)
    //! Who may see it: the choices in words, and which of them it is; -1: none of them.
    Q_PROPERTY(QStringList audiences READ audiences NOTIFY keptChanged)
    Q_PROPERTY(int audience READ audience WRITE setAudience NOTIFY keptChanged)
    //! How many messages were found, in words; empty before an answer is there.
    Q_PROPERTY(QString summary READ summary NOTIFY answeredChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, //!< a customer or an address; outside text
        SnippetRole,                  //!< outside text, one line
        IconRole,                     //!< icon name
        KindRole,                     //!< in words
        TimeRole,                     //!< of an item; else empty
        PlaceRole,                    //!< "here", or "hub": not on this computer
        HeadingRole,                  //!< over the first row of the hub's part; else empty
        TitleMarksRole,               //!< list of int, start and length in turns: the sought words in the title
        SnippetMarksRole              //!< the same of the snippet
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
    [[nodiscard]] bool hasMore() const { return m_next != 0 || m_hubNext != 0; }
    static constexpr int mostRows = 5000;
    [[nodiscard]] bool isFull() const { return rowCount() >= mostRows; }
    [[nodiscard]] bool isKept() const { return m_saved.has(m_text); }
    void setKept(bool kept) { kept ? m_saved.keep(m_text) : m_saved.forget(m_text); }
    [[nodiscard]] SavedSearches *saved() { return &m_saved; }
    [[nodiscard]] bool isShareable() const { return isKept() && m_saved.shared().mayShare(); }
    [[nodiscard]] QStringList audiences() const;
    [[nodiscard]] int audience() const;
    void setAudience(int audience);
    [[nodiscard]] QString hub() const;
    [[nodiscard]] QString summary() const;
    //! The words to mark where a hit is opened.
    [[nodiscard]] const QStringList &soughtWords() const { return m_sought; }
    //! The next page, of what is here or then of what only the hub has; when full, in place of what is shown. Nothing while
    //! one is under way.
    Q_INVOKABLE void loadMore();
    //! Asks for the hit to be opened.
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void textChanged();
    void answeredChanged();
    void keptChanged();
    void hitChosen(const throughline::client::SearchHit &hit);

private:
    enum class HubPart { Asking, Answered, Away };
    [[nodiscard]] QVariant marksOf(const QString &shown) const;
    void search();
    void askHub();
    void append(std::vector<SearchRow> rows, const client::SearchResult &found, bool atHub);
    Source &m_source;
    const Clock &m_clock;
    SavedSearches m_saved;
    std::unordered_set<Id> m_seen; //!< of the present text, also those whose place others took
    int m_vain = 0;                //!< pages in a row that brought nothing new
    QString m_text;
    bool m_answered = false;
    QStringList m_sought;
    bool m_loading = false;
    qint64 m_next = 0;    //!< of what is here; 0: all is shown
    qint64 m_hubNext = 0; //!< of what the hub has
    int m_total = 0;
    int m_itemsHere = 0; //!< messages of this computer that were shown
    bool m_totalIsLeast = false;
    quint64 m_generation = 0;
    HubPart m_hub = HubPart::Asking;
    QTimer m_pause;
    QTimer m_hubPause;
};

} // namespace throughline::ui
