// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// The list of what was said. Rows are kept and changed in place, so that a screen reader hears only what is new.
import { Chat, Line } from "./chat";
import { el, fileSize, icon, linked } from "./dom";
import { Attachment } from "./protocol";
import { Words } from "./words";

const JOIN_MS = 180_000;

interface Row {
    element: HTMLLIElement;
    key: string;
}

export class Transcript {
    readonly element: HTMLElement;
    private readonly list = el("ol", { class: "lines" });
    private readonly greeting = el("p", { class: "greeting", dir: "auto" });
    private readonly rows = new Map<string, Row>();
    private readonly days = new Map<string, HTMLLIElement>();
    private lastId = "";

    constructor(private readonly chat: Chat, private readonly words: Words, private readonly language: string,
                private readonly notice: (text: string) => void) {
        this.element = el("div", { class: "log", tabindex: "0", role: "log", "aria-live": "polite",
                                   "aria-relevant": "additions", "aria-label": words.conversation },
                          this.greeting, this.list);
    }

    get atEnd(): boolean {
        const box = this.element;
        return box.scrollHeight - box.scrollTop - box.clientHeight < 48;
    }

    toEnd(): void {
        this.element.scrollTop = this.element.scrollHeight;
    }

    /** Draws what changed. True when a line was added at the end. */
    update(): boolean {
        const lines = this.chat.lines();
        const { settings, seen } = this.chat;
        this.greeting.textContent = settings.greeting;
        this.greeting.hidden = !settings.greeting;
        const own = lines.filter((line) => line.from === "visitor");
        const shownState = own.at(-1)?.id;
        const wanted: HTMLLIElement[] = [];
        let day = "";
        let before: Line | null = null;
        for (const line of lines) {
            const stamp = new Date(line.at);
            const ownDay = isNaN(stamp.getTime()) ? "" : stamp.toDateString();
            if (ownDay && ownDay !== day) {
                wanted.push(this.day(ownDay, stamp));
                before = null;
            }
            day = ownDay || day;
            const joined = before !== null && before.from === line.from && before.name === line.name
                && stamp.getTime() - new Date(before.at).getTime() < JOIN_MS;
            const isSeen = line.state === "sent" && seen !== "" && line.at <= seen;
            const withState = line.from === "visitor" && (line.id === shownState || line.state !== "sent");
            wanted.push(this.row(line, joined, withState, isSeen));
            before = line;
        }
        const keep = new Set<Element>(wanted);
        for (const [id, row] of this.rows) if (!keep.has(row.element)) this.rows.delete(id);
        for (const [id, element] of this.days) if (!keep.has(element)) this.days.delete(id);
        for (const child of [...this.list.children]) if (!keep.has(child)) child.remove();
        wanted.forEach((element, index) => {
            if (this.list.children[index] !== element) this.list.insertBefore(element, this.list.children[index] ?? null);
        });
        const last = lines.at(-1)?.id ?? "";
        const grew = last !== this.lastId && last !== "";
        this.lastId = last;
        return grew;
    }

    private day(key: string, at: Date): HTMLLIElement {
        let element = this.days.get(key);
        if (!element) {
            element = el("li", { class: "day" });
            this.days.set(key, element);
        }
        const today = new Date();
        const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
        const words = key === today.toDateString() ? this.words.today
            : key === yesterday.toDateString() ? this.words.yesterday
            : new Intl.DateTimeFormat(this.language, { weekday: "long", day: "numeric", month: "long" }).format(at);
        if (element.textContent !== words) element.textContent = words;
        return element;
    }

    private row(line: Line, joined: boolean, withState: boolean, seen: boolean): HTMLLIElement {
        const key = [line.text, line.state, line.code ?? "", joined, withState, seen, line.attachments.length].join("\u0001");
        let row = this.rows.get(line.id);
        if (row?.key === key) return row.element;
        const element = row?.element ?? el("li", { "data-id": line.id, "data-from": line.from });
        element.className = "row " + line.from + (joined ? " joined" : "") + (line.state === "sending" ? " sending" : "");
        element.setAttribute("data-state", seen ? "seen" : line.state);
        element.setAttribute("data-at", line.at);
        element.replaceChildren(...this.parts(line, joined, withState, seen));
        row = { element, key };
        this.rows.set(line.id, row);
        return element;
    }

    private parts(line: Line, joined: boolean, withState: boolean, seen: boolean): Node[] {
        const parts: Node[] = [];
        const agent = line.from === "agent";
        const who = agent ? line.name || this.words.agent : this.words.you;
        if (agent && !joined) parts.push(el("span", { class: "who" }, who));
        else parts.push(el("span", { class: "hidden-label" }, who + ": "));
        if (line.text) {
            const bubble = el("div", { class: "bubble", dir: "auto" });
            bubble.append(...(agent ? linked(line.text) : [line.text]));
            parts.push(bubble);
        }
        for (const file of line.attachments) parts.push(this.file(file));
        if (line.state === "refused") {
            parts.push(el("div", { class: "meta bad" }, icon("warn", 14), this.words.failed,
                el("button", { type: "button", class: "text-button", onclick: () => this.chat.retry(line.id) }, this.words.retry),
                el("button", { type: "button", class: "text-button", onclick: () => this.chat.discard(line.id) },
                   this.words.discard)));
        } else if (withState) {
            const [glyph, words] = line.state === "sending" ? (["clock", this.words.sending] as const)
                : seen ? (["checks", this.words.seen] as const) : (["check", this.words.sent] as const);
            parts.push(el("div", { class: "meta" }, icon(glyph, 14), words));
        }
        return parts;
    }

    private file(file: Attachment): HTMLElement {
        return el("button", { type: "button", class: "file", "aria-label": this.words.download(file.name),
                              onclick: () => void this.save(file) },
                  icon("file", 18), el("span", { class: "file-name" }, file.name),
                  el("span", { class: "file-size" }, fileSize(file.size, this.language)));
    }

    private async save(file: Attachment): Promise<void> {
        try {
            const url = URL.createObjectURL(await this.chat.download(file));
            el("a", { href: url, download: file.name }).click();
            setTimeout(() => URL.revokeObjectURL(url), 60_000);
        } catch {
            this.notice(this.words.downloadFailed);
        }
    }
}
