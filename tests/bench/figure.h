// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace throughline::bench {

//! One line of ./bench: ours divided by the raw engine's, measured in the same run.
struct Figure {
    QString id;
    double ratio = 0;
    double goal = 0;       //!< holds when ratio <= goal
    QString unit;          //!< what was divided by what
    QString note;          //!< absolute medians, for orientation only: machines are shared
    bool alsoHolds = true; //!< a second condition of the same goal, told in the note

    [[nodiscard]] bool holds() const { return ratio <= goal && alsoHolds; }
};

//! {id, ratio, goal, holds, unit, note}, and back.
[[nodiscard]] QJsonObject figureJson(const Figure &figure);
[[nodiscard]] Figure figureFrom(const QJsonObject &json);
//! A line of the table.
void printFigure(const Figure &figure);

//! How much each figure measures. The default is what the goals name; small is for the test that all of it runs.
struct Scale {
    int syncItems = 100'000;
    int customerItems = 100'000;
    int searchItems = 1'000'000;
    int searchPeople = 20'000;
    int consoles = 1000;
    int rounds = 300;        //!< of what is measured one by one
    int frames = 60;         //!< of the fan-out
    int syncs = 3;           //!< whole initial syncs
    int mails = 100'000;     //!< of the import
    int lineItems = 100'000; //!< of the customer that is scrolled through
    int inboxRows = 100'000;

    [[nodiscard]] static Scale small() { return {2000, 500, 3000, 50, 20, 10, 3, 1, 3000, 700, 700}; }
};

//! The middle one; of an even count the lower middle. \a values must not be empty.
[[nodiscard]] double median(std::vector<double> values);
//! Nearest rank, 0 < share <= 100.
[[nodiscard]] double percentile(std::vector<double> values, double share);
//! Milliseconds that \a work takes.
[[nodiscard]] double millis(const std::function<void()> &work);

// One function per line of the list. Each sets up its own data and removes it.
[[nodiscard]] Figure searchFigure(const Scale &scale);
[[nodiscard]] Figure searchWordsFigure(const Scale &scale);
[[nodiscard]] Figure openCustomerFigure(const Scale &scale);
[[nodiscard]] Figure mergeFigure(const Scale &scale);
[[nodiscard]] Figure initialSyncFigure(const Scale &scale);
[[nodiscard]] Figure ingestToModelFigure(const Scale &scale);
[[nodiscard]] Figure mailImportFigure(const Scale &scale);
[[nodiscard]] Figure fanoutFigure(const Scale &scale);

//! What the program beside this one measures of what is drawn; all of it, or those in \a wanted.
[[nodiscard]] std::vector<Figure> windowFigures(const QStringList &wanted, bool quick);
[[nodiscard]] const QStringList &windowFigureIds();

//! The other process of the fan-out: a raw QWebSocketServer. Returns when it is killed.
[[nodiscard]] int serveRawBroadcast();

//! Ends the program with one sentence when \a holds is false: a benchmark that measures an error is worse than none.
void require(bool holds, const QString &what);

} // namespace throughline::bench
