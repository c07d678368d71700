// SPDX-FileCopyrightText: The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Where the visitor writes: Enter sends, Shift+Enter makes a new line; files are uploaded before their message leaves.
import { Chat } from "./chat";
import { el, fileSize, icon, iconButton } from "./dom";
import { Attachment } from "./protocol";
import { Words } from "./words";

const TYPING_EVERY_MS = 3_000;
const TYPING_ENDS_MS = 5_000;

export class Composer {
    readonly element: HTMLElement;
    private readonly input: HTMLTextAreaElement;
    private readonly note = el("p", { class: "note", role: "alert", hidden: true });
    private readonly staged = el("div", { class: "staged", hidden: true });
    private readonly picker: HTMLInputElement;
    private readonly attach: HTMLButtonElement;
    private readonly sendButton: HTMLButtonElement;
    private files: Attachment[] = [];
    private uploading: string[] = [];
    private typedAt = 0;
    private typingTimer = 0;

    constructor(private readonly chat: Chat, private readonly words: Words, private readonly language: string,
                private readonly sent: () => void) {
        this.input = el("textarea", { class: "input", id: "message", rows: "1", placeholder: words.placeholder,
            enterkeyhint: "send", oninput: () => this.changed(), onkeydown: (event: Event) => this.key(event as KeyboardEvent),
            onpaste: (event: Event) => this.paste(event as ClipboardEvent) });
        this.picker = el("input", { type: "file", multiple: true, hidden: true, tabindex: "-1", onchange: () => {
            this.take([...(this.picker.files ?? [])]);
            this.picker.value = "";
        } });
        this.attach = iconButton("clip", words.attach, () => this.picker.click(), "icon-button attach");
        this.sendButton = el("button", { type: "button", class: "icon-button send", "aria-label": words.send, title: words.send,
                                         disabled: true, onclick: () => this.submit() }, icon("send"));
        this.element = el("div", { class: "composer" }, this.note, this.staged,
            el("div", { class: "compose-row" }, this.attach, this.picker,
               el("label", { class: "hidden-label", for: "message" }, words.message), this.input, this.sendButton));
    }

    get busy(): boolean {
        return this.input.value !== "" || this.files.length > 0;
    }

    set(text: string): void {
        this.input.value = text;
        this.input.focus();
        this.changed();
    }

    tell(text: string): void {
        this.note.textContent = text;
        this.note.hidden = text === "";
    }

    update(): void {
        const { files, fileTypes } = this.chat.limits;
        this.attach.hidden = files === 0;
        this.picker.accept = fileTypes.join(",");
        this.fit();
    }

    private key(event: KeyboardEvent): void {
        // An input method's Enter chooses a word, it does not send.
        if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
        event.preventDefault();
        this.submit();
    }

    private paste(event: ClipboardEvent): void {
        const files = [...(event.clipboardData?.files ?? [])];
        if (!files.length || this.attach.hidden) return;
        event.preventDefault();
        this.take(files);
    }

    private changed(): void {
        const over = [...this.input.value].length - this.chat.limits.text;
        this.tell(over > 0 ? this.words.tooLong(over) : "");
        this.fit();
        const now = Date.now();
        clearTimeout(this.typingTimer);
        if (!this.input.value) {
            this.typedAt = 0;
            this.chat.typing(false);
            return;
        }
        if (now - this.typedAt > TYPING_EVERY_MS) {
            this.typedAt = now;
            this.chat.typing(true);
        }
        this.typingTimer = setTimeout(() => {
            this.typedAt = 0;
            this.chat.typing(false);
        }, TYPING_ENDS_MS);
    }

    private fit(): void {
        this.input.style.height = "auto";
        if (this.input.scrollHeight) this.input.style.height = this.input.scrollHeight + 2 + "px";
        const over = [...this.input.value].length > this.chat.limits.text;
        this.sendButton.disabled = over || this.uploading.length > 0 || (!this.input.value.trim() && !this.files.length);
    }

    private submit(): void {
        this.fit();
        if (this.sendButton.disabled) return;
        this.chat.send(this.input.value.trim(), this.files);
        clearTimeout(this.typingTimer);
        this.typedAt = 0;
        this.input.value = "";
        this.files = [];
        this.tell("");
        this.drawStaged();
        this.input.focus();
        this.sent();
    }

    private take(files: File[]): void {
        const { limits } = this.chat;
        for (const file of files.slice(0, limits.files - this.files.length - this.uploading.length)) {
            if (file.size > limits.file) this.tell(this.words.fileTooLarge(fileSize(limits.file, this.language)));
            else void this.upload(file);
        }
    }

    private async upload(file: File): Promise<void> {
        this.uploading.push(file.name);
        this.tell("");
        this.drawStaged();
        try {
            this.files.push(await this.chat.upload(file));
        } catch (error) {
            const code = error instanceof Error ? error.message : "";
            this.tell(code === "tooLarge" ? this.words.fileTooLarge(fileSize(this.chat.limits.file, this.language))
                : code === "type" ? this.words.fileType : this.words.fileFailed);
        }
        this.uploading.splice(this.uploading.indexOf(file.name), 1);
        this.drawStaged();
    }

    private drawStaged(): void {
        this.staged.hidden = !this.files.length && !this.uploading.length;
        this.staged.replaceChildren(
            ...this.files.map((file) => el("span", { class: "file" }, el("span", { class: "file-name" }, file.name),
                iconButton("close", this.words.removeFile(file.name), () => {
                    this.files = this.files.filter((other) => other !== file);
                    this.drawStaged();
                    this.input.focus();
                }))),
            ...this.uploading.map((name) => el("span", { class: "file", role: "status" }, this.words.uploading(name))));
        this.fit();
    }
}
