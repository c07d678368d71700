// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
import QtQuick

//! A separator of one pixel: as wide, or as high, as it is told.
Rectangle {
    implicitWidth: 1
    implicitHeight: 1
    color: Theme.colors.line
}
