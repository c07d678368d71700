// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/endpointform.h"

#include "channels/channelsmodel.h"
#include "shared/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace throughline::ui {

EndpointForm::EndpointForm(Source &source, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_random(random)
{
}

QString EndpointForm::title() const
{
    //: Title of the form that connects a channel; %1 is its kind, e.g. "E-mail"
    return m_new ? tr("Connect: %1").arg(m_kind.name) : oneLine(m_name, 100);
}

QString EndpointForm::queueName() const
{
    for (const NamedRow &row : m_queues.rows()) {
        if (row.key == m_queueId.toString())
            return row.label;
    }
    return {};
}

void EndpointForm::begin(const ChannelKind &kind, const QString &hub, const std::vector<Queue> &queues)
{
    close();
    m_kind = kind;
    m_hub = hub;
    m_open = true;
    m_showsAll = m_nameTyped = false;
    std::vector<NamedRow> rows;
    for (const Queue &queue : queues)
        rows.push_back({.key = queue.id.toString(), .label = oneLine(queue.name, 60), .value = {}, .state = {}});
    m_queues.set(std::move(rows));
}

void EndpointForm::connectNew(const ChannelKind &kind, const QString &hub, const std::vector<Queue> &queues)
{
    begin(kind, hub, queues);
    m_new = true;
    m_id = m_random.newId(m_clock.now());
    m_queueId = queues.empty() ? Id() : queues.front().id;
    show();
}

void EndpointForm::change(const ChannelKind &kind, const QString &hub, const std::vector<Queue> &queues,
                          const Endpoint &endpoint)
{
    begin(kind, hub, queues);
    m_new = false;
    m_nameTyped = true;
    m_id = endpoint.id;
    m_queueId = endpoint.queueId;
    m_name = endpoint.name;
    m_testing = true; // until its settings are here
    showHints();
    show();
    m_source.askChannels(u"Channel/settings"_s, {{u"endpointId"_s, m_id.toString()}})
        .then(this, [this, generation = m_generation](const Result<QJsonObject> &answer) {
            if (generation != m_generation)
                return;
            m_testing = false;
            if (!answer) // what is typed now replaces, all else stays as the hub has it
                return say(Words::error(answer.error()), u"critical"_s);
            const QJsonObject config = answer->value("config"_L1).toObject();
            for (auto it = config.begin(); it != config.end(); ++it)
                m_before[it.key()] = m_values[it.key()] = ChannelSetting::typed(it.value());
            for (const QJsonValue key : answer->value("secretsSet"_L1).toArray())
                m_secretsSet.insert(key.toString());
            show();
        });
}

void EndpointForm::close()
{
    ++m_generation;
    m_open = m_testing = m_saving = m_proven = m_failed = m_saveAfterTest = false;
    m_values.clear(); // with every secret that was typed
    m_before.clear();
    m_problems.clear();
    m_typed.clear();
    m_secretsSet.clear();
    m_name.clear();
    m_nameProblem.clear();
    m_message.clear();
    m_command = {};
    m_steps.set({});
    m_hints.set({});
    m_settings.set({});
    Q_EMIT changed();
}

void EndpointForm::say(const QString &message, const QString &tone)
{
    m_message = message;
    m_tone = tone;
    show();
}

void EndpointForm::setShowsAll(bool all)
{
    m_showsAll = all;
    show();
}

void EndpointForm::setName(const QString &name)
{
    if (isBusy() || name == m_name)
        return;
    m_name = name;
    m_nameTyped = true;
    m_nameProblem.clear();
    Q_EMIT changed();
}

void EndpointForm::setQueue(int row)
{
    if (isBusy() || row < 0 || row >= m_queues.rowCount())
        return;
    m_queueId = Id::fromString(m_queues.rows()[size_t(row)].key).value_or(Id{});
    Q_EMIT changed();
}

void EndpointForm::test()
{
    if (!m_open || isBusy() || !check())
        return;
    m_testing = true;
    m_steps.set({});
    //: In a form, while the hub tries the settings
    say(tr("Trying it out. This can take half a minute."), u"muted"_s);
    QJsonObject args = typedSettings();
    args.insert(u"endpointId"_s, m_id.toString());
    args.insert(u"channel"_s, m_kind.id);
    args.insert(u"name"_s, m_name.trimmed());
    args.insert(u"address"_s, valueOf(u"address"_s).trimmed());
    m_source.askChannels(u"Channel/test"_s, args)
        .then(this, [this, generation = m_generation](const Result<QJsonObject> &answer) {
            if (generation == m_generation)
                tested(answer);
        });
}

void EndpointForm::tested(const Result<QJsonObject> &answer)
{
    m_testing = false;
    const bool goesOn = std::exchange(m_saveAfterTest, false);
    if (!answer) {
        m_failed = answer.error().code != ErrorCode::InvalidArgument;
        if (answer.error().code == ErrorCode::InvalidArgument)
            return blame(answer.error().detail);
        return say(Words::error(answer.error()), u"critical"_s);
    }
    std::vector<NamedRow> steps;
    for (const QJsonValue step : answer->value("steps"_L1).toArray()) {
        const QString name = step["step"_L1].toString().left(40);
        const QString state = step["result"_L1].toString();
        QString words = oneLine(step["words"_L1].toString(), 400);
        if (state == "failed"_L1)
            words = (words + u' ' + ChannelFaults::adviceFor(name)).trimmed();
        steps.push_back({.key = name, .label = ChannelFaults::step(name), .value = words, .state = state});
    }
    m_steps.set(std::move(steps));
    m_proven = answer->value("ok"_L1).toBool();
    m_failed = !m_proven;
    if (m_proven && goesOn)
        return keep();
    if (m_proven)
        //: In a form, after a test of settings
        return say(tr("It works."), u"positive"_s);
    //: In a form, after a test of settings; the steps above say what does not work
    say(tr("It does not work yet. The first cross above says why."), u"critical"_s);
}

void EndpointForm::save()
{
    if (m_proven)
        return saveAnyway();
    m_saveAfterTest = true;
    test();
    m_saveAfterTest = m_saveAfterTest && m_testing;
}

void EndpointForm::saveAnyway()
{
    if (m_open && !isBusy() && check())
        keep();
}

void EndpointForm::keep()
{
    m_saving = true;
    QJsonObject args = typedSettings();
    args.insert(u"endpointId"_s, m_id.toString());
    args.insert(u"name"_s, m_name.trimmed());
    args.insert(u"queueId"_s, m_queueId.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(m_queueId.toString()));
    if (m_new)
        args.insert(u"channel"_s, m_kind.id);
    // Whether a lost one arrived nobody knows: the same goes again under the same id, something else under a new one.
    if (m_command.id.isNull() || m_command.args != args) {
        m_command = {};
        m_command.id = m_random.newId(m_clock.now());
        m_command.name = m_new ? u"endpoint.create"_s : u"endpoint.update"_s;
        m_command.args = args;
        m_command.createdAt = m_clock.now();
    }
    //: In a form, while it is being stored
    say(tr("Saving …"), u"muted"_s);
    m_source.administer(m_command).then(this,
                                        [this, generation = m_generation](const Result<wire::CommandOutcome> &outcome) {
                                            if (generation == m_generation)
                                                kept(outcome);
                                        });
}

void EndpointForm::kept(const Result<wire::CommandOutcome> &outcome)
{
    m_saving = false;
    if (!outcome)
        return say(Words::error(outcome.error()), u"critical"_s);
    if (!outcome->applied) {
        m_command = {};
        const auto &error = outcome->error;
        if (error.type == "invalidProperties"_L1 || error.type == "alreadyExists"_L1)
            return blame(error.description);
        return say(ChannelFaults::refused(error), u"critical"_s);
    }
    const bool copies = m_new && !m_kind.hints.empty();
    const bool signsIn = m_new && wantsSignIn();
    m_new = false;
    m_command = {};
    for (const auto &[key, value] : m_values) {
        const ChannelSetting *setting = m_kind.setting(key);
        if (!setting || setting->type != "secret"_L1)
            m_before[key] = value;
        else if (!value.isEmpty() && applies(*setting))
            m_secretsSet.insert(key);
    }
    std::erase_if(m_values, [this](const auto &each) {
        const ChannelSetting *setting = m_kind.setting(each.first);
        return setting && setting->type == "secret"_L1;
    });
    Q_EMIT saved();
    if (!copies && !signsIn)
        return close();
    showHints(); // the next step is here: the form stays
    if (signsIn)
        //: In a form, after a new mailbox was stored that is signed in at its provider; the button for it stands above
        return say(tr("Saved. Now sign in at the provider."), u"positive"_s);
    //: In a form, after it was stored; lines to copy stand below
    say(tr("Saved. What is to be copied stands below."), u"positive"_s);
}

void EndpointForm::showHints()
{
    std::vector<NamedRow> rows;
    for (const auto &[label, text] : m_kind.hints) {
        QString filled = text;
        filled.replace("{hub}"_L1, m_hub).replace("{endpoint}"_L1, m_id.toString());
        rows.push_back({.key = QString::number(rows.size()), .label = label, .value = filled, .state = {}});
    }
    m_hints.set(std::move(rows));
}

} // namespace throughline::ui
