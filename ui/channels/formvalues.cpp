// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// EndpointForm, the part that knows the fields: what is typed, what follows from it, what is missing.
#include "channels/endpointform.h"

#include "shared/words.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

QString EndpointForm::valueOf(const QString &key) const
{
    if (const auto found = m_values.find(key); found != m_values.end())
        return found->second;
    const ChannelSetting *setting = m_kind.setting(key);
    return setting ? setting->fallback : QString();
}

bool EndpointForm::applies(const ChannelSetting &setting) const
{
    return setting.onlyIfKey.isEmpty() || valueOf(setting.onlyIfKey) == setting.onlyIfValue;
}

bool EndpointForm::isShown(const ChannelSetting &setting) const
{
    return applies(setting) && (!setting.advanced || m_showsAll || m_problems.contains(setting.key));
}

bool EndpointForm::hasMore() const
{
    return std::any_of(m_kind.settings.begin(), m_kind.settings.end(), [](const auto &each) { return each.advanced; });
}

bool EndpointForm::wantsSignIn() const
{
    const QString auth = valueOf(u"auth"_s);
    return m_kind.setting(u"auth"_s) && auth != "password"_L1;
}

void EndpointForm::show()
{
    std::vector<SettingRow> rows;
    for (const ChannelSetting &setting : m_kind.settings) {
        if (!isShown(setting))
            continue;
        const QString value = valueOf(setting.key);
        const auto problem = m_problems.find(setting.key);
        rows.push_back({.key = setting.key,
                        .kind = setting.type,
                        .label = setting.label,
                        .help = setting.help,
                        .value = value,
                        .shown = setting.type == "choice"_L1 ? setting.wordFor(value) : value,
                        .problem = problem == m_problems.end() ? QString() : problem->second,
                        .required = setting.required,
                        .stored = setting.type == "secret"_L1 && m_secretsSet.contains(setting.key)});
    }
    m_settings.set(std::move(rows));
    Q_EMIT changed();
}

//! Something else than what was tried is in the form now.
void EndpointForm::touched()
{
    m_proven = m_failed = false;
    m_steps.set({});
    m_message.clear();
    show();
}

void EndpointForm::set(const QString &key, const QString &value)
{
    if (!m_open || isBusy() || !m_kind.setting(key) || valueOf(key) == value)
        return;
    m_values[key] = value;
    m_typed.insert(key);
    m_problems.erase(key);
    touched();
}

void EndpointForm::leave(const QString &key)
{
    bool filled = false;
    for (const auto &[other, guess] : autofill(m_kind.id, key, valueOf(key))) {
        if (!m_kind.setting(other) || m_typed.contains(other) || !m_new || valueOf(other) == guess)
            continue;
        m_values[other] = guess;
        m_problems.erase(other);
        filled = true;
    }
    if (m_new && key == "address"_L1 && !m_nameTyped && m_name != valueOf(key)) {
        m_name = valueOf(key).trimmed();
        m_nameProblem.clear();
        filled = true;
    }
    if (filled)
        touched();
}

void EndpointForm::loadOptions(const QString &key)
{
    std::vector<NamedRow> rows;
    if (const ChannelSetting *setting = m_kind.setting(key)) {
        for (const auto &[value, word] : setting->choices)
            rows.push_back({.key = value, .label = word, .value = {}, .state = {}});
    }
    m_options.set(std::move(rows));
}

void EndpointForm::choose(const QString &key, int option)
{
    const ChannelSetting *setting = m_kind.setting(key);
    if (setting && option >= 0 && option < int(setting->choices.size()))
        set(key, setting->choices[size_t(option)].first);
}

bool EndpointForm::check()
{
    m_problems.clear();
    m_nameProblem.clear();
    if (m_name.trimmed().isEmpty())
        //: Below a field of a form that was left empty
        m_nameProblem = tr("Needed");
    for (const ChannelSetting &setting : m_kind.settings) {
        if (!applies(setting))
            continue;
        const QString value = valueOf(setting.key);
        const bool stored = setting.type == "secret"_L1 && m_secretsSet.contains(setting.key);
        if (setting.required && value.trimmed().isEmpty() && !stored)
            //: Below a field of a form that was left empty
            m_problems[setting.key] = tr("Needed");
        else if (!value.isEmpty() && setting.toJson(value).isUndefined())
            //: Below a field of a form
            m_problems[setting.key] = tr("Not a number");
    }
    const bool good = m_problems.empty() && m_nameProblem.isEmpty();
    if (!good)
        //: Below a form in which something is missing or wrong; the fields say what
        say(tr("Something is missing. The marked fields say what."), u"critical"_s);
    return good;
}

QJsonObject EndpointForm::typedSettings() const
{
    QJsonObject config;
    QJsonObject secrets;
    for (const auto &[key, value] : m_values) {
        const ChannelSetting *setting = m_kind.setting(key);
        const auto before = m_before.find(key);
        if (!setting || (before != m_before.end() && before->second == value))
            continue;
        const bool secret = setting->type == "secret"_L1;
        if (value.isEmpty() && (secret || before == m_before.end()))
            continue; // an empty secret is none typed: the stored one stays
        if (secret && !applies(*setting))
            continue; // typed before another choice took its field away: nobody needs it any more
        (secret ? secrets : config)
            .insert(key, value.isEmpty() ? QJsonValue(QJsonValue::Null) : setting->toJson(value));
    }
    return {{u"config"_s, config}, {u"secrets"_s, secrets}};
}

//! The hub's descriptions begin with the setting they are about.
void EndpointForm::blame(const QString &description)
{
    const QString key = description.section(u':', 0, 0).trimmed();
    if (key == "name"_L1 && !m_kind.setting(key))
        //: Below the name of an endpoint
        m_nameProblem = tr("Another channel has this name");
    else if (m_kind.setting(key))
        m_problems[key] = oneLine(description.section(u':', 1).trimmed(), 200);
    else
        return say(isolated(oneLine(description, 300)), u"critical"_s);
    //: Below a form in which something is missing or wrong; the fields say what
    say(tr("Something is not as it should be. The marked fields say what."), u"critical"_s);
}

} // namespace throughline::ui
