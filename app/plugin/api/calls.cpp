// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/calls.h"

#include "api/manifest.h"

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxCalls = 64;
constexpr int maxFields = 32;
constexpr const char *namePattern = "[a-z][A-Za-z0-9.-]*";
//! A dot goes into an object: "shipping.street" is {"shipping": {"street": ..}}.
constexpr const char *pathPattern = "[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*){0,3}";

const QStringList argTypes{u"text"_s, u"number"_s, u"boolean"_s, u"choice"_s, u"list"_s};
const QStringList resultTypes{u"text"_s, u"number"_s, u"boolean"_s, u"money"_s, u"time"_s, u"list"_s};

void readWords(StrictObject &o, QLatin1StringView key)
{
    const QJsonObject words = o.any(key).toObject();
    if (words.isEmpty() || words.size() > 64)
        o.complain(key, u"must have 1 to 64 values, each with its labels"_s);
    o.object(key, [&](StrictObject &each) {
        for (const QString &value : words.keys()) {
            const QByteArray name = value.toLatin1();
            (void)readLabels(each, QLatin1StringView(name), 100);
        }
    });
}

void readFields(StrictObject &o, QLatin1StringView key, const QStringList &types, bool inList);

//! One argument, or one value of a result. \a inList: of a row; rows hold no lists.
void readField(StrictObject &o, const QStringList &types, bool inList)
{
    (void)o.text("key"_L1, 1, 64, pathPattern);
    (void)readLabels(o, "label"_L1, 100);
    const QString type = types.at(o.choice("type"_L1, types));
    const bool argument = &types == &argTypes;
    if (type == "list"_L1) {
        if (inList)
            o.complain("type"_L1, u"a list holds no lists"_s);
        readFields(o, "fields"_L1, types, true);
    }
    if (type == "choice"_L1 || (!argument && o.has("words"_L1)))
        readWords(o, "words"_L1);
    if (type == "money"_L1)
        (void)o.text("currency"_L1, 1, 64, pathPattern);
    if (!argument)
        return;
    if (o.has("help"_L1))
        (void)readLabels(o, "help"_L1, 300);
    if (o.has("required"_L1))
        (void)o.boolean("required"_L1);
    for (const auto limit : {"min"_L1, "max"_L1}) {
        if (o.has(limit))
            (void)o.integer(limit, 0, 1'000'000);
    }
    if (o.has("default"_L1)) {
        const QJsonValue value = o.any("default"_L1);
        const bool good = type == "number"_L1    ? value.isDouble()
                          : type == "boolean"_L1 ? value.isBool()
                                                 : type != "list"_L1 && value.isString();
        if (!good)
            o.complain("default"_L1, u"must be a %1"_s.arg(type));
    }
    if (o.has("from"_L1)) // "name", or the kind of a contact point of the customer
        (void)o.text("from"_L1, 1, 32, "[a-z][a-z0-9-]*");
    if (o.has("options"_L1)) {
        o.object("options"_L1, [](StrictObject &options) {
            (void)options.text("lookup"_L1, 1, 64, namePattern);
            for (const auto path : {"list"_L1, "value"_L1, "label"_L1})
                (void)options.text(path, 1, 64, pathPattern);
            if (options.has("detail"_L1))
                (void)options.text("detail"_L1, 1, 64, pathPattern);
        });
    }
}

void readFields(StrictObject &o, QLatin1StringView key, const QStringList &types, bool inList)
{
    QStringList keys;
    const QJsonArray fields = o.any(key).toArray();
    for (const QJsonValue field : fields) {
        const QString name = field.toObject().value("key"_L1).toString();
        if (keys.contains(name))
            o.complain(key, u"names %1 twice"_s.arg(name.left(64)));
        keys << name;
    }
    o.objects(key, maxFields, [&](StrictObject &field) { readField(field, types, inList); });
}

} // namespace

Calls readCalls(StrictObject &manifest, QLatin1StringView key)
{
    Calls calls;
    QJsonArray objects;
    const QJsonValue value = manifest.any(key);
    const QJsonArray entries = value.toArray();
    if (!value.isArray() || entries.size() > maxCalls)
        manifest.complain(key, u"must be a list of at most %1 names or declarations"_s.arg(maxCalls));
    for (const QJsonValue entry : entries) {
        if (!entry.isString())
            calls.declared.append(entry);
        // Bare names are checked by the same rules as those of declarations.
        objects.append(entry.isString() ? QJsonValue(QJsonObject{{u"name"_s, entry}}) : entry);
    }
    StrictObject all = manifest.beside({{key, objects}});
    all.objects(key, maxCalls, [&](StrictObject &call) {
        const QString name = call.text("name"_L1, 1, 64, namePattern);
        if (calls.names.contains(name))
            call.complain("name"_L1, u"%1 is there twice"_s.arg(name));
        calls.names << name;
        if (!call.has("label"_L1) && !call.has("args"_L1) && !call.has("result"_L1))
            return;
        (void)readLabels(call, "label"_L1, 60);
        if (call.has("help"_L1))
            (void)readLabels(call, "help"_L1, 300);
        readFields(call, "args"_L1, argTypes, false);
        readFields(call, "result"_L1, resultTypes, false);
    });
    return calls;
}

} // namespace throughline::plugin
