// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Launcher and window of the chat, inside a closed shadow root: the page's styles and scripts stay outside.
import { Chat } from "./chat";
import { Composer } from "./composer";
import { el, icon, iconButton } from "./dom";
import { offlineForm, preChatForm } from "./forms";
import { Transcript } from "./transcript";
import css from "./widget.css";
import { Words } from "./words";

type Mode = "chat" | "preChat" | "offline";

export class Panel {
    private readonly root: HTMLElement;
    private readonly launcher: HTMLButtonElement;
    private readonly badge = el("span", { class: "badge", "aria-hidden": "true", hidden: true });
    private readonly title = el("h2", { class: "title", id: "title", dir: "auto" });
    private readonly dot = el("span", { class: "status-dot" });
    private readonly status = el("span");
    private readonly strip: HTMLElement;
    private readonly body = el("div", { class: "body" });
    private readonly panel: HTMLElement;
    private readonly transcript: Transcript;
    private readonly composer: Composer;
    private readonly typingRow: HTMLElement;
    private readonly typingName = el("span");
    private readonly jump: HTMLButtonElement;
    private mode: Mode | null = null;
    private typingTimer = 0;
    private lostTimer = 0;
    private lostForLong = false;
    private launcherShows: boolean | null = null;

    constructor(private readonly chat: Chat, private readonly words: Words, language: string) {
        this.transcript = new Transcript(chat, words, language, (text) => this.composer.tell(text));
        this.composer = new Composer(chat, words, language, () => this.transcript.toEnd());
        this.typingRow = el("div", { class: "typing", "aria-live": "off" });
        this.jump = el("button", { type: "button", class: "jump", hidden: true, onclick: () => this.transcript.toEnd() },
                       icon("down", 16), words.newest);
        this.strip = el("div", { class: "strip", role: "status", hidden: true }, icon("offline", 16), words.lost);
        this.panel = el("section", { class: "panel", id: "panel", role: "dialog", "aria-labelledby": "title", hidden: true },
            el("header", { class: "head" },
                el("div", { class: "head-words" }, this.title, el("p", { class: "status" }, this.dot, this.status)),
                iconButton("close", words.close, () => this.close())),
            this.strip, this.body);
        this.launcher = el("button", { type: "button", class: "launcher", "aria-controls": "panel", "aria-expanded": "false",
                                       onclick: () => (this.isOpen ? this.close() : this.open()) });
        this.root = el("div", { lang: language, onkeydown: (event: Event) => {
            if ((event as KeyboardEvent).key === "Escape" && this.isOpen) {
                event.stopPropagation();
                this.close();
            }
        } }, this.panel, this.launcher);
        this.transcript.element.addEventListener("scroll", () => {
            if (this.transcript.atEnd) this.jump.hidden = true;
            this.markRead();
        });
        document.addEventListener("visibilitychange", () => this.markRead());
        this.mount();
    }

    get isOpen(): boolean {
        return !this.panel.hidden;
    }

    open(): void {
        this.panel.hidden = false;
        this.chat.open = true;
        this.update();
        this.transcript.toEnd();
        this.focus();
        this.markRead();
    }

    close(): void {
        this.panel.hidden = true;
        this.chat.open = false;
        this.update();
        this.launcher.focus();
    }

    /** Opens with \a text in the composer, ready to be sent or changed. */
    ask(text: string): void {
        this.open();
        this.composer.set(text);
    }

    /** After a reload: as it was, without taking the keyboard from the page. */
    restore(): void {
        if (!this.chat.open) return;
        this.panel.hidden = false;
        this.update();
        this.transcript.toEnd();
    }

