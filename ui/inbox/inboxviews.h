// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inbox/savedview.h"
#include "shared/rowmodel.h"
#include "shared/sharedviews.h"
#include "shared/source.h"

#include <QTimer>
#include <QtQmlIntegration>

#include <map>
#include <optional>

namespace throughline::ui {

struct InboxView {
    QString key; //!< "mine", "unassigned", "queue/<id>", …
    client::InboxQuery::View view = client::InboxQuery::View::All;
    Id queueId;
    QString name;
    client::InboxFilter filter; //!< of View::Filtered
    QString detail{};           //!< of View::Filtered: who shares it, or with whom it is shared

    bool operator==(const InboxView &) const = default;
};

//! The views one can choose for the inbox: the fixed ones, the agent's own, those that others share, and one per queue. GUI
//! thread.
class InboxViews : public RowModel<InboxView>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    //! The chosen view.
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentChanged)
    Q_PROPERTY(QString currentName READ currentName NOTIFY currentChanged)
    //! Key of the chosen view, e.g. "mine".
    Q_PROPERTY(QString currentKey READ currentKey NOTIFY currentChanged)
    //! The list is looked at: its rows tell how many conversations they hold, anew while these change.
    Q_PROPERTY(bool counting READ isCounting WRITE setCounting NOTIFY countingChanged)
    //! The chosen view is one that the agent made.
    Q_PROPERTY(bool currentOwn READ isCurrentOwn NOTIFY currentChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< QString; a queue's name is the hub's text
        IconRole,                    //!< icon name
        SectionRole,                 //!< bool: a line above it, the first queue or the first that somebody made
        ChosenRole,                  //!< bool
        CountRole,                   //!< int, conversations; -1: not counted
        UnreadRole,                  //!< int, of these: how many hold something unread; 0 when not counted
        SpokenRole,                  //!< QString, both and the detail in words, for screen readers
        DetailRole //!< QString: who shares it, or with whom it is shared; an agent's name is the hub's text
    };
    Q_ENUM(Role)

    explicit InboxViews(Source &source, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int row);
    [[nodiscard]] bool isCounting() const { return m_counting; }
    void setCounting(bool counting);
    [[nodiscard]] QString currentKey() const { return m_current; }
    [[nodiscard]] QString currentName() const;
    [[nodiscard]] bool isCurrentOwn() const { return savedAt(m_current) != nullptr; }
    [[nodiscard]] const InboxView *current() const;
    //! The agent's own view with this key; null: it is none.
    [[nodiscard]] const SavedView *savedAt(const QString &key) const;
    //! The view with this key that somebody shares and the agent has not made; null: it is none.
    [[nodiscard]] const SharedView *sharedAt(const QString &key) const;
    [[nodiscard]] SharedViews &shared() { return m_shared; }
    //! Adds a view of the agent's own, or changes the one with its id; it becomes the chosen one. \a audience: a key of
    //! SharedViews; what is shared changes for all others, too.
    void keep(const SavedView &view, const QString &audience);
    //! Also takes it from all others.
    void forget(const QString &id);

Q_SIGNALS:
    void currentChanged();
    void countingChanged();

private:
    void count();
    void take(const QStringList &keys, const std::vector<client::InboxCount> &counts);
    [[nodiscard]] std::optional<client::InboxCount> countOf(const QString &key) const;
    [[nodiscard]] QString spoken(const QString &key) const;
    void load();
    void loadSaved();
    void store(std::vector<SavedView> views);
    void build();

    Source &m_source;
    SharedViews m_shared;
    QString m_current;
    std::vector<Queue> m_queues;
    std::vector<SavedView> m_saved;
    quint64 m_generation = 0;
    bool m_counting = false;
    std::map<QString, client::InboxCount> m_counts; //!< by key; the last that were found
    bool m_countAsked = false;                      //!< one question for all views, and no second one before its answer
    bool m_countAgain = false;
    QTimer m_countSoon;
};

} // namespace throughline::ui
