// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "actions/callform.h"

#include "shared/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

// What came of a call, in words.
namespace throughline::ui {
namespace {

constexpr int maxAnswerRows = 100;

} // namespace

void CallForm::showAnswer(const QJsonObject &result)
{
    std::vector<LineRow> lines;
    for (const CallField &field : m_call.result) {
        if (field.type != "list"_L1) {
            if (const QString value = shownValue(field, result, result); !value.isEmpty())
                lines.push_back({.key = field.key, .label = field.label, .value = value});
            continue;
        }
        int number = 0;
        for (const QJsonValue each : valueAt(result, field.key).toArray()) {
            QStringList parts;
            for (const CallField &inner : field.fields) {
                const QString value = shownValue(inner, each.toObject(), result);
                if (!value.isEmpty())
                    parts << (inner.type == "number"_L1 ? inner.label + u' ' + value : value);
            }
            if (number == maxAnswerRows)
                break;
            lines.push_back({.key = field.key + u'[' + QString::number(number) + u']',
                             .label = number == 0 ? field.label : QString(),
                             .value = parts.join(u"  ·  "_s)});
            ++number;
        }
    }
    const bool none = lines.empty();
    m_answer.set(std::move(lines));
    if (m_call.isAction)
        //: Below a form: the order or request was carried out
        return say(State::Done, tr("Done."), u"positive"_s);
    //: Below a form: the question was answered, with nothing
    say(State::Editing, none ? tr("Nothing found.") : QString(), u"muted"_s);
}

QString CallForm::nameOf(const QString &detail) const
{
    const Place place = placeOf(detail);
    for (const auto &[key, value] : m_values) { // what was picked goes by its name
        const auto shown = m_shown.find(key);
        if (value == detail && shown != m_shown.end() && !shown->second.isEmpty())
            return isolated(shown->second);
    }
    return isolated(oneLine(place.field ? place.field->label : detail, 120));
}

QString CallForm::fault(const wire::CommandError &error) const
{
    const QString &type = error.type;
    if (type == "notFound"_L1)
        return tr("There is none like that.");
    if (type == "invalidProperties"_L1)
        //: Below a form; %1 is the name of a field
        return tr("This is not accepted: %1").arg(nameOf(error.description));
    if (type == "notAvailable"_L1)
        //: Below a form; %1 is an article number of the shop
        return tr("No longer available: %1").arg(nameOf(error.description));
    if (type == "conflict"_L1 && !error.description.isEmpty())
        //: Below a form; %1 is an article, or what has changed
        return tr("Not possible any more: %1").arg(nameOf(error.description));
    if (type == "conflict"_L1)
        return tr("Something has changed meanwhile. Please look again.");
    if (type == "forbidden"_L1)
        return tr("You may not do this here.");
    if (type == "rateLimit"_L1)
        return tr("Too many questions at once. Please wait a moment.");
    if (type == "tooLarge"_L1)
        return tr("This is too long.");
    if (type == "unconfirmed"_L1)
        return tr("No answer came. It may have been carried out. Trying again does it only once.");
    if (type == "expired"_L1)
        return tr("It did not leave in time. Please try again.");
    const auto phase = m_source.status().phase;
    if (phase != client::SyncPhase::Live)
        return tr("You are not connected.");
    return tr("The system behind this channel does not answer now.");
}

} // namespace throughline::ui