    typing(name: string, on: boolean, ttl: number): void {
        clearTimeout(this.typingTimer);
        if (!on) {
            this.typingRow.replaceChildren();
            return;
        }
        const follow = this.transcript.atEnd;
        this.typingName.textContent = this.words.typing(name || this.words.agent);
        if (!this.typingRow.firstChild)
            this.typingRow.append(el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), this.typingName);
        if (follow) this.transcript.toEnd();
        this.typingTimer = setTimeout(() => this.typing("", false, 0), Math.min(ttl || 6, 60) * 1000);
    }

    arrived(): void {
        this.typing("", false, 0);
    }

    update(): void {
        const { chat, words } = this;
        const { settings } = chat;
        this.root.className = (settings.side === "left" ? "left " : "") + (this.isOpen ? "opened" : "");
        if (/^#[0-9a-f]{6}$/i.test(settings.accent)) this.colour(settings.accent);
        this.title.textContent = settings.title || words.title;
        this.dot.classList.toggle("on", chat.connected && chat.available);
        this.watchLine();
        const known = chat.connected || chat.entries.length > 0;
        this.status.textContent = !known || this.lostForLong ? words.connecting
            : chat.identity.level === "verified" && chat.available ? words.verified(chat.identity.name || "?")
            : chat.available ? words.here : words.away;
        const unread = chat.unread().length;
        this.badge.hidden = unread === 0 || this.isOpen;
        this.badge.textContent = unread > 99 ? "99+" : String(unread);
        if (this.launcherShows !== this.isOpen) {
            // Only then: a browser forgets a press whose element is taken away between button down and button up.
            this.launcherShows = this.isOpen;
            this.launcher.replaceChildren(icon(this.isOpen ? "down" : "chat", 26), this.badge);
        }
        this.launcher.setAttribute("aria-expanded", String(this.isOpen));
        this.launcher.setAttribute("aria-label", this.isOpen ? words.close
            : unread ? words.open + ", " + words.unread(unread) : words.open);
        if (!this.isOpen) return;
        this.show(this.wantedMode());
        const follow = this.transcript.atEnd;
        const grew = this.transcript.update();
        if (follow) this.transcript.toEnd();
        else if (grew) this.jump.hidden = false;
        this.composer.update();
        this.markRead();
    }

    private wantedMode(): Mode {
        const { chat } = this;
        // Somebody in the middle of a sentence or a form keeps it.
        if (this.mode === "offline" && chat.connected && !chat.available) return "offline";
        if (!chat.available && !chat.entries.length && !this.composer.busy) return "offline";
        const stranger = chat.identity.level === "anonymous" && !chat.askedPreChat && !chat.lines().length;
        if (stranger && chat.settings.preChat !== "off") return "preChat";
        return "chat";
    }

    private show(mode: Mode): void {
        if (mode === this.mode) return;
        this.mode = mode;
        if (mode === "preChat") this.body.replaceChildren(preChatForm(this.chat, this.words, () => {
            this.update();
            this.focus();
        }));
        else if (mode === "offline") this.body.replaceChildren(offlineForm(this.chat, this.words));
        else this.body.replaceChildren(this.transcript.element, this.typingRow, this.jump, this.composer.element);
    }

    private watchLine(): void {
        if (this.chat.connected) {
            clearTimeout(this.lostTimer);
            this.lostTimer = 0;
            this.lostForLong = false;
        } else if (!this.lostTimer) {
            // Short cuts, a reload above all, are nobody's business.
            this.lostTimer = setTimeout(() => {
                this.lostForLong = true;
                this.update();
            }, 2500);
        }
        this.strip.hidden = !this.lostForLong;
    }

    private markRead(): void {
        if (this.isOpen && this.mode === "chat" && document.visibilityState === "visible" && this.transcript.atEnd) this.chat.read();
    }

    private focus(): void {
        const first = this.body.querySelector<HTMLElement>(this.mode === "chat" ? "textarea" : "input, textarea");
        (first ?? this.panel).focus();
    }

    private colour(accent: string): void {
        const [r, g, b] = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16) / 255)
            .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        this.root.style.setProperty("--accent", accent);
        // The better contrast of the two, as WCAG counts it.
        this.root.style.setProperty("--on-accent", 1.05 / (light + 0.05) >= (light + 0.05) / 0.06 ? "#ffffff" : "#14171a");
    }

    private mount(): void {
        const host = el("div", { id: "throughline-chat" });
        const shadow = host.attachShadow({ mode: "closed" });
        // A constructed sheet is not subject to the page's style-src.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        shadow.adoptedStyleSheets = [sheet];
        shadow.append(this.root);
        document.body.append(host);
        this.update();
    }
}
