// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// <script async src="https://hub.example/c/<endpoint>/widget.js" data-token-url="/chat-token"></script>
import { Chat } from "./chat";
import { Panel } from "./panel";
import { wordsFor } from "./words";

interface Api {
    open(): void;
    close(): void;
    /** Opens with a text ready to be sent. */
    ask(text: string): void;
    /** Who is signed in: a token the site's own backend signed. */
    identify(token: string): void;
    logout(): void;
    /** Another page in a single-page site; others are noticed by themselves. */
    page(): void;
    /**
     * The visitor's id, for what else the site tells of this browser. Known before the chat connects when this browser was
     * here before; null until the first connection, and for as long as the browser refuses storage. Ask again each time:
     * it changes when somebody signs out.
     */
    readonly visitor: string | null;
}

declare global {
    interface Window {
        ThroughlineChat?: Api;
    }
}

function begin(script: HTMLScriptElement): void {
    const base = new URL(".", script.src).href;
    const asked = script.dataset.lang || document.documentElement.lang || navigator.language || "en";
    const language = asked.toLowerCase().startsWith("de") ? "de" : "en";
    const words = wordsFor(language);
    const tokenUrl = script.dataset.tokenUrl;

    let panel: Panel | null = null;
    let refresh = 0;
    const chat = new Chat(base, language, {
        changed: () => {
            panel?.update();
            renew();
        },
        arrived: () => panel?.arrived(),
        typing: (name, on, ttl) => panel?.typing(name, on, ttl),
    });
    panel = new Panel(chat, words, language);
    panel.restore();

    let renewAt = 0;
    function renew(): void {
        const expires = chat.identity.expires;
        if (!tokenUrl || !chat.connected || !expires || Date.now() < renewAt) return;
        renewAt = Date.now() + expires * 500;
        clearTimeout(refresh);
        refresh = setTimeout(() => void fetchToken(), Math.max(5, expires * 0.8) * 1000);
    }

    async function fetchToken(): Promise<void> {
        if (!tokenUrl) return;
        try {
            const response = await fetch(tokenUrl, { credentials: "same-origin", cache: "no-store" });
            if (response.status === 204) {
                // The site says nobody is signed in; whoever was, has left.
                if (chat.wasVerified) chat.logout();
            } else if (response.ok) {
                chat.identify((await response.text()).trim());
            }
        } catch {
            // The site is out of reach: stay who we were.
        }
    }

    let shown = "";
    function noticePage(): void {
        if (location.href === shown) return;
        const from = shown || document.referrer;
        shown = location.href;
        chat.page(location.href, document.title, from);
    }

    const api: Api = Object.freeze({
        open: () => panel!.open(),
        close: () => panel!.close(),
        ask: (text: string) => panel!.ask(String(text)),
        identify: (token: string) => chat.identify(String(token)),
        logout: () => chat.logout(),
        page: noticePage,
        get visitor() {
            return chat.visitor;
        },
    });
    Object.defineProperty(window, "ThroughlineChat", { value: api });

    // Who is at the browser comes first, so that nothing is said under a name that has already left.
    void fetchToken().finally(() => {
        chat.start();
        noticePage();
        setInterval(noticePage, 1000);
    });
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && !window.ThroughlineChat) {
    if (document.body) begin(script);
    else addEventListener("DOMContentLoaded", () => begin(script));
}
