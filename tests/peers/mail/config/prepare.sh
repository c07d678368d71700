#!/bin/sh
# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# In the clean system: an authority of our own, a certificate for this machine, the users' folders, Postfix' folders.
set -eu
cd /srv/mail
id vmail >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin vmail
mkdir -p tls run state home spool data keys/default/HS256
openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj '/CN=Throughline test authority' -keyout tls/ca.key -out tls/ca.crt
openssl req -newkey rsa:2048 -nodes -subj '/CN=localhost' -keyout tls/server.key -out tls/server.csr
printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n' >tls/names
openssl x509 -req -in tls/server.csr -CA tls/ca.crt -CAkey tls/ca.key -CAcreateserial -days 30 -extfile tls/names -out tls/server.crt
printf 'a secret for signing test tokens' | base64 -w 0 >keys/default/HS256/default
for user in support@shop.test sales@shop.test anna@customer.test ada.winter@customer.test bob@customer.test; do
    mkdir -p "home/$user"
done
chown -R vmail:vmail home
chown postfix data
chmod 755 /srv/mail
