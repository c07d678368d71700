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
            remove.addEventListener("click", () => writeCart(readCart().filter((other) => other.id !== line.id)));
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
        document.getElementById("said").textContent = "In your cart.";
    } else if (button?.dataset.ask) {
        ask(button.dataset.ask);
    }
});

document.getElementById("order-form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const field = (name) => String(form.get(name) ?? "").trim();
    const fault = document.getElementById("order-fault");
    const missing = ["name", "street", "town"].find((name) => !field(name));
    fault.textContent = missing ? "Please fill in name, street and town." : "";
    if (missing) {
        event.target.elements[missing].focus();
        return;
    }
    const lines = readCart();
    ask([
        "I would like to order:",
        ...lines.map((line) => line.count + " × " + line.name + " (" + money.format(line.count * line.price / 100) + ")"),
        ...(lines.length ? ["Together " + money.format(total(lines) / 100)] : []),
        "", field("name"), field("street"), field("town"), ...(field("wishes") ? ["", field("wishes")] : []),
    ].join("\n"));
});

showCount();
showCart();
