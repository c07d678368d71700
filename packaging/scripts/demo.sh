# SPDX-FileCopyrightText: The Throughline authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2153,SC2154 # it shares console_pid, work, profile, visitor_pid with ./run
# The demo shop and its visitor, as ./run plays them beside a console that runs its own hub.

LAST_WORDS='Can I still change the colour to sand?'
SHOP_PORT=8481

hub_pid=''
shop_events=()

# Sets hub_folder and hub_pid once the console's hub is up; fails when the console has ended instead.
wait_for_hub() {
    local found
    while kill -0 "$console_pid" 2>/dev/null; do
        for found in "${profile:-$work}"/hub/hub.json "$work"/*/hub/hub.json; do
            if [ -s "$found" ]; then
                hub_folder=$(dirname "$found")
                hub_pid=$(hub_value pid)
                return 0
            fi
        done
        sleep 0.1
    done
    return 1
}

hub_value() { sed -nE "s/.*\"$1\": *\"?([^\",}]*)\"?.*/\1/p" "$hub_folder/hub.json"; }

# The hub outlives a console by some minutes; here it goes with it.
stop_hub() {
    local tries=0
    [ -n "$hub_pid" ] || return 0
    # A pid that was given to another program meanwhile is left alone.
    [ "$(cat "/proc/$hub_pid/comm" 2>/dev/null)" = throughline-hub ] || return 0
    kill "$hub_pid" 2>/dev/null || return 0
    while kill -0 "$hub_pid" 2>/dev/null && [ $tries -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
}

hub() { "$BUILD/bin/throughline-hub" "$@" --data "$hub_folder" </dev/null; }

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The shop's events beside its chat: pages, carts, orders, and the questions the agents ask the shop. Sets shop_events.
open_events() {
    [ -d "$BUILD/plugins/events" ] || return 0 # a build without that plugin: a shop that tells nothing
    local origin=$1 keys=$hub_folder/demo-events.json secrets=$hub_folder/demo-events-secrets.json config events key
    random_key() { head -c 32 /dev/urandom | base64 -w 0 | tr '+/' '-_'; }
    if [ ! -s "$keys" ]; then
        (umask 077 && printf '{"publicKey": "%s", "secretKey": "%s", "backendKey": "%s"}\n' "$(random_key)" "$(random_key)" "$(random_key)" >"$keys")
    fi
    key=$(sed -nE 's/.*"publicKey": "([^"]*)".*/\1/p' "$keys")
    (umask 077 && sed -E 's/"publicKey": "[^"]*", //' "$keys" >"$secrets")
    config="{\"publicKey\": \"$key\", \"origins\": [\"$origin\"], \"backendUrl\": \"$origin/backend\", \"abandonedMinutes\": 15}"
    events=$(hub endpoint list | awk -F'\t' '$3 == "Demo shop events" { print $1; exit }')
    if [ -n "$events" ]; then
        hub endpoint configure "$events" --config "$config" --secrets "@$secrets"
    else
        events=$(hub endpoint add events --name "Demo shop events" --queue Inbox --config "$config" --secrets "@$secrets")
    fi || die "The demo shop's events could not be set up."
    shop_events=(--events "$events" --events-keys "$keys")
}

# Starts the shop with a chat endpoint of the console's hub and prints its address.
open_shop() {
    local port=$SHOP_PORT secrets=$hub_folder/demo-shop.json origin endpoint tries=0
    while ! port_is_free "$port"; do port=$((port + 1)); done
    origin=http://127.0.0.1:$port
    if [ ! -s "$secrets" ]; then
        (umask 077 && printf '{"tokenSecret": "%s"}\n' "$(head -c 32 /dev/urandom | base64 -w 0)" >"$secrets")
    fi
    # The console makes the queue when it signs in, a moment after its hub is up.
    until hub queue list 2>/dev/null | cut -f2 | grep -qx Inbox; do
        kill -0 "$console_pid" 2>/dev/null || return 0
        sleep 0.1
    done
    local config="{\"origins\": [\"$origin\"], \"title\": \"Lark & Kettle\", \"visits\": false}"
    endpoint=$(hub endpoint list | awk -F'\t' '$3 == "Demo shop" { print $1; exit }') || die "The hub does not answer."
    if [ -n "$endpoint" ]; then
        hub endpoint configure "$endpoint" --config "$config" --secrets "@$secrets"
    else
        endpoint=$(hub endpoint add webchat --name "Demo shop" --queue Inbox --config "$config" --secrets "@$secrets")
    fi || die "The demo shop's chat could not be set up."

    open_events "$origin"
    : >"$work/shop.out"
    "$BUILD/bin/throughline-demo" --hub "$(hub_value url)" --endpoint "$endpoint" --listen "127.0.0.1:$port" \
        --secret-file "$secrets" "${shop_events[@]}" >"$work/shop.out" </dev/null &
    shop_pid=$!
    until grep -q '^listening on' "$work/shop.out"; do
        tries=$((tries + 1))
        if [ $tries -gt 100 ] || ! kill -0 "$shop_pid" 2>/dev/null; then die "The demo shop did not start."; fi
        sleep 0.1
    done
    SHOP=$origin
    SHOP_DOOR=(--hub "$(hub_value url)" --endpoint "$endpoint" --secret-file "$secrets")
    echo "The shop: $SHOP/"
}

# A browser to play the visitor with, and what drives it; fetched once, where npm can.
has_browser() {
    [ -x /usr/bin/chromium ] && command -v node >/dev/null || return 1
    [ -d tests/peers/node_modules/playwright-core ] && return
    command -v npm >/dev/null && PEERS_FOLDER=$PWD/tests/peers quiet build/peers.log cmake -P tests/peers/install.cmake 2>/dev/null
}

# What the visitor does, in order: the same words with and without a browser.
play_visitor() {
    if has_browser; then
        say "A visitor in headless Chromium writes in the shop's chat."
        visit_by_browser
    else
        say "A visitor without a browser (there is none to drive here) writes in the shop's chat."
        visit_by_protocol
    fi
}

visit_by_browser() {
    local line order
    coproc VISITOR { TMPDIR=$work exec node tests/peers/visitor.mjs "$SHOP/product/dune-bowl" 2>"$work/visitor.err"; }
    visitor_pid=$VISITOR_PID
    local out=${VISITOR[0]} in=${VISITOR[1]}
    read -r -t 60 line <&"$out" || line=''
    case "$line" in *'"ready":true'*) ;; *) die "The visitor's browser did not open the shop: ${line:-$(grep -m 1 -oE '(FATAL|Error).*' "$work/visitor.err" || echo "it ended")}" ;; esac
    while read -r order; do
        printf '%s\n' "$order" >&"$in"
        read -r -t 60 line <&"$out" || line=''
        case "$line" in *'"ok":true'*) ;; *) die "The visitor could not do $order: $line" ;; esac
    done <<ORDERS
{"do": "say", "text": "Hello! I ordered the dune bowl yesterday."}
{"do": "say", "text": "$LAST_WORDS"}
ORDERS
}

visit_by_protocol() {
    printf 'page /product/dune-bowl Dune bowl\nsay Hello! I ordered the dune bowl yesterday.\nsay %s\n' "$LAST_WORDS" |
        "$BUILD/bin/throughline-demo" "${SHOP_DOOR[@]}" --visitor - --origin "$SHOP" >"$work/visitor.out" ||
        die "The visitor could not write: $(tail -n 1 "$work/visitor.out")"
}
