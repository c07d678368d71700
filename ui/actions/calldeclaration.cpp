// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "actions/calldeclaration.h"

#include "shared/localwords.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

constexpr qsizetype maxFields = 64;

QString labelOf(const QJsonValue &labels)
{
    const QJsonObject object = labels.toObject();
    const QString language = QLocale().bcp47Name();
    for (const QString &tried : {language, language.section(u'-', 0, 0), u"en"_s}) {
        if (const QJsonValue found = object.value(tried); found.isString())
            return oneLine(found.toString(), 300);
    }
    return {};
}

std::vector<CallField> readFields(const QJsonValue &value, bool inList)
{
    std::vector<CallField> fields;
    for (const QJsonValue each : value.toArray()) {
        const QJsonObject o = each.toObject();
        CallField field{.key = o.value("key"_L1).toString(),
                        .type = o.value("type"_L1).toString(),
                        .label = labelOf(o.value("label"_L1)),
                        .help = labelOf(o.value("help"_L1))};
        if (field.key.isEmpty() || field.label.isEmpty() || qsizetype(fields.size()) >= maxFields
            || (inList && field.type == "list"_L1))
            continue;
        field.required = o.value("required"_L1).toBool();
        field.min = o.value("min"_L1).toDouble();
        field.max = o.value("max"_L1).toDouble(field.type == "number"_L1 ? 1'000'000 : 2000);
        field.fallback = o.value("default"_L1);
        field.currency = o.value("currency"_L1).toString();
        field.from = o.value("from"_L1).toString();
        const QJsonObject words = o.value("words"_L1).toObject();
        for (auto it = words.begin(); it != words.end(); ++it)
            field.words.emplace_back(it.key(), labelOf(*it));
        const QJsonObject options = o.value("options"_L1).toObject();
        field.optionLookup = options.value("lookup"_L1).toString();
        field.optionList = options.value("list"_L1).toString();
        field.optionValue = options.value("value"_L1).toString();
        field.optionLabel = options.value("label"_L1).toString();
        field.optionDetail = options.value("detail"_L1).toString();
        if (!inList)
            field.fields = readFields(o.value("fields"_L1), true);
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace

QString CallField::wordFor(const QString &value) const
{
    for (const auto &[known, word] : words) {
        if (known == value)
            return word;
    }
    return value;
}

std::vector<CallDeclaration> readDeclarations(const QJsonObject &capabilities)
{
    std::vector<CallDeclaration> calls;
    for (const bool isAction : {false, true}) {
        for (const QJsonValue each : capabilities.value(isAction ? "actions"_L1 : "lookups"_L1).toArray()) {
            const QJsonObject o = each.toObject();
            CallDeclaration call{.name = o.value("name"_L1).toString(),
                                 .label = labelOf(o.value("label"_L1)),
                                 .help = labelOf(o.value("help"_L1)),
                                 .isAction = isAction,
                                 .args = readFields(o.value("args"_L1), false),
                                 .result = readFields(o.value("result"_L1), false)};
            if (!call.name.isEmpty() && !call.label.isEmpty())
                calls.push_back(std::move(call));
        }
    }
    return calls;
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &part : path.split(u'.'))
        value = value.toObject().value(part);
    return value;
}

void putAt(QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const QString first = path.section(u'.', 0, 0);
    const QString rest = path.section(u'.', 1);
    if (rest.isEmpty()) {
        object.insert(first, value);
        return;
    }
    QJsonObject inner = object.value(first).toObject();
    putAt(inner, rest, value);
    object.insert(first, inner);
}

QString shownValue(const CallField &field, const QJsonObject &row, const QJsonObject &whole)
{
    const QJsonValue value = valueAt(row, field.key);
    const QLocale locale;
    if (value.isNull() || value.isUndefined())
        return {};
    if (field.type == "boolean"_L1)
        return value.toBool() ? QCoreApplication::translate("CallForm", "yes")
                              : QCoreApplication::translate("CallForm", "no");
    const QString text = value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : oneLine(value.toString(), 300);
    if (field.type == "number"_L1) {
        bool good = false;
        const double number = text.toDouble(&good);
        return good ? locale.toString(number, 'g', 15) : text;
    }
    if (field.type == "money"_L1) {
        QJsonValue currency = valueAt(row, field.currency);
        if (!currency.isString())
            currency = valueAt(whole, field.currency);
        return moneyText(text, currency.toString());
    }
    if (field.type == "time"_L1) {
        const auto at = Instant::fromString(text);
        return at ? Words::full(*at) : text;
    }
    return field.wordFor(text);
}

} // namespace throughline::ui
