// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "api/strictobject.h"

#include <QRegularExpression>

#include <cmath>

namespace throughline::plugin {

using namespace Qt::StringLiterals;

namespace {

bool matches(const QString &text, const char *pattern)
{
    return !pattern
           || QRegularExpression(QRegularExpression::anchoredPattern(QLatin1StringView(pattern)))
                  .match(text)
                  .hasMatch();
}

} // namespace

StrictObject::StrictObject(QJsonObject object, QString path, QString &problem)
    : m_object(std::move(object)),
      m_path(std::move(path)),
      m_problem(problem)
{
}

QString StrictObject::path(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

void StrictObject::complain(QLatin1StringView key, const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = path(key) + u": "_s + why;
}

std::optional<QJsonValue> StrictObject::take(QLatin1StringView key)
{
    m_asked.insert(QString(key));
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd()) {
        complain(key, u"is missing"_s);
        return {};
    }
    return *found;
}

QJsonValue StrictObject::any(QLatin1StringView key)
{
    return take(key).value_or(QJsonValue());
}

QString StrictObject::text(QLatin1StringView key, int min, int max, const char *pattern)
{
    const auto value = take(key);
    if (!value)
        return {};
    const QString text = value->toString();
    if (!value->isString() || text.size() < min || text.size() > max)
        complain(key, u"must be a text of %1 to %2 characters"_s.arg(min).arg(max));
    else if (!matches(text, pattern))
        complain(key, u"must look like %1"_s.arg(QLatin1StringView(pattern)));
    return text;
}

qint64 StrictObject::integer(QLatin1StringView key, qint64 min, qint64 max)
{
    const auto value = take(key);
    if (!value)
        return min;
    const double number = value->toDouble(std::nan(""));
    if (!(number >= double(min) && number <= double(max)) || number != std::floor(number)) {
        complain(key, u"must be a whole number from %1 to %2"_s.arg(min).arg(max));
        return min;
    }
    return qint64(number);
}

bool StrictObject::boolean(QLatin1StringView key)
{
    const auto value = take(key);
    if (value && !value->isBool())
        complain(key, u"must be true or false"_s);
    return value && value->toBool();
}

int StrictObject::choice(QLatin1StringView key, const QStringList &names)
{
    const auto value = take(key);
    if (!value)
        return 0;
    const auto index = names.indexOf(value->toString());
    if (!value->isString() || index < 0)
        complain(key, u"must be one of %1"_s.arg(names.join(u", ")));
    return std::max(0, int(index));
}

QStringList StrictObject::texts(QLatin1StringView key, int maxCount, int maxLength, const char *pattern)
{
    QStringList texts;
    const auto value = take(key);
    if (!value)
        return texts;
    if (!value->isArray() || value->toArray().size() > maxCount)
        complain(key, u"must be a list of at most %1 texts"_s.arg(maxCount));
    const QJsonArray array = value->toArray();
    for (qsizetype i = 0; m_problem.isEmpty() && i < array.size(); ++i) {
        const QString text = array.at(i).toString();
        if (!array.at(i).isString() || text.isEmpty() || text.size() > maxLength)
            complain(key, u"each must be a text of 1 to %1 characters"_s.arg(maxLength));
        else if (!matches(text, pattern))
            complain(key, u"each must look like %1"_s.arg(QLatin1StringView(pattern)));
        else if (texts.contains(text))
            complain(key, u"names %1 twice"_s.arg(text));
        texts << text;
    }
    return texts;
}

QStringList StrictObject::someOf(QLatin1StringView key, const QStringList &names)
{
    const QStringList texts = this->texts(key, int(names.size()), 64);
    for (const QString &text : texts) {
        if (!names.contains(text))
            complain(key, u"%1 is not one of %2"_s.arg(text, names.join(u", ")));
    }
    return texts;
}

QMap<QString, QString> StrictObject::map(QLatin1StringView key, int maxCount, int maxLength, const char *keyPattern)
{
    QMap<QString, QString> map;
    const auto value = take(key);
    if (!value)
        return map;
    const QJsonObject object = value->toObject();
    if (!value->isObject() || object.size() > maxCount)
        complain(key, u"must be an object of at most %1 texts"_s.arg(maxCount));
    for (auto it = object.begin(); m_problem.isEmpty() && it != object.end(); ++it) {
        const QString text = it.value().toString();
        if (!matches(it.key(), keyPattern))
            complain(key, u"its keys must look like %1"_s.arg(QLatin1StringView(keyPattern)));
        else if (!it.value().isString() || text.isEmpty() || text.size() > maxLength)
            complain(key, u"%1 must be a text of 1 to %2 characters"_s.arg(it.key()).arg(maxLength));
        map.insert(it.key(), text);
    }
    return map;
}

void StrictObject::object(QLatin1StringView key, const std::function<void(StrictObject &)> &read)
{
    const auto value = take(key);
    if (!value)
        return;
    if (!value->isObject())
        return complain(key, u"must be an object"_s);
    StrictObject inner(value->toObject(), path(key), m_problem);
    read(inner);
    inner.finish();
}

void StrictObject::objects(QLatin1StringView key, int maxCount, const std::function<void(StrictObject &)> &read)
{
    const auto value = take(key);
    if (!value)
        return;
    const QJsonArray array = value->toArray();
    if (!value->isArray() || array.size() > maxCount)
        return complain(key, u"must be a list of at most %1 objects"_s.arg(maxCount));
    for (qsizetype i = 0; m_problem.isEmpty() && i < array.size(); ++i) {
        if (!array.at(i).isObject())
            return complain(key, u"must hold objects only"_s);
        StrictObject inner(array.at(i).toObject(), path(key) + u'[' + QString::number(i) + u']', m_problem);
        read(inner);
        inner.finish();
    }
}

void StrictObject::finish()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_asked.contains(it.key()) && m_problem.isEmpty())
            m_problem = (m_path.isEmpty() ? it.key() : m_path + u'.' + it.key()).left(200) + u": is not known"_s;
    }
}

} // namespace throughline::plugin
