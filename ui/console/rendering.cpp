// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "console/rendering.h"

#include <QDir>
#include <QQuickWindow>

using namespace Qt::StringLiterals;

namespace throughline::ui {

bool hasGraphicsProcessor(const QString &devices)
{
    // Render nodes of the kernel's drivers; those of vendors, of Android's kernels, and of Windows below Linux.
    return !QDir(devices + u"/dri"_s).entryList({u"renderD*"_s}, QDir::System | QDir::Files).isEmpty()
           || !QDir(devices)
                   .entryList({u"nvidia[0-9]*"_s, u"mali[0-9]*"_s, u"kgsl-3d*"_s, u"dxg"_s}, QDir::System | QDir::Files)
                   .isEmpty();
}

void chooseRendering()
{
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        return;
    const bool emulated = qEnvironmentVariableIntValue("LIBGL_ALWAYS_SOFTWARE") != 0;
    if (emulated || !hasGraphicsProcessor(u"/dev"_s))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
#endif
}

} // namespace throughline::ui
