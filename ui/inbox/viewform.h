// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "inbox/inboxviews.h"

namespace throughline::ui {

struct ViewField {
    int key = 0; //!< ViewForm::Field
    QString label;
    QStringList options;
    int chosen = 0;

    bool operator==(const ViewField &) const = default;
};

//! The form that makes, changes and removes a view of the agent's own: a name and one choice per field. GUI thread; the
//! others outlive it.
class ViewForm : public RowModel<ViewField>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    //! A view that is there already.
    Q_PROPERTY(bool known READ isKnown NOTIFY opened)
    //! What somebody shares: saving it makes a view of the agent's own.
    Q_PROPERTY(bool copied READ isCopied NOTIFY opened)
    //! The agent may take it from everybody.
    Q_PROPERTY(bool stoppable READ isStoppable NOTIFY opened)

public:
    enum Field { Status, Queue, Owner, TagField, Channel, Waiting, Order, Audience };
    enum Role {
        LabelRole = Qt::UserRole + 1, //!< QString
        OptionsRole,                  //!< QStringList; may be outside text
        ChosenRole,                   //!< int
        ShownRole                     //!< the chosen option
    };
    Q_ENUM(Role)

    ViewForm(Source &source, const Clock &clock, Random &random, InboxViews &views, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString name() const { return m_view.name; }
    void setName(const QString &name);
    [[nodiscard]] bool isKnown() const { return m_known; }

    [[nodiscard]] bool isCopied() const { return m_copiedFrom != QString(); }
    [[nodiscard]] bool isStoppable() const { return m_stoppable; }

    //! The chosen view when it is the agent's own, a copy of it when somebody shares it, else a new one.
    Q_INVOKABLE void open();
    Q_INVOKABLE void choose(int row, int option);
    //! False: it has no name.
    Q_INVOKABLE bool save();
    Q_INVOKABLE void remove();
    //! Takes what was copied from everybody whom it is shared with.
    Q_INVOKABLE void stopSharing();

Q_SIGNALS:
    void nameChanged();
    void opened();

private:
    void load();
    void build();

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    InboxViews &m_views;
    SavedView m_view;
    QString m_audience;   //!< a key of SharedViews
    QString m_copiedFrom; //!< id of what somebody shares
    bool m_known = false;
    bool m_stoppable = false;
    std::vector<throughline::Queue> m_queues;
    std::vector<Tag> m_tags;
    QStringList m_channels;
    QStringList m_audiences; //!< keys as they are listed: teams come and go while the form is open
};

} // namespace throughline::ui
