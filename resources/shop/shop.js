// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The cart lives in this browser. Text is only ever set as text.
"use strict";

const KEY = "shop.cart";
const money = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });

function readCart() {
    try {
        const lines = JSON.parse(localStorage.getItem(KEY) ?? "[]");
        return Array.isArray(lines) ? lines.filter((line) => typeof line.id === "string" && line.count > 0) : [];
    } catch {
        return [];
    }
}

function writeCart(lines) {
    localStorage.setItem(KEY, JSON.stringify(lines));
    showCount();
    showCart();
}

function showCount() {
    const count = readCart().reduce((sum, line) => sum + line.count, 0);
    const badge = document.getElementById("cart-count");
    badge.hidden = count === 0;
    badge.textContent = String(count);
}

function cell(tag, text, kind) {
    const element = document.createElement(tag);
    element.textContent = text;
    if (kind) element.className = kind;
    return element;
}

function row(...cells) {
    const element = document.createElement("tr");
    element.append(...cells);
    return element;
}

function total(lines) {
    return lines.reduce((sum, line) => sum + line.count * line.price, 0);
}

function showCart() {
    const place = document.getElementById("cart");
    if (!place) return;
    const lines = readCart();
    const actions = document.getElementById("cart-actions");
    if (actions) actions.hidden = lines.length === 0;
    if (lines.length === 0) {
        place.replaceChildren(cell("p", place.dataset.empty, "lead"));
        return;
    }
    const table = document.createElement("table");
    const plain = "plain" in place.dataset;
    for (const line of lines) {
        const last = cell("td", "");
        if (!plain) {
            const remove = cell("button", "Remove");
            remove.type = "button";
            remove.setAttribute("aria-label", "Remove " + line.name);
            remove.addEventListener("click", () => {
                writeCart(readCart().filter((other) => other.id !== line.id));
                tellCart("Product Removed", line, line.count);
            });
            last.append(remove);
        }
        table.append(row(cell("td", line.count + " × " + line.name), cell("td", money.format(line.count * line.price / 100), "number"),
                         ...(plain ? [] : [last])));
    }
    table.append(row(cell("td", "Together"), cell("td", money.format(total(lines) / 100), "number"), ...(plain ? [] : [cell("td", "")])));
    place.replaceChildren(table);
}

function ask(text) {
    if (window.ThroughlineChat) window.ThroughlineChat.ask(text);
}

document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.add) {
        const lines = readCart();
        const line = lines.find((other) => other.id === button.dataset.add);
        if (line) line.count += 1;
        else lines.push({ id: button.dataset.add, name: button.dataset.name, price: Number(button.dataset.price), count: 1 });
        writeCart(lines);
        tellCart("Product Added", lines.find((other) => other.id === button.dataset.add), 1);
        document.getElementById("said").textContent = "In your cart.";
    } else if (button?.dataset.ask) {
        ask(button.dataset.ask);
    }
});

// --- what the hub is told -----------------------------------------------------------------------------------------------
// Page views and cart changes, with the public write key and the same visitor id as the chat. Everybody can read the key:
// what comes with it counts as claimed.

const SENT = "shop.events";
const OWN = "shop.visitor";

// The chat says who this browser is; a shop without a chat has a name of its own for it. Empty: not known yet, or the
// browser keeps nothing, and then nothing is told.
function visitorId() {
    if (document.body.dataset.chat) return window.ThroughlineChat?.visitor ?? "";
    try {
        const id = localStorage.getItem(OWN) ?? crypto.randomUUID();
        localStorage.setItem(OWN, id);
        return id;
    } catch {
        return "";
    }
}

function waitingEvents() {
    try {
        const events = JSON.parse(sessionStorage.getItem(SENT) ?? "[]");
        return Array.isArray(events) ? events : [];
    } catch {
        return [];
    }
}

function keepEvents(events) {
    try {
        sessionStorage.setItem(SENT, JSON.stringify(events.slice(-200)));
    } catch {
        // storage is refused: such a browser is told of nobody
    }
}

let sending = false;
let waiting = 0;

function sendSoon(ms) {
    clearTimeout(waiting);
    waiting = setTimeout(sendEvents, ms);
}

// Until the chat has told this browser who it is, and while the hub is away, events wait in the tab.
async function sendEvents() {
    const { events: url, writekey } = document.body.dataset;
    const visitor = visitorId();
    const batch = waitingEvents().slice(0, 50);
    if (sending || !url || batch.length === 0) return;
    if (!visitor) {
        sendSoon(200);
        return;
    }
    sending = true;
    let status = 0;
    try {
        const body = JSON.stringify({ batch: batch.map((event) => ({ anonymousId: visitor, ...event })), sentAt: new Date().toISOString() });
        const response = await fetch(url, { method: "POST", keepalive: true, credentials: "omit", body,
            headers: { "Content-Type": "application/json", "Authorization": "Basic " + btoa(writekey + ":") } });
        status = response.status;
    } catch {
        // not reached: as for 503
    }
    sending = false;
    const again = status === 0 || status === 429 || status >= 500;
    if (!again) {
        const done = new Set(batch.map((event) => event.messageId));
        keepEvents(waitingEvents().filter((event) => !done.has(event.messageId)));
    }
    sendSoon(again ? 1000 : 0);
}

function tell(type, fields) {
    if (!document.body.dataset.events) return;
    const page = { url: location.href, title: document.title, referrer: document.referrer };
    const visitor = visitorId(); // of now: after a sign-out what still waits is not the next one's
    keepEvents([...waitingEvents(), { type, messageId: crypto.randomUUID(), timestamp: new Date().toISOString(),
        context: { page, locale: navigator.language }, ...(visitor ? { anonymousId: visitor } : {}), ...fields }]);
    sendEvents();
}

function productOf(line) {
    return { sku: line.id, name: line.name, quantity: line.count, price: line.price / 100 };
}

function tellCart(event, line, count) {
    tell("track", { event, properties: { ...productOf({ ...line, count }), currency: "EUR" } });
}

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.elements.visitor) form.elements.visitor.value = visitorId();
    if (form.elements.cart) form.elements.cart.value = JSON.stringify(readCart().map(({ id, count }) => ({ id, count })));
});

if (document.getElementById("thanks")?.dataset.number) writeCart([]); // ordered
showCount();
showCart();
const shown = { messageId: crypto.randomUUID(), name: document.title,
    properties: { url: location.href, title: document.title, referrer: document.referrer } };
tell("page", shown);
// The same visit told again says that the page is still looked at.
setInterval(() => {
    if (document.visibilityState === "visible" && waitingEvents().length === 0) tell("page", { ...shown, properties: { ...shown.properties, present: true } });
}, 40_000);
if (location.pathname === "/order" && readCart().length > 0)
    tell("track", { event: "Checkout Started", properties: { products: readCart().map(productOf), currency: "EUR" } });
