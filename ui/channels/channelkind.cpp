// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "channels/channelkind.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {
namespace {

QString labelOf(const QJsonValue &labels)
{
    const QJsonObject object = labels.toObject();
    const QString language = QLocale().bcp47Name();
    for (const QString &each : {language, language.section(u'-', 0, 0), u"en"_s}) {
        if (const QString label = object.value(each).toString(); !label.isEmpty())
            return label.left(1000);
    }
    return {};
}

ChannelSetting readSetting(const QJsonObject &o)
{
    ChannelSetting setting;
    setting.key = o.value("key"_L1).toString();
    setting.type = o.value("type"_L1).toString();
    setting.label = labelOf(o.value("label"_L1));
    setting.help = labelOf(o.value("help"_L1));
    setting.required = o.value("required"_L1).toBool();
    setting.advanced = o.value("advanced"_L1).toBool();
    setting.fallback = ChannelSetting::typed(o.value("default"_L1));
    const QJsonObject words = o.value("words"_L1).toObject();
    for (const QJsonValue choice : o.value("choices"_L1).toArray()) {
        const QString word = labelOf(words.value(choice.toString()));
        setting.choices.emplace_back(choice.toString(), word.isEmpty() ? choice.toString() : word);
    }
    setting.onlyIfKey = o["onlyIf"_L1]["key"_L1].toString();
    setting.onlyIfValue = o["onlyIf"_L1]["value"_L1].toString();
    return setting;
}

} // namespace

QString ChannelSetting::wordFor(const QString &value) const
{
    for (const auto &[choice, word] : choices) {
        if (choice == value)
            return word;
    }
    return value;
}

QJsonValue ChannelSetting::toJson(const QString &typed) const
{
    if (type == "boolean"_L1)
        return typed == "true"_L1;
    if (type == "number"_L1) {
        bool good = false;
        const qint64 number = QLocale().toLongLong(typed.trimmed(), &good);
        const qint64 plain = good ? number : typed.trimmed().toLongLong(&good);
        return good ? QJsonValue(plain) : QJsonValue(QJsonValue::Undefined);
    }
    if (type == "lines"_L1) {
        QStringList lines = typed.split(u'\n');
        while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
            lines.removeLast();
        return QJsonArray::fromStringList(lines);
    }
    return type == "secret"_L1 ? typed : typed.trimmed();
}

QString ChannelSetting::typed(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (!value.isArray())
        return value.toString();
    QStringList lines;
    for (const QJsonValue line : value.toArray())
        lines << line.toString();
    return lines.join(u'\n');
}

const ChannelSetting *ChannelKind::setting(const QString &key) const
{
    const auto found =
        std::find_if(settings.begin(), settings.end(), [&](const auto &each) { return each.key == key; });
    return found == settings.end() ? nullptr : &*found;
}

std::vector<ChannelKind> readKinds(const QJsonObject &answer)
{
    std::vector<ChannelKind> kinds;
    for (const QJsonValue each : answer.value("list"_L1).toArray()) {
        const QJsonObject o = each.toObject();
        ChannelKind kind{.id = o.value("id"_L1).toString(),
                         .name = labelOf(o.value("name"_L1)),
                         .description = labelOf(o.value("description"_L1))};
        for (const QJsonValue setting : o.value("settings"_L1).toArray()) {
            ChannelSetting read = readSetting(setting.toObject());
            if (!read.key.isEmpty() && !read.label.isEmpty() && kind.settings.size() < 64)
                kind.settings.push_back(std::move(read));
        }
        for (const QJsonValue hint : o.value("hints"_L1).toArray())
            kind.hints.emplace_back(labelOf(hint["label"_L1]), hint["text"_L1].toString());
        if (!kind.id.isEmpty() && !kind.name.isEmpty())
            kinds.push_back(std::move(kind));
    }
    return kinds;
}

std::map<QString, QString> autofill(const QString &channel, const QString &key, const QString &value)
{
    static const QJsonObject known = [] {
        QFile file(u":/throughline/channels/autofill.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    const QJsonObject rules = known.value(channel).toObject();
    const QString domain = value.section(u'@', 1).trimmed().toLower();
    if (rules.value("from"_L1).toString() != key || !domain.contains(u'.') || domain.endsWith(u'.'))
        return {};
    const QJsonObject domains = rules.value("domains"_L1).toObject();
    const QJsonObject fill = domains.value(domain).toObject(rules.value("otherwise"_L1).toObject());
    std::map<QString, QString> values;
    for (auto it = fill.begin(); it != fill.end(); ++it)
        values[it.key()] = it.value().toString().replace("{domain}"_L1, domain);
    return values;
}

} // namespace throughline::ui
