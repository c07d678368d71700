// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/startup.h"

#include <QTimer>

namespace throughline::ui {

//! `--screenshot`: opens a customer, waits until the window shows their items, writes the PNG and ends the program with
//! 0; or with 1 and the reason on standard error. GUI thread.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(Startup &startup, const ConsoleOptions &options, QObject *parent = nullptr);

private:
    void look();
    [[nodiscard]] bool openCustomer(Desk &desk);
    [[nodiscard]] bool showsItems(Desk &desk);
    void finish();

    Startup &m_startup;
    ConsoleOptions m_options;
    QTimer m_timer;
    Instant m_deadline;
    QString m_missing; //!< what is not there yet, in words
    int m_steady = 0;  //!< looks in a row at which everything was there
};

} // namespace throughline::ui
