// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

namespace throughline::plugin {

//! Reads one JSON object key by key and keeps the first problem as a sentence with its path. A key nobody asked for is a
//! problem too, so that a typing error in a manifest is not silently a default.
class StrictObject
{
public:
    //! \a problem is shared by nested objects; it outlives them.
    StrictObject(QJsonObject object, QString path, QString &problem);

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    QString text(QLatin1StringView key, int min, int max, const char *pattern = nullptr);
    qint64 integer(QLatin1StringView key, qint64 min, qint64 max);
    bool boolean(QLatin1StringView key);
    //! One of \a names; its index, 0 on a problem.
    int choice(QLatin1StringView key, const QStringList &names);
    QStringList texts(QLatin1StringView key, int maxCount, int maxLength, const char *pattern = nullptr);
    QStringList someOf(QLatin1StringView key, const QStringList &names);
    //! Text by key, e.g. by language.
    QMap<QString, QString> map(QLatin1StringView key, int maxCount, int maxLength, const char *keyPattern);
    QJsonValue any(QLatin1StringView key);
    void object(QLatin1StringView key, const std::function<void(StrictObject &)> &read);
    void objects(QLatin1StringView key, int maxCount, const std::function<void(StrictObject &)> &read);
    //! "capabilities.maxText: why"; the first one stays.
    void complain(QLatin1StringView key, const QString &why);
    //! \a object at the same place: its complaints count as this one's.
    [[nodiscard]] StrictObject beside(QJsonObject object) { return {std::move(object), m_path, m_problem}; }
    //! Call last: complains about keys that were not asked for.
    void finish();

private:
    [[nodiscard]] std::optional<QJsonValue> take(QLatin1StringView key);
    [[nodiscard]] QString path(QLatin1StringView key) const;

    QJsonObject m_object;
    QString m_path;
    QString &m_problem;
    QSet<QString> m_asked;
};

} // namespace throughline::plugin
