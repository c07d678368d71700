// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/commands.h"
#include "commands/fuzzy.h"
#include "domain/timelineorder.h"

#include <QtQmlIntegration>

#include <deque>
#include <optional>

namespace throughline::ui {

struct PaletteRow {
    enum class Kind { Command, Customer, Conversation };
    QString key; //!< "command/<id>", "customer/<id>", "conversation/<id>"
    Kind kind = Kind::Command;
    QString title;
    QString detail;
    QString icon;
    QString id; //!< of what it stands for
    Id customerId;
    Id conversationId;
    std::optional<TimelineKey> place; //!< of a link to an item

    bool operator==(const PaletteRow &) const = default;
};

//! One box that reaches everything: what can be done now, and the customers and conversations of this computer. Best
//! answers first: beginning, then a word's beginning, then inside, then the letters in their order; of equals what was
//! used last. All reads are from the local cache and limited. GUI thread.
class PaletteModel : public RowModel<PaletteRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by Desk")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! All that fits what was typed is here. Before, the first row is the best of a part of it.
    Q_PROPERTY(bool answered READ isAnswered NOTIFY answeredChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, //!< outside text, one line
        DetailRole,                   //!< outside text, one line
        IconRole,                     //!< icon name
        KeysRole,                     //!< the shortcut, as printed on the keys
        SpokenRole                    //!< the row in words, for a screen reader
    };
    Q_ENUM(Role)

    static constexpr int most = 50;       //!< rows shown
    static constexpr int heldTalks = 300; //!< conversations looked through
    static constexpr int heldPeople = 50; //!< customers without, and with, what was typed

    PaletteModel(Commands &commands, Source &source, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] bool isAnswered() const { return m_talksHere && m_peopleHere; }
    //! The palette opens: empty text, what is possible now. Rows are there when it returns; people follow.
    Q_INVOKABLE void begin();
    //! The palette has gone: nothing is held.
    Q_INVOKABLE void end();
    //! Does what the row stands for.
    Q_INVOKABLE void run(int row);

    //! The text that stands for a conversation, or an item of it, outside the console; typed or pasted here it opens it.
    //! Of an item also the time, so that the place is found where the item itself is not (yet).
    [[nodiscard]] static QString link(const Id &customerId, const Id &conversationId,
                                      const std::optional<TimelineKey> &place = {});

Q_SIGNALS:
    void textChanged();
    void countChanged(); //!< or which rows they are
    void answeredChanged();
    //! A conversation, or only a customer, is to be opened.
    void talkChosen(const throughline::Id &customerId, const throughline::Id &conversationId);
    void placeChosen(const throughline::Id &customerId, const throughline::Id &conversationId,
                     const throughline::TimelineKey &place);
    void customerChosen(const throughline::Id &customerId);

private:
    void readTalks();
    void readPeople();
    void show();
    void setHere(bool talks, bool people);
    [[nodiscard]] std::vector<PaletteRow> candidates() const;

    Commands &m_commands;
    Source &m_source;
    QString m_text;
    std::vector<PaletteRow> m_talks;
    std::vector<PaletteRow> m_people;
    bool m_talksHere = false;
    bool m_peopleHere = false;    //!< those who fit the text
    std::deque<QString> m_recent; //!< keys, the last used first
    quint64 m_generation = 0;     //!< of the text
    quint64 m_opening = 0;        //!< counts begin() and end()
};

} // namespace throughline::ui
