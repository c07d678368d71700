// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "desk/appearance.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int smallestText = 100;
constexpr int largestText = 200;
constexpr auto textSizeKey = "appearance/textSize"_L1;
constexpr auto trayKey = "window/staysInTray"_L1;
constexpr auto languageKey = "appearance/language"_L1;

//! Where a choice is kept, and its words there and in policy files, in the order of its enumeration.
struct Kept {
    QLatin1StringView key;
    QStringList words;
};

const Kept &keptOf(int which)
{
    static const std::array<Kept, 5> all{
        Kept{"appearance/mode"_L1, {u"system"_s, u"light"_s, u"dark"_s}},
        Kept{"appearance/contrast"_L1, {u"system"_s, u"normal"_s, u"high"_s}},
        Kept{"appearance/motion"_L1, {u"system"_s, u"full"_s, u"reduced"_s}},
        Kept{"appearance/density"_L1, {u"compact"_s, u"comfortable"_s}},
        Kept{"appearance/direction"_L1, {u"language"_s, u"ltr"_s, u"rtl"_s}},
    };
    return all[size_t(which)];
}

//! An unknown word is the first one.
int valueOf(int which, const QString &word)
{
    return std::max(0, int(keptOf(which).words.indexOf(word)));
}

} // namespace

Appearance::Appearance(const QString &file, QObject *parent) : QObject(parent)
{
    if (!file.isEmpty()) {
        m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
        for (int which = 0; which < ChoiceCount; ++which)
            m_choices[size_t(which)].value = valueOf(which, m_settings->value(keptOf(which).key).toString());
        m_textSize = std::clamp(m_settings->value(textSizeKey, smallestText).toInt(), smallestText, largestText);
        m_staysInTray = m_settings->value(trayKey, false).toBool();
        const QString language = m_settings->value(languageKey).toString();
        if (language == "en"_L1 || language == "de"_L1)
            m_language = language;
    }
    if (qGuiApp)
        qGuiApp->installEventFilter(this);
}

void Appearance::choose(Which which, int value)
{
    if (m_choices[which].value == value || m_choices[which].managed)
        return;
    if (m_settings)
        m_settings->setValue(keptOf(which).key, keptOf(which).words.value(value));
    pretend(which, value);
}

void Appearance::pretend(Which which, int value)
{
    m_choices[which].value = value;
    Q_EMIT changed();
}

bool Appearance::isDark() const
{
    if (mode() != Mode::System)
        return mode() == Mode::Dark;
    // Qt 6.4 has no QStyleHints::colorScheme: the platform theme's palette tells.
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

bool Appearance::isHighContrast() const
{
    return contrast() == Contrast::HighContrast || (contrast() == Contrast::SystemContrast && m_system.highContrast);
}

bool Appearance::isMotionReduced() const
{
    return motion() == Motion::ReducedMotion || (motion() == Motion::SystemMotion && m_system.reducedMotion);
}

bool Appearance::isMirrored() const
{
    if (direction() != Direction::ByLanguage)
        return direction() == Direction::RightToLeft;
    const QLocale locale = m_language.isEmpty() ? QLocale::system() : QLocale(m_language);
    return locale.textDirection() == Qt::RightToLeft;
}

void Appearance::setTextSize(int percent)
{
    const int size = std::clamp(percent, smallestText, largestText);
    if (m_textSize == size || m_textSizeManaged)
        return;
    if (m_settings)
        m_settings->setValue(textSizeKey, size);
    overrideTextSize(size);
}

void Appearance::overrideTextSize(int percent)
{
    m_textSize = std::clamp(percent, smallestText, largestText);
    Q_EMIT changed();
}

QList<int> Appearance::textSizes()
{
    return {smallestText, 110, 125, 150, 175, largestText};
}

QVariantList Appearance::sizesToChoose()
{
    const QList<int> sizes = textSizes();
    return QVariantList(sizes.begin(), sizes.end());
}

void Appearance::stepTextSize(int step)
{
    const QList<int> sizes = textSizes();
    if (step == 0)
        return setTextSize(smallestText);
    if (step > 0) {
        const auto larger = std::upper_bound(sizes.begin(), sizes.end(), m_textSize);
        return setTextSize(larger == sizes.end() ? largestText : *larger);
    }
    const auto same = std::lower_bound(sizes.begin(), sizes.end(), m_textSize);
    setTextSize(same == sizes.begin() ? smallestText : *(same - 1));
}

void Appearance::setSystem(const SystemAsks &asks)
{
    m_system = asks;
    Q_EMIT changed();
}

void Appearance::setLanguage(const QString &language)
{
    if (m_language == language || m_languageManaged)
        return;
    if (m_settings)
        m_settings->setValue(languageKey, language);
    overrideLanguage(language);
    Q_EMIT languageChanged();
}

void Appearance::overrideLanguage(const QString &language)
{
    m_language = language;
    Q_EMIT changed(); // the direction may go along
}

bool Appearance::stands(const Settled &settled, QLatin1StringView name) const
{
    return settled.locked || (!settled.value.isEmpty() && !(m_settings && m_settings->contains(name)));
}

void Appearance::settle(const SettledLooks &looks)
{
    const std::array<const Settled *, ChoiceCount> choices{&looks.mode, &looks.contrast, &looks.motion, &looks.density,
                                                           &looks.direction};
    for (int which = 0; which < ChoiceCount; ++which) {
        Choice &choice = m_choices[size_t(which)];
        choice.managed = choices[size_t(which)]->locked;
        if (stands(*choices[size_t(which)], keptOf(which).key))
            choice.value = valueOf(which, choices[size_t(which)]->value);
    }
    m_textSizeManaged = looks.textSize.locked;
    if (stands(looks.textSize, textSizeKey))
        m_textSize = std::clamp(looks.textSize.value.toInt(), smallestText, largestText);
    m_languageManaged = looks.language.locked;
    if (stands(looks.language, languageKey))
        m_language = looks.language.value == "system"_L1 ? QString() : looks.language.value;
    Q_EMIT changed();
    Q_EMIT managedChanged();
}

void Appearance::setTrayThere(bool there)
{
    if (std::exchange(m_trayThere, there) != there)
        Q_EMIT trayChanged();
}

void Appearance::setStaysInTray(bool stays)
{
    if (m_settings)
        m_settings->setValue(trayKey, stays);
    if (std::exchange(m_staysInTray, stays) != stays)
        Q_EMIT trayChanged();
}

void Appearance::showPolicies(const QStringList &values, const QStringList &warnings)
{
    m_policyValues = values;
    m_policyWarnings = warnings;
    Q_EMIT managedChanged();
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
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange && mode() == Mode::System)
        Q_EMIT changed();
    // Before the windows are asked to close: one that only hides would keep the program from ending.
    if (watched == qGuiApp && event->type() == QEvent::Quit && !std::exchange(m_leaving, true))
        Q_EMIT trayChanged();
    return QObject::eventFilter(watched, event);
}

} // namespace throughline::ui
