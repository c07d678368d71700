// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "actions/callform.h"

#include "shared/words.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr int maxOptions = 200;

QString rowKey(const CallField &list, int row, const CallField &field)
{
    return u"%1[%2].%3"_s.arg(list.key, QString::number(row), field.key);
}

QString kindOf(const CallField &field)
{
    return field.optionLookup.isEmpty() ? field.type : u"pick"_s;
}

QString textOf(const QJsonValue &value)
{
    return value.isString()   ? value.toString()
           : value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
           : value.isBool()   ? (value.toBool() ? u"true"_s : u"false"_s)
                              : QString();
}

QJsonValue valueOf(const CallField &field, const QString &text)
{
    if (field.type == "number"_L1)
        return text.toDouble();
    if (field.type == "boolean"_L1)
        return text == "true"_L1;
    return text;
}

} // namespace

CallForm::CallForm(Source &source, const Clock &clock, Random &random, QObject *parent)
    : QObject(parent),
      m_source(source),
      m_clock(clock),
      m_random(random)
{
    connect(&source, &Source::commandSettled, this, &CallForm::settled);
    connect(&source, &Source::outboxFailed, this, [this](const Id &command, const Error &error) {
        if (m_state == State::Waiting && command == m_commandId)
            say(State::Editing, Words::error(error), u"critical"_s);
    });
}

void CallForm::open(const Id &endpointId, const CallDeclaration &call, const CallSubject &subject)
{
    close();
    ++m_generation;
    m_endpointId = endpointId;
    m_call = call;
    m_subject = subject;
    m_values.clear();
    m_shown.clear();
    m_rows.clear();
    m_actionId = {};
    m_commandId = {};
    m_answer.set({});
    for (const CallField &field : m_call.args) {
        if (field.type == "list"_L1) {
            m_rows[field.key] = 1;
            for (const CallField &inner : field.fields)
                m_values[rowKey(field, 0, inner)] = textOf(inner.fallback);
            continue;
        }
        QString value = textOf(field.fallback);
        if (field.from == "name"_L1)
            value = m_subject.name;
        else if (const auto point = m_subject.points.find(field.from); point != m_subject.points.end())
            value = point->second;
        m_values[field.key] = value;
    }
    say(State::Editing);
    if (!m_call.isAction && m_call.args.empty())
        send(); // nothing to fill in
}

void CallForm::show()
{
    std::vector<FieldRow> rows;
    const auto add = [&](const CallField &field, const QString &key, bool removable) {
        const auto value = m_values.find(key);
        const auto shown = m_shown.find(key);
        FieldRow row{.key = key, .kind = kindOf(field), .label = field.label, .help = field.help};
        row.value = value == m_values.end() ? QString() : value->second;
        row.shown = shown == m_shown.end() ? field.wordFor(row.value) : shown->second;
        row.required = field.required;
        row.removable = removable;
        rows.push_back(std::move(row));
    };
    for (const CallField &field : m_call.args) {
        if (field.type != "list"_L1) {
            add(field, field.key, false);
            continue;
        }
        const int count = m_rows[field.key];
        for (int i = 0; i < count; ++i) {
            bool first = count > 1;
            for (const CallField &inner : field.fields)
                add(inner, rowKey(field, i, inner), std::exchange(first, false));
        }
        if (count < int(field.max))
            rows.push_back({.key = field.key, .kind = u"more"_s, .label = field.label});
    }
    m_fields.set(std::move(rows));
}

void CallForm::say(State state, const QString &message, const QString &tone)
{
    m_state = state;
    m_message = message;
    m_tone = tone;
    show();
    Q_EMIT changed();
}

CallForm::Place CallForm::placeOf(const QString &key) const
{
    static const QRegularExpression inList(u"^(.+)\\[(\\d+)\\]\\.(.+)$"_s);
    const auto match = inList.match(key);
    for (const CallField &field : m_call.args) {
        if (!match.hasMatch() && field.key == key)
            return {nullptr, &field, -1};
        if (!match.hasMatch() || field.key != match.captured(1))
            continue;
        for (const CallField &inner : field.fields) {
            if (inner.key == match.captured(3))
                return {&field, &inner, match.captured(2).toInt()};
        }
    }
    return {};
}

