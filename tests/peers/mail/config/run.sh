#!/bin/sh
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# The first process of its own world: when it ends, all end.
set -eu
dovecot -c /srv/mail/dovecot.conf
postfix -c /srv/mail/pf start
exec sleep infinity
