// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/keymap.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr Qt::KeyboardModifiers chordModifiers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

bool isModifier(int key)
{
    switch (key) {
    case 0:
    case Qt::Key_unknown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Meta:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_Hyper_L:
    case Qt::Key_Hyper_R:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock: return true;
    default: break;
    }
    return key >= Qt::Key_Multi_key && key <= Qt::Key_Dead_Longsolidusoverlay; // input methods and dead keys
}

bool writes(const QString &text)
{
    return !text.isEmpty() && text.at(0).isPrint();
}

//! Keys that have a meaning of their own in every field and list.
bool isPlain(int key)
{
    return (key < Qt::Key_Escape && key != 0) || (key >= Qt::Key_Escape && key <= Qt::Key_Delete)
           || (key >= Qt::Key_Home && key <= Qt::Key_PageDown) || key == Qt::Key_Menu;
}

bool isEditing(const QKeySequence &keys)
{
    using Key = QKeySequence::StandardKey;
    static constexpr Key standard[] = {
        Key::Copy,
        Key::Cut,
        Key::Paste,
        Key::Undo,
        Key::Redo,
        Key::SelectAll,
        Key::MoveToNextWord,
        Key::MoveToPreviousWord,
        Key::SelectNextWord,
        Key::SelectPreviousWord,
        Key::MoveToEndOfDocument,
        Key::MoveToStartOfDocument,
        Key::SelectEndOfDocument,
        Key::SelectStartOfDocument,
        Key::DeleteEndOfWord,
        Key::DeleteStartOfWord,
        Key::Quit,
    };
    return std::any_of(std::begin(standard), std::end(standard),
                       [&](Key key) { return QKeySequence::keyBindings(key).contains(keys); });
}

} // namespace

QKeySequence KeyMap::sequence(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (isModifier(key))
        return {};
    Qt::KeyboardModifiers kept = modifiers & (chordModifiers | Qt::ShiftModifier);
    const bool letter = key >= Qt::Key_A && key <= Qt::Key_Z;
    // "Ctrl+!" is Ctrl+Shift+1 on one keyboard and a key of its own on another: the character tells, not Shift.
    const bool symbol = key < Qt::Key_Escape && key > Qt::Key_Space && !letter && !QChar::isLetter(char32_t(key))
                        && !(key >= Qt::Key_0 && key <= Qt::Key_9);
    if (symbol || (writes(text) && !text.at(0).isLetterOrNumber() && !text.at(0).isSpace()))
        kept &= ~Qt::KeyboardModifiers(Qt::ShiftModifier);
    if (key == Qt::Key_Backtab)
        key = Qt::Key_Tab;
    return QKeySequence(QKeyCombination(kept, Qt::Key(key == Qt::Key_Enter ? int(Qt::Key_Return) : key)));
}

KeyMap::Verdict KeyMap::judge(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (isModifier(key))
        return Verdict::Incomplete;
    if (modifiers.testFlag(Qt::GroupSwitchModifier))
        return Verdict::Character;
    const Qt::KeyboardModifiers chord = modifiers & chordModifiers;
    if (!chord && isPlain(key))
        return Verdict::Typing;
    // On Windows AltGr arrives as Ctrl+Alt, on macOS Option alone writes: what has a text is a character. A chord's text
    // is empty or a control character elsewhere.
    const bool altGr = chord.testFlag(Qt::ControlModifier) && chord.testFlag(Qt::AltModifier);
#ifdef Q_OS_MACOS
    const bool option = chord == Qt::AltModifier;
    if (option && writes(text))
        return Verdict::Character;
#else
    if (altGr && (writes(text) || key < Qt::Key_Escape))
        return Verdict::Character;
#endif
    Q_UNUSED(altGr)
    return isEditing(sequence(key, modifiers, text)) ? Verdict::Editing : Verdict::Fine;
}

KeyMap KeyMap::fromJson(const QJsonObject &value)
{
    KeyMap map;
    const QJsonObject keys = value.value("keys"_L1).toObject();
    for (auto it = keys.begin(); it != keys.end() && map.m_chosen.size() < most; ++it) {
        if (it.key().isEmpty() || it.key().size() > 100 || !it->isArray())
            continue;
        QList<QKeySequence> chosen;
        for (const QJsonValue &text : it->toArray()) {
            if (text.toString().size() > 40 || chosen.size() >= 4)
                continue;
            const QKeySequence sequence = QKeySequence::fromString(text.toString(), QKeySequence::PortableText);
            if (sequence.count() == 1 && sequence[0].key() != Qt::Key_unknown)
                chosen << sequence;
        }
        if (!chosen.isEmpty() || it->toArray().isEmpty())
            map.m_chosen[it.key()] = chosen;
    }
    return map;
}

QJsonObject KeyMap::toJson() const
{
    QJsonObject keys;
    for (const auto &[id, chosen] : m_chosen) {
        QJsonArray texts;
        for (const QKeySequence &sequence : chosen)
            texts << sequence.toString(QKeySequence::PortableText);
        keys[id] = texts;
    }
    return {{u"keys"_s, keys}};
}

std::map<QString, QList<QKeySequence>> KeyMap::resolve(const std::vector<Command> &commands) const
{
    std::map<QString, QList<QKeySequence>> resolved;
    std::set<QString> taken;
    const auto give = [&](const QString &id, const QList<QKeySequence> &keys) {
        QList<QKeySequence> &own = resolved[id];
        for (const QKeySequence &sequence : keys) {
            if (taken.insert(sequence.toString(QKeySequence::PortableText)).second)
                own << sequence;
        }
    };
    for (const Command &command : commands) {
        if (const auto chosen = m_chosen.find(command.id); chosen != m_chosen.end())
            give(command.id, chosen->second);
    }
    for (const Command &command : commands) {
        if (!m_chosen.contains(command.id))
            give(command.id, command.keys);
    }
    return resolved;
}

void KeyMap::choose(const QString &id, const QList<QKeySequence> &keys)
{
    m_chosen[id] = keys;
}

} // namespace throughline::ui
