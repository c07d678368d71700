// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/appearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace throughline::ui {

Appearance::Appearance(const QString &file, QObject *parent) : QObject(parent)
{
    if (!file.isEmpty()) {
        m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
        const QString mode = m_settings->value("appearance/mode"_L1).toString();
        m_mode = mode == "dark"_L1 ? Mode::Dark : mode == "light"_L1 ? Mode::Light : Mode::System;
        const QString language = m_settings->value("appearance/language"_L1).toString();
        if (language == "en"_L1 || language == "de"_L1)
            m_language = language;
    }
    if (qGuiApp)
        qGuiApp->installEventFilter(this);
}

void Appearance::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    if (m_settings)
        m_settings->setValue("appearance/mode"_L1, mode == Mode::Dark    ? u"dark"_s
                                                   : mode == Mode::Light ? u"light"_s
                                                                         : u"system"_s);
    overrideMode(mode);
}

void Appearance::overrideMode(Mode mode)
{
    m_mode = mode;
    Q_EMIT changed();
}

bool Appearance::isDark() const
{
    if (m_mode != Mode::System)
        return m_mode == Mode::Dark;
    // Qt 6.4 has no QStyleHints::colorScheme: the platform theme's palette tells.
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

void Appearance::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    if (m_settings)
        m_settings->setValue("appearance/language"_L1, language);
    Q_EMIT languageChanged();
}

int Appearance::number(const QString &name, int otherwise) const
{
    return m_settings ? m_settings->value("window/"_L1 + name, otherwise).toInt() : otherwise;
}

void Appearance::setNumber(const QString &name, int value)
{
    if (m_settings)
        m_settings->setValue("window/"_L1 + name, value);
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange && m_mode == Mode::System)
        Q_EMIT changed();
    return QObject::eventFilter(watched, event);
}

} // namespace throughline::ui
