// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "composer/snippetchoices.h"
#include "shared/macrostep.h"
#include "shared/source.h"

namespace throughline::ui {

struct SnippetAction {
    int key = 0;
    MacroStep step;
    QString kind;  //!< what it does, in words
    QString value; //!< with which tag, to whom, until when; may be outside text, empty: not chosen
    bool wantsValue = false;

    bool operator==(const SnippetAction &) const = default;
};

//! The form of one canned response or macro; its rows are the macro's actions. What is saved is a command like any other:
//! it shows at once and waits for the hub when there is none. GUI thread; the source outlives it.
class SnippetForm : public RowModel<SnippetAction>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SnippetLibrary")
    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    Q_PROPERTY(bool macro READ isMacro NOTIFY openChanged)
    //! The hub or the outbox has it: it can be removed.
    Q_PROPERTY(bool known READ isKnown NOTIFY openChanged)
    Q_PROPERTY(QString title READ title NOTIFY openChanged)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY edited)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY edited)
    //! The text as a customer might get it; holds outside text.
    Q_PROPERTY(QString preview READ preview NOTIFY edited)
    //! Why it is not saved, in words; empty: nothing stands against it.
    Q_PROPERTY(QString problem READ problem NOTIFY edited)
    Q_PROPERTY(throughline::ui::SnippetChoices *kinds READ kinds CONSTANT)
    //! Of the action prepareValues() was called for.
    Q_PROPERTY(throughline::ui::SnippetChoices *values READ values CONSTANT)
    //! What can be inserted: in words, and as it stands in the text.
    Q_PROPERTY(throughline::ui::SnippetChoices *variables READ variables CONSTANT)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, //!< QString: what the action does
        ValueRole,                   //!< QString: with what; may hold outside text
        WantsValueRole               //!< bool: there is something to choose
    };
    Q_ENUM(Role)

    SnippetForm(Source &source, const Clock &clock, Random &random, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isMacro() const { return m_isMacro; }
    [[nodiscard]] bool isKnown() const { return m_known; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString name() const { return m_macro.name; }
    void setName(const QString &name);
    [[nodiscard]] QString text() const { return m_macro.text; }
    void setText(const QString &text);
    [[nodiscard]] QString preview() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] SnippetChoices *kinds() { return &m_kinds; }
    [[nodiscard]] SnippetChoices *values() { return &m_values; }
    [[nodiscard]] SnippetChoices *variables() { return &m_variables; }

    //! A new one, or \a record as it is now; of a canned response the actions stay empty. \a seen: what the hub is told
    //! was seen; empty: it does not exist. \a instead: a refused command that saving replaces; null: none.
    void begin(bool macro, const Macro &record, const QJsonObject &seen, const Id &instead = {});
    //! Names that are taken, in lower case: of canned responses or of macros, without the one that is edited.
    void setTaken(QStringList names) { m_taken = std::move(names); }

    //! Puts a variable behind what is written, or at \a cursor; answers where the cursor goes.
    Q_INVOKABLE int insertVariable(int row, int cursor);
    Q_INVOKABLE void addAction(int kind);
    Q_INVOKABLE void removeAction(int row);
    Q_INVOKABLE void setKind(int row, int kind);
    //! Fills values() for the action.
    Q_INVOKABLE void prepareValues(int row);
    Q_INVOKABLE void setValue(int row, int value);
    //! False: problem() says why not.
    Q_INVOKABLE bool save();
    Q_INVOKABLE void remove();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void openChanged();
    void edited();

private:
    void load();
    void build();
    void say(const QString &problem);
    [[nodiscard]] QString wrong() const;
    [[nodiscard]] SnippetAction described(int key, const MacroStep &step) const;
    [[nodiscard]] QString idName() const { return m_isMacro ? QStringLiteral("macroId") : QStringLiteral("cannedId"); }
    void submit(const QString &verb, QJsonObject args);

    Source &m_source;
    const Clock &m_clock;
    Random &m_random;
    SnippetChoices m_kinds, m_values, m_variables;
    bool m_open = false, m_isMacro = false, m_known = false;
    bool m_strange = false; //!< holds an action that this version does not know
    Macro m_macro;          //!< also of a canned response, without actions
    QJsonObject m_seen;
    Id m_instead;
    std::vector<std::pair<int, MacroStep>> m_steps; //!< with the keys of their rows
    int m_lastKey = 0;
    std::vector<Tag> m_tags;
    std::vector<Agent> m_agents;
    QStringList m_taken;
    QString m_problem;
};

} // namespace throughline::ui
