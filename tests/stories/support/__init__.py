# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