void CallForm::set(const QString &key, const QString &value)
{
    if (m_state != State::Editing || !placeOf(key).field || m_values[key] == value)
        return;
    m_values[key] = value;
    m_shown.erase(key);
    if (!m_message.isEmpty())
        return say(State::Editing);
    show();
}

void CallForm::addRow(const QString &key)
{
    const Place place = placeOf(key);
    if (m_state != State::Editing || !place.field || place.field->type != "list"_L1)
        return;
    const int row = m_rows[key]++;
    for (const CallField &inner : place.field->fields)
        m_values[rowKey(*place.field, row, inner)] = textOf(inner.fallback);
    show();
}

void CallForm::removeRow(const QString &key)
{
    const Place place = placeOf(key);
    if (m_state != State::Editing || !place.list || m_rows[place.list->key] < 2)
        return;
    const int last = --m_rows[place.list->key];
    for (const CallField &inner : place.list->fields) {
        for (int row = place.row; row < last; ++row) {
            m_values[rowKey(*place.list, row, inner)] = m_values[rowKey(*place.list, row + 1, inner)];
            m_shown.erase(rowKey(*place.list, row, inner)); // what is not there is shown as its value's word
            if (auto moved = m_shown.extract(rowKey(*place.list, row + 1, inner))) {
                moved.key() = rowKey(*place.list, row, inner);
                m_shown.insert(std::move(moved));
            }
        }
        m_values.erase(rowKey(*place.list, last, inner));
        m_shown.erase(rowKey(*place.list, last, inner));
    }
    show();
}

void CallForm::loadOptions(const QString &key)
{
    const Place place = placeOf(key);
    m_options.set({});
    if (!place.field || m_state != State::Editing)
        return;
    const CallField &field = *place.field;
    if (field.optionLookup.isEmpty()) {
        std::vector<LineRow> rows;
        for (const auto &[value, word] : field.words)
            rows.push_back({.key = value, .label = word});
        return m_options.set(std::move(rows));
    }
    m_source.lookUp(request(field.optionLookup, {}))
        .then(this, [this, field, generation = m_generation](const Result<QJsonObject> &answer) {
            if (generation != m_generation || m_state != State::Editing)
                return; // an order is on its way meanwhile: the form must not offer it a second time
            if (!answer)
                return say(State::Editing,
                           fault({.type = wire::commandErrorType(answer.error().code),
                                  .description = answer.error().detail,
                                  .current = {},
                                  .retryAfterSec = {}}),
                           u"critical"_s);
            std::map<QString, LineRow> seen; // a key stands once in a model
            std::vector<LineRow> rows;
            for (const QJsonValue each : valueAt(*answer, field.optionList).toArray()) {
                const QJsonObject row = each.toObject();
                const QString value = textOf(valueAt(row, field.optionValue));
                if (value.isEmpty() || rows.size() >= maxOptions || !seen.emplace(value, LineRow{}).second)
                    continue;
                rows.push_back({.key = value,
                                .label = oneLine(textOf(valueAt(row, field.optionLabel)), 120),
                                .value = oneLine(textOf(valueAt(row, field.optionDetail)), 120)});
            }
            m_options.set(std::move(rows));
        });
}

void CallForm::choose(const QString &key, int option)
{
    if (option < 0 || option >= m_options.rowCount() || m_state != State::Editing)
        return;
    const LineRow row = m_options.rows()[size_t(option)];
    set(key, row.key);
    m_shown[key] = row.label;
    show();
}

