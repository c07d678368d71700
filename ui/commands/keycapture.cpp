// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands/keycapture.h"

#include "commands/commands.h"

namespace throughline::ui {

KeyCapture::KeyCapture(Commands &commands) : m_commands(commands) {}

void KeyCapture::begin(const QString &commandId)
{
    cancel();
    if (m_commands.find(commandId))
        m_id = commandId;
    Q_EMIT changed();
}

void KeyCapture::press(int key, int modifiers, const QString &text)
{
    if (m_id.isEmpty())
        return;
    if (key == Qt::Key_Escape && (modifiers & ~Qt::KeypadModifier) == 0)
        return cancel();
    const auto held = Qt::KeyboardModifiers::fromInt(modifiers);
    const KeyMap::Verdict verdict = KeyMap::judge(key, held, text);
    if (verdict == KeyMap::Verdict::Incomplete)
        return;
    m_keys = KeyMap::sequence(key, held, text);
    m_holder.clear();
    m_problem.clear();
    switch (verdict) {
    case KeyMap::Verdict::Typing:
        //: Choosing a shortcut: the key alone has a use wherever text is written
        m_problem = tr("This key is needed for writing. Press it together with Ctrl or Alt.");
        break;
    case KeyMap::Verdict::Character:
        //: Choosing a shortcut: AltGr or Option with this key writes a character on some keyboards
        m_problem = tr("These keys write a character on some keyboards. Choose others.");
        break;
    case KeyMap::Verdict::Editing:
        //: Choosing a shortcut: copy, undo and the like use the keys
        m_problem = tr("These keys edit text everywhere. Choose others.");
        break;
    case KeyMap::Verdict::Incomplete:
    case KeyMap::Verdict::Fine: break;
    }
    if (!m_problem.isEmpty())
        return Q_EMIT changed();
    if (const Command *holder = m_commands.holder(m_keys); holder && holder->id != m_id) {
        m_holder = holder->id;
        //: Choosing a shortcut; %1 are keys, %2 is the command that has them
        m_problem = tr("%1 is the shortcut of “%2”.").arg(pressedText(), holder->name);
        return Q_EMIT changed();
    }
    const QString id = m_id;
    const QKeySequence keys = m_keys;
    cancel();
    m_commands.choose({{id, {keys}}});
}

void KeyCapture::swap()
{
    if (m_holder.isEmpty())
        return;
    const QString id = m_id;
    const QString holder = m_holder;
    const QKeySequence keys = m_keys;
    const QList<QKeySequence> old = m_commands.sequencesOf(id);
    QList<QKeySequence> others = m_commands.sequencesOf(holder);
    others.removeAll(keys);
    others = old + others;
    cancel();
    m_commands.choose({{id, {keys}}, {holder, others}});
}

void KeyCapture::cancel()
{
    m_id.clear();
    m_holder.clear();
    m_problem.clear();
    m_keys = {};
    Q_EMIT changed();
}

} // namespace throughline::ui
