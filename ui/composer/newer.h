// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "shared/rowmodel.h"
#include "shared/source.h"

#include <QtQmlIntegration>

#include <set>

namespace throughline::ui {

struct NewerRow {
    Id key;
    qint64 seq = 0;
    bool ours = false; //!< a colleague's reply
    QString who;       //!< outside text
    QString when;
    QString text; //!< outside text, limited

    bool operator==(const NewerRow &) const = default;
};

//! What the customer wrote and colleagues answered since the reply was begun, and the agent has not had in sight: the
//! difference between what is answered and what there is. GUI thread; the source outlives it.
class NewerModel : public RowModel<NewerRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SendGuard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! All of it are colleagues' answers.
    Q_PROPERTY(bool onlyOurs READ isOnlyOurs NOTIFY countChanged)
    //! The end of the timeline is in sight: what the customer writes is read as it comes. A colleague's answer still counts.
    Q_PROPERTY(bool inSight READ isInSight WRITE setInSight NOTIFY inSightChanged)

public:
    enum Role {
        WhoRole = Qt::UserRole + 1, //!< one line; outside text
        WhenRole,                   //!< time of day
        TextRole,                   //!< some lines; outside text
        OursRole                    //!< bool: a colleague's reply
    };
    Q_ENUM(Role)

    NewerModel(Source &source, const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool isOnlyOurs() const;
    [[nodiscard]] bool isInSight() const { return m_inSight; }
    void setInSight(bool inSight);

    //! A reply is begun in \a conversation. \a baseSeq: what was known when it was, of a draft that was kept; 0: what is here.
    void follow(const Conversation &conversation, qint64 baseSeq = 0);
    //! The conversation became another customer's, by a merge or an unlink: its items are there.
    void moveTo(const Id &customerId);
    //! Nothing is written any more.
    void stop();
    //! The agent has seen what is listed.
    Q_INVOKABLE void accept();

Q_SIGNALS:
    void countChanged();
    void inSightChanged();

private:
    void read();
    void adopt(const std::vector<client::TimelineEntry> &entries);
    void set(std::vector<NewerRow> rows);

    Source &m_source;
    const Clock &m_clock;
    Id m_conversationId, m_customerId; //!< null: nothing is written
    qint64 m_floor = 0;                //!< up to here all was there when the reply was begun
    bool m_kept = false;               //!< of a kept draft: the next read finds what it missed, in sight or not
    bool m_begun = false;              //!< read at least once since follow()
    bool m_inSight = false;
    std::set<qint64> m_seen; //!< above m_floor
    quint64 m_generation = 0;
};

} // namespace throughline::ui