QString CallForm::missing() const
{
    const auto empty = [&](const CallField &field, const QString &key) {
        const auto value = m_values.find(key);
        const QString text = value == m_values.end() ? QString() : value->second.trimmed();
        if (field.type == "number"_L1 && !text.isEmpty()) {
            bool good = false;
            const double number = text.toDouble(&good);
            return !good || number < field.min || number > field.max;
        }
        return field.required ? text.isEmpty() : text.size() > qsizetype(field.max);
    };
    for (const CallField &field : m_call.args) {
        if (field.type != "list"_L1) {
            if (empty(field, field.key))
                return field.label;
            continue;
        }
        for (int row = 0; row < m_rows.at(field.key); ++row) {
            for (const CallField &inner : field.fields) {
                if (empty(inner, rowKey(field, row, inner)))
                    return inner.label;
            }
        }
    }
    return {};
}

QJsonObject CallForm::arguments() const
{
    QJsonObject args;
    const auto put = [this](QJsonObject &object, const CallField &field, const QString &key) {
        const auto value = m_values.find(key);
        const QString text = value == m_values.end() ? QString() : value->second.trimmed();
        if (!text.isEmpty())
            putAt(object, field.key, valueOf(field, text));
    };
    for (const CallField &field : m_call.args) {
        if (field.type != "list"_L1) {
            put(args, field, field.key);
            continue;
        }
        QJsonArray list;
        for (int row = 0; row < m_rows.at(field.key); ++row) {
            QJsonObject object;
            for (const CallField &inner : field.fields)
                put(object, inner, rowKey(field, row, inner));
            list.append(object);
        }
        putAt(args, field.key, list);
    }
    return args;
}

QJsonObject CallForm::request(const QString &name, const QJsonObject &args) const
{
    return {{u"endpointId"_s, m_endpointId.toString()},
            {u"customerId"_s, m_subject.customerId.toString()},
            {u"name"_s, name},
            {u"args"_s, args}};
}

void CallForm::send()
{
    if (m_state == State::Unconfirmed) {
        m_source.discard(m_commandId); // its place is taken by the same order under the same key
        m_commandId = m_source.submit({.name = u"plugin.action"_s, .args = m_sent});
        return say(State::Waiting);
    }
    if (m_state != State::Editing)
        return;
    if (const QString label = missing(); !label.isEmpty())
        //: Below a form; %1 is the name of a field
        return say(State::Editing, tr("Please check: %1").arg(isolated(label)), u"critical"_s);
    m_answer.set({});
    const QJsonObject asked = request(m_call.name, arguments());
    if (m_call.isAction) {
        m_actionId = m_random.newId(m_clock.now());
        m_sent = asked;
        m_sent.insert(u"actionId"_s, m_actionId.toString());
        m_commandId = m_source.submit({.name = u"plugin.action"_s, .args = m_sent});
        const bool online = m_source.status().phase == client::SyncPhase::Live;
        //: Below a form, while the console is offline
        return say(State::Waiting, online ? QString() : tr("It leaves when the connection is back."), u"caution"_s);
    }
    say(State::Waiting);
    m_source.lookUp(asked).then(this, [this, generation = m_generation](const Result<QJsonObject> &answer) {
        if (generation != m_generation || m_state != State::Waiting)
            return;
        if (answer)
            return showAnswer(*answer);
        failed({.type = answer.error().code == ErrorCode::Expired ? u"notAvailable"_s
                                                                  : wire::commandErrorType(answer.error().code),
                .description = answer.error().detail,
                .current = {},
                .retryAfterSec = {}});
    });
}

void CallForm::settled(const wire::CommandOutcome &outcome)
{
    if (m_state != State::Waiting || outcome.id != m_commandId)
        return;
    if (!outcome.applied)
        return failed(outcome.error);
    showAnswer(outcome.result.value("result"_L1).toObject());
}

void CallForm::failed(const wire::CommandError &error)
{
    if (m_call.isAction && error.type == "unconfirmed"_L1)
        return say(State::Unconfirmed, fault(error), u"caution"_s);
    if (m_call.isAction)
        m_source.discard(m_commandId); // it had no effect and stands in the form again
    say(State::Editing, fault(error), u"critical"_s);
}

void CallForm::close()
{
    if (m_state == State::Closed)
        return;
    ++m_generation; // what is under way goes on; the panel lists it
    say(State::Closed);
    m_answer.set({});
    Q_EMIT closed();
}

} // namespace throughline::ui
