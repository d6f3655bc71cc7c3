/**
 * What the browser keeps of drafts that the server has not got.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// Opened by somebody else first, it would be made without the store in it.
const inStore = ({page}, act) => page.evaluate(async(name) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === 'mod_proofolio')) {
        return [];
    }
    const done = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const database = await done(indexedDB.open('mod_proofolio'));
    try {
        return await done(database.transaction('drafts', 'readwrite').objectStore('drafts')[name]());
    } finally {
        database.close();
    }
}, act);

/**
 * The names of what is kept, for the person at a window.
 *
 * @param {import('./stage.mjs').Actor} actor Who, at a page of the site
 * @returns {Promise<string[]>} the names
 */
export const keptCopies = (actor) => inStore(actor, 'getAllKeys');

/**
 * Forgets what is kept, as if the browser were new.
 *
 * @param {import('./stage.mjs').Actor} actor Who, at a page of the site
 */
export const forgetCopies = async(actor) => {
    await inStore(actor, 'clear');
};
