// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace throughline::ui {

//! One argument or value of a call, as the plugin's manifest describes it (PLUGIN_API.md), in the console's language.
struct CallField {
    QString key; //!< a dot goes into an object
    QString type;
    QString label;
    QString help;
    bool required = false;
    double min = 0;
    double max = 2000; //!< characters, the number itself, or rows
    QJsonValue fallback;
    std::vector<std::pair<QString, QString>> words; //!< value -> what people call it
    std::vector<CallField> fields;                  //!< of a list's rows
    QString currency;                               //!< of money: where its currency stands
    QString from;                                   //!< "name", or the kind of a contact point: filled in beforehand
    QString optionLookup, optionList, optionValue, optionLabel, optionDetail;

    [[nodiscard]] QString wordFor(const QString &value) const;
};

struct CallDeclaration {
    QString name;
    QString label;
    QString help;
    bool isAction = false;
    std::vector<CallField> args;
    std::vector<CallField> result;
};

//! Those of an endpoint's capabilities that can be shown; what is malformed is left out.
[[nodiscard]] std::vector<CallDeclaration> readDeclarations(const QJsonObject &capabilities);

[[nodiscard]] QJsonValue valueAt(const QJsonObject &object, const QString &path);
void putAt(QJsonObject &object, const QString &path, const QJsonValue &value);
//! A value in words; empty when there is none. \a row: the object it stands in, \a whole: the answer.
[[nodiscard]] QString shownValue(const CallField &field, const QJsonObject &row, const QJsonObject &whole);

} // namespace throughline::ui
