// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Elements are made one by one and text only ever enters as text: nothing outside is parsed as markup.

type Attributes = Record<string, string | boolean | EventListener | undefined>;

export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {},
                                                          ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    apply(element, attributes);
    element.append(...children);
    return element;
}

function apply(element: Element, attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === "function") element.addEventListener(name.slice(2), value);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
}

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
    chat: "M4 5.5h16v11H11l-4.5 3.5v-3.5H4z M8 9.5h8 M8 12.5h5",
    close: "M6 6l12 12 M18 6L6 18",
    down: "M6 9l6 6 6-6",
    send: "M4 12l16-7.5-5 15.5-3.5-6z M11.5 14L20 4.5",
    clip: "M19 11.5l-7.2 7.2a4.2 4.2 0 0 1-6-6l7.6-7.5a2.8 2.8 0 0 1 4 4l-7.6 7.5a1.4 1.4 0 0 1-2-2l6.6-6.5",
    file: "M7 3.5h7l4 4v13H7z M14 3.5v4h4",
    clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z M12 8v4.5l3 2",
    check: "M5 12.5l4.5 4.5L19 7.5",
    checks: "M2.5 12.5L7 17l9.5-9.5 M11.5 16l1 1L22 7.5",
    warn: "M12 4.5l8.5 15h-17z M12 10v4.5 M12 16.6v.4",
    person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.700 1.900 7.500 5.500",
    offline: "M4 8.500a12 12 0 0 1 16 0 M7 12a7.500 7.500 0 0 1 10 0 M12 16.500v.1 M4 4l16 16",
};

export type Icon = keyof typeof PATHS;

export function icon(name: Icon, size = 20): SVGSVGElement {
    const svg = document.createElementNS(SVG, "svg");
    apply(svg, { viewBox: "0 0 24 24", width: String(size), height: String(size), "aria-hidden": "true",
                 focusable: "false", class: "icon" });
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", PATHS[name]);
    svg.append(path);
    return svg;
}

export function iconButton(name: Icon, label: string, action: () => void, kind = "icon-button"): HTMLButtonElement {
    return el("button", { type: "button", class: kind, "aria-label": label, title: label, onclick: action }, icon(name));
}

/** Text with its http(s) addresses as links; everything stays text. */
export function linked(text: string): (Node | string)[] {
    const parts: (Node | string)[] = [];
    let from = 0;
    for (const match of text.matchAll(/https?:\/\/[^\s<>"'\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g)) {
        const address = match[0].replace(/[.,;:!?)\]]+$/, "");
        let url: URL;
        try {
            url = new URL(address);
        } catch {
            continue;
        }
        // "https://bank.example@evil.example" and look-alike letters read like another host: left as plain text.
        if (url.username || url.password || !/^[\x21-\x7e]+$/.test(url.host) || !address.includes(url.host)) continue;
        parts.push(text.slice(from, match.index));
        parts.push(el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, address));
        from = match.index! + address.length;
    }
    parts.push(text.slice(from));
    return parts;
}

export function fileSize(bytes: number, language: string): string {
    const unit = bytes >= 1048576 ? "megabyte" : "kilobyte";
    const value = bytes / (unit === "megabyte" ? 1048576 : 1024);
    return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}
