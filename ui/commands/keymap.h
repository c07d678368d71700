// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

namespace throughline::ui {

//! Which keys mean which command: the defaults, and what the person chose instead. A value; keys are kept as portable
//! text, so that one map serves every system and keyboard. No two commands ever have the same keys.
class KeyMap
{
public:
    //! Why keys cannot be a shortcut.
    enum class Verdict {
        Fine,
        Incomplete, //!< modifiers only, so far
        Typing,     //!< without a modifier they write, move or delete where text is written
        Character,  //!< AltGr (or Option): they write a character on this keyboard
        Editing     //!< copy, undo and the like, wherever text is written
    };
    //! What a key press means, whatever the layout: Shift counts only where it does not choose the character.
    [[nodiscard]] static QKeySequence sequence(int key, Qt::KeyboardModifiers modifiers, const QString &text);
    [[nodiscard]] static Verdict judge(int key, Qt::KeyboardModifiers modifiers, const QString &text);

    //! As in the setting "shortcuts"; what cannot be read is left out.
    [[nodiscard]] static KeyMap fromJson(const QJsonObject &value);
    [[nodiscard]] QJsonObject toJson() const;

    //! The keys of each command. Chosen ones come before defaults: a default that is taken falls away.
    [[nodiscard]] std::map<QString, QList<QKeySequence>> resolve(const std::vector<Command> &commands) const;
    [[nodiscard]] bool isChosen(const QString &id) const { return m_chosen.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_chosen.empty(); }
    void choose(const QString &id, const QList<QKeySequence> &keys);
    void reset(const QString &id) { m_chosen.erase(id); }

    bool operator==(const KeyMap &) const = default;

private:
    static constexpr size_t most = 500; //!< commands with keys of their own
    std::map<QString, QList<QKeySequence>> m_chosen;
};

} // namespace throughline::ui
