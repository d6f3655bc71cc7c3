// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * The Moodle core modules that ts/local/moodle.ts uses. No package has their types.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

declare module 'core/ajax' {
    interface ServiceRequest {
        methodname: string;
        args: object;
    }
    const Ajax: {
        call(
            requests: ServiceRequest[],
            async?: boolean,
            loginrequired?: boolean,
            nosessionupdate?: boolean
        ): PromiseLike<unknown>[];
    };
    export default Ajax;
}

declare module 'core/config' {
    const Config: {
        sesskey: string;
        userId: number;
        wwwroot: string;
    };
    export default Config;
}

declare module 'core/notification' {
    const Notification: {
        exception(error: unknown): PromiseLike<void>;
    };
    export default Notification;
}

declare module 'core/pending' {
    export default class Pending {
        constructor(key: string);
        resolve(): void;
    }
}

declare module 'core/str' {
    interface StringRequest {
        key: string;
        component: string;
    }
    export const getString: (key: string, component: string, a?: string | number | object) => Promise<string>;
    export const getStrings: (requests: StringRequest[]) => Promise<string[]>;
}

declare module 'core/templates' {
    export interface Rendered {
        html: string;
        js: string;
    }
    const Templates: {
        renderForPromise(name: string, context: object): Promise<Rendered>;
        replaceNodeContents(element: Element, html: string, js: string): Node[];
        appendNodeContents(element: Element, html: string, js: string): Node[];
    };
    export default Templates;
}

declare module 'core_form/changechecker' {
    export const unWatchForm: (form: HTMLElement) => void;
}
